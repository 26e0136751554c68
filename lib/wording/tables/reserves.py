"""Tables of lasten, baten and reserves, with the saldo before and after them."""

from collections.abc import Sequence

from lib.measures import Baseline, Saldo
from lib.model import Register, Term
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.baselines import budget_name, stage_name
from lib.wording.listed import listed
from lib.wording.money import amount_cell
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
