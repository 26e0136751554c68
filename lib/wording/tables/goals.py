"""The lines of a programme beside each other: what each was to cost, and what it cost."""

from collections.abc import Mapping, Sequence

from lib.measures import Baseline, Variance
from lib.model import Register
from lib.page import Column, Table
from lib.wording import programmes, scopes
from lib.wording.facing import Facing, facing
from lib.wording.money import cost_cell, difference_cell, share, sign_word
from lib.wording.numbers import DASH
from lib.wording.tables.money import ACCOUNT, BUDGET, DIFFERENCE, SIGN, against, known_sides

REACHED = "Doelen gehaald"


def goals(
    lines: Sequence[Variance],
    register: Register,
    year: int,
    baseline: Baseline,
    reached: Mapping[str, str],
) -> Table:
    """Return budget against account per line, the total last, in whole euros of cost.

    Where no money is spent it is what comes in. `reached` says by goal how many targets were
    reached; without any there is no column of it.
    """
    turned = facing(side for line in lines for side in (line.budget, line.account))
    columns = [
        Column("Doelstelling"),
        Column(BUDGET, numeric=True), Column(ACCOUNT, numeric=True),
        Column(DIFFERENCE, numeric=True), Column("%", numeric=True), Column(SIGN),
        *([Column(REACHED)] if reached else []),
    ]  # fmt: skip
    rows = tuple(
        (
            name(line, register),
            *_compared(line, turned),
            *([_reached(line, reached)] if reached else []),
        )
        for line in lines
    )
    totals = frozenset(at for at, line in enumerate(lines) if scopes.is_total(line.scope))
    way = "kost" if turned.costs else "opbrengt"
    told = f"Wat het per saldo {way}, in euro's; {against(lines, register, year, baseline)}"
    return known_sides(Table(told, tuple(columns), rows, totals), lines)


def _reached(line: Variance, reached: Mapping[str, str]) -> str:
    goal = "" if scopes.is_total(line.scope) else line.scope.goal
    return DASH if goal is None else reached.get(goal, DASH)


def signed(table: Table) -> int | None:
    """Return the column in which V and N stand as words, None where nothing is compared."""
    return next((at for at, column in enumerate(table.columns) if column.title == SIGN), None)


def name(line: Variance, register: Register) -> str:
    """Name a line of a programme by its code and name."""
    goal = line.scope.goal
    if goal is None:
        total = programmes.short(line.scope.programme or "", register)
        return scopes.line(line.scope, line.name, total)
    return f"{register.code_of(goal)} {register.goal(goal).name}"


def _compared(line: Variance, turned: Facing) -> tuple[str, ...]:
    return (
        cost_cell(line.budget, turned),
        cost_cell(line.account, turned),
        difference_cell(line, signed=False),
        share(line) or DASH,
        sign_word(line),
    )
