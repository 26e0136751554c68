"""Programmes and the overviews beside them in words: their heads and what a page asks of them."""

from typing import assert_never

from lib.model import ProgrammeKind, Register
from lib.wording.numbers import number
from lib.wording.prose import begun


def head(code: str, register: Register) -> str:
    """Write a programme with its code and name, an overview by its name alone."""
    programme = register.programmes[code]
    if not _coded(programme.kind):
        return programme.name
    return f"{short(code, register)} {programme.name}"


def short(code: str, register: Register) -> str:
    """Write a programme as people call it: Programma 1; an overview by its name."""
    programme = register.programmes[code]
    return f"Programma {code}" if _coded(programme.kind) else programme.name


def asked(code: str, register: Register, year: int, *, accounted: bool) -> str:
    """Ask what a page about the money of this programme or overview answers.

    Of a year without an account it asks what was budgeted, in words that hold before and after it.
    """
    if not accounted:
        return f"Wat is voor {noun(code, register)} begroot in {year}?"
    kind = register.programmes[code].kind
    match kind:
        case ProgrammeKind.PROGRAMME | ProgrammeKind.OVERHEAD | ProgrammeKind.CORPORATE_TAX:
            return f"Wat kostte {noun(code, register)} in {year}?"
        case ProgrammeKind.GENERAL_REVENUES:
            return f"Wat bracht {noun(code, register)} op in {year}?"
        case ProgrammeKind.CONTINGENCY:
            return f"Wat ging er in {year} van {noun(code, register)} af?"
        case _:
            assert_never(kind)


def subject(code: str, register: Register) -> str:
    """Name a programme or overview as the subject of a sentence; all of them are singular."""
    return begun(noun(code, register))


def noun(code: str, register: Register) -> str:
    """Name a programme or overview within a sentence."""
    kind = register.programmes[code].kind
    match kind:
        case ProgrammeKind.PROGRAMME:
            return "het programma"
        case ProgrammeKind.GENERAL_REVENUES:
            return "het overzicht algemene dekkingsmiddelen"
        case ProgrammeKind.OVERHEAD:
            return "de overhead"
        case ProgrammeKind.CORPORATE_TAX:
            return "de vennootschapsbelasting"
        case ProgrammeKind.CONTINGENCY:
            return "de post onvoorzien"
        case _:
            assert_never(kind)


def _coded(kind: ProgrammeKind) -> bool:
    """Tell whether people know it by its code: a programme; an overview is known by its name."""
    match kind:
        case ProgrammeKind.PROGRAMME:
            return True
        case (
            ProgrammeKind.GENERAL_REVENUES
            | ProgrammeKind.OVERHEAD
            | ProgrammeKind.CORPORATE_TAX
            | ProgrammeKind.CONTINGENCY
        ):
            return False
        case _:
            assert_never(kind)


def step(begin: int, shown: int, count: int) -> str:
    """Say which indicators of a goal are shown."""
    first, last = number(begin + 1), number(begin + shown)
    return f"U ziet indicator {first} tot en met {last} van {number(count)}."


def money_elsewhere(code: str) -> str:
    """Say where the money is of indicators that stand under no goal."""
    return (
        "Deze indicatoren horen bij geen doelstelling. Het geld van het hele programma "
        f"{code} staat op de pagina Financiën."
    )
