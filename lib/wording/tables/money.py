"""Tables of money: variances, bridge, years, products, nieuw beleid and the sums."""

from collections.abc import Sequence

import polars as pl

from lib.measures import Bridge
from lib.model import AmountKind, Register
from lib.wording.money import baseline, sign_word
from lib.wording.numbers import DASH, number, percentage
from lib.wording.tables.table import Column, Row, Table


def variance(rows: Sequence[Row], register: Register, year: int) -> Table:
    """Return budget against account per goal, the programme's total last, in whole euros."""
    compared = next((baseline(row, register) for row in rows if row["stage"]), f"begroting {year}")
    columns = (
        Column("Doelstelling"), Column("Begroot", numeric=True), Column("Rekening", numeric=True),
        Column("Verschil", numeric=True), Column("%", numeric=True), Column("V/N"),
    )  # fmt: skip
    cells = tuple(
        (
            f"{row['goal']} {row['name']}" if row["goal"] else f"Programma {row['programme']}",
            _amount(row["budget"], row["budget_mark"]),
            _amount(row["account"], row["account_mark"]),
            DASH if row["difference"] is None else number(row["difference"], signed=True),
            percentage(row["difference_pct"], signed=True),
            sign_word(row),
        )
        for row in rows
    )
    totals = frozenset(i for i, row in enumerate(rows) if not row["goal"])
    return Table(f"Saldo in euro's; vergeleken met de {compared}", columns, cells, totals)


def stages(rows: Sequence[Row], register: Register, year: int) -> Table:
    """Return the saldo per goal in every stage that the sources have, from old to new."""
    used = [code for code in register.stages if any(row["stage"] == code for row in rows)]
    lines: dict[str, dict[str, str]] = {}
    for row in rows:
        name = f"{row['goal']} {register.goal(row['goal']).name}" if row["goal"] else "Programma"
        lines.setdefault(name, {})[row["stage"]] = _amount(row["amount"], row["mark"])
    columns = (
        Column("Doelstelling"),
        *(Column(register.stages[code].name.capitalize(), numeric=True) for code in used),
    )
    cells = tuple((name, *(told.get(code, DASH) for code in used)) for name, told in lines.items())
    totals = frozenset(i for i, name in enumerate(lines) if name == "Programma")
    return Table(f"Saldo in {year} in elke fase, in euro's", columns, cells, totals)


def goal_money(rows: Sequence[Row], goal: str, year: int) -> Table:
    """Return every kind of amount of one goal in a year, budget beside account."""
    order = [kind.value for kind in AmountKind]
    columns = (
        Column("Soort"), Column("Begroot", numeric=True), Column("Rekening", numeric=True),
        Column("Verschil", numeric=True), Column("V/N"),
    )  # fmt: skip
    chosen = sorted(rows, key=lambda row: order.index(row["kind"]))
    cells = tuple(
        (
            row["kind"].capitalize(),
            _amount(row["budget"], row["budget_mark"]),
            _amount(row["account"], row["account_mark"]),
            DASH if row["difference"] is None else number(row["difference"], signed=True),
            sign_word(row),
        )
        for row in chosen
    )
    totals = frozenset(i for i, row in enumerate(chosen) if row["kind"] == AmountKind.SALDO)
    return Table(f"Doelstelling {goal} in {year}, in euro's", columns, cells, totals)


def bridge(steps: Bridge, year: int) -> Table:
    """Return the steps from budget to account in whole euros."""
    rows = [
        (f"Begroting {year}", number(steps.budget), ""),
        *(
            (
                f"{row['goal']} {row['name']}" if row["goal"] else row["name"],
                number(row["step"], signed=True),
                "" if not row["goal"] else "voordelig" if row["step"] > 0 else "nadelig",
            )
            for row in steps.steps.iter_rows(named=True)
        ),
        (f"Rekening {year}", number(steps.account), ""),
    ]
    columns = (Column("Stap"), Column("Bedrag", numeric=True), Column("V/N"))
    totals = frozenset({0, len(rows) - 1})
    return Table("Van begroting naar rekening, in euro's", columns, tuple(rows), totals)


def years(rows: Sequence[Row]) -> Table:
    """Return the saldo of a programme per year: budget beside account."""
    columns = (Column("Jaar"), Column("Begroting", numeric=True), Column("Rekening", numeric=True))
    cells = tuple((str(r["year"]), _amount(r["budget"]), _amount(r["account"])) for r in rows)
    return Table("Saldo van het programma, in euro's", columns, cells)


def multi_year(rows: Sequence[Row]) -> Table:
    """Return the saldo per goal and year; the accounts are rows of their own."""
    years = sorted({row["year"] for row in rows})
    lines: dict[tuple[str, str], dict[int, int]] = {}
    for row in rows:
        label = f"{row['goal']} {row['name']}" if row["goal"] else "Programma"
        for phase in ("budget", "account"):
            if row[phase] is not None:
                lines.setdefault((label, phase), {})[row["year"]] = row[phase]
    ordered = sorted(lines, key=lambda line: (line[1] == "account", line[0]))
    cells = tuple(
        (f"{label}{'' if phase == 'budget' else ', rekening'}",
         *(_amount(lines[label, phase].get(year)) for year in years))
        for label, phase in ordered
    )  # fmt: skip
    columns = (Column("Begroting"), *(Column(str(year), numeric=True) for year in years))
    totals = frozenset(i for i, (label, _) in enumerate(ordered) if label == "Programma")
    return Table("Saldo per doel en jaar, in euro's", columns, cells, totals)


def products(frame: pl.DataFrame, goal: str, year: int) -> Table:
    """Return the products of a goal with their lasten, baten, reserves and total."""
    kinds = [k for k in ("lasten", "baten", "toevoegingen", "onttrekkingen") if frame[k].count()]
    columns = (
        Column("Product"),
        *(Column(kind.capitalize(), numeric=True) for kind in kinds),
        Column("Totaal", numeric=True),
    )
    cells = tuple(
        (
            f"{row['product']} {row['name']}",
            *(_amount(row[k]) for k in kinds),
            _amount(row["saldo"]),
        )
        for row in frame.iter_rows(named=True)
    )
    return Table(f"Producten van doelstelling {goal}, begroting {year}, in euro's", columns, cells)


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
            _amount(row["amount"], row["mark"]),
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
    lines: dict[str, dict[int, int]] = {}
    for row in rows:
        lines.setdefault(row["name"] if row["product"] else "Saldo", {})[row["year"]] = row[
            "amount"
        ]
    cells = tuple(
        (name, *(_amount(amounts.get(year)) for year in years)) for name, amounts in lines.items()
    )
    columns = (Column("Nieuw beleid"), *(Column(str(year), numeric=True) for year in years))
    totals = frozenset(i for i, name in enumerate(lines) if name == "Saldo")
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


def _amount(amount: int | None, mark: str | None = None) -> str:
    """Write an amount; without one the mark that the source has there (p.m.), else a dash."""
    return (mark or DASH) if amount is None else number(amount)
