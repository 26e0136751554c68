"""Nieuw beleid: a line for each plan, with the goal it belongs to where the budget says so."""

from collections.abc import Sequence

from lib.measures import NewPolicyLine
from lib.model import Register, Scope
from lib.page import Column, Table
from lib.wording.money import amount_cell
from lib.wording.numbers import DASH

GOAL = "Doelstelling"


def new_policy(lines: Sequence[NewPolicyLine], register: Register) -> Table:
    """Return the lines of nieuw beleid per year; the total is the last row.

    Costs are positive. A goal has a column where any line has one.
    """
    years, rows = years_of(lines), by_row(lines)
    goals = any(scope.goal is not None for scope, _ in rows)
    cells = tuple(
        (
            row_name(scope, name),
            *([register.named(scope.goal) if scope.goal else DASH] if goals else []),
            *(amount_cell(found[year].amount) if year in found else DASH for year in years),
        )
        for (scope, name), found in rows.items()
    )
    columns = (
        Column("Nieuw beleid"), *([Column(GOAL)] if goals else []),
        *(Column(str(year), numeric=True) for year in years),
    )  # fmt: skip
    totals = frozenset(at for at, (scope, _) in enumerate(rows) if scope.product is None)
    return Table("Nieuw beleid: kosten in euro's", columns, cells, totals)


def years_of(lines: Sequence[NewPolicyLine]) -> list[int]:
    """Return the years that any line has."""
    return sorted({line.year for line in lines})


def by_row(
    lines: Sequence[NewPolicyLine],
) -> dict[tuple[Scope, str], dict[int, NewPolicyLine]]:
    """Return the lines of each plan by year, in the order of the table; totals are rows as well."""
    found: dict[tuple[Scope, str], dict[int, NewPolicyLine]] = {}
    for line in lines:
        name = "" if line.is_total else line.name
        found.setdefault((line.scope, name), {})[line.year] = line
    return found


def row_name(scope: Scope, name: str) -> str:
    """Name a plan, or what plans add up to."""
    return "Saldo" if scope.product is None else name
