"""Tables of money: variances, programmes, bridge, nieuw beleid and the sums."""

from collections.abc import Sequence

import polars as pl

from lib.measures import BEFORE, Bridge
from lib.measures.bridges import ROUNDING
from lib.model import Register
from lib.wording.money import compared_with, sign_word, stage_name
from lib.wording.numbers import DASH, number, percentage
from lib.wording.programmes import head, short
from lib.wording.reserves import LABELS
from lib.wording.tables.table import Column, Row, Table


def variance(rows: Sequence[Row], register: Register, year: int, stage: str | None = None) -> Table:
    """Return budget against account per line, the programme's total last, in whole euros."""
    columns = (
        Column("Doelstelling"), Column("Begroot", numeric=True), Column("Rekening", numeric=True),
        Column("Verschil", numeric=True), Column("%", numeric=True), Column("V/N"),
    )  # fmt: skip
    cells = tuple(
        (line_name(row, short(row["programme"], register)), *_compared(row)) for row in rows
    )
    plan = compared_with(rows, register, year, stage)
    caption = f"Saldo in euro's; vergeleken met de {plan}"
    return Table(caption, columns, cells, _totals(rows))


def programmes(rows: Sequence[Row], register: Register, year: int, stage: str | None) -> Table:
    """Return every programme and overview, with its kind; our sum is the last row."""
    columns = (
        Column("Onderdeel"), Column("Soort"), Column("Begroot", numeric=True),
        Column("Rekening", numeric=True), Column("Verschil", numeric=True),
        Column("%", numeric=True), Column("V/N"),
    )  # fmt: skip
    cells = tuple(
        (head(row["programme"], register), register.programmes[row["programme"]].kind.value,
         *_compared(row))
        if row["programme"]
        else ("Samen, door ons opgeteld", "", *_compared(row))
        for row in rows
    )  # fmt: skip
    caption = f"Saldo in {year}, in euro's; vergeleken met de {stage_name(stage, register)}"
    return Table(caption, columns, cells, frozenset({len(cells) - 1}))


def line_name(row: Row, total: str) -> str:
    """Name a line of a programme: its goal, what stands outside any goal, or the total."""
    if row["goal"]:
        return f"{row['goal']} {row['name']}"
    return f"{row['name']} (zonder doel)" if row["product"] else total


def _compared(row: Row) -> tuple[str, ...]:
    return (
        amount_cell(row["budget"], row["budget_mark"]),
        amount_cell(row["account"], row["account_mark"]),
        DASH if row["difference"] is None else number(row["difference"], signed=True),
        percentage(row["difference_pct"], signed=True),
        sign_word(row),
    )


def _totals(rows: Sequence[Row]) -> frozenset[int]:
    return frozenset(i for i, row in enumerate(rows) if not row["goal"] and not row["product"])


def stages(rows: Sequence[Row], register: Register, year: int, total: str = "Programma") -> Table:
    """Return the saldo per line in every stage that the sources have, from old to new."""
    used = [code for code in register.stages if any(row["stage"] == code for row in rows)]
    lines: dict[tuple[str | None, str], dict[str, str]] = {}
    for row in rows:
        goal = row["goal"]
        name = f"{goal} {register.goal(goal).name}" if goal else line_name(row, total)
        line = lines.setdefault((row["product"], name), {})
        line[row["stage"]] = amount_cell(row["amount"], row["mark"])
    columns = (
        Column("Doelstelling"),
        *(Column(register.stages[code].name.capitalize(), numeric=True) for code in used),
    )
    cells = tuple(
        (name, *(told.get(code, DASH) for code in used)) for (_, name), told in lines.items()
    )
    totals = frozenset(i for i, line in enumerate(lines) if line == (None, total))
    return Table(f"Saldo in {year} in elke fase, in euro's", columns, cells, totals)


def goal_money(
    rows: Sequence[Row], goal: str, year: int, register: Register, stage: str | None = None
) -> Table:
    """Return every kind of amount of one goal in a year, budget beside account.

    Both saldi stand under their terms: before reserves under lasten and baten, after reserves last.
    """
    order = ["lasten", "baten", BEFORE, "toevoegingen", "onttrekkingen", "saldo"]
    columns = (
        Column("Soort"), Column("Begroot", numeric=True), Column("Rekening", numeric=True),
        Column("Verschil", numeric=True), Column("%", numeric=True), Column("V/N"),
    )  # fmt: skip
    chosen = sorted(rows, key=lambda row: order.index(row["kind"]))
    cells = tuple(
        (LABELS.get(row["kind"], row["kind"].capitalize()), *_compared(row)) for row in chosen
    )
    totals = frozenset(i for i, row in enumerate(chosen) if row["kind"] in LABELS)
    plan = compared_with(rows, register, year, stage)
    caption = f"Doelstelling {goal} in {year}, in euro's; vergeleken met de {plan}"
    return Table(caption, columns, cells, totals)


