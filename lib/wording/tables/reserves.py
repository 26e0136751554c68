"""Tables of lasten, baten and reserves, with the saldo before and after them."""

from collections.abc import Sequence

from lib.measures import NOTHING, Amount, Baseline, Saldo
from lib.model import Register, Term
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.baselines import budget_name, stage_name
from lib.wording.facing import facing
from lib.wording.listed import listed
from lib.wording.money import amount_cell, change_cell, cost_cell
from lib.wording.programmes import short
from lib.wording.prose import begun
from lib.wording.reserves import head


def saldi(rows: Sequence[Saldo], stage: str, year: int, register: Register) -> Table:
    """Return the terms of every saldo of a programme in one stage, its total last."""
    cells = tuple(
        (
            scopes.line(row.scope, row.name, short(row.scope.programme or "", register)),
            *(amount_cell(row.of(term)) for term in Term),
        )
        for row in rows
    )
    columns = (Column("Doelstelling"), *(Column(head(term), numeric=True) for term in Term))
    totals = frozenset(i for i, row in enumerate(rows) if scopes.is_total(row.scope))
    caption = f"{begun(stage_name(stage, register))} {year}, in euro's"
    return Table(caption, columns, cells, totals)


def products(
    rows: Sequence[Saldo], goal: str, register: Register, year: int, baseline: Baseline
) -> Table:
    """Return the products of a goal with the terms of their saldo, as far as they are printed."""
    terms = [
        term
        for term in Term
        if term is Term.SALDO or any(row.of(term).euros is not None for row in rows)
    ]
    columns = (Column("Product"), *(Column(head(term), numeric=True) for term in terms))
    cells = tuple(
        (f"{row.scope.product} {row.name}", *(amount_cell(row.of(term)) for term in terms))
        for row in rows
    )
    plans = dict.fromkeys(budget_name(baseline, year, row.document, register) for row in rows)
    caption = (
        f"Producten van doelstelling {register.code_of(goal)}, {listed(list(plans))}, in euro's"
    )
    return Table(caption, columns, cells)


def products_beside(
    rows: Sequence[Saldo], before: Sequence[Saldo], goal: str, register: Register
) -> Table:
    """Return what each product is to cost beside the year before, in whole euros of cost.

    A product that the year before does not have has a dash there; without that year no column.
    """
    turned = facing(row.after for row in (*rows, *before))
    older = {row.scope: row for row in before}
    columns = [Column("Product"), Column(f"Begroot {rows[0].year}", numeric=True)]
    if before:
        columns.insert(1, Column(f"Begroot {before[0].year}", numeric=True))
        columns.append(Column("Verandering", numeric=True))
    cells = tuple(
        (
            f"{row.scope.product} {row.name}",
            *([cost_cell(_after(older.get(row.scope)), turned)] if before else []),
            cost_cell(row.after, turned),
            *([change_cell(_after(older.get(row.scope)), row.after, turned)] if before else []),
        )
        for row in rows
    )
    way = "kosten" if turned.costs else "opbrengen"
    caption = f"Wat de producten van doelstelling {register.code_of(goal)} per saldo {way}"
    return Table(f"{caption}, in euro's", tuple(columns), cells)


def _after(row: Saldo | None) -> Amount:
    return NOTHING if row is None else row.after
