"""What goes out and comes in: lasten, baten and reserves of a programme, and of each goal."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib import charts, measures
from lib.measures import Baseline, Saldo
from lib.model import Register, Side
from lib.page import Amounts, BarColumn, Barred, Look
from lib.sources import Snapshot, once
from lib.views.finance.heads import head
from lib.views.finance.offered import stages_with_terms
from lib.wording import captions, large_amounts, reserves, scopes, tables


@dataclass(frozen=True)
class InAndOutView:
    """A sentence, the amounts of the whole programme, and the lasten of each line."""

    sentence: str
    amounts: Amounts | None
    barred: Barred | None


@once
def in_and_out(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> InAndOutView:
    """Return what goes out and comes in, of the newest stage that says so."""
    stages = stages_with_terms(snapshot, programme, year, budget)
    if not stages:
        return InAndOutView("", None, None)
    register = snapshot.register
    rows = measures.saldi_of(snapshot, programme, year, stages[-1])
    totals = [row for row in rows if scopes.is_total(row.scope) and row.has_terms]
    sentence, amounts = "", None
    if totals:
        amounts = Amounts(large_amounts.of_terms(totals[-1], register))
        known = totals[-1].before.euros is not None
        sentence = reserves.sentence(totals[-1], register) if known else ""
    return InAndOutView(sentence, amounts, _barred(rows, register, year))


@once
def accounted(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> bool:
    """Tell whether what goes out and comes in is that of an account."""
    stages = stages_with_terms(snapshot, programme, year, budget)
    return bool(stages) and snapshot.register.stages[stages[-1]].role.side is Side.ACCOUNT


def _barred(rows: Sequence[Saldo], register: Register, year: int) -> Barred | None:
    lines = [None if scopes.is_total(row.scope) else _cost(row) for row in rows]
    if not any(lines):
        return None
    table = tables.in_and_out(rows, register)
    drawn = charts.beside([None if cost is None else (cost,) for cost in lines], (Look.ACCOUNT,))
    heads = tuple(head(row.scope, tables.saldo_name(row, register), year, register) for row in rows)
    words = captions.shares(rows, register)
    return Barred(*words, table, (BarColumn(1, "lasten", drawn),), heads, "reserves")


def _cost(row: Saldo) -> int | None:
    return None if row.lasten.euros is None else -row.lasten.euros
