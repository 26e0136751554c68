"""Tables of money over the years: per edition of the documents, and per goal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from lib.measures import NOTHING, Amount, Edition, Variance
from lib.model import Register, Scope, Side
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.facing import facing
from lib.wording.money import amount_cell, change_cell, cost_cell
from lib.wording.numbers import DASH
from lib.wording.prose import begun
from lib.wording.tables.goals import name as line_name


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


def multi_year(lines: Sequence[Variance], role: Side, total: str = "Programma") -> Table | None:
    """Return the saldo per goal on one side, in the years that have any; None without any."""
    found: dict[tuple[str, str], dict[int, str]] = {}
    for line in lines:
        if (amount := _of(line, role)).printed:
            known = (scopes.line(line.scope, line.name, total), line.scope.product or "")
            found.setdefault(known, {})[line.year] = amount_cell(amount)
    if not found:
        return None
    years = sorted({year for cells in found.values() for year in cells})
    ordered = sorted(found, key=lambda row: (row[0] == total, row[0]))
    cells = tuple((row[0], *(found[row].get(year, DASH) for year in years)) for row in ordered)
    columns = (Column(_head(role, "Begroting")), *(Column(str(it), numeric=True) for it in years))
    totals = frozenset(at for at, (label, _) in enumerate(ordered) if label == total)
    name = _head(role, "Begroting")
    return Table(f"{name}: saldo per doelstelling en jaar, in euro's", columns, cells, totals)


@dataclass(frozen=True)
class Path:
    """The budgets of one line by year."""

    line: Variance
    budgets: Mapping[int, Amount]


def paths(lines: Sequence[Variance]) -> list[Path]:
    """Return the budgets of every line that has any, in the order of the lines."""
    found: dict[Scope, Path] = {}
    for line in lines:
        if line.budget.printed:
            path = found.setdefault(line.scope, Path(line, {}))
            found[line.scope] = Path(path.line, {**path.budgets, line.year: line.budget})
    return list(found.values())


def over_years(found: Sequence[Path], register: Register) -> Table:
    """Return what each line is to cost in the first and the last year, and what lies between."""
    turned = facing(amount for path in found for amount in path.budgets.values())
    first, last = ends(found)
    columns = (
        Column("Doelstelling"), Column(f"Begroot {first}", numeric=True),
        Column(f"Begroot {last}", numeric=True), Column("Verandering", numeric=True),
    )  # fmt: skip
    cells = tuple(
        (
            line_name(path.line, register),
            *(cost_cell(path.budgets.get(year, NOTHING), turned) for year in (first, last)),
            change_cell(path.budgets.get(first, NOTHING), path.budgets.get(last, NOTHING), turned),
        )
        for path in found
    )
    totals = frozenset(at for at, path in enumerate(found) if scopes.is_total(path.line.scope))
    way = "kost" if turned.costs else "opbrengt"
    return Table(f"Wat elke doelstelling per saldo {way}, in euro's", columns, cells, totals)


def ends(found: Sequence[Path]) -> tuple[int, int]:
    """Return the first and the last year for which anything is budgeted."""
    years = [year for path in found for year in path.budgets]
    return min(years), max(years)


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
