"""What the pages show of money: sentences, figures with their tables, and plain tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from lib import charts, measures
from lib.charts import Theme
from lib.sources import Snapshot, once
from lib.views.figure import Figure
from lib.wording import captions, money, tables
from lib.wording import programmes as programmes_wording
from lib.wording import reserves as wording
from lib.wording.tables import Table

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class GoalMoneyView:
    """The money of one goal in a year: a sentence, every kind of amount if any, and remarks."""

    sentence: str
    table: Table | None
    notes: tuple[str, ...]


@dataclass(frozen=True)
class GoalsView:
    """The money of all lines of a programme; `variance` only where a year has both amounts."""

    plan_and_account: Figure
    variance: Figure | None
    note: str


@dataclass(frozen=True)
class ReservesView:
    """The terms of every saldo: a table for each stage that prints them, and what is lacking."""

    sentence: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...]


@once
def head(snapshot: Snapshot, programme: str) -> str:
    """Name a programme or an overview above its page."""
    return programmes_wording.head(programme, snapshot.register)


@once
def asked(snapshot: Snapshot, programme: str, year: int) -> str:
    """Ask what the page of a programme or an overview answers."""
    return programmes_wording.asked(programme, snapshot.register, year)


@once
def of_goal(snapshot: Snapshot, goal: str, year: int, baseline: str | None = None) -> GoalMoneyView:
    """Return the money of a goal as its page shows it."""
    register = snapshot.register
    lines = measures.kinds_of(snapshot, goal, year, baseline).to_dicts()
    saldi = measures.saldi_of_goal(snapshot, goal, year, baseline).to_dicts()
    stage = baseline or measures.original(snapshot)
    own = [wording.MADE_HERE, wording.rounding_note(saldi)]
    if all(row["before"] is None for row in saldi):
        own = []
    return GoalMoneyView(
        money.saldo_sentence(lines, register, year, baseline),
        tables.goal_money(lines, goal, year, register, stage) if lines else None,
        (*money.notes(lines, register.goal(goal), register), *filter(None, own)),
    )


@once
def saldo_sentence(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> str:
    """Say what a programme cost in a year, and compared with what."""
    total = [row for row in _lines(snapshot, programme, year, baseline) if not _is_part(row)]
    return money.saldo_sentence(total, snapshot.register, year, baseline)


@once
def goals(
    snapshot: Snapshot, programme: str, year: int, theme: Theme, baseline: str | None = None
) -> GoalsView | None:
    """Return budget and account of each line; None where the sources have none."""
    rows = _lines(snapshot, programme, year, baseline)
    lines = [row for row in rows if _is_part(row)]
    if not lines:
        return None
    register, names = snapshot.register, _names(snapshot, programme)
    plan = _plan(snapshot, rows, year, baseline)
    table = tables.variance(rows, register, year, baseline or measures.original(snapshot))
    both = Figure(
        charts.plan_and_account(lines, names, theme),
        captions.plan_and_account(lines, table, register, plan),
        table,
    )
    note = money.rounding_note(rows[-1])
    if all(row["difference"] is None for row in lines):
        return GoalsView(both, None, note)
    caption = captions.variance(lines, table, register, plan)
    return GoalsView(both, Figure(charts.variance(lines, names, theme), caption, table), note)


@once
def goals_and_money(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> Table | None:
    """Set the verdicts of a year beside its money; None where an amount is missing."""
    if measures.bridge(snapshot, programme, year, baseline) is None:
        return None
    readings = [r for r in measures.of_year(snapshot, year) if r.about.programme == programme]
    lines = [row for row in _lines(snapshot, programme, year, baseline) if row["goal"]]
    table = tables.goals_and_money(readings, lines, year)
    plan = _plan(snapshot, lines, year, baseline)
    return replace(table, caption=f"{table.caption}; het geld vergeleken met de {plan}")


@once
def bridge(
    snapshot: Snapshot, programme: str, year: int, theme: Theme, baseline: str | None = None
) -> Figure | None:
    """Return the way from budget to account; None where an amount is missing."""
    steps = measures.bridge(snapshot, programme, year, baseline)
    if steps is None:
        return None
    rows = _lines(snapshot, programme, year, baseline)
    plan = _plan(snapshot, rows, year, baseline)
    table = tables.bridge(steps, plan, year)
    return Figure(
        charts.bridge(steps, _names(snapshot, programme), theme),
        captions.bridge(steps, table, rows, snapshot.register, plan),
        table,
    )


@once
def programmes(snapshot: Snapshot, year: int, baseline: str | None = None) -> Table | None:
    """Return every programme and overview with their sum; None where there is only one."""
    if len(snapshot.register.programmes) == 1:
        return None
    rows = measures.programmes(snapshot, year, baseline).to_dicts()
    stage = baseline or measures.original(snapshot)
    return tables.programmes(rows, snapshot.register, year, stage)


@once
def reserves(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None = None
) -> ReservesView | None:
    """Return lasten, baten and reserves in the budget and the account; None without any amount."""
    register = snapshot.register
    asked = (baseline or measures.original(snapshot), measures.account_stage(snapshot))
    told = {
        stage: measures.saldi_of(snapshot, programme, year, stage).to_dicts()
        for stage in asked if stage
    }  # fmt: skip
    full = {stage: rows for stage, rows in told.items() if any(_has_terms(row) for row in rows)}
    bare = [stage for stage, rows in told.items() if rows and stage not in full]
    if not full and not bare:
        return None
    known = [row for rows in full.values() for row in rows if not _is_part(row)]
    sentence = next(
        (wording.sentence(r, register) for r in reversed(known) if r["before"] is not None), ""
    )
    notes = [wording.MADE_HERE] if full else []
    notes += [wording.rounding_note(rows) for rows in full.values()]
    notes.append(wording.absent(bare, register, year))
    found = tuple(tables.saldi(rows, stage, year, register) for stage, rows in full.items())
    return ReservesView(sentence, found, tuple(note for note in notes if note))


@once
def stages(snapshot: Snapshot, programme: str, year: int) -> Table | None:
    """Return the amounts in every stage; None where budget beside account says it all."""
    rows = measures.by_stage(snapshot, programme, year).to_dicts()
    total = programmes_wording.short(programme, snapshot.register)
    return tables.stages(rows, snapshot.register, year, total) if rows else None


@once
def multi_year(
    snapshot: Snapshot, programme: str, theme: Theme, baseline: str | None = None
) -> Figure | None:
    """Return the saldo of a programme over the years, per edition; None without any."""
    rows = measures.editions(snapshot, programme, baseline).to_dicts()
    if not rows:
        return None
    plan = money.stage_name(baseline, snapshot.register)
    table = tables.years(rows, snapshot.register, plan.capitalize())
    caption = captions.multi_year(rows, table, snapshot.register, plan)
    return Figure(charts.multi_year(rows, theme), caption, table)


@once
def goals_over_years(
    snapshot: Snapshot, programme: str, baseline: str | None = None
) -> Table | None:
    """Return the saldo of each goal over the years; None without any."""
    rows = measures.multi_year(snapshot, programme, baseline).to_dicts()
    if not rows:
        return None
    return tables.multi_year(rows, programmes_wording.short(programme, snapshot.register))


@once
def products(
    snapshot: Snapshot, programme: str, year: int, theme: Theme, baseline: str | None = None
) -> Mapping[str, Figure]:
    """Return the products of each goal whose money a budget splits, by the goal's code."""
    register, stage = snapshot.register, baseline or measures.original(snapshot)
    account, found = measures.account_stage(snapshot), {}
    for goal in measures.goals_with_products(snapshot, programme, year, baseline):
        rows = measures.products(snapshot, goal, year, baseline)
        table = tables.products(rows, goal, year, stage, register)
        accounted = not measures.products(snapshot, goal, year, account).is_empty()
        caption = captions.products(rows, year, table, register, in_account=accounted)
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


@once
def baseline_note(snapshot: Snapshot) -> str:
    """Say which budgets the sources do not have; nothing where they have them all."""
    return money.absent_note(measures.absent(snapshot), snapshot.register)


def _lines(snapshot: Snapshot, programme: str, year: int, baseline: str | None) -> Sequence[Row]:
    return measures.lines(snapshot, programme, year, baseline).to_dicts()


def _is_part(row: Row) -> bool:
    """Tell a goal or what stands outside any goal from the programme's total."""
    return bool(row["goal"] or row["product"])


def _has_terms(row: Row) -> bool:
    kinds = ("lasten", "baten", "toevoegingen", "onttrekkingen")
    return any(row[kind] is not None or row[f"{kind}_mark"] for kind in kinds)


def _plan(snapshot: Snapshot, rows: Sequence[Row], year: int, baseline: str | None) -> str:
    stage = baseline or measures.original(snapshot)
    return money.compared_with(rows, snapshot.register, year, stage)


def _names(snapshot: Snapshot, programme: str) -> Mapping[str, str]:
    goals = snapshot.register.programmes[programme].goals
    return {code: f"{code} {goal.short_name}" for code, goal in goals.items()}
