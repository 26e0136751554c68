"""Everything that is shown and saved of sources, asked for directly; and what is wrong with it."""

import json
import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeAlias

import vl_convert

from lib import export, measures, views, wording
from lib.export.resources import RESOURCES, table
from lib.page import Figure, Table
from lib.sources import Snapshot
from lib.views import money
from lib.views.finding import results

_LEAKED = re.compile(
    r"(?<![\w.])(nan|NaN|None|null|inf|Infinity)(?![\w])|Decimal\(|<[A-Z]\w+\.[A-Z]|datetime\."
)
_MAY_BE_EMPTY = {("V/N", 0), ("Soort", -1)}
"""Cells without text by design: the ends of a bridge have no sign, our own sum has no kind."""

Maker: TypeAlias = Callable[[], object]
_OF_ALL: Mapping[str, Callable[[Snapshot], object]] = {
    "money.note": money.baseline_note, "control.stated": views.control.stated,
    "control.sums": views.control.sums, "completeness": views.control.completeness,
    "years": views.years.legend, "matrix": views.years.matrix, "by goal": views.years.goals,
    "changes": views.years.changes, "paces": views.years.paces,
    "legend": views.indicators.legend, "limits": wording.guide.limits,
    "book": export.workbook, "archive": export.archive,
}  # fmt: skip


def parts(snapshot: Snapshot, *, most_years: int = 2) -> Iterator[tuple[str, Maker]]:
    """Yield everything that a page or a file shows, with its name; nothing is made yet."""
    register = snapshot.register
    years = measures.years(snapshot)
    shown = list(dict.fromkeys([measures.default_year(snapshot), *years[-1:], *years[:1]]))
    yield from ((name, partial(view, snapshot)) for name, view in _OF_ALL.items())
    yield "opening", partial(_opening, snapshot)
    yield "documents", partial(wording.tables.documents, register)
    for resource in RESOURCES:
        yield f"csv {resource.name}", partial(export.dutch_csv, snapshot, resource)
        yield f"table {resource.name}", partial(_rows, snapshot, resource)
    for year in shown[:most_years]:
        yield from _of_year(snapshot, year)
    for query in ("tekst", "1.1", "2024", "p.m."):
        yield f"search {query}", partial(_search, snapshot, query)


def _of_year(snapshot: Snapshot, year: int) -> Iterator[tuple[str, Maker]]:
    register = snapshot.register
    yield f"sentence {year}", partial(views.indicators.sentence, snapshot, year)
    yield f"overview {year}", partial(views.indicators.overview, snapshot, year)
    yield f"lens {year}", partial(views.years.lens, snapshot, year, "3%")
    yield f"questions {year}", partial(_questions, snapshot, year)
    for name in register.indicators:
        about = (snapshot, name)
        yield f"answer {name} {year}", partial(views.indicators.answer, *about, year)
        yield f"trend {name} {year}", partial(views.indicators.trend, *about, year)
        yield f"series {name} {year}", partial(views.indicators.series, *about, year)
        for view in (
            views.indicators.facts, views.indicators.findings, views.indicators.editions
        ):  # fmt: skip
            yield f"{view.__name__} {name}", partial(view, *about)
    for baseline in (None, *(plan.stage for plan in measures.baselines(snapshot)[1:])):
        asked = f"{year} {baseline or ''}"
        for programme, described in register.programmes.items():
            for goal in described.goals:
                of_goal = partial(money.of_goal, snapshot, goal, year, baseline)
                yield f"of_goal {goal} {asked}", of_goal
            for name, make in _of_programme(snapshot, programme, year, baseline).items():
                yield f"{name} {programme} {asked}", make
        yield f"programmes {asked}", partial(money.programmes, snapshot, year, baseline)


def _of_programme(
    snapshot: Snapshot, programme: str, year: int, baseline: str | None
) -> Mapping[str, Maker]:
    asked = (snapshot, programme, year)
    return {
        "asked": partial(money.asked, *asked),
        "head": partial(money.head, snapshot, programme),
        "sentence": partial(money.saldo_sentence, *asked, baseline),
        "goals": partial(money.goals, *asked, baseline),
        "goals_and_money": partial(money.goals_and_money, *asked, baseline),
        "bridge": partial(money.bridge, *asked, baseline),
        "reserves": partial(money.reserves, *asked, baseline),
        "stages": partial(money.stages, *asked),
        "multi_year": partial(money.multi_year, snapshot, programme, baseline),
        "goals_over_years": partial(money.goals_over_years, snapshot, programme, baseline),
        "products": partial(money.products, *asked, baseline),
        "new_policy": partial(money.new_policy, *asked),
        "remarks": partial(money.remarks, snapshot, programme),
        "sums": partial(money.reconciliation_sentence, snapshot, programme),
    }


def _search(snapshot: Snapshot, query: str) -> object:
    return results(views.index(snapshot), query)


def _rows(snapshot: Snapshot, resource: Any) -> list[tuple[Any, ...]]:
    return table(snapshot, resource).rows()


def _opening(snapshot: Snapshot) -> str:
    return wording.data.opening(snapshot, datetime(2026, 1, 1, tzinfo=UTC))


def _questions(snapshot: Snapshot, year: int) -> object:
    asked = wording.questions.questions(snapshot, year)
    return (
        wording.questions.opening(asked, year),
        asked,
        wording.questions.as_text(asked, snapshot.register, year),
    )


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
    if isinstance(shown, str):
        if found := _LEAKED.search(shown):
            yield f"'{found[0]}' in: {shown[:200]}"
    elif isinstance(shown, bytes):
        if not shown.startswith(b"PK"):
            yield from problems(shown.decode("utf-8-sig"))
    elif isinstance(shown, Table):
        yield from _of_table(shown)
    elif isinstance(shown, Figure):
        yield from _of_figure(shown, compiled=compiled)
    elif is_dataclass(shown):
        for field in fields(shown):
            yield from problems(getattr(shown, field.name), compiled=compiled)
    elif isinstance(shown, Mapping):
        for part in shown.values():
            yield from problems(part, compiled=compiled)
    elif isinstance(shown, list | tuple | set | frozenset):
        for part in shown:
            yield from problems(part, compiled=compiled)


def _of_table(shown: Table) -> Iterator[str]:
    yield from problems(shown.caption)
    if not shown.rows:
        yield f"no row in: {shown.caption}"
    for number, row in enumerate(shown.rows):
        if len(row) != len(shown.columns):
            yield f"{len(row)} cells under {len(shown.columns)} heads in: {shown.caption}"
        for column, cell in zip(shown.columns, row, strict=False):
            ends = {number, number - len(shown.rows)} & {0, -1}
            allowed = any((column.title, end) in _MAY_BE_EMPTY for end in ends) or (
                column.title == "V/N" and ends
            )
            if not cell.strip() and not allowed:
                yield f"empty cell under {column.title} in: {shown.caption}, {row}"
            yield from problems(cell)


def _of_figure(shown: Figure, *, compiled: bool) -> Iterator[str]:
    yield from problems(shown.caption)
    yield from problems(shown.table)
    yield from problems(json.dumps(shown.spec, allow_nan=False).replace("null", ""))
    if compiled:
        try:
            vl_convert.vegalite_to_vega(shown.spec)
        except ValueError as error:
            yield f"chart: {error}"
