"""Figures from running texts in words: how many there are, each as it is printed, what it is."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import assert_never

from lib.measures import LinkedFact
from lib.model import MONTHS, Fact, FactKind, Register, Unit, folded
from lib.page import Column, Table
from lib.wording import origins
from lib.wording.listed import listed
from lib.wording.numbers import NO_BREAK, number, value

FACTS = "feiten"
"""The part of a page where figures from running texts stand."""
_BARE = re.compile(r"[-−–+]?[\d.,  ]+")
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])")
_NAMES_ITS_WHOLE = ("daarvan", "waarvan")


def heading(facts: Iterable[Fact], register: Register) -> str:
    """Name the documents in which more figures stand: in the budget, in the report, or in both."""
    budgets = {register.documents[fact.document].kind.is_budget for fact in facts}
    names = [name for name, there in (("de begroting", True), ("het verslag", False))
             if there in budgets]  # fmt: skip
    return f"Ook in {listed(names)}" if names else "Ook in de tekst"


def many(count: int) -> str:
    """Write how many figures there are."""
    return "1 cijfer" if count == 1 else f"{number(count)} cijfers"


def sentence(facts: Sequence[Fact], register: Register) -> str:
    """Say how many figures the texts of documents have beside the indicators of a goal."""
    names = documents(facts, register)
    opening = "De tekst van {} noemt" if len(names) == 1 else "De teksten van {} noemen"
    return (
        f"{opening.format(listed(names))} hier nog **{many(len(facts))}**, naast de "
        "indicatoren en het geld."
    )


def repeated(count: int) -> str:
    """Say that figures are left out that stand with an indicator; nothing without any."""
    if not count:
        return ""
    if count == 1:
        return "1 cijfer uit de tekst is gelijk aan dat van een indicator. Dat staat daar."
    told = f"{number(count)} cijfers uit de tekst zijn gelijk aan die van een indicator."
    return f"{told} Die staan daar."


def every(facts: Sequence[Fact]) -> str:
    """Say what is folded away."""
    return f"Bekijk {many(len(facts))} uit de tekst"


def table(caption: str, facts: Sequence[Fact], register: Register) -> Table:
    """Return figures from texts, each as it is printed, with its place."""
    columns = (
        Column("Wat", sentences=True), Column("In de tekst", numeric=True), Column("Wanneer"),
        Column("Soort"), Column("Te vinden in", sentences=True),
    )  # fmt: skip
    names = {folded(fact.name) for fact in facts}
    rows = tuple(
        (_named(fact, names), shown(fact), when(fact), kind(fact.kind), where(fact, register))
        for fact in facts
    )
    return Table(caption, columns, rows)


def kind(of: FactKind) -> str:
    """Name what a figure is."""
    match of:
        case FactKind.PREVIOUS:
            return "eerder"
        case FactKind.TARGET:
            return "doel"
        case FactKind.OUTCOME:
            return "uitkomst"
        case _:
            assert_never(of)


def shown(fact: Fact) -> str:
    """Write a figure as it is printed: with its unit where the print has none, and "ruim"."""
    written = fact.printed
    if fact.value is not None and _BARE.fullmatch(written):
        written = _with_unit(written, fact.unit)
    if not fact.about:
        return written
    return f"{written} ({fact.about})" if fact.value is None else f"{fact.about} {written}"


def when(fact: Fact) -> str:
    """Write the day, the period or the year that a figure is of."""
    if fact.on is not None:
        return _DAY.sub(_spoken, fact.on)
    return str(fact.year) if fact.year is not None else "geen jaar genoemd"


def figure(fact: Fact) -> str:
    """Write a figure with what it is and when it was, for in a list."""
    return f"{kind(fact.kind)}, {when(fact)}: {shown(fact)}"


def documents(facts: Iterable[Fact], register: Register) -> list[str]:
    """Name the documents in which figures stand, from old to new."""
    used = {fact.document for fact in facts}
    return [document.name for key, document in register.documents.items() if key in used]


def where(fact: Fact, register: Register) -> str:
    """Write where a figure stands."""
    return origins.at(fact.document, fact.place, register)


def unfitting(found: LinkedFact) -> str:
    """Say that a figure speaks of the same as an indicator, and what that has."""
    about = f"“{found.fact.name}” gaat over hetzelfde als de indicator “{found.about.short_name}”."
    told = f"In de tekst staat {shown(found.fact)} ({when(found.fact)})"
    if found.beside is None:
        return f"{about} {told}; bij de indicator staat daarvan geen getal."
    beside = value(found.beside.value, found.beside.decimals, found.about.unit)
    fits = "" if found.same is False else " Of dat bij elkaar past, is niet na te gaan."
    return f"{about} {told}, bij de indicator {beside} ({found.beside.year}).{fits}"


def counted(by_document: Mapping[str, int], register: Register) -> str:
    """Say how many figures from running texts there are, and from which documents."""
    total = sum(by_document.values())
    parts = [
        f"{number(count)} uit {register.documents[key].name}" for key, count in by_document.items()
    ]
    verb = "staat" if total == 1 else "staan"
    return f"Uit de lopende tekst {verb} hier **{many(total)}**: {listed(parts)}."


def _named(fact: Fact, beside: Collection[str]) -> str:
    """Write the name of a figure; a part says of what, unless that stands just above it."""
    if fact.part_of is None or fact.name.casefold().startswith(_NAMES_ITS_WHOLE):
        return fact.name
    if folded(fact.part_of) in beside:
        return f"Waarvan: {fact.name}"
    return f"{fact.name} (deel van “{fact.part_of}”)"


def _with_unit(written: str, unit: str) -> str:
    match folded(unit):
        case Unit.PERCENT:
            return f"{written}%"
        case Unit.EURO:
            return f"€{NO_BREAK}{written}"
        case Unit.COUNT | Unit.GRADE:
            return written
        case _:
            return f"{written}{NO_BREAK}{unit}"


def _spoken(found: re.Match[str]) -> str:
    """Write 2024-12-31 as 31 december 2024, and 2024-12 as december 2024."""
    year, month, day = found[1], int(found[2]), found[3]
    if not 1 <= month <= len(MONTHS):
        return found[0]
    return f"{f'{int(day)} ' if day else ''}{MONTHS[month - 1]} {year}"
