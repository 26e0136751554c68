"""Tables of indicators: their years, their series, and verdicts beside money."""

from collections.abc import Iterable, Sequence

import polars as pl

from lib.measures import Variance
from lib.model import Indicator, Register, VarianceSign, Verdict
from lib.wording.money import direction
from lib.wording.numbers import DASH, number
from lib.wording.tables.table import Column, Row, Table
from lib.wording.verdicts import (
    CONFLICT,
    LABELS,
    SYMBOLS,
    forecast_cell,
    place,
    realised_cell,
    restated,
    stated_word,
    sum_sentence,
    target_cell,
)

_ABOUT = ("goal", "indicator", "short_name", "flips")


def trend(rows: Sequence[Row], register: Register) -> Table:
    """Return the years of one indicator with target, value, both verdicts and their documents."""
    expected = any(row["forecast_document"] for row in rows)
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
            str(row["year"]),
            target_cell(row),
            *((forecast_cell(row),) if expected else ()),
            _told(realised_cell(row), restated(row, register)),
            _change(row),
            LABELS[Verdict(row["verdict"])],
            stated_word(row),
            _documents(row, register),
        )
        for row in rows
    )
    return Table(f"{rows[0]['short_name']} per jaar", columns, cells)


def _told(written: str, beside: str | None) -> str:
    return f"{written} ({beside})" if beside else written


def series(rows: Sequence[Row], year: int) -> Table:
    """Return the groups, districts and comparisons of one indicator in a year."""
    columns = (
        Column("Reeks"), Column("Soort"), Column("Begroot", numeric=True),
        Column("Gerealiseerd", numeric=True), Column("Oordeel"),
    )  # fmt: skip
    cells = tuple(
        (
            row["series_name"],
            row["series_kind"],
            target_cell(row),
            realised_cell(row),
            LABELS[Verdict(row["verdict"])],
        )
        for row in rows
        if row["year"] == year
    )
    return Table(f"{rows[0]['short_name']} in {year}: groepen en vergelijkingen", columns, cells)


def target_editions(frame: pl.DataFrame, indicator: Indicator, register: Register) -> Table:
    """Return the targets of an indicator as each document prints them, a column a year."""
    years = sorted(set(frame["year"]))
    told: dict[str, dict[int, str]] = {}
    for row in frame.iter_rows(named=True):
        cell = target_cell({**row, "unit": indicator.unit})
        told.setdefault(row["document"], {})[row["year"]] = cell
    columns = (Column("Document"), *(Column(str(year), numeric=True) for year in years))
    rows = tuple(
        (register.documents[name].name, *(cells.get(year, DASH) for year in years))
        for name, cells in told.items()
    )
    return Table(f"{indicator.short_name}: het doel volgens elk document", columns, rows)


def matrix(rows: Sequence[Row]) -> Table:
    """Return every indicator by every year: the value with the sign of its verdict."""
    years = sorted({row["year"] for row in rows})
    lines: dict[str, dict[int, str]] = {}
    for row in rows:
        verdict = Verdict(row["verdict"])
        told = f"{realised_cell(row)} {SYMBOLS[verdict]} {LABELS[verdict].lower()}"
        if verdict is Verdict.NO_TARGET or (
            verdict is Verdict.NOT_YET_KNOWN and row["realised_missing"] is None
        ):
            told = realised_cell(row)
        elif row["conflict"]:
            told += f" {CONFLICT} verslag: {stated_word(row).lower()}"
        lines.setdefault(f"{row['goal']} {row['short_name']}", {})[row["year"]] = told
    columns = (Column("Indicator"), *(Column(str(year)) for year in years))
    cells = tuple((name, *(told[year] for year in years)) for name, told in lines.items())
    return Table("Alle indicatoren in alle jaren", columns, cells)


