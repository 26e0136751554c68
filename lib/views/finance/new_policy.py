"""Nieuw beleid: what each plan is to cost in each year."""

from lib import charts, measures
from lib.measures import NewPolicyLine
from lib.page import BarColumn, Barred, Look, RowHead
from lib.sources import Snapshot, once
from lib.wording import captions, tables
from lib.wording.tables.new_policy import by_row, row_name, years_of


@once
def new_policy(snapshot: Snapshot, programme: str) -> Barred | None:
    """Return the lines of nieuw beleid with a bar for each year; None without any."""
    lines = measures.new_policy(snapshot, programme)
    if not lines:
        return None
    table = tables.new_policy(lines, snapshot.register)
    years, rows = years_of(lines), by_row(lines)
    heads = tuple(RowHead("", row_name(scope, name)) for scope, name in rows)
    drawn = charts.by_year(
        [
            None if scope.product is None else [_euros(found.get(year)) for year in years]
            for (scope, _), found in rows.items()
        ],
        Look.PLAN,
    )
    first = len(table.columns) - len(years)
    columns = tuple(BarColumn(first + at, "", bars) for at, bars in enumerate(drawn))
    words = captions.new_policy(lines, snapshot.register)
    return Barred(*words, table, columns, heads, "nieuw-beleid")


def _euros(line: NewPolicyLine | None) -> int | None:
    return None if line is None else line.amount.euros
