"""The money over the years: of a programme in a chart, of each goal in small columns."""

from lib import charts, measures
from lib.measures import Baseline
from lib.model import Side
from lib.page import BarColumn, Barred, Figure, Look, Table
from lib.sources import Snapshot, once
from lib.views.finance.heads import head
from lib.wording import baselines, captions, programmes, tables
from lib.wording.facing import facing
from lib.wording.prose import begun
from lib.wording.tables.over_years import ends, paths


@once
def programme(snapshot: Snapshot, code: str, budget: Baseline) -> Figure | None:
    """Return the saldo of a programme over the years, per edition; None without any."""
    editions = measures.editions(snapshot, code, budget)
    if not editions:
        return None
    plan = baselines.plan_word(budget)
    table = tables.years(editions, snapshot.register, begun(plan))
    caption = captions.multi_year(editions, table, snapshot.register, plan)
    return Figure(
        charts.multi_year(editions), caption, table, charts.plots.multi_year(editions, plan)
    )


@once
def goals(snapshot: Snapshot, code: str, year: int, budget: Baseline) -> Barred | None:
    """Return what is budgeted for each goal over the years; None without two years of it.

    A name leads to its goal in this year.
    """
    found = paths(measures.lines_over_years(snapshot, code, budget))
    if not found or len(set(ends(found))) == 1:
        return None
    register, (first, last) = snapshot.register, ends(found)
    turned = facing(amount for path in found for amount in path.budgets.values())
    rows = [
        [turned.of(path.budgets.get(year, measures.NOTHING)) for year in range(first, last + 1)]
        for path in found
    ]
    columns = (BarColumn(1, f"{first}–{last}", charts.small_years(rows, Look.PLAN), upright=True),)
    heads = tuple(
        head(path.line.scope, tables.line_name(path.line, register), year, register)
        for path in found
    )
    words = captions.over_years(found, register, baselines.plan_word(budget))
    return Barred(*words, tables.over_years(found, register), columns, heads, "jaren-doelen")


@once
def tables_of_goals(snapshot: Snapshot, code: str, budget: Baseline) -> tuple[Table, ...]:
    """Return the saldo of each goal in each year, budgets apart from accounts."""
    lines = measures.lines_over_years(snapshot, code, budget)
    total = programmes.short(code, snapshot.register)
    found = (tables.multi_year(lines, side, total) for side in Side)
    return tuple(table for table in found if table is not None)
