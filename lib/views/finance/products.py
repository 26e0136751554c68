"""The products of goals: what each is to cost, beside the year before."""

from collections.abc import Mapping, Sequence

from lib import charts, measures
from lib.measures import Baseline, Saldo
from lib.model import Register
from lib.page import BarColumn, Barred, Bars, Look, RowHead, Table
from lib.sources import Snapshot, once
from lib.views.finding.folding import explained, meanings
from lib.wording import addresses, captions, tables
from lib.wording.facing import facing


@once
def products(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline
) -> Mapping[str, Barred]:
    """Return the products of each goal whose money a budget splits, by the goal's code."""
    goals = measures.goals_with_products(snapshot, programme, year, budget)
    return {goal: _of_goal(snapshot, goal, year, budget) for goal in goals}


@once
def terms(snapshot: Snapshot, goal: str, year: int, budget: Baseline) -> Table:
    """Return the products of a goal with every term of their saldo."""
    rows = measures.products(snapshot, goal, year, budget.stage)
    return tables.products(rows, goal, snapshot.register, year, budget)


def _of_goal(snapshot: Snapshot, goal: str, year: int, budget: Baseline) -> Barred:
    register, accounts = snapshot.register, measures.account_stages(snapshot)
    rows = measures.products(snapshot, goal, year, budget.stage)
    before = measures.products(snapshot, goal, year - 1, budget.stage)
    told = any(measures.products(snapshot, goal, year, account) for account in accounts)
    words = captions.products(rows, before, register, in_account=told or not accounts)
    table = tables.products_beside(rows, before, goal, register)
    columns = (BarColumn(1, _title(rows, before), _bars(rows, before)),)
    return Barred(*words, table, columns, _heads(rows, register), addresses.products(goal))


def _bars(rows: Sequence[Saldo], before: Sequence[Saldo]) -> tuple[Bars | None, ...]:
    turned = facing(row.after for row in (*rows, *before))
    older = {row.scope: turned.of(row.after) for row in before}
    if not before:
        return charts.beside([(turned.of(row.after),) for row in rows], (Look.PLAN,))
    sides = [(older.get(row.scope), turned.of(row.after)) for row in rows]
    return charts.beside(sides, (Look.EARLIER, Look.PLAN))


def _title(rows: Sequence[Saldo], before: Sequence[Saldo]) -> str:
    return captions.length(facing(row.after for row in (*rows, *before)))


def _heads(rows: Sequence[Saldo], register: Register) -> tuple[RowHead, ...]:
    known = meanings(register)
    return tuple(
        RowHead(
            str(row.scope.product), row.name,
            told="; ".join(meaning for _, meaning in explained(row.name, known)),
        )
        for row in rows
    )  # fmt: skip
