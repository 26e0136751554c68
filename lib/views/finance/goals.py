"""The goals of a programme: what they were to cost, what they cost, and what they reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib import charts, measures
from lib.measures import Baseline, Reading, Variance
from lib.page import Amounts, BarColumn, Barred, Look, Plot, Table
from lib.sources import Snapshot, once
from lib.views.finance.heads import head
from lib.views.finance.offered import stages_with_terms
from lib.wording import (
    baselines,
    captions,
    computed,
    explained,
    goals_and_money,
    large_amounts,
    money,
    reserves,
    scopes,
    tables,
)
from lib.wording.facing import facing


@dataclass(frozen=True)
class GoalsView:
    """Every line of a programme in one table, and what there is to say of it."""

    barred: Barred
    notes: tuple[str, ...]


@once
def amounts(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> Amounts | None:
    """Return budget, account and difference of a programme; None where there is no amount."""
    total = measures.programme_total(snapshot, programme, year, budget)
    if total is None or not (total.budget.printed or total.account.printed):
        return None
    account = measures.account_of(snapshot, programme, year)
    return Amounts(large_amounts.of_variance(total, account, snapshot.register))


@once
def goals(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> GoalsView | None:
    """Return budget and account of each line; None where the sources have none."""
    found = measures.lines(snapshot, programme, year, budget)
    lines = [line for line in found if not scopes.is_total(line.scope)]
    if not any(line.budget.printed or line.account.printed for line in lines):
        return None
    register = snapshot.register
    table = tables.goals(found, register, year, budget, _reached(snapshot, programme, year))
    words = captions.goals(lines, register, baselines.compared_with(found, register, year, budget))
    barred = Barred(
        *words, table, _bars(found, table),
        tuple(
            head(line.scope, tables.line_name(line, register), year, register) for line in found
        ), "doelen",
        tables.signed(table), tuple(money.sign(line) for line in found), _plot(found, table),
    )  # fmt: skip
    return GoalsView(barred, tuple(filter(None, _notes(snapshot, programme, year, budget, found))))


@once
def terms(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> tuple[Table, ...]:
    """Return lasten, baten and reserves of each line, a table for each stage that prints them."""
    return tuple(
        tables.saldi(measures.saldi_of(snapshot, programme, year, stage), stage, year,
                     snapshot.register)
        for stage in stages_with_terms(snapshot, programme, year, budget)
    )  # fmt: skip


@once
def terms_notes(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> tuple[str, ...]:
    """Say what of these terms we worked out, which do not add up, and which stages have none."""
    full = stages_with_terms(snapshot, programme, year, budget)
    asked = (*budget.stages, *measures.account_stages(snapshot))
    told = {stage: measures.saldi_of(snapshot, programme, year, stage) for stage in asked}
    every = [row for stage in full for row in told[stage]]
    notes = [reserves.made_here(every)] if every else []
    notes += [reserves.open_note(told[stage]) for stage in full]
    bare = [rows[-1] for stage, rows in told.items() if rows and stage not in full]
    notes.append(reserves.absent(bare, snapshot.register))
    return tuple(filter(None, notes))


def _notes(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline, found: Sequence[Variance]
) -> list[str]:
    steps = measures.bridge(snapshot, programme, year, budget)
    exact = [
        money.rounding_note(found[-1]),
        money.rest_note(steps.rest, steps.unit) if steps else "",
        computed.note(computed.of_variances(found)),
    ]
    return [
        goals_and_money.finding(
            goals_and_money.tallied(_readings(snapshot, programme, year), found)
        ),
        explained.note(measures.sent_on(snapshot, programme, found), snapshot.register),
        " ".join(filter(None, exact)),
    ]


def _reached(snapshot: Snapshot, programme: str, year: int) -> Mapping[str, str]:
    return goals_and_money.reached(_readings(snapshot, programme, year))


def _readings(snapshot: Snapshot, programme: str, year: int) -> list[Reading]:
    return [r for r in measures.of_year(snapshot, year) if r.about.programme == programme]


def _compares(lines: Sequence[Variance]) -> bool:
    return any(line.budget.printed for line in lines) and any(
        line.account.printed for line in lines
    )


def _plot(lines: Sequence[Variance], table: Table) -> Plot | None:
    """Return what lies between budget and account of each line, as its row has it in words."""
    signed = tables.signed(table)
    if not _compares(lines) or signed is None:
        return None
    size = [column.title for column in table.columns].index(tables.DIFFERENCE)
    rows = [
        (line, row) for line, row in zip(lines, table.rows, strict=True)
        if not scopes.is_total(line.scope)
    ]  # fmt: skip
    return charts.plots.differences(
        [line for line, _ in rows],
        [row[0] for _, row in rows],
        [f"{row[size]} {row[signed]}".strip() for _, row in rows],
    )


def _bars(lines: Sequence[Variance], table: Table) -> tuple[BarColumn, ...]:
    """Draw both amounts of each line and what lies between; of the total only the numbers."""
    titles = [column.title for column in table.columns]
    parts = [None if scopes.is_total(line.scope) else line for line in lines]
    turned = facing(side for line in lines for side in (line.budget, line.account))
    sides = [
        None if line is None else (turned.of(line.budget), turned.of(line.account))
        for line in parts
    ]
    first = min(titles.index(side) for side in tables.SIDES if side in titles)
    both = BarColumn(
        first, captions.length(turned), charts.beside(sides, (Look.PLAN, Look.ACCOUNT))
    )
    if not _compares(lines):
        return (both,)
    return both, BarColumn(titles.index(tables.DIFFERENCE), "", charts.differences(parts))
