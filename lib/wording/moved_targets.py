"""Targets that moved, in words."""

from typing import assert_never

from lib.measures import MovedTarget, YearTarget
from lib.model import Move, Register
from lib.wording.numbers import value
from lib.wording.prose import ended


def sentence(moved: MovedTarget, register: Register) -> str:
    """Write a change of a target with the documents that print both, and why if that is told.

    "Lager doel: van 200 in 2024 naar 180 vanaf 2025 (Programmabegroting 2024). Dat is
    makkelijker te halen."
    """
    why = reason(moved, register)
    told = f"{_head(moved)}: {steps(moved, register)}.{_easier(moved.move)}"
    return f"{told} De reden: {ended(why)}" if why else told


def named(moved: MovedTarget, register: Register) -> str:
    """Write a change of a target behind the name of its indicator."""
    return f"{moved.about.label}: {sentence(moved, register)}"


def steps(moved: MovedTarget, register: Register) -> str:
    """Write from what to what a target moved; each number names the document that prints it."""
    old, new = moved.before, moved.after
    by, earlier = (register.documents[each.document].name for each in (new, old))
    if old.year == new.year:
        return f"van {written(old, moved)} ({earlier}) naar {written(new, moved)} ({by})"
    behind = "" if earlier == by else f" ({earlier})"
    began = f"van {written(old, moved)} in {old.year}{behind}"
    return f"{began} naar {written(new, moved)} vanaf {new.year} ({by})"


def reason(moved: MovedTarget, register: Register) -> str | None:
    """Return why a target moved, as typed beside the new one; None where nobody typed it."""
    values = register.indicators[moved.about.indicator].values
    target = values[moved.after.document][moved.after.year].target
    return target.reason if target else None


def written(target: YearTarget, moved: MovedTarget) -> str:
    """Write one of both targets."""
    return value(target.value, target.decimals, moved.about.unit)


def _head(moved: MovedTarget) -> str:
    way = "Hoger" if moved.after.value > moved.before.value else "Lager"
    same = moved.before.year == moved.after.year
    return f"{way} doel voor {moved.after.year}" if same else f"{way} doel"


def _easier(move: Move) -> str:
    match move:
        case Move.EASED:
            return " Dat is makkelijker te halen."
        case Move.RAISED:
            return " Dat is moeilijker te halen."
        case Move.CHANGED:
            return ""
        case _:
            assert_never(move)
