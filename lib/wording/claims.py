"""What documents claim of figures, beside those figures, in words."""

from typing import assert_never

from lib.measures import CheckedClaim
from lib.model import Register, Way
from lib.wording.listed import listed
from lib.wording.numbers import value
from lib.wording.prose import ended


def sentence(claim: CheckedClaim, register: Register) -> str:
    """Write what a document says, how we read that, the figures, and whether they fit.

    "Jaarverslag 2024 zegt: steeds meer mensen vinden werk. Wij lezen dat als: “Uitstroom naar werk”
    ging elk jaar omhoog van 2022 naar 2024. De cijfers: 157 in 2022, 209 in 2023 en 181 in 2024. Zo
    gelezen past dat niet bij elkaar."
    """
    return f"{register.documents[claim.document].name} zegt: {ended(claim.said)} {read(claim)}"


def read(claim: CheckedClaim) -> str:
    """Write how we read what a document says, the figures, and whether they fit."""
    told = f"Wij lezen dat als: “{claim.about.name}” ging {_went(claim)}."
    if claim.holds is None:
        return f"{told} Met de cijfers in de documenten is dat niet na te gaan."
    fits = (
        "Zo gelezen past dat bij elkaar." if claim.holds else "Zo gelezen past dat niet bij elkaar."
    )
    return f"{told} De cijfers: {figures(claim)}. {fits}"


def figures(claim: CheckedClaim) -> str:
    """Write the figures that a claim is about, each with its year."""
    return listed(
        [
            f"{value(number.value, number.decimals, claim.about.unit)} in {number.year}"
            for number in claim.numbers
        ]
    )


def _went(claim: CheckedClaim) -> str:
    """Write which way and between which years; with more than two figures that is each step."""
    way = _way(claim.way)
    if claim.holds is None:
        return f"elk jaar {way}, vanaf {claim.since}"
    first, *_, last = claim.numbers
    each = "" if len(claim.numbers) == 2 else "elk jaar "  # noqa: PLR2004
    return f"{each}{way} van {first.year} naar {last.year}"


def _way(way: Way) -> str:
    match way:
        case Way.UP:
            return "omhoog"
        case Way.DOWN:
            return "omlaag"
        case _:
            assert_never(way)