def bridge(steps: Bridge, plan: str, year: int) -> Table:
    """Return the steps from the budget, named `plan`, to the account in whole euros."""
    rows = [
        (plan.capitalize(), number(steps.budget), ""),
        *(
            (
                f"{row['goal']} {row['name']}" if row["goal"] else row["name"],
                number(row["step"], signed=True),
                "" if row["name"] == ROUNDING else _step_word(row["step"]),
            )
            for row in steps.steps.iter_rows(named=True)
        ),
        (f"Rekening {year}", number(steps.account), ""),
    ]
    columns = (Column("Stap"), Column("Bedrag", numeric=True), Column("V/N"))
    totals = frozenset({0, len(rows) - 1})
    return Table("Van begroting naar rekening, in euro's", columns, tuple(rows), totals)


def _step_word(step: int) -> str:
    return "geen verschil" if not step else "voordelig" if step > 0 else "nadelig"


def remarks(rows: Sequence[Row], register: Register) -> Table:
    """Return what the sources say beside an amount: p.m., incidenteel, an explanation."""
    columns = (
        Column("Waarover"), Column("Jaar"), Column("Soort"), Column("Bedrag", numeric=True),
        Column("Incidenteel?"), Column("Toelichting"), Column("Document"),
    )  # fmt: skip
    cells = tuple(
        (
            row["product"] or row["goal"] or f"Programma {row['programme']}",
            str(row["year"]),
            f"{row['kind']} ({row['stage']})",
            amount_cell(row["amount"], row["mark"]),
            {True: "ja", False: "nee"}.get(row["incidental"], DASH),
            row["explanation"] or DASH,
            register.documents[row["document"]].name,
        )
        for row in rows
    )
    return Table("Wat de bronnen bij een bedrag zeggen", columns, cells)


def new_policy(rows: Sequence[Row]) -> Table:
    """Return the lines of nieuw beleid per year; the total is the last row."""
    years = sorted({row["year"] for row in rows})
    lines: dict[tuple[str | None, str], dict[int, str]] = {}
    for row in rows:
        line = lines.setdefault((row["product"], row["name"] if row["product"] else "Saldo"), {})
        line[row["year"]] = amount_cell(row["amount"], row["mark"])
    cells = tuple(
        (name, *(told.get(year, DASH) for year in years)) for (_, name), told in lines.items()
    )
    columns = (Column("Nieuw beleid"), *(Column(str(year), numeric=True) for year in years))
    totals = frozenset(i for i, (product, _) in enumerate(lines) if product is None)
    return Table("Nieuw beleid: kosten in euro's", columns, cells, totals)


def reconciliation(checks: pl.DataFrame) -> Table:
    """Return per kind of sum how many close exactly, by rounding or not at all."""
    columns = (
        Column("Som"), Column("Aantal", numeric=True), Column("Sluit precies", numeric=True),
        Column("Sluit binnen de afronding", numeric=True), Column("Sluit niet", numeric=True),
    )  # fmt: skip
    labels = {
        "opbouw saldo": "Lasten, baten en reserves tellen op tot het saldo",
        "producten per doel": "Producten tellen op tot het doel",
        "doelen per programma": "Doelen tellen op tot het programma",
        "nieuw beleid": "Regels van nieuw beleid tellen op tot het saldo",
    }
    cells = []
    for check, label in labels.items():
        rows = checks.filter(check=check)
        exact = rows.filter(difference=0).height
        closing = rows.filter("ok").height
        cells.append(
            (label, str(rows.height), str(exact), str(closing - exact), str(rows.height - closing))
        )
    return Table("Sluiten de sommen?", columns, tuple(cells))


def amount_cell(amount: int | None, mark: str | None = None) -> str:
    """Write an amount; without one the mark that the source has there (p.m.), else a dash."""
    return (mark or DASH) if amount is None else number(amount)
