"""The pace that a target asks, in words."""

from decimal import Decimal

from lib.measures import Pace, YearNumber
from lib.model import Unit
from lib.wording.numbers import number, value


def sentence(pace: Pace) -> str:
    """Write what each year must bring to reach the last target, beside the pace so far."""
    target, last = _written(pace.target, pace), _written(pace.last, pace)
    if pace.reached:
        return (
            f"De uitkomst van {pace.last.year} ({last}) voldoet al aan het doel voor "
            f"{pace.target.year} ({target})."
        )
    told = (
        f"Om {target} te halen in {pace.target.year} is na {last} in {pace.last.year} elk jaar "
        f"{_per_year(pace.needed, pace)} nodig."
    )
    if pace.so_far is None:
        return told
    so_far = _per_year(pace.so_far.per_year, pace)
    return f"{told} Sinds {pace.so_far.since} was dat gemiddeld {so_far}."


def named(pace: Pace) -> str:
    """Write a pace behind the name of its indicator."""
    return f"{pace.about.goal} {pace.about.short_name}: {sentence(pace)}"


def _written(found: YearNumber, pace: Pace) -> str:
    return value(found.value, found.decimals, pace.about.unit)


def _per_year(amount: float, pace: Pace) -> str:
    """Write a change per year with one decimal more than the coarsest printed number."""
    decimals = max(pace.target.decimals, pace.last.decimals, 1)
    written = number(Decimal(repr(amount)), decimals, signed=True)
    if pace.about.unit == Unit.PERCENT:
        return f"{written} procentpunt"
    return f"{written} punt" if pace.about.unit == Unit.GRADE else written
