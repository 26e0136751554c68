"""What documents claim of figures, beside those figures, in words."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import CheckedClaim, Named, Went
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
    told = f"Wij lezen dat als: {reading_of(claim)}."
    if claim.holds is None:
        return f"{told} Met de cijfers in de documenten is dat niet na te gaan."
    head = "Het cijfer" if len(claim.numbers) == 1 else "De cijfers"
    fits = (
        "Zo gelezen past dat bij elkaar." if claim.holds else "Zo gelezen past dat niet bij elkaar."
    )
    return f"{told} {head}: {figures(claim)}. {fits}"


def summary(claims: Sequence[CheckedClaim]) -> str:
    """Say how often explanations say something of figures, and how often that does not fit."""
    wrong = sum(claim.holds is False for claim in claims)
    many = "**1** keer" if len(claims) == 1 else f"**{len(claims)}** keer"
    known = "voor zover dat hier is ingevoerd"
    told = f"De uitleg in de documenten zegt {many} iets over cijfers, {known}."
    if not wrong:
        return f"{told} Zo gelezen spreekt geen cijfer dat tegen."
    return f"{told} Zo gelezen past dat **{wrong}** keer niet bij de cijfers."


def figures(claim: CheckedClaim) -> str:
    """Write the figures that a claim is about, each with its year."""
    return listed(
        [
            f"{value(number.value, number.decimals, claim.about.unit)} in {number.year}"
            for number in claim.numbers
        ]
    )


def reading_of(claim: CheckedClaim) -> str:
    """Write how we read a claim: of which indicator, and what it says of its figures."""
    return f"“{claim.about.name}” {_meant(claim)}"


def key(claim: CheckedClaim) -> str:
    """Return what tells a claim from others about the same indicator, for its address."""
    match claim.meant:
        case Went(way, _):
            return way.value
        case Named(number, _):
            return f"{number.value:f}-{number.year}"
        case _:
            assert_never(claim.meant)


def _meant(claim: CheckedClaim) -> str:
    match claim.meant:
        case Went(way, since):
            return f"ging {_went(claim, _way(way), since)}"
        case Named(number, measured_on):
            when = f" ({measured_on})" if measured_on else ""
            written = value(number.value, number.decimals, claim.about.unit)
            return f"was {written} in {number.year}{when}"
        case _:
            assert_never(claim.meant)


def _went(claim: CheckedClaim, way: str, since: int) -> str:
    """Write which way and between which years; with more than two figures that is each step."""
    if claim.holds is None:
        return f"elk jaar {way}, vanaf {since}"
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
