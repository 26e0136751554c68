"""Tables of verdicts: over the years, per goal, beside what documents state."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from lib.measures import CheckedClaim, Counts, GoalCounts, Lens, Reading
from lib.model import Register, Verdict
from lib.page import Column, Table
from lib.wording.claims import figures, reading_of
from lib.wording.lens import head
from lib.wording.numbers import DASH
from lib.wording.origins import place
from lib.wording.readings import outcome_cell
from lib.wording.sums import sum_sentence
from lib.wording.verdicts import CONFLICT, label, signed, stated_word, symbol

_YEARS = 10
"""So many years stand in one table beside each other."""


def matrix(readings: Sequence[Reading]) -> tuple[Table, ...]:
    """Return every indicator by every year with an outcome: the value with its verdict.

    Ten years to a table, the newest first.
    """
    lines: dict[str, dict[int, str]] = {}
    names = {reading.about.indicator: reading.about.label for reading in readings}
    for reading in readings:
        lines.setdefault(reading.about.indicator, {})[reading.year] = _judged(reading)
    shown = {reading.year for reading in readings if reading.outcome or reading.groups}
    rows = [(names[key], told) for key, told in lines.items()]
    return _by_years("Alle indicatoren", "Indicator", sorted(shown), rows)


def _judged(reading: Reading) -> str:
    """Write an outcome with its verdict, where there is something to judge."""
    written, verdict = outcome_cell(reading.outcome, reading.about.unit), reading.verdict
    told = f"{written} {symbol(verdict)} {label(verdict).lower()}"
    without = f"{symbol(verdict)} {label(verdict).lower()}"
    match verdict:
        case Verdict.NO_TARGET:
            return written
        case Verdict.NOT_YET_KNOWN:
            if reading.outcome is None:
                return without
            return told if reading.outcome.missing else written
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
            return told if reading.outcome else without
        case _:
            assert_never(verdict)


def by_goal(counted: Sequence[GoalCounts], register: Register) -> tuple[Table, ...]:
    """Return how many indicators of each goal reached their target, by every year with a verdict.

    Ten years to a table, the newest first.
    """
    cells: dict[str, dict[int, str]] = {}
    for each in counted:
        cells.setdefault(each.goal, {})[each.year] = _reached(each.counts)
    shown = {each.year for each in counted if _verdicts(each.counts)}
    rows = [
        (f"{register.code_of(goal)} {register.goal(goal).short_name}".strip(), told)
        for goal, told in cells.items()
    ]
    return _by_years("Gehaalde doelen per doelstelling", "Doelstelling", sorted(shown), rows)


def _by_years(
    caption: str, head: str, years: Sequence[int], rows: Sequence[tuple[str, Mapping[int, str]]]
) -> tuple[Table, ...]:
    """Return rows by years, in tables of some years each; the newest years stand first."""
    newest = sorted(years)
    blocks = [newest[max(0, end - _YEARS) : end] for end in range(len(newest), 0, -_YEARS)]
    return tuple(
        Table(
            f"{caption}, {_span(block)}",
            (Column(head), *(Column(str(year)) for year in block)),
            tuple((name, *(told[year] for year in block)) for name, told in rows),
        )
        for block in blocks
    )


def _span(years: Sequence[int]) -> str:
    first, last = years[0], years[-1]
    return str(first) if first == last else f"{first} tot en met {last}"


def _verdicts(counts: Counts) -> int:
    return counts.reached + counts.missed + counts.undecided


def _reached(counts: Counts) -> str:
    """Write one goal and year: "2 van 4 gehaald"; where nothing is judged, why."""
    judged = _verdicts(counts)
    if not judged:
        return _why_none(counts)
    told = f"{counts.reached} van {judged} gehaald"
    if counts.undecided:
        told += f", {counts.undecided} zonder oordeel"
    return f"{told}, {counts.conflicts} in strijd met het verslag" if counts.conflicts else told


def _why_none(counts: Counts) -> str:
    """Name the kinds of nothing that there are instead of a verdict."""
    kinds = (
        (counts.not_yet_known, Verdict.NOT_YET_KNOWN),
        (counts.not_yet_entered, Verdict.NOT_YET_ENTERED),
        (counts.per_group, Verdict.PER_GROUP),
        (counts.no_target, Verdict.NO_TARGET),
    )
    found = [label(verdict).lower() for count, verdict in kinds if count]
    return ", ".join(found) or "geen indicator"


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
        *(Column(head(rule)) for rule in found.rules),
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


def _name(reading: Reading) -> str:
    return reading.about.label
