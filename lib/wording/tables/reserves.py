"""Tables of lasten, baten and reserves, with the saldo before and after them."""

from collections.abc import Sequence

import polars as pl

from lib.model import Register
from lib.wording.money import stage_name
from lib.wording.programmes import short
from lib.wording.reserves import LABELS
from lib.wording.tables.money import amount_cell, line_name
from lib.wording.tables.table import Column, Row, Table

_KINDS = {
    "lasten": "Lasten",
    "baten": "Baten",
    "before": LABELS["saldo vóór reserves"],
    "toevoegingen": "Toevoegingen",
    "onttrekkingen": "Onttrekkingen",
    "after": LABELS["saldo"],
}


def saldi(rows: Sequence[Row], stage: str, year: int, register: Register) -> Table:
    """Return the terms of every saldo of a programme in one stage, its total last."""
    cells = tuple(
        (line_name(row, short(row["programme"], register)), *_amounts(row, _KINDS)) for row in rows
    )
    columns = (Column("Doelstelling"), *(Column(head, numeric=True) for head in _KINDS.values()))
    totals = frozenset(i for i, row in enumerate(rows) if not row["goal"] and not row["product"])
    return Table(f"{_named(stage, register)} {year}, in euro's", columns, cells, totals)


def products(
    frame: pl.DataFrame, goal: str, year: int, stage: str | None, register: Register
) -> Table:
    """Return the products of a goal with the terms of their saldo, as far as they are printed."""
    kinds = [kind for kind in _KINDS if kind == "after" or frame[kind].count()]
    columns = (Column("Product"), *(Column(_KINDS[kind], numeric=True) for kind in kinds))
    cells = tuple(
        (f"{row['product']} {row['name']}", *_amounts(row, kinds))
        for row in frame.iter_rows(named=True)
    )
    caption = f"Producten van doelstelling {goal}, {stage_name(stage, register)} {year}, in euro's"
    return Table(caption, columns, cells)


def _amounts(row: Row, kinds: Sequence[str] | dict[str, str]) -> tuple[str, ...]:
    return tuple(amount_cell(row[kind], row.get(f"{kind}_mark")) for kind in kinds)


def _named(stage: str, register: Register) -> str:
    return stage_name(stage, register).capitalize()
