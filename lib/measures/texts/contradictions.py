"""Where the documents contradict each other or themselves, the heaviest first."""

from dataclasses import dataclass

from lib.measures.homes import Home, home
from lib.model import Contradiction, Weight
from lib.sources import Snapshot, once

_ORDER = list(Weight)


@dataclass(frozen=True, slots=True)
class Contradicted:
    """Two places that do not go together, by a lasting name; `year` is that of the newest one."""

    name: str
    about: Contradiction
    home: Home
    year: int


@once
def contradictions(snapshot: Snapshot) -> tuple[Contradicted, ...]:
    """Return every contradiction, the heaviest first and then as they stand."""
    register = snapshot.register
    found = [
        Contradicted(
            name,
            each,
            home(each.goal, each.programme, register),
            max(register.documents[side.document].year for side in (each.one, each.other)),
        )
        for name, each in snapshot.texts.contradictions.items()
    ]
    return tuple(sorted(found, key=lambda each: _ORDER.index(each.about.weight)))
