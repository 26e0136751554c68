"""What the pages show of money: sentences, figures with their tables, and plain tables."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lib import charts, measures
from lib.measures import Baseline
from lib.model import Term
from lib.page import Answer, Figure, Table
from lib.sources import Snapshot, once
from lib.wording import baselines, captions, closing, computed, money, scopes, tables, variances
from lib.wording import goals_and_money as fields
from lib.wording import programmes as programmes_wording
from lib.wording import reserves as wording
from lib.wording.prose import begun


@dataclass(frozen=True)
class GoalMoneyView:
    """The money of one goal in a year: its answer, every kind of amount if any, and remarks."""

    answer: Answer
    table: Table | None
    notes: tuple[str, ...]


@dataclass(frozen=True)
class GoalsView:
    """The money of all lines of a programme; `variance` only where a year has both amounts."""

    plan_and_account: Figure
    variance: Figure | None
    note: str


@dataclass(frozen=True)
class FieldsView:
    """Goals by what they reached and what they cost, with what stands out in a sentence if any."""

    sentence: str
    table: Table


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
    lines = measures.lines(snapshot, programme, year, measures.baseline(snapshot))
    accounted = any(line.account.printed for line in lines)
    return programmes_wording.asked(programme, snapshot.register, year, accounted=accounted)


@once
def of_goal(snapshot: Snapshot, goal: str, year: int, budget: Baseline) -> GoalMoneyView:
    """Return the money of a goal as its page shows it."""
    register = snapshot.register
    kinds = measures.kinds_of(snapshot, goal, year, budget)
    saldi = measures.saldi_of_goal(snapshot, goal, year, budget)
    saldo = next((kind for kind in kinds if kind.kind is Term.SALDO), None)
    own = [wording.made_here(saldi), wording.open_note(saldi)]
    if all(row.before.euros is None for row in saldi):
        own = []
    return GoalMoneyView(
        variances.answered(saldo, goal, register, year, budget),
        tables.goal_money(kinds, goal, year, register, budget) if kinds else None,
        (*money.notes(kinds, register), *filter(None, own)),
    )


@once
def saldo_sentence(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> str:
    """Say what a programme cost in a year, and compared with what."""
    total = measures.programme_total(snapshot, programme, year, budget)
    return variances.sentence(total, snapshot.register, year, budget)


@once
def goals(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> GoalsView | None:
    """Return budget and account of each line; None where the sources have none."""
    found = measures.lines(snapshot, programme, year, budget)
    lines = [line for line in found if not scopes.is_total(line.scope)]
    if not lines:
        return None
    register, names = snapshot.register, _names(snapshot, programme)
    plan = baselines.compared_with(found, register, year, budget)
    table = tables.variance(found, register, year, budget)
    both = Figure(
        charts.plan_and_account(lines, names),
        captions.plan_and_account(lines, table, register, plan),
        table,
    )
    amounts = computed.of_variances(found)
    note = f"{money.rounding_note(found[-1])} {computed.note(amounts)}".strip()
    if all(line.difference is None for line in lines):
        return GoalsView(both, None, note)
    caption = captions.variance(lines, table, register, plan)
    return GoalsView(both, Figure(charts.variance(lines, names), caption, table), note)


@once
def goals_and_money(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline
) -> FieldsView | None:
    """Set what goals reached beside what they cost; None without a goal that has both."""
    readings = [r for r in measures.of_year(snapshot, year) if r.about.programme == programme]
    lines = measures.goal_lines(snapshot, programme, year, budget)
    goals = snapshot.register.programmes[programme].goals
    names = {code: goal.short_name for code, goal in goals.items()}
    found = fields.fielded(readings, lines, names)
    if not found:
        return None
    plan = baselines.compared_with(lines, snapshot.register, year, budget)
    table = fields.table(found, year)
    caption = f"{table.caption}; het geld vergeleken met de {plan}"
    return FieldsView(fields.finding(found), replace(table, caption=caption))


@once
def bridge(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> Figure | None:
    """Return the way from budget to account; None where an amount is missing."""
    steps = measures.bridge(snapshot, programme, year, budget)
    if steps is None:
        return None
    lines = measures.lines(snapshot, programme, year, budget)
    plan = baselines.compared_with(lines, snapshot.register, year, budget)
    table = tables.bridge(steps, plan, year)
    return Figure(
        charts.bridge(steps, _names(snapshot, programme)),
        captions.bridge(steps, table, lines, snapshot.register, plan),
        table,
    )


@once
def programmes(snapshot: Snapshot, year: int, budget: Baseline) -> Table | None:
    """Return every programme and overview with their sum; None where there is only one."""
    if len(snapshot.register.programmes) == 1:
        return None
    rows = measures.programmes(snapshot, year, budget)
    return tables.programmes(rows, snapshot.register, year, budget)


@once
def reserves(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline
) -> ReservesView | None:
    """Return lasten, baten and reserves in the budget and the account; None without any amount."""
    register = snapshot.register
    asked = (*budget.stages, *measures.account_stages(snapshot))
    told = {stage: measures.saldi_of(snapshot, programme, year, stage) for stage in asked}
    full = {stage: rows for stage, rows in told.items() if any(row.has_terms for row in rows)}
    bare = [rows[-1] for stage, rows in told.items() if rows and stage not in full]
    if not full and not bare:
        return None
    totals = [row for rows in full.values() for row in rows if scopes.is_total(row.scope)]
    known = [row for row in totals if row.before.euros is not None]
    every = [row for rows in full.values() for row in rows]
    notes = [wording.made_here(every)] if full else []
    notes += [wording.open_note(rows) for rows in full.values()]
    notes.append(wording.absent(bare, register))
    found = tuple(tables.saldi(rows, stage, year, register) for stage, rows in full.items())
    sentence = wording.sentence(known[-1], register) if known else ""
    return ReservesView(sentence, found, tuple(note for note in notes if note))


@once
def stages(snapshot: Snapshot, programme: str, year: int) -> Table | None:
    """Return the amounts in every stage; None where budget beside account says it all."""
    amounts = measures.by_stage(snapshot, programme, year)
    total = programmes_wording.short(programme, snapshot.register)
    return tables.stages(amounts, snapshot.register, year, total) if amounts else None


@once
def multi_year(snapshot: Snapshot, programme: str, budget: Baseline) -> Figure | None:
    """Return the saldo of a programme over the years, per edition; None without any."""
    editions = measures.editions(snapshot, programme, budget)
    if not editions:
        return None
    plan = baselines.plan_word(budget)
    table = tables.years(editions, snapshot.register, begun(plan))
    caption = captions.multi_year(editions, table, snapshot.register, plan)
    return Figure(charts.multi_year(editions), caption, table)


@once
def goals_over_years(snapshot: Snapshot, programme: str, budget: Baseline) -> Table | None:
    """Return the saldo of each goal over the years; None without any."""
    lines = measures.lines_over_years(snapshot, programme, budget)
    if not lines:
        return None
    return tables.multi_year(lines, programmes_wording.short(programme, snapshot.register))


@once
def products(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline
) -> Mapping[str, Figure]:
    """Return the products of each goal whose money a budget splits, by the goal's code."""
    register = snapshot.register
    accounts, found = measures.account_stages(snapshot), {}
    for goal in measures.goals_with_products(snapshot, programme, year, budget):
        rows = measures.products(snapshot, goal, year, budget.stage)
        before = measures.products(snapshot, goal, year - 1, budget.stage)
        table = tables.products(rows, goal, register, year, budget)
        accounted = [measures.products(snapshot, goal, year, account) for account in accounts]
        told = any(accounted) or not accounts
        caption = captions.products(rows, before, table, register, in_account=told)
        found[goal] = Figure(charts.products(rows), caption, table)
    return found


