"""Where something stands that a document tells: under a goal, or under a programme itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from lib.model import Register


@dataclass(frozen=True, slots=True)
class Home:
    """A goal of a programme, or the programme itself without a goal."""

    programme: str
    goal: str | None


def home(goal: str | None, programme: str | None, register: Register) -> Home:
    """Return where something stands that names its goal, or else its programme."""
    return Home(register.programme_of(goal) if goal else programme or "", goal)


def in_order(homes: Iterable[Home], register: Register) -> list[Home]:
    """Return each home once: by programme, its goals first and then what has no goal."""
    places = [
        Home(code, goal)
        for code, programme in register.programmes.items()
        for goal in (*programme.goals, None)
    ]
    found = set(homes)
    return [place for place in places if place in found]
