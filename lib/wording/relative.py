"""Targets that were set as a difference from something else, in words."""

from lib.measures import Relative
from lib.model import Unit
from lib.wording.numbers import number, value


def sentence(found: Relative, unit: str) -> str:
    """Write how a target was set: "10% meer dan 40 in 2015 (nulmeting)"."""
    if found.base is None:
        return (
            f"{_difference(found, unit)} {base_of(found)}; dat cijfer staat niet in de documenten"
        )
    written = value(found.base, found.base_decimals, unit)
    return " ".join(filter(None, (_difference(found, unit), written, base_of(found))))


def _difference(found: Relative, unit: str) -> str:
    if not found.by:
        return "evenveel als"
    size = number(abs(found.by), found.by_decimals)
    if found.percent:
        written = f"{size}%"
    elif unit == Unit.PERCENT:
        written = f"{size} procentpunt"
    else:
        written = (
            f"{size} punt" if unit == Unit.GRADE else value(abs(found.by), found.by_decimals, unit)
        )
    return f"{written} {'meer' if found.by > 0 else 'minder'} dan"


def base_of(found: Relative) -> str:
    """Say of what the other number is: of a year, of the baseline or of a series."""
    year = f"in {found.base_year}" if found.base_year else ""
    if found.of_baseline:
        year = f"{year} (nulmeting)" if year else "bij de nulmeting"
    return " ".join(filter(None, (f"van {found.of_series}" if found.of_series else "", year)))
