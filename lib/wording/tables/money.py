"""Tables of money: programmes, terms of a saldo, stages and remarks."""

from collections.abc import Sequence
from dataclasses import replace

from lib.measures import (
    Baseline,
    Remark,
    StageAmount,
    Variance,
)
from lib.model import Register, Term, TermRole
from lib.page import Column, Table
from lib.wording import scopes
from lib.wording.baselines import NO_AMOUNT, compared_with
from lib.wording.money import (
    amount_cell,
    difference_cell,
    document_name,
    share_cell,
    sign_word,
)
from lib.wording.numbers import DASH
from lib.wording.programmes import head, short
from lib.wording.prose import begun
from lib.wording.reserves import head as term_head

SIGN = "Voordelig of nadelig"
"""The head of the column in which V and N stand as words."""

_TERMS = list(Term)
BUDGET, ACCOUNT, DIFFERENCE = "Begroot", "Rekening", "Verschil"
SIDES = (BUDGET, ACCOUNT)
_SIDES = 2  # of the columns below: those that are printed
_COMPARED = (
    Column(BUDGET, numeric=True), Column(ACCOUNT, numeric=True),
    Column(DIFFERENCE, numeric=True), Column("%", numeric=True), Column(SIGN),
)  # fmt: skip


def against(lines: Sequence[Variance], register: Register, year: int, baseline: Baseline) -> str:
    """Say what lines are compared with, or which of the two sides the documents do not have."""
    plan = compared_with(lines, register, year, baseline)
    if not any(line.account.printed for line in lines):
        return plan
    if not any(line.budget.printed for line in lines):
        return f"rekening {year}; {plan}: {NO_AMOUNT}"
    return f"vergeleken met de {plan}"


def known_sides(table: Table, lines: Sequence[Variance]) -> Table:
    """Leave out the columns of a side that no line has, and with it the comparison."""
    sides = {
        BUDGET: any(line.budget.printed for line in lines),
        ACCOUNT: any(line.account.printed for line in lines),
    }
    if all(sides.values()):
        return table
    at = [
        place for place, column in enumerate(table.columns)
        if sides.get(column.title, column not in _COMPARED)
    ]  # fmt: skip
    return replace(
        table,
        columns=tuple(table.columns[place] for place in at),
        rows=tuple(tuple(row[place] for place in at) for row in table.rows),
    )


def _line(variance: Variance, register: Register) -> str:
    total = short(variance.scope.programme or "", register)
    return scopes.line(variance.scope, variance.name, total)


def programmes(
    rows: Sequence[Variance], register: Register, year: int, baseline: Baseline
) -> Table:
    """Return every programme and overview, with its kind; our sum is the last row."""
    columns = (Column("Onderdeel"), Column("Soort"), *_COMPARED)
    cells = tuple((*_part(row.scope.programme, register), *_compared(row)) for row in rows)
    caption = f"Saldo in {year}, in euro's; {against(rows, register, year, baseline)}"
    return known_sides(Table(caption, columns, cells, frozenset({len(cells) - 1})), rows)


def _part(programme: str | None, register: Register) -> tuple[str, str]:
    """Return the name and the kind of a part of the budget; our own sum has no kind."""
    if programme is None:
        return "Samen, door ons opgeteld", ""
    return head(programme, register), register.programmes[programme].kind.value


def _compared(variance: Variance) -> tuple[str, ...]:
    return (
        amount_cell(variance.budget),
        amount_cell(variance.account),
        difference_cell(variance),
        share_cell(variance),
        sign_word(variance),
    )


def stages(
    amounts: Sequence[StageAmount], register: Register, year: int, total: str = "Programma"
) -> Table:
    """Return the saldo per line in every stage that the sources have, from old to new."""
    used = [
        (code, change)
        for code in register.stages
        for change in (True, False)
        if any((it.stage, it.change) == (code, change) for it in amounts)
    ]
    lines: dict[tuple[str | None, str], dict[tuple[str, bool], str]] = {}
    for it in amounts:
        goal = it.scope.goal
        name = it.name if goal is None else register.goal(goal).name
        line = lines.setdefault((it.scope.product, scopes.line(it.scope, name, total)), {})
        line[it.stage, it.change] = amount_cell(it.amount)
    columns = (
        Column("Doelstelling"),
        *(
            Column(_stage_head(code, register, change=change), numeric=True)
            for code, change in used
        ),
    )
    cells = tuple(
        (name, *(told.get(key, DASH) for key in used)) for (_, name), told in lines.items()
    )
    totals = frozenset(i for i, line in enumerate(lines) if line == (None, total))
    return Table(f"Saldo in {year} in elke fase, in euro's", columns, cells, totals)


def _stage_head(code: str, register: Register, *, change: bool) -> str:
    """Name a stage; of a change its own amounts apart from the budget after it."""
    told = register.stages[code]
    name = told.name if change else told.result
    return f"{name} (alleen wat verandert)" if change and name == told.result else begun(name)


def goal_money(
    kinds: Sequence[Variance], goal: str, year: int, register: Register, baseline: Baseline
) -> Table:
    """Return every term of the saldo of one goal in a year, budget beside account.

    Both saldi stand under their terms: before reserves under lasten and baten, after reserves last.
    A difference of one term alone is no column: it stands large above the table.
    """
    compared = sum(row.difference is not None for row in kinds)
    columns = _COMPARED if compared > 1 else _COMPARED[:_SIDES]
    return _terms_of(
        f"Doelstelling {register.code_of(goal)} in {year}", kinds, columns,
        against(kinds, register, year, baseline),
    )  # fmt: skip


def municipality(
    kinds: Sequence[Variance], register: Register, year: int, baseline: Baseline
) -> Table:
    """Return every term of the result of the whole municipality, budget beside account."""
    told = against(kinds, register, year, baseline)
    return _terms_of(f"De hele gemeente in {year}", kinds, _COMPARED, told)


def _terms_of(what: str, kinds: Sequence[Variance], columns: Sequence[Column], told: str) -> Table:
    chosen = sorted(kinds, key=lambda row: _TERMS.index(row.kind))
    cells = tuple((term_head(row.kind), *_compared(row)[: len(columns)]) for row in chosen)
    totals = frozenset(i for i, row in enumerate(chosen) if row.kind.role is TermRole.RESULT)
    caption = f"{what}, in euro's; {told}"
    return known_sides(Table(caption, (Column("Soort"), *columns), cells, totals), kinds)


def remarks(said: Sequence[Remark], register: Register) -> Table:
    """Return what the sources say beside an amount: p.m., incidenteel, an explanation."""
    columns = (
        Column("Waarover"), Column("Jaar"), Column("Soort"), Column("Bedrag", numeric=True),
        Column("Incidenteel?"), Column("Toelichting"), Column("Document"),
    )  # fmt: skip
    cells = tuple(
        (
            scopes.code(remark.scope),
            str(remark.year),
            f"{remark.kind} ({remark.stage})",
            amount_cell(remark.amount),
            _yes_or_no(remark.incidental),
            remark.explanation or DASH,
            document_name(remark.amount, register),
        )
        for remark in said
    )
    return Table("Wat de documenten bij een bedrag zeggen", columns, cells)


def _yes_or_no(told: bool | None) -> str:
    if told is None:
        return DASH
    return "ja" if told else "nee"
