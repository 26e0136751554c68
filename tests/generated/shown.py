"""Everything that is shown and saved of sources, page by page; and what is wrong with it."""

import json
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeAlias

import vl_convert

from lib import export, measures, views
from lib.export.resources import RESOURCES, table
from lib.page import Barred, Failed, Figure, Table
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import VIEWS, View

_LEAKED = re.compile(
    r"(?<![\w.])(nan|NaN|None|null|inf|Infinity)(?![\w])|Decimal\(|<[A-Z]\w+\.[A-Z]|datetime\."
)
_MAY_BE_EMPTY = {("Soort", -1)}
"""Cells without text by design: our own sum has no kind."""

Maker: TypeAlias = Callable[[], object]
_READ_AT = datetime(2026, 1, 1, tzinfo=UTC)


def parts(snapshot: Snapshot, *, most_years: int = 2) -> Iterator[tuple[str, Maker]]:
    """Yield every page and every file, with its name; nothing is made yet."""
    years = measures.years(snapshot)
    shown = list(dict.fromkeys([measures.default_year(snapshot), *years[-1:], *years[:1]]))
    for view in VIEWS:
        yield from _pages(view, snapshot, [str(year) for year in shown[:most_years]])
    for resource in RESOURCES:
        yield f"table {resource.name}", partial(_rows, snapshot, resource)
    yield "package", partial(export.archive, snapshot)
    for query in ("tekst", "1.1", "2024", "p.m."):
        chosen = replace(views.chosen(snapshot, {}), words=query)
        yield f"search {query}", partial(_page, views.SEARCH, snapshot, chosen)


def _pages(view: View, snapshot: Snapshot, years: list[str]) -> Iterator[tuple[str, Maker]]:
    """Yield the pages of a view for everything that can be chosen, in these years."""
    dated = any(choice.name == "jaar" for choice in view.choices)
    for year in years if dated else [""]:
        for asked, chosen in view.combinations(snapshot, {"jaar": year} if year else {}):
            typed = replace(chosen, slack="3" if view is views.YEARS else "")
            yield f"{view.name} {asked}", partial(_page, view, snapshot, typed)


def _page(view: View, snapshot: Snapshot, chosen: views.Choices) -> object:
    return view.compose(snapshot, State(snapshot, (), None, _READ_AT), chosen)


def _rows(snapshot: Snapshot, resource: Any) -> list[tuple[Any, ...]]:
    return table(snapshot, resource).rows()


def wrong(snapshot: Snapshot, *, compiled: bool = False) -> Iterator[str]:
    """Yield what is wrong with what is shown: an error, a word of the machine, an empty cell.

    `compiled` also checks every chart: half of the time goes to that.
    """
    for name, make in parts(snapshot):
        try:
            made = make()
        except Exception:
            yield f"{name}: {traceback.format_exc(limit=-3)}"
            continue
        for problem in problems(made, compiled=compiled):
            yield f"{name}: {problem}"


def problems(shown: object, *, compiled: bool = False) -> Iterator[str]:
    """Yield what nobody should read in something that is shown."""
    if isinstance(shown, Failed):
        yield "".join(traceback.format_exception(shown.cause, limit=-3))
    elif isinstance(shown, str):
        if found := _LEAKED.search(shown):
            yield f"'{found[0]}' in: {shown[:200]}"
    elif isinstance(shown, bytes):
        if not shown.startswith(b"PK"):
            yield from problems(shown.decode("utf-8-sig"))
    elif isinstance(shown, Table):
        yield from _of_table(shown)
    elif isinstance(shown, Figure):
        yield from _of_figure(shown, compiled=compiled)
    elif isinstance(shown, Barred):
        yield from _of_bars(shown)
    else:
        for part in _parts_of(shown):
            yield from problems(part, compiled=compiled)


def _parts_of(shown: object) -> Iterable[object]:
    """Return what something is made of; nothing for a number."""
    if is_dataclass(shown):
        return [getattr(shown, field.name) for field in fields(shown)]
    if isinstance(shown, Mapping):
        return shown.values()
    return shown if isinstance(shown, list | tuple | set | frozenset) else ()


def _of_table(shown: Table) -> Iterator[str]:
    yield from problems(shown.caption)
    if not shown.rows:
        yield f"no row in: {shown.caption}"
    for number, row in enumerate(shown.rows):
        if len(row) != len(shown.columns):
            yield f"{len(row)} cells under {len(shown.columns)} heads in: {shown.caption}"
        for column, cell in zip(shown.columns, row, strict=False):
            ends = {number, number - len(shown.rows)} & {0, -1}
            allowed = any((column.title, end) in _MAY_BE_EMPTY for end in ends)
            if not cell.strip() and not allowed:
                yield f"empty cell under {column.title} in: {shown.caption}, {row}"
            yield from problems(cell)


def _of_bars(shown: Barred) -> Iterator[str]:
    yield from problems((shown.table, shown.finding, shown.about, shown.source, shown.heads))
    rows = len(shown.table.rows)
    if not shown.finding or not shown.about:
        yield f"no words above: {shown.table.caption}"
    if len(shown.heads) != rows or not all(head.name for head in shown.heads):
        yield f"{len(shown.heads)} heads beside {rows} rows in: {shown.table.caption}"
    for column in shown.columns:
        if len(column.rows) != rows or column.before > len(shown.table.columns):
            yield f"{len(column.rows)} bars beside {rows} rows in: {shown.table.caption}"
        for bar in (bar for drawn in column.rows if drawn for bar in drawn.bars):
            if not (bar.left >= 0 and bar.width >= 0 and bar.left + bar.width <= 101):
                yield f"{bar} outside its room in: {shown.table.caption}"
    if shown.signed is not None and len(shown.signs) != rows:
        yield f"{len(shown.signs)} signs beside {rows} rows in: {shown.table.caption}"


def _of_figure(shown: Figure, *, compiled: bool) -> Iterator[str]:
    yield from problems(shown.caption)
    yield from problems(shown.table)
    yield from problems(json.dumps(shown.spec, allow_nan=False).replace("null", ""))
    if compiled:
        try:
            vl_convert.vegalite_to_vega(shown.spec)
        except ValueError as error:
            yield f"chart: {error}"
