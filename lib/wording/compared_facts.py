"""Targets and outcomes from running texts beside each other, with the difference and a verdict."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import ComparedFact
from lib.model import Fact, FactDoubt, Register, Verdict
from lib.page import Column, Table
from lib.wording import facts, verdicts
from lib.wording.listed import listed
from lib.wording.numbers import DASH, NO_BREAK, exact_decimals, number
from lib.wording.sums import size

CAPTION = "Doel en uitkomst in de tekst"
_ENDS = {
    Verdict.REACHED: "gehaald",
    Verdict.MISSED: "niet gehaald",
    Verdict.UNDECIDABLE: "zonder oordeel",
}


def table(found: Sequence[ComparedFact], register: Register) -> Table | None:
    """Return each target beside its outcome; None without any."""
    columns = (
        Column("Wat", sentences=True), Column("Ons oordeel"), Column("Doel", numeric=True),
        Column("Uitkomst", numeric=True), Column("Verschil", numeric=True), Column("Document"),
    )  # fmt: skip
    rows = tuple(
        (
            each.outcome.name,
            verdict(each),
            _cell(each.target),
            _cell(each.outcome),
            difference(each),
            listed(facts.documents((each.target, each.outcome), register)),
        )
        for each in found
    )
    return Table(CAPTION, columns, rows) if rows else None


def sentence(found: Sequence[ComparedFact]) -> str:
    """Say how many targets in texts have an outcome, and how those ended; nothing without any."""
    if not found:
        return ""
    ends = [
        f"{count} {name}"
        for end, name in _ENDS.items()
        if (count := sum(each.verdict is end for each in found))
    ]
    many = "1 onderwerp" if len(found) == 1 else f"{number(len(found))} onderwerpen"
    return f"Bij {many} staan een doel en een uitkomst: {listed(ends)}."


def difference(found: ComparedFact) -> str:
    """Write what an outcome is more or less than its target; a dash where that is no number."""
    if found.difference is None:
        return DASH
    if not found.difference:
        return "gelijk"
    decimals = exact_decimals(found.difference)
    word = "meer" if found.difference > 0 else "minder"
    return f"{size(abs(found.difference), decimals, found.outcome.unit)}{NO_BREAK}{word}"


def verdict(found: ComparedFact) -> str:
    """Write our verdict with its sign, or why there is none."""
    if found.doubt is not None:
        return f"Geen oordeel: {why(found.doubt)}"
    return f"{verdicts.symbol(found.verdict)} {verdicts.label(found.verdict)}"


def why(doubt: FactDoubt) -> str:
    """Say why there is no verdict."""
    match doubt:
        case FactDoubt.APPROXIMATE:
            return "een van de getallen is niet precies"
        case FactDoubt.NO_DIRECTION:
            return "de tekst zegt niet welke kant beter is"
        case FactDoubt.OTHER_PERIOD:
            return "doel en uitkomst gaan niet over dezelfde periode"
        case FactDoubt.NO_NUMBER:
            return "een datum is geen getal"
        case _:
            assert_never(doubt)


def _cell(fact: Fact) -> str:
    """Write a figure, with its day or period if it names one."""
    return f"{facts.shown(fact)} ({facts.when(fact)})" if fact.on else facts.shown(fact)
