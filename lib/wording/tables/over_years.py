"""Tables of money over the years: per edition of the documents, and per goal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from lib.measures import Amount, Edition, Variance
from lib.model import Register, Side
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.money import amount_cell
from lib.wording.numbers import DASH
from lib.wording.prose import begun


def years(editions: Sequence[Edition], register: Register, plan: str = "Begroting") -> Table:
    """Return the saldo of a programme per year: budget beside account.

    Where more than one document prints a year, each of them has a column of its own, from old to
    new. `plan` is the head of the budget.
    """
    columns = [column for side in Side for column in _columns(editions, side, register)]
    cells = tuple(
        (str(year), *(_cell(editions, year, column) for column in columns))
        for year in every_year(editions)
    )
    titles = [_title(column, columns, plan, register) for column in columns]
    shown = (Column("Jaar"), *(Column(title, numeric=True) for title in titles))
    return Table("Saldo in euro's", shown, cells)


def every_year(editions: Sequence[Edition]) -> range:
    """Return the years from the first to the last: one without an amount keeps its place."""
    found = [edition.year for edition in editions]
    return range(min(found), max(found) + 1)


def multi_year(lines: Sequence[Variance], total: str = "Programma") -> Table:
    """Return the saldo per goal and year; the accounts are rows of their own."""
    years = sorted({line.year for line in lines})
    found: dict[tuple[str, Side, str], dict[int, str]] = {}
    for line in lines:
        label = scopes.line(line.scope, line.name, total)
        for role in Side:
            if (amount := _of(line, role)).printed:
                known = (label, role, line.scope.product or "")
                found.setdefault(known, {})[line.year] = amount_cell(amount)
    roles = list(Side)
    ordered = sorted(found, key=lambda row: (roles.index(row[1]), row[0] == total, row[0]))
    cells = tuple(
        (
            f"{label}{_behind(role)}",
            *(found[label, role, product].get(year, DASH) for year in years),
        )
        for label, role, product in ordered
    )
    columns = (Column("Begroting"), *(Column(str(year), numeric=True) for year in years))
    totals = frozenset(i for i, (label, *_) in enumerate(ordered) if label == total)
    return Table("Saldo per doelstelling en jaar, in euro's", columns, cells, totals)


def _of(line: Variance, role: Side) -> Amount:
    match role:
        case Side.PLAN:
            return line.budget
        case Side.ACCOUNT:
            return line.account
        case _:
            assert_never(role)


def _head(role: Side, plan: str) -> str:
    match role:
        case Side.PLAN:
            return plan
        case Side.ACCOUNT:
            return "Rekening"
        case _:
            assert_never(role)


def _behind(role: Side) -> str:
    """Write behind the name of a line whose amounts it has; the column already says begroting."""
    match role:
        case Side.PLAN:
            return ""
        case Side.ACCOUNT:
            return ", rekening"
        case _:
            assert_never(role)


@dataclass(frozen=True)
class _Column:
    """A stage in some documents: in all of them, or in one where more of them print a year."""

    side: Side
    stage: str
    documents: tuple[str, ...]


def _columns(editions: Sequence[Edition], side: Side, register: Register) -> Iterator[_Column]:
    """Yield the columns of a side, from the oldest stage and document to the newest."""
    for stage in register.stages:
        found = [it for it in editions if it.side is side and it.stage == stage]
        printed = {edition.amount.document for edition in found}
        used = tuple(name for name in register.documents if name in printed)
        if len({edition.year for edition in found}) < len(found):
            yield from (_Column(side, stage, (name,)) for name in used)
        elif used:
            yield _Column(side, stage, used)


def _title(column: _Column, columns: Sequence[_Column], plan: str, register: Register) -> str:
    """Name a column by its side; by its stage and its document where the side has more of them."""
    beside = [other for other in columns if other.side is column.side]
    several = len({other.stage for other in beside}) > 1
    name = begun(register.stages[column.stage].result) if several else _head(column.side, plan)
    if sum(other.stage == column.stage for other in beside) == 1:
        return name
    return f"{name} volgens {register.documents[column.documents[0]].name}"


def _cell(editions: Iterable[Edition], year: int, column: _Column) -> str:
    for edition in editions:
        there = edition.amount.document in column.documents
        if there and (edition.year, edition.stage) == (year, column.stage):
            return amount_cell(edition.amount)
    return DASH
