"""Tables of money over the years: per edition of the documents, and per goal."""

from collections.abc import Iterable, Sequence

from lib.model import Register, StageRole
from lib.wording.numbers import DASH
from lib.wording.tables.money import amount_cell, line_name
from lib.wording.tables.table import Column, Row, Table

_HEADS = {StageRole.PLAN.value: "Begroting", StageRole.ACCOUNT.value: "Rekening"}


def years(rows: Sequence[Row], register: Register, plan: str = "Begroting") -> Table:
    """Return the saldo of a programme per year: budget beside account.

    Where more than one document prints a year, each of them has a column of its own, from old to
    new. `plan` is the head of the budget; rows of `measures.editions`.
    """
    heads = {**_HEADS, StageRole.PLAN.value: plan}
    columns = [(role, documents) for role in _HEADS for documents in _columns(rows, role, register)]
    cells = tuple(
        (str(year), *(_cell(rows, year, role, documents) for role, documents in columns))
        for year in every_year(rows)
    )
    titles = (
        heads[role] if len(documents) > 1 or len(_columns(rows, role, register)) == 1
        else f"{heads[role]} volgens {register.documents[documents[0]].name}"
        for role, documents in columns
    )  # fmt: skip
    shown = (Column("Jaar"), *(Column(title, numeric=True) for title in titles))
    return Table("Saldo in euro's", shown, cells)


def every_year(rows: Sequence[Row]) -> range:
    """Return the years from the first to the last: one without an amount keeps its place."""
    found = [row["year"] for row in rows]
    return range(min(found), max(found) + 1)


def multi_year(rows: Sequence[Row], total: str = "Programma") -> Table:
    """Return the saldo per goal and year; the accounts are rows of their own."""
    years = sorted({row["year"] for row in rows})
    lines: dict[tuple[str, str, str], dict[int, str]] = {}
    for row in rows:
        label = line_name(row, total)
        for phase in ("budget", "account"):
            if row[phase] is not None or row[f"{phase}_mark"]:
                cell = amount_cell(row[phase], row[f"{phase}_mark"])
                lines.setdefault((label, phase, row["product"] or ""), {})[row["year"]] = cell
    ordered = sorted(lines, key=lambda line: (line[1] == "account", line[0] == total, line[0]))
    cells = tuple(
        (f"{label}{'' if phase == 'budget' else ', rekening'}",
         *(lines[label, phase, product].get(year, DASH) for year in years))
        for label, phase, product in ordered
    )  # fmt: skip
    columns = (Column("Begroting"), *(Column(str(year), numeric=True) for year in years))
    totals = frozenset(i for i, (label, *_) in enumerate(ordered) if label == total)
    return Table("Saldo per doel en jaar, in euro's", columns, cells, totals)


def _columns(rows: Sequence[Row], role: str, register: Register) -> list[tuple[str, ...]]:
    """Return which documents share a column: all of them, or each alone where a year repeats."""
    found = [row for row in rows if row["role"] == role]
    used = tuple(name for name in register.documents if name in {r["document"] for r in found})
    repeated = len({row["year"] for row in found}) < len(found)
    return [(name,) for name in used] if repeated else [used]


def _cell(rows: Iterable[Row], year: int, role: str, documents: tuple[str, ...]) -> str:
    for row in rows:
        if (row["year"], row["role"]) == (year, role) and row["document"] in documents:
            return amount_cell(row["amount"], row["mark"])
    return DASH