@once
def new_policy(snapshot: Snapshot, programme: str, year: int) -> Figure | None:
    """Return the lines of nieuw beleid; None where the sources have none for the year."""
    lines = measures.new_policy(snapshot, programme)
    if not any(line.year == year for line in lines):
        return None
    table = tables.new_policy(lines)
    return Figure(
        charts.new_policy(lines, year),
        captions.new_policy(lines, table, snapshot.register),
        table,
    )


@once
def remarks(snapshot: Snapshot, programme: str) -> Table | None:
    """Return what the sources say beside amounts of a programme; None where they say nothing."""
    said = measures.remarks_of(snapshot, programme)
    return tables.remarks(said, snapshot.register) if said else None


@once
def reconciliation_sentence(snapshot: Snapshot, programme: str) -> str:
    """Say how many sums of a programme close."""
    return closing.sentence(measures.sums_of(snapshot, programme))


@once
def baseline_note(snapshot: Snapshot) -> str:
    """Say which budgets the sources do not have; nothing where they have them all."""
    return baselines.absent_note(measures.absent(snapshot))


def _names(snapshot: Snapshot, programme: str) -> Mapping[str, str]:
    goals = snapshot.register.programmes[programme].goals
    return {code: f"{goal.printed or code} {goal.short_name}" for code, goal in goals.items()}
