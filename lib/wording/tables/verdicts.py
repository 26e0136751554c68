"""Tables of verdicts: over the years, per goal, beside what documents state."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import CheckedClaim, Counts, GoalCounts, Lens, Reading
from lib.model import Register, Verdict
from lib.page import Column, Table
from lib.wording.claims import figures, reading_of
from lib.wording.numbers import DASH
from lib.wording.origins import place
from lib.wording.prose import begun
from lib.wording.readings import outcome_cell
from lib.wording.sums import sum_sentence
from lib.wording.verdicts import CONFLICT, label, signed, stated_word, symbol


def matrix(readings: Sequence[Reading]) -> Table:
    """Return every indicator by every year: the value with the sign of its verdict."""
    years = sorted({reading.year for reading in readings})
    lines: dict[str, dict[int, str]] = {}
    names = {reading.about.indicator: reading.about.label for reading in readings}
    for reading in readings:
        lines.setdefault(reading.about.indicator, {})[reading.year] = _judged(reading)
    columns = (Column("Indicator"), *(Column(str(year)) for year in years))
    cells = tuple((names[key], *(told[year] for year in years)) for key, told in lines.items())
    return Table("Alle indicatoren in alle jaren", columns, cells)


def _judged(reading: Reading) -> str:
    """Write an outcome with its verdict, where there is something to judge."""
    written, verdict = outcome_cell(reading.outcome, reading.about.unit), reading.verdict
    told = f"{written} {symbol(verdict)} {label(verdict).lower()}"
    match verdict:
        case Verdict.NO_TARGET:
            return written
        case Verdict.NOT_YET_KNOWN:
            return told if reading.outcome and reading.outcome.missing else written
        case Verdict.REACHED | Verdict.MISSED if reading.contradicted:
            return f"{told} {CONFLICT} verslag: {stated_word(reading).lower()}"
        case (
            Verdict.REACHED
            | Verdict.MISSED
            | Verdict.NOT_MEASURED
            | Verdict.NOT_YET_ENTERED
            | Verdict.PER_GROUP
            | Verdict.UNDECIDABLE
        ):
            return told
        case _:
            assert_never(verdict)


def by_goal(counted: Sequence[GoalCounts], register: Register) -> Table:
    """Return how many indicators of each goal reached their target, year by year."""
    years = sorted({each.year for each in counted})
    cells: dict[str, dict[int, str]] = {}
    for each in counted:
        cells.setdefault(each.goal, {})[each.year] = _reached(each.counts)
    columns = (Column("Doelstelling"), *(Column(str(year)) for year in years))
    rows = tuple(
        (
            f"{register.code_of(goal)} {register.goal(goal).short_name}".strip(),
            *(told[year] for year in years),
        )
        for goal, told in cells.items()
    )
    return Table("Gehaalde doelen per doelstelling en jaar", columns, rows)


def _reached(counts: Counts) -> str:
    """Write one goal and year: "2 van 4 gehaald, 1 strijdig", a dash where nothing is judged."""
    judged = counts.reached + counts.missed + counts.undecided
    if not judged:
        return DASH
    told = f"{counts.reached} van {judged} gehaald"
    if counts.undecided:
        told += f", {counts.undecided} zonder oordeel"
    return f"{told}, {counts.conflicts} strijdig" if counts.conflicts else told


def conflicts(readings: Sequence[Reading], register: Register) -> Table:
    """Return every stated verdict that the figures contradict, with its place in the document."""
    columns = (
        Column("Indicator"), Column("Jaar"), Column("De som"), Column("Ons oordeel"),
        Column("In het verslag"), Column("Vindplaats"),
    )  # fmt: skip
    cells = tuple(
        (
            _name(reading),
            str(reading.year),
            sum_sentence(reading, register),
            signed(reading.verdict),
            stated_word(reading),
            place(register.indicators[reading.about.indicator], stated.document, register),
        )
        for reading in readings
        if (stated := reading.contradicted)
    )
    return Table("Oordelen die de eigen cijfers tegenspreken", columns, cells)


def claims(found: Sequence[CheckedClaim], register: Register) -> Table:
    """Return what explanations say of figures, how we read that, the figures, and if they fit."""
    columns = (
        Column("Indicator"), Column("Document"), Column("Wat de uitleg zegt"),
        Column("Zo lezen wij dat"), Column("Cijfers"), Column("Past dat?"),
    )  # fmt: skip
    cells = tuple(
        (
            claim.of.label,
            register.documents[claim.document].name,
            claim.said,
            reading_of(claim),
            figures(claim) if claim.numbers else DASH,
            _fits(claim.holds),
        )
        for claim in found
    )
    return Table("Wat de uitleg over cijfers zegt", columns, cells)


def _fits(holds: bool | None) -> str:
    """Write it with a sign and in words: a sign alone says nothing aloud."""
    if holds is None:
        return "○ niet na te gaan"
    return "✓ ja" if holds else "✕ nee"


def lens(found: Lens) -> Table:
    """Return the verdict of each indicator under each rule; a verdict that flips is named."""
    columns = (
        Column("Indicator"),
        *(Column(_rule_head(rule)) for rule in found.rules),
        Column("Verandert het oordeel?"),
    )
    cells = tuple(
        (
            line.about.label,
            *(signed(verdict) for verdict in line.verdicts),
            "ja" if line.flips else "nee",
        )
        for line in found.lines
    )
    return Table(
        f"Oordelen over {found.year} onder een strengere of soepeler regel", columns, cells
    )


def _rule_head(rule: str) -> str:
    written = rule.replace(".", ",")
    return f"{written} speling" if rule.endswith("%") else begun(written)


def _name(reading: Reading) -> str:
    return reading.about.label
