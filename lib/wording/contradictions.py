"""Where documents contradict each other, in words: both places beside each other, and why."""

from collections import Counter
from collections.abc import Sequence
from typing import assert_never

from lib.measures import Contradicted
from lib.model import ContradictionKind, Quoted, Register, Weight
from lib.page import Clash, Onward, Sourced
from lib.wording import addresses
from lib.wording.listed import listed
from lib.wording.prose import begun

HEAD = "De documenten spreken elkaar tegen"
PART = "tegenspraak"
"""The part of the page Controle with the contradictions."""
CONFLICTS = "Een oordeel dat niet past bij het cijfer, rekent het dashboard zelf uit."
CLAIMS = "Een uitleg die niet past bij het cijfer, rekent het dashboard zelf uit."


def part(name: str) -> str:
    """Return the place of a contradiction on the page."""
    return addresses.anchor(PART, name)


def summary(found: Sequence[Contradicted]) -> str:
    """Say how many contradictions there are and how much they weigh."""
    counts = Counter(each.about.weight for each in found)
    heavy = [f"{counts[weight]} {weight.value}" for weight in Weight if counts[weight]]
    if len(found) == 1:
        return (
            "Op **1** plaats spreken de documenten elkaar of zichzelf tegen. Dat weegt "
            f"{found[0].about.weight.value}."
        )
    return (
        f"Op **{len(found)}** plaatsen spreken de documenten elkaar of zichzelf tegen: "
        f"{listed(heavy)}."
    )


def scale() -> str:
    """Say what each weight means."""
    return " ".join(f"{begun(weight.value)}: {_meaning(weight)}" for weight in Weight)


def _meaning(weight: Weight) -> str:
    match weight:
        case Weight.HEAVY:
            return "een oordeel hangt ervan af."
        case Weight.ORDINARY:
            return "een cijfer, een jaar of geld is zo niet goed te volgen."
        case Weight.LIGHT:
            return "de rest, zoals een andere naam of plaats."
        case _:
            assert_never(weight)


def light(count: int) -> str:
    """Say that there are lighter contradictions, where they are folded."""
    return "Nog 1 lichte tegenspraak" if count == 1 else f"Nog {count} lichte tegenspraken"


def clash(found: Contradicted, register: Register) -> Clash:
    """Return a contradiction with both its places."""
    about = found.about
    return Clash(
        part(found.name),
        about.subject,
        (f"Weegt {about.weight.value}", kind(about.kind)),
        (_side(about.one, register), _side(about.other, register)),
        about.why,
        _way(found, register),
    )


def kind(about: ContradictionKind) -> str:
    """Say what two places do not agree on."""
    return begun("iets anders" if about is ContradictionKind.OTHER else about.value)


def _side(side: Quoted, register: Register) -> Sourced:
    return Sourced(register.documents[side.document].name, side.says, side.place)


def _way(found: Contradicted, register: Register) -> Onward | None:
    """Return the way to the indicator or the goal that it is about."""
    if found.about.indicator is not None:
        goal = register.indicators[found.about.indicator].goal
        place = addresses.indicator(found.about.indicator, goal, found.year, register)
        return Onward("Bekijk de indicator", place)
    if found.home.goal is not None:
        return Onward("Bekijk de doelstelling", addresses.goal(found.home.goal, found.year))
    return None
