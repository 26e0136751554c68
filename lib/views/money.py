"""What the pages show of money: sentences, figures with their tables, and plain tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from lib import charts, measures
from lib.charts import Theme
from lib.sources import Snapshot, once
from lib.views.figure import Figure
from lib.wording import captions, money, tables
from lib.wording.tables import Table

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class GoalMoneyView:
    """The money of one goal in a year: a sentence, every kind of amount, and remarks."""

    sentence: str
    table: Table
    notes: tuple[str, ...]


@dataclass(frozen=True)
class GoalsView:
    """The money of all goals of a programme; `variance` only where a year has both amounts."""

    plan_and_account: Figure
    variance: Figure | None
    note: str


@once
def of_goal(snapshot: Snapshot, goal: str, year: int) -> GoalMoneyView:
    """Return the money of a goal as its page shows it."""
    register = snapshot.register
    lines = measures.money_of(snapshot, goal, year).to_dicts()
    return GoalMoneyView(
        money.saldo_sentence(lines, register, year),
        tables.goal_money(lines, goal, year),
        tuple(money.notes(lines, register.goal(goal), register)),
    )


@once
def saldo_sentence(snapshot: Snapshot, programme: str, year: int) -> str:
    """Say what a programme cost in a year, and compared with what."""
    total = [row for row in _variance(snapshot, programme, year) if not row["goal"]]
    return money.saldo_sentence(total, snapshot.register, year)


@once
def goals(snapshot: Snapshot, programme: str, year: int, theme: Theme) -> GoalsView | None:
    """Return budget and account of each goal; None where the sources have none."""
    rows = _variance(snapshot, programme, year)
    lines = [row for row in rows if row["goal"]]
    if not lines:
        return None
    register, names = snapshot.register, _names(snapshot, programme)
    table = tables.variance(rows, register, year)
    plan = Figure(
        charts.plan_and_account(lines, names, theme),
        captions.plan_and_account(lines, table, register),
        table,
    )
    if measures.bridge(snapshot, programme, year) is None:
        return GoalsView(plan, None, money.rounding_note(rows[-1]))
    variance = Figure(
        charts.variance(lines, names, theme), captions.variance(lines, table, register), table
    )
    return GoalsView(plan, variance, money.rounding_note(rows[-1]))


@once
def goals_and_money(snapshot: Snapshot, programme: str, year: int) -> Table | None:
    """Set the verdicts of a year beside its money; None where an amount is missing."""
    if measures.bridge(snapshot, programme, year) is None:
        return None
    verdicts = measures.verdicts(snapshot).filter(year=year, programme=programme).to_dicts()
    lines = [row for row in _variance(snapshot, programme, year) if row["goal"]]
    return tables.goals_and_money(verdicts, lines, year)


@once
def bridge(snapshot: Snapshot, programme: str, year: int, theme: Theme) -> Figure | None:
    """Return the way from budget to account; None where an amount is missing."""
    steps = measures.bridge(snapshot, programme, year)
    if steps is None:
        return None
    table, rows = tables.bridge(steps, year), _variance(snapshot, programme, year)
    return Figure(
        charts.bridge(steps, _names(snapshot, programme), theme),
        captions.bridge(steps, table, rows, snapshot.register),
        table,
    )


@once
def stages(snapshot: Snapshot, programme: str, year: int) -> Table | None:
    """Return the amounts in every stage; None where budget beside account says it all."""
    rows = measures.by_stage(snapshot, programme, year).to_dicts()
    return tables.stages(rows, snapshot.register, year) if rows else None


@once
def multi_year(snapshot: Snapshot, programme: str, theme: Theme) -> Figure:
    """Return the saldo of a programme over the years."""
    total = [row for row in measures.multi_year(snapshot, programme).to_dicts() if not row["goal"]]
    table = tables.years(total)
    return Figure(
        charts.multi_year(total, theme), captions.multi_year(total, table, snapshot.register), table
    )


@once
def goals_over_years(snapshot: Snapshot, programme: str) -> Table:
    """Return the saldo of each goal over the years."""
    return tables.multi_year(measures.multi_year(snapshot, programme).to_dicts())


@once
def products(snapshot: Snapshot, programme: str, year: int, theme: Theme) -> Mapping[str, Figure]:
    """Return the products of each goal whose money the sources split, by the goal's code."""
    found = {}
    for goal in measures.goals_with_products(snapshot, programme, year):
        rows = measures.products(snapshot, goal, year)
        table = tables.products(rows, goal, year)
        caption = captions.products(rows, year, table, snapshot.register)
        found[goal] = Figure(charts.products(rows, theme), caption, table)
    return found


@once
def new_policy(snapshot: Snapshot, programme: str, year: int, theme: Theme) -> Figure | None:
    """Return the lines of nieuw beleid; None where the sources have none for the year."""
    rows = measures.new_policy(snapshot, programme).to_dicts()
    if not any(row["year"] == year for row in rows):
        return None
    table = tables.new_policy(rows)
    return Figure(
        charts.new_policy(rows, year, theme),
        captions.new_policy(rows, table, snapshot.register),
        table,
    )


@once
def remarks(snapshot: Snapshot, programme: str) -> Table | None:
    """Return what the sources say beside amounts of a programme; None where they say nothing."""
    rows = measures.remarks(snapshot, programme).to_dicts()
    return tables.remarks(rows, snapshot.register) if rows else None


@once
def reconciliation_sentence(snapshot: Snapshot, programme: str) -> str:
    """Say how many sums of a programme close."""
    return money.reconciliation_sentence(measures.reconciliation(snapshot, programme))


def _variance(snapshot: Snapshot, programme: str, year: int) -> Sequence[Row]:
    return measures.variance(snapshot, programme, year).to_dicts()


def _names(snapshot: Snapshot, programme: str) -> Mapping[str, str]:
    goals = snapshot.register.programmes[programme].goals
    return {code: f"{code} {goal.short_name}" for code, goal in goals.items()}
