"""Motions in words: what was asked, for when, and what documents say of it."""

from collections.abc import Iterator, Sequence

from lib.measures import Moved
from lib.model import Deadline, Deadliner, MotionKind, Register, Standing
from lib.page import Pledge, PledgeGroup
from lib.wording import addresses, origins, standings
from lib.wording.prose import begun, ended

PART = "moties"
"""The part of the page Beloften with the motions."""


def part(number: str) -> str:
    """Return the place of a motion on the page."""
    return addresses.anchor("motie", number)


def group(found: Sequence[Moved], register: Register) -> PledgeGroup:
    """Return all motions, with how many have a deadline that passed without an outcome."""
    return PledgeGroup("Moties", _told(found), PART, tuple(_pledge(m, register) for m in found))


def _told(found: Sequence[Moved]) -> str:
    late = sum(bool(each.overdue) for each in found)
    many = "1 motie" if len(found) == 1 else f"{len(found)} moties"
    if not late:
        return f"{many}. Geen termijn verstreek zonder dat een document de afloop noemt."
    passed = "is een termijn verstreken" if late == 1 else "zijn termijnen verstreken"
    return (
        f"{many}. Bij {late} daarvan {passed} zonder dat een document de afloop noemt. "
        "Wij rekenen tot en met het laatste jaar met een jaarverslag."
    )


def _pledge(found: Moved, register: Register) -> Pledge:
    late = (standings.tag(Standing.OVERDUE),) if found.overdue else ()
    return Pledge(
        part(found.number),
        f"{found.number} {found.about.subject}",
        found.about.asked,
        tuple(_about(found)),
        (*late, standings.tag(found.standing)),
        tuple(_said(found, register)),
        tuple(_where(found, register)),
    )


def _about(found: Moved) -> Iterator[str]:
    motion = found.about
    if motion.kind is not MotionKind.UNKNOWN:
        yield begun(motion.kind.value)
    for each in motion.deadlines:
        yield deadline(each, late=each in found.overdue)
    if motion.caveat:
        yield f"Let op: {motion.caveat}"


def deadline(each: Deadline, *, late: bool) -> str:
    """Write a deadline as it is printed, who named it and whether it passed."""
    who = "Termijn van de motie" if each.by is Deadliner.MOTION else "Termijn van het college"
    told = f"{who}: {each.printed}. {ended(each.what)}"
    if each.condition:
        told += f" Onder een voorwaarde: {ended(each.condition)}"
    return f"{told} Die termijn is verstreken." if late else told


def _said(found: Moved, register: Register) -> Iterator[str]:
    for key, line in found.about.lines.items():
        yield f"{register.documents[key].name}: {line.told}"
    if found.missing:
        yield f"Niet teruggevonden in {origins.together(found.missing, register)}."
    for aside in found.about.asides:
        yield f"{register.documents[aside.document].name}: {aside.told}"


def _where(found: Moved, register: Register) -> Iterator[str]:
    for key, line in found.about.lines.items():
        yield origins.stated(key, line.place, line.stated, register)
    for aside in found.about.asides:
        yield origins.stated(aside.document, aside.place, None, register)