def by_goal(frame: pl.DataFrame, register: Register) -> Table:
    """Return how many indicators of each goal reached their target, year by year."""
    years = sorted(set(frame["year"]))
    cells: dict[str, dict[int, str]] = {}
    for row in frame.iter_rows(named=True):
        cells.setdefault(row["goal"], {})[row["year"]] = _reached(row)
    columns = (Column("Doelstelling"), *(Column(str(year)) for year in years))
    rows = tuple(
        (f"{goal} {register.goal(goal).short_name}", *(told[year] for year in years))
        for goal, told in cells.items()
    )
    return Table("Gehaalde doelen per doelstelling en jaar", columns, rows)


def _reached(row: Row) -> str:
    """Write one goal and year: "2 van 4 gehaald, 1 strijdig", a dash where nothing is judged."""
    judged = row["reached"] + row["missed"] + row["undecided"]
    if not judged:
        return DASH
    told = f"{row['reached']} van {judged} gehaald"
    if row["undecided"]:
        told += f", {row['undecided']} zonder oordeel"
    return f"{told}, {row['conflicts']} strijdig" if row["conflicts"] else told


def conflicts(rows: Sequence[Row], register: Register) -> Table:
    """Return every stated verdict that the figures contradict, with its place in the document."""
    columns = (
        Column("Indicator"), Column("Jaar"), Column("De som"), Column("Ons oordeel"),
        Column("In het verslag"), Column("Vindplaats"),
    )  # fmt: skip
    cells = tuple(
        (
            f"{row['goal']} {row['short_name']}",
            str(row["year"]),
            sum_sentence(row, register),
            f"{SYMBOLS[row['verdict']]} {LABELS[row['verdict']]}",
            stated_word(row),
            place(register.indicators[row["indicator"]], row["stated_document"], register),
        )
        for row in rows
    )
    return Table("Oordelen die de eigen cijfers tegenspreken", columns, cells)


def lens(frame: pl.DataFrame, year: int) -> Table:
    """Return the verdict of each indicator under each rule; a verdict that flips is named."""
    rules = [name for name in frame.columns if name not in _ABOUT]
    columns = (
        Column("Indicator"),
        *(Column(_rule_head(rule)) for rule in rules),
        Column("Maakt het uit?"),
    )
    cells = tuple(
        (
            f"{row['goal']} {row['short_name']}",
            *(f"{SYMBOLS[row[rule]]} {LABELS[row[rule]]}" for rule in rules),
            "ja" if row["flips"] else "nee",
        )
        for row in frame.iter_rows(named=True)
    )
    return Table(f"Oordelen over {year} onder een strengere of soepeler regel", columns, cells)


def _rule_head(rule: str) -> str:
    written = rule.replace(".", ",")
    return f"{written} speling" if rule.endswith("%") else written.capitalize()


def goals_and_money(rows: Sequence[Row], variances: Sequence[Variance], year: int) -> Table:
    """Return indicators by verdict against the money of their goal: counts with the names."""
    signs = {variance.scope.goal: variance.sign for variance in variances}
    fields: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        fields.setdefault((row["verdict"], signs.get(row["goal"]) or ""), []).append(
            f"{row['goal']} {row['short_name']}"
        )
    cells = tuple(
        (
            LABELS[verdict],
            *(_counted(fields.get((verdict.value, sign), [])) for sign in VarianceSign),
        )
        for verdict in (Verdict.REACHED, Verdict.MISSED)
    )
    columns = (Column("Doel"), *(Column(f"Geld {direction(sign)}") for sign in VarianceSign))
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


def _change(row: Row) -> str:
    if row["change"] is None:
        return DASH
    decimals = max(row["realised_decimals"], row["previous_decimals"])
    return number(row["change"], decimals, signed=True)


def _documents(row: Row, register: Register) -> str:
    used: Iterable[str] = dict.fromkeys(
        name
        for name in (row["target_document"], row["forecast_document"], row["realised_document"])
        if name
    )
    return ", ".join(register.documents[name].name for name in used) or DASH
