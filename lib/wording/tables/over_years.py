"""Tables of money over the years: per edition of the documents, and per goal."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from lib.measures import Amount, Edition, Variance
from lib.model import Register, StageRole
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.money import amount_cell
from lib.wording.numbers import DASH


def years(editions: Sequence[Edition], register: Register, plan: str = "Begroting") -> Table:
    """Return the saldo of a programme per year: budget beside account.

    Where more than one document prints a year, each of them has a column of its own, from old to
    new. `plan` is the head of the budget.
    """
    columns = [
        (role, documents) for role in StageRole for documents in _columns(editions, role, register)
    ]
    cells = tuple(
        (str(year), *(_cell(editions, year, role, documents) for role, documents in columns))
        for year in every_year(editions)
    )
    titles = (
        _head(role, plan) if len(documents) > 1 or len(_columns(editions, role, register)) == 1
        else f"{_head(role, plan)} volgens {register.documents[documents[0]].name}"
        for role, documents in columns
    )  # fmt: skip
    shown = (Column("Jaar"), *(Column(title, numeric=True) for title in titles))
    return Table("Saldo in euro's", shown, cells)


def every_year(editions: Sequence[Edition]) -> range:
    """Return the years from the first to the last: one without an amount keeps its place."""
    found = [edition.year for edition in editions]
    return range(min(found), max(found) + 1)


def multi_year(lines: Sequence[Variance], total: str = "Programma") -> Table:
    """Return the saldo per goal and year; the accounts are rows of their own."""
    years = sorted({line.year for line in lines})
    found: dict[tuple[str, StageRole, str], dict[int, str]] = {}
    for line in lines:
        label = scopes.line(line.scope, line.name, total)
        for role in StageRole:
            if (amount := _of(line, role)).printed:
                known = (label, role, line.scope.product or "")
                found.setdefault(known, {})[line.year] = amount_cell(amount)
    roles = list(StageRole)
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


def _of(line: Variance, role: StageRole) -> Amount:
    match role:
        case StageRole.PLAN:
            return line.budget
        case StageRole.ACCOUNT:
            return line.account
        case _:
            assert_never(role)


def _head(role: StageRole, plan: str) -> str:
    match role:
        case StageRole.PLAN:
            return plan
        case StageRole.ACCOUNT:
            return "Rekening"
        case _:
            assert_never(role)


def _behind(role: StageRole) -> str:
    """Write behind the name of a line whose amounts it has; the column already says begroting."""
    match role:
        case StageRole.PLAN:
            return ""
        case StageRole.ACCOUNT:
            return ", rekening"
        case _:
            assert_never(role)


def _columns(
    editions: Sequence[Edition], role: StageRole, register: Register
) -> list[tuple[str, ...]]:
    """Return which documents share a column: all of them, or each alone where a year repeats."""
    found = [edition for edition in editions if edition.role is role]
    printed = {edition.amount.document for edition in found}
    used = tuple(name for name in register.documents if name in printed)
    repeated = len({edition.year for edition in found}) < len(found)
    return [(name,) for name in used] if repeated else [used]


def _cell(
    editions: Iterable[Edition], year: int, role: StageRole, documents: tuple[str, ...]
) -> str:
    for edition in editions:
        if edition.year == year and edition.role is role and edition.amount.document in documents:
            return amount_cell(edition.amount)
    return DASH
