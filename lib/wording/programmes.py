"""Programmes and the overviews beside them in words: their heads and what a page asks of them."""

from typing import assert_never

from lib.model import ProgrammeKind, Register
from lib.wording.numbers import number


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


def asked(code: str, register: Register, year: int) -> str:
    """Ask what a page about the money of this programme or overview answers."""
    kind = register.programmes[code].kind
    match kind:
        case ProgrammeKind.PROGRAMME:
            return f"Wat kostte het programma in {year}?"
        case ProgrammeKind.GENERAL_REVENUES:
            return f"Wat brachten de algemene dekkingsmiddelen op in {year}?"
        case ProgrammeKind.OVERHEAD:
            return f"Wat kostte de overhead in {year}?"
        case ProgrammeKind.CORPORATE_TAX:
            return f"Wat kostte de vennootschapsbelasting in {year}?"
        case ProgrammeKind.CONTINGENCY:
            return f"Wat ging er in {year} van de post onvoorzien af?"
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
