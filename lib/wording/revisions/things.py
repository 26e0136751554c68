"""What came or is gone as a whole, in a sentence."""

from typing import assert_never

from lib.measures.revisions import Thing, ThingRevised
from lib.wording.listed import listed
from lib.wording.numbers import number
from lib.wording.revisions.lines import short


def sentence(each: ThingRevised) -> str:
    """Say that something came or is gone, with how much of it was entered.

    "het document Jaarverslag 2025 komt erbij, met 20 cijfers en 98 bedragen."
    """
    what = f"{_noun(each.thing)} “{short(each.name)}”"
    counts = _counts(each)
    behind = f", met {listed(counts)}" if counts else ""
    return f"{what} {'komt erbij' if each.came else 'is verdwenen'}{behind}."


def _counts(each: ThingRevised) -> list[str]:
    words = (
        (each.figures, "cijfer van indicatoren", "cijfers van indicatoren"),
        (each.amounts, "bedrag", "bedragen"),
        (each.agreed, "belofte of motie", "beloften en moties"),
    )
    return [f"{number(count)} {one if count == 1 else many}" for count, one, many in words if count]


def _noun(thing: Thing) -> str:
    match thing:
        case Thing.DOCUMENT | Thing.PROGRAMME:
            return f"het {thing.value}"
        case (
            Thing.STAGE | Thing.GOAL | Thing.INDICATOR | Thing.SERIES | Thing.PROMISE | Thing.MOTION
        ):
            return f"de {thing.value}"
        case Thing.UNPROMISED:
            return "wat een verslag vertelt zonder belofte:"
        case _:
            assert_never(thing)
