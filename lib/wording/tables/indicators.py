"""Tables of indicators: their years, their series, and verdicts beside money."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import Counts, GoalCounts, Lens, Reading, TargetEdition
from lib.model import Indicator, Register, Verdict
from lib.wording.numbers import DASH, number
from lib.wording.origins import place, titles
from lib.wording.readings import outcome_cell, printed_cell, restated, target_cell
from lib.wording.sums import sum_sentence
from lib.wording.tables.table import Column, Row, Table
from lib.wording.verdicts import CONFLICT, label, signed, stated_word, symbol


def trend(readings: Sequence[Reading], register: Register) -> Table:
    """Return the years of one indicator with target, value, both verdicts and their documents."""
    expected = any(reading.forecast for reading in readings)
    columns = (
        Column("Jaar"),
        Column("Begroot", numeric=True),
        *((Column("Verwacht", numeric=True),) if expected else ()),
        Column("Gerealiseerd", numeric=True),
        Column("Verandering", numeric=True),
        Column("Oordeel"),
        Column("In het verslag"),
        Column("Document"),
    )
    cells = tuple(
        (
            str(reading.year),
            target_cell(reading.target, reading.about.unit),
            *((printed_cell(reading.forecast, reading.about.unit),) if expected else ()),
            _outcome(reading, register),
            _change(reading),
            label(reading.verdict),
            stated_word(reading),
            _documents(reading, register),
        )
        for reading in readings
    )
    return Table(f"{readings[0].about.short_name} per jaar", columns, cells)


def _outcome(reading: Reading, register: Register) -> str:
    written = outcome_cell(reading.outcome, reading.about.unit)
    beside = restated(reading.outcome, reading.about.unit, register)
    return f"{written} ({beside})" if beside else written


def series(readings: Sequence[Reading], year: int) -> Table:
    """Return the groups, districts and comparisons of one indicator in a year."""
    columns = (
        Column("Reeks"), Column("Soort"), Column("Begroot", numeric=True),
        Column("Gerealiseerd", numeric=True), Column("Oordeel"),
    )  # fmt: skip
    cells = tuple(
        (
            beside.name,
            beside.kind.value,
            target_cell(reading.target, reading.about.unit),
            outcome_cell(reading.outcome, reading.about.unit),
            label(reading.verdict),
        )
        for reading in readings
        if reading.year == year and (beside := reading.about.series)
    )
    name = readings[0].about.short_name
    return Table(f"{name} in {year}: groepen en vergelijkingen", columns, cells)


def target_editions(
    editions: Sequence[TargetEdition], indicator: Indicator, register: Register
) -> Table:
    """Return the targets of an indicator as each document prints them, a column a year."""
    years = sorted({edition.year for edition in editions})
    told: dict[str, dict[int, str]] = {}
    for edition in editions:
        cell = target_cell(edition.target, indicator.unit)
        told.setdefault(edition.target.document, {})[edition.year] = cell
    columns = (Column("Document"), *(Column(str(year), numeric=True) for year in years))
    rows = tuple(
        (register.documents[name].name, *(cells.get(year, DASH) for year in years))
        for name, cells in told.items()
    )
    return Table(f"{indicator.short_name}: het doel volgens elk document", columns, rows)


def matrix(readings: Sequence[Reading]) -> Table:
    """Return every indicator by every year: the value with the sign of its verdict."""
    years = sorted({reading.year for reading in readings})
    lines: dict[str, dict[int, str]] = {}
    for reading in readings:
        lines.setdefault(_name(reading), {})[reading.year] = _judged(reading)
    columns = (Column("Indicator"), *(Column(str(year)) for year in years))
    cells = tuple((name, *(told[year] for year in years)) for name, told in lines.items())
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
        (f"{goal} {register.goal(goal).short_name}", *(told[year] for year in years))
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


def lens(found: Lens) -> Table:
    """Return the verdict of each indicator under each rule; a verdict that flips is named."""
    columns = (
        Column("Indicator"),
        *(Column(_rule_head(rule)) for rule in found.rules),
        Column("Maakt het uit?"),
    )
    cells = tuple(
        (
            f"{line.about.goal} {line.about.short_name}",
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
    return f"{written} speling" if rule.endswith("%") else written.capitalize()


def goals_and_money(readings: Sequence[Reading], variances: Sequence[Row], year: int) -> Table:
    """Return indicators by verdict against the money of their goal: counts with the names."""
    signs = {row["goal"]: row["sign"] for row in variances}
    fields: dict[tuple[Verdict, str], list[str]] = {}
    for reading in readings:
        field = (reading.verdict, signs.get(reading.about.goal) or "")
        fields.setdefault(field, []).append(_name(reading))
    cells = tuple(
        (label(verdict), *(_counted(fields.get((verdict, sign), [])) for sign in ("V", "N")))
        for verdict in (Verdict.REACHED, Verdict.MISSED)
    )
    columns = (Column("Doel"), Column("Geld voordelig"), Column("Geld nadelig"))
    return Table(f"Doelen en geld in {year}", columns, cells)


def _counted(names: Sequence[str]) -> str:
    return f"{len(names)}: {'; '.join(names)}" if names else "0"


def documents(register: Register) -> Table:
    """Return the documents that the figures come from."""
    columns = (Column("Document"), Column("Soort"), Column("Jaar"), Column("Datum"))
    cells = tuple(
        (d.name, d.kind.value, str(d.year), d.date or DASH) for d in register.documents.values()
    )
    return Table("Gebruikte documenten", columns, cells)


def _name(reading: Reading) -> str:
    return f"{reading.about.goal} {reading.about.short_name}"


def _change(reading: Reading) -> str:
    found = reading.measurement
    if found is None or found.change is None:
        return DASH
    decimals = max(found.decimals, found.change.decimals)
    return number(found.change.amount, decimals, signed=True)


def _documents(reading: Reading, register: Register) -> str:
    parts = (reading.target, reading.forecast, reading.outcome)
    used = dict.fromkeys(part.document for part in parts if part is not None)
    return titles(used, register) or DASH
