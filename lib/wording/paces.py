"""What the last target still asks, in words."""

from decimal import ROUND_DOWN, Decimal
from typing import assert_never

from lib.measures import Pace, SoFar, YearNumber
from lib.model import Counting, Direction, Register
from lib.wording.listed import listed
from lib.wording.numbers import exact_decimals, value
from lib.wording.sums import size


def sentence(pace: Pace, register: Register) -> str:
    """Write what is needed for the last target, and what it was so far.

    "Voor 500 in 2027 moet de uitkomst (474 in 2024) nog 26 omhoog: elk jaar minstens 9."
    """
    if pace.reached:
        return _reached(pace, register.indicators[pace.about.indicator].counting)
    return " ".join(filter(None, (_needed(pace), _so_far(pace))))


def named(pace: Pace, register: Register) -> str:
    """Write a pace behind the name of its indicator."""
    return f"{pace.about.label}: {sentence(pace, register)}"


def _reached(pace: Pace, counting: Counting | None) -> str:
    """Say that the last outcome is there; of what is counted each year anew no more than that."""
    target, last = _written(pace.target, pace), _written(pace.last, pace)
    beside = f"lag de uitkomst ({last}) al {_side(pace.about.better)} het doel van"
    if pace.last.value == pace.target.value:
        beside = f"was de uitkomst ({last}) al gelijk aan het doel van"
    told = f"In {pace.last.year} {beside} {pace.target.year} ({target})."
    match counting:
        case Counting.EACH_YEAR:
            return f"{told} Elk jaar telt opnieuw."
        case Counting.LEVEL:
            return f"{told} Blijft dat zo, dan is dat doel gehaald."
        case None:
            return told
        case _:
            assert_never(counting)


def _side(better: Direction) -> str:
    match better:
        case Direction.LOWER:
            return "onder"
        case Direction.HIGHER | Direction.WITHIN | Direction.NEITHER:
            return "boven"
        case _:
            assert_never(better)


def _needed(pace: Pace) -> str:
    target, last = _written(pace.target, pace), _written(pace.last, pace)
    decimals = max(pace.target.decimals, pace.last.decimals)
    told = (
        f"Voor {target} in {pace.target.year} moet de uitkomst ({last} in {pace.last.year}) nog "
        f"{_moved(pace.needed, decimals, pace)}"
    )
    return f"{told}{_in_steps(pace)}"


def _in_steps(pace: Pace) -> str:
    """Say in how many measurements it must happen, and what each of them must bring."""
    if not pace.about.has_rhythm:
        return "."
    if not pace.chances or pace.each is None:
        return ". Tot dan is er geen meting meer."
    each = f"minstens {size(abs(pace.each), pace.decimals, pace.about.unit)}"
    if pace.about.years_between is None:
        return "." if len(pace.chances) == 1 else f": elk jaar {each}."
    if len(pace.chances) == 1:
        return f". Tot dan is er nog één meting, in {pace.chances[0]}."
    years = listed([str(year) for year in pace.chances])
    return f". Tot dan zijn er nog {len(pace.chances)} metingen ({years}): elke keer {each}."


def _so_far(pace: Pace) -> str:
    if pace.so_far is None:
        return ""
    if pace.about.years_between:
        return f"De vorige keer {_went(pace.so_far.amount, pace)}."
    if pace.last.year - pace.so_far.since == 1:
        return f"Van {pace.so_far.since} naar {pace.last.year} {_went(pace.so_far.amount, pace)}."
    return _on_average(pace, pace.so_far)


def _went(amount: Decimal, pace: Pace) -> str:
    if not amount:
        return "bleef het gelijk"
    return f"ging het {_moved(amount, _finest(amount, pace), pace)}"


def _on_average(pace: Pace, so_far: SoFar) -> str:
    """Say the change per year; cut off, never rounded up: 18,5 people is "ruim 18"."""
    if not so_far.amount:
        return f"De uitkomst van {pace.last.year} is gelijk aan die van {so_far.since}."
    exact = abs(so_far.amount) / (pace.last.year - so_far.since)
    cut = exact.quantize(Decimal(1).scaleb(-pace.decimals), rounding=ROUND_DOWN)
    direction = _direction(so_far.amount)
    if not cut:
        least = size(Decimal(1).scaleb(-pace.decimals), pace.decimals, pace.about.unit)
        return f"Sinds {so_far.since} ging het gemiddeld minder dan {least} per jaar {direction}."
    written = size(cut, pace.decimals, pace.about.unit)
    more = "" if cut == exact else "ruim "
    return f"Sinds {so_far.since} ging het gemiddeld {more}{written} per jaar {direction}."


def _moved(amount: Decimal, decimals: int, pace: Pace) -> str:
    return f"{size(abs(amount), decimals, pace.about.unit)} {_direction(amount)}"


def _direction(amount: Decimal) -> str:
    return "omhoog" if amount > 0 else "omlaag"


def _finest(amount: Decimal, pace: Pace) -> int:
    """Return the decimals of a difference between printed numbers, of which one is not here."""
    return max(pace.decimals, exact_decimals(amount))


def _written(found: YearNumber, pace: Pace) -> str:
    return value(found.value, found.decimals, pace.about.unit)
