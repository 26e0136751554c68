"""Numbers that are far from, or written otherwise than, the other numbers of their indicator."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from lib.model import FigureKind, Target, Unit
from lib.sources.faults import Fault
from lib.sources.figures import numbers_of
from lib.sources.register_rules.placed import Placed, Series
from lib.sources.yaml_files.strict_yaml import Path

_FAR = 5  # times as large or small as the others is worth a look
_FAR_FROM_ONE = 10  # one other says less about what is usual
_FAR_FROM_STEADY = Decimal("2.5")  # four or more that differ little say more
_FEW, _MANY = 2, 4
_STEADY = Decimal("1.5")
_USUAL = 3  # so many numbers of one form make another form odd
_NEAR = Decimal("1.5")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_WHOLE = 100


@dataclass(frozen=True)
class _Number:
    """A number of an indicator, with everything that a comparison asks of it."""

    path: Path
    year: int
    kind: FigureKind
    value: Decimal
    reviewed: bool

    @property
    def decimals(self) -> int:
        return max(-int(self.value.as_tuple().exponent), 0)

    @property
    def called(self) -> str:
        """Name it as staff do, with its figure: het doel 46, de uitkomst 24."""
        kinds = {
            FigureKind.TARGET: "Het doel",
            FigureKind.REALISED: "De uitkomst",
            FigureKind.FORECAST: "De verwachting",
        }
        return f"{kinds[self.kind]} {self.value} ({self.year})"


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for every number that looks like a slip of the pen beside the others."""
    for series in placed.series:
        numbers = list(_numbers(series))
        for number in numbers:
            others = [o for o in numbers if (o.year, o.kind) != (number.year, number.kind)]
            if number.reviewed:
                continue
            found = (
                _year(number, others, series)
                or _sign(number, others)
                or _zero(number, others)
                or _far(number, others)
                or _percentage(number, numbers, series)
                or _decimals(number, numbers, series)
            )
            if found:
                code, told = found
                message = f"{told} Kijk of het getal klopt. Klopt het? Zet dan 'nagekeken: "
                message += f"{number.value}' op de regel van dit jaar."
                yield placed.warn(number.path, code, message)


def _numbers(series: Series) -> Iterator[_Number]:
    """Yield every number of a series that compares with the others, a bound of a target too."""
    for line in series.lines:
        for kind, figure in line.figures():
            relative = isinstance(figure, Target) and (figure.relative_to or figure.added_since)
            for number in () if relative else numbers_of(figure):
                reviewed = number in line.said.reviewed
                yield _Number(line.place_of(kind), line.year, kind, number, reviewed)


def _listed(number: _Number, others: Sequence[_Number]) -> str:
    """Return figures of other years as they are written, those of the same kind first."""
    alike = sorted(others, key=lambda other: (other.kind is not number.kind, -other.year))
    return ", ".join(f"{other.value} ({other.year})" for other in alike[:_MANY])


def _far(number: _Number, others: Sequence[_Number]) -> tuple[str, str] | None:
    """Find a number many times as large or small as the others, as after a slipped digit."""
    sizes = [abs(other.value) for other in others if other.value]
    if not sizes or not number.value:
        return None
    if number.kind is not FigureKind.REALISED and len(sizes) < _FEW:
        return None  # of two numbers the outcome is the one to look at
    usual, size = median(sizes), abs(number.value)
    far: Decimal | int = _FAR if len(sizes) >= _FEW else _FAR_FROM_ONE
    if len(sizes) >= _MANY and max(sizes) <= min(sizes) * _STEADY:
        far = _FAR_FROM_STEADY
    if usual / far <= size <= usual * far:
        return None
    code = "doel-ver-weg" if number.kind is FigureKind.TARGET else "uitkomst-ver-weg"
    return code, f"{number.called} ligt ver van de andere cijfers: {_listed(number, others)}."


def _zero(number: _Number, others: Sequence[_Number]) -> tuple[str, str] | None:
    """Find a zero among numbers that are none: a dash in a document is no zero."""
    nonzero = [other for other in others if abs(other.value) >= 1]
    if number.value or len(nonzero) < _FEW or len(nonzero) != len(others):
        return None
    return "uitkomst-nul", (
        f"{number.called} is nul, en de andere cijfers niet: {_listed(number, others)}. Staat er "
        "in het document een streepje of niets? Haal het getal dan weg."
    )


def _sign(number: _Number, others: Sequence[_Number]) -> tuple[str, str] | None:
    signed = [other for other in others if other.value]
    if not number.value or not signed:
        return None
    if any((other.value > 0) == (number.value > 0) for other in signed):
        return None
    return (
        "teken-anders",
        f"{number.called} heeft een ander teken dan de rest: {_listed(number, others)}.",
    )


def _percentage(
    number: _Number, numbers: Sequence[_Number], series: Series
) -> tuple[str, str] | None:
    """Find a percentage above 100 where none else is, and shares written as 0.72."""
    if series.indicator.unit != Unit.PERCENT or not series.main:
        return None
    others = [other for other in numbers if other is not number]
    if abs(number.value) > _WHOLE and all(abs(other.value) <= _WHOLE for other in others):
        return "percentage-boven-100", f"{number.called} is meer dan 100 procent."
    shares = all(abs(other.value) <= 1 for other in numbers)
    if shares and number.decimals >= _FEW and number is numbers[0]:
        return "percentage-als-deel", (
            f"{number.called} is minder dan 1 procent. Bedoelt u {number.value * _WHOLE:f} procent?"
        )
    return None


def _year(number: _Number, others: Sequence[_Number], series: Series) -> tuple[str, str] | None:
    """Find a year that was typed in the place of a number."""
    value = number.value
    if number.decimals or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return None
    if abs(value - number.year) > 1 or "jaar" in series.indicator.unit:
        return None
    sizes = [abs(other.value) for other in others if other.value]
    like_them = bool(sizes) and median(sizes) / _NEAR <= value <= median(sizes) * _NEAR
    if like_them and value != number.year:
        return None
    return "jaartal-als-waarde", f"{number.called} is een jaartal."


def _decimals(
    number: _Number, numbers: Sequence[_Number], series: Series
) -> tuple[str, str] | None:
    """Find a number with more or fewer decimals than nearly all others have."""
    declared = series.indicator.decimals
    counted = Counter(other.decimals for other in numbers)
    usual, many = counted.most_common(1)[0]
    if declared is not None:
        usual = declared
    elif many < _USUAL or counted[number.decimals] > max(1, len(numbers) // 5):
        return None
    if number.decimals == usual:
        return None
    return "decimalen-anders", (
        f"{number.called} heeft {number.decimals} cijfers achter de komma; gewoon is hier {usual}."
    )
