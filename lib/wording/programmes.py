"""Programmes and the overviews beside them in words: their heads and what a page asks of them."""

from lib.model import Programme, ProgrammeKind, Register
from lib.wording.numbers import number

_ASKED = {
    ProgrammeKind.PROGRAMME: "Wat kostte het programma in {year}?",
    ProgrammeKind.GENERAL_REVENUES: "Wat brachten de algemene dekkingsmiddelen op in {year}?",
    ProgrammeKind.OVERHEAD: "Wat kostte de overhead in {year}?",
    ProgrammeKind.CORPORATE_TAX: "Wat kostte de vennootschapsbelasting in {year}?",
    ProgrammeKind.CONTINGENCY: "Wat ging er in {year} van de post onvoorzien af?",
}


def head(code: str, register: Register) -> str:
    """Write a programme with its code and name, an overview by its name alone."""
    programme = register.programmes[code]
    return f"{short(code, register)} {programme.name}" if _coded(programme) else programme.name


def short(code: str, register: Register) -> str:
    """Write a programme as people call it: Programma 1; an overview by its name."""
    programme = register.programmes[code]
    return f"Programma {code}" if _coded(programme) else programme.name


def asked(code: str, register: Register, year: int) -> str:
    """Ask what a page about the money of this programme or overview answers."""
    return _ASKED[register.programmes[code].kind].format(year=year)


def _coded(programme: Programme) -> bool:
    return programme.kind is ProgrammeKind.PROGRAMME


def step(begin: int, shown: int, count: int) -> str:
    """Say which indicators of a goal are shown."""
    first, last = number(begin + 1), number(begin + shown)
    return f"U ziet indicator {first} tot en met {last} van {number(count)}."
