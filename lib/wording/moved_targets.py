"""Targets that moved, in words."""

from lib.measures import MovedTarget
from lib.model import Register
from lib.wording.numbers import value


def sentence(moved: MovedTarget, register: Register) -> str:
    """Write a change of a target: "Doel versoepeld van 200 naar 180 vanaf 2025"."""
    unit, old, new = moved.about.unit, moved.before, moved.after
    before, after = (value(each.value, each.decimals, unit) for each in (old, new))
    by, earlier = (register.documents[each.document].name for each in (new, old))
    if old.year == new.year:
        return f"Doel voor {new.year} {moved.move} van {before} ({earlier}) naar {after} ({by})."
    return f"Doel {moved.move} van {before} in {old.year} naar {after} vanaf {new.year} ({by})."


def named(moved: MovedTarget, register: Register) -> str:
    """Write a change of a target behind the name of its indicator."""
    return f"{moved.about.goal} {moved.about.short_name}: {sentence(moved, register)}"
