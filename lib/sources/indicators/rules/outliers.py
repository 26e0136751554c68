"""Numbers that are far from, or written otherwise than, the other numbers of their indicator."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lib.model import FigureKind, Target, Unit
from lib.sources.indicators.figures import numbers_of
from lib.sources.indicators.rules.beside import Beside, Number, Sizes
from lib.sources.indicators.rules.placed import Placed, Series
from lib.sources.reading.faults import Fault

_FAR = 5  # times as large or small as the others is worth a look
_FAR_FROM_ONE = 10  # one other says less about what is usual
_FAR_FROM_STEADY = Decimal("2.5")  # four or more that differ little say more
_FEW, _MANY = 2, 4
_STEADY = Decimal("1.5")
_USUAL = 3  # so many numbers of one form make another form odd
_NEAR = Decimal("1.5")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_WHOLE = 100


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for every number that looks like a slip of the pen beside the others."""
    for series in placed.series:
        numbers = list(_numbers(series))
        sizes = Sizes(numbers)
        together: dict[tuple[int, FigureKind], list[Number]] = {}
        for number in numbers:
            together.setdefault((number.year, number.kind), []).append(number)
        beside = {key: Beside(numbers, same, sizes) for key, same in together.items()}
        for number in numbers:
            if number.reviewed:
                continue
            found = _odd(number, beside[number.year, number.kind], sizes, series)
            if found:
                code, told = found
                message = f"{told} Kijk of het getal klopt. Klopt het? Zet dan 'nagekeken: "
                message += f"{number.value}' op de regel van dit jaar."
                yield placed.warn(number.path, code, message)


def _odd(number: Number, others: Beside, sizes: Sizes, series: Series) -> tuple[str, str] | None:
    """Return code and sentence of the first thing that is odd about a number."""
    return (
        _year(number, others, series)
        or _sign(number, others)
        or _zero(number, others)
        or _far(number, others)
        or _percentage(number, others.numbers, sizes, series)
        or _decimals(number, sizes, series)
    )


def _numbers(series: Series) -> Iterator[Number]:
    """Yield every number of a series that compares with the others, a bound of a target too."""
    for line in series.lines:
        for kind, figure in line.figures():
            relative = isinstance(figure, Target) and (figure.relative_to or figure.added_since)
            for number in () if relative else numbers_of(figure):
                reviewed = number in line.said.reviewed
                yield Number(line.place_of(kind), line.year, kind, number, reviewed)


def _far(number: Number, others: Beside) -> tuple[str, str] | None:
    """Find a number many times as large or small as the others, as after a slipped digit."""
    if not others.nonzero or not number.value:
        return None
    if number.kind is not FigureKind.REALISED and others.nonzero < _FEW:
        return None  # of two numbers the outcome is the one to look at
    usual, size = others.usual, abs(number.value)
    far: Decimal | int = _FAR if others.nonzero >= _FEW else _FAR_FROM_ONE
    smallest, largest = others.ends
    if others.nonzero >= _MANY and largest <= smallest * _STEADY:
        far = _FAR_FROM_STEADY
    if usual / far <= size <= usual * far:
        return None
    code = "doel-ver-weg" if number.kind is FigureKind.TARGET else "uitkomst-ver-weg"
    return code, f"{number.called} ligt ver van de andere cijfers: {others.listed(number)}."


def _zero(number: Number, others: Beside) -> tuple[str, str] | None:
    """Find a zero among numbers that are none: a dash in a document is no zero."""
    if number.value or others.whole < _FEW or others.whole != len(others):
        return None
    return "uitkomst-nul", (
        f"{number.called} is nul, en de andere cijfers niet: {others.listed(number)}. Staat er "
        "in het document een streepje of niets? Haal het getal dan weg."
    )


def _sign(number: Number, others: Beside) -> tuple[str, str] | None:
    if not number.value or not others.nonzero:
        return None
    alike = others.positive if number.value > 0 else others.nonzero - others.positive
    if alike:
        return None
    return (
        "teken-anders",
        f"{number.called} heeft een ander teken dan de rest: {others.listed(number)}.",
    )


def _percentage(
    number: Number, numbers: Sequence[Number], sizes: Sizes, series: Series
) -> tuple[str, str] | None:
    """Find a percentage above 100 where none else is, and shares written as 0.72."""
    if series.unit != Unit.PERCENT or not series.main:
        return None
    if abs(number.value) > _WHOLE and sizes.above_hundred == 1:
        return "percentage-boven-100", f"{number.called} is meer dan 100 procent."
    if sizes.shares and number.decimals >= _FEW and number is numbers[0]:
        return "percentage-als-deel", (
            f"{number.called} is minder dan 1 procent. Bedoelt u {number.value * _WHOLE:f} procent?"
        )
    return None


def _year(number: Number, others: Beside, series: Series) -> tuple[str, str] | None:
    """Find a year that was typed in the place of a number."""
    value = number.value
    if number.decimals or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return None
    if abs(value - number.year) > 1 or "jaar" in series.unit:
        return None
    like_them = bool(others.nonzero) and others.usual / _NEAR <= value <= others.usual * _NEAR
    if like_them and value != number.year:
        return None
    return "jaartal-als-waarde", f"{number.called} is een jaartal."


def _decimals(number: Number, sizes: Sizes, series: Series) -> tuple[str, str] | None:
    """Find a number with more or fewer decimals than nearly all others have."""
    declared, counted = series.decimals, sizes.decimals
    usual, many = counted.most_common(1)[0]
    if declared is not None:
        usual = declared
    elif many < _USUAL or counted[number.decimals] > max(1, counted.total() // 5):
        return None
    if number.decimals == usual:
        return None
    return "decimalen-anders", (
        f"{number.called} heeft {number.decimals} cijfers achter de komma; gewoon is hier {usual}."
    )
