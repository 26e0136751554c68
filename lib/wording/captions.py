"""The words around a chart: its finding, what it shows, all of it in words, and its source."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from lib.measures import Amount, Bridge, Edition, NewPolicyLine, Reading, Saldo, Variance
from lib.model import Indicator, Register, Side, Unit
from lib.page import Caption, Table
from lib.wording import breaks, computed, findings, origins, tables, trends, trends_of_money
from lib.wording.facing import facing
from lib.wording.numbers import euros

_MILLION = 1_000_000


def trend(
    readings: Sequence[Reading], year: int, indicator: Indicator, register: Register
) -> Caption:
    """Return the words around the trend of one indicator."""
    counted = indicator.quantity or indicator.unit
    if indicator.quantity and indicator.unit == Unit.PERCENT:
        counted = f"% {indicator.quantity}"
    return Caption(
        trends.finding(readings, year, indicator),
        f"{counted} · lijn: uitkomst · open blokjes: doel",
        trends.spoken(readings, tuple(breaks.sentences(indicator, register))),
        origins.source(indicator, register),
    )


def plan_and_account(
    lines: Sequence[Variance], table: Table, register: Register, plan: str
) -> Caption:
    """Return the words around budget and account per line; `plan` names the budget."""
    marks = [_drawn([side for line in lines for side in (line.budget, line.account)])]
    if any(line.budget.euros is not None for line in lines):
        marks.append(f"open balk: {plan}")
    if any(line.account.euros is not None for line in lines):
        marks.append("volle balk: rekening")
    return Caption(
        findings.movers(lines),
        " · ".join(marks) + _ours(lines),
        tables.spoken(table),
        _compared(lines, register),
    )


def variance(lines: Sequence[Variance], table: Table, register: Register, plan: str) -> Caption:
    """Return the words around the variance per line."""
    return Caption(
        findings.variance(lines),
        f"verschil met de {plan} · V: voordelig, naar rechts · N: nadelig, naar links"
        f"{_ours(lines)}",
        tables.spoken(table),
        _compared(lines, register),
    )


def bridge(
    steps: Bridge, table: Table, lines: Sequence[Variance], register: Register, plan: str
) -> Caption:
    """Return the words around the bridge from budget to account."""
    return Caption(
        findings.bridge(steps),
        f"verschil met de {plan}, regel voor regel opgeteld{_rounded(steps.unit)}{_ours(lines)}",
        tables.spoken(table),
        _compared(lines, register),
    )


def multi_year(editions: Sequence[Edition], table: Table, register: Register, plan: str) -> Caption:
    """Return the words around budgets and accounts over the years, of each edition."""
    largest = max((abs(edition.amount.euros or 0) for edition in editions), default=0)
    unit = ", in miljoenen euro's" if largest >= _MILLION else ""
    drawn = _drawn([edition.amount for edition in editions])
    about = f"{drawn}{unit} · {_marks(editions, plan)}"
    if any(edition.side is Side.PLAN and not edition.counts for edition in editions):
        about += " · gestippeld: hetzelfde jaar in een ander document"
    if computed.is_any(edition.amount for edition in editions):
        about += f" · {computed.MARK}"
    return Caption(
        trends_of_money.years(editions, plan),
        about,
        tables.spoken(table),
        _source((edition.amount for edition in editions), register),
    )


def products(
    rows: Sequence[Saldo], before: Sequence[Saldo], table: Table, register: Register, *,
    in_account: bool,
) -> Caption:  # fmt: skip
    """Return the words around the products of a goal; say so when the account names none.

    `before` has the products of the year before: the title may compare with them.
    """
    drawn = _drawn([row.after for row in rows])
    about = f"{drawn}, begroot, het hoogste bedrag eerst"
    used = dict.fromkeys(row.document for row in (*rows, *before))
    return Caption(
        findings.products(rows, before, rows[0].year),
        about if in_account else f"{about}; de rekening noemt geen producten",
        tables.spoken(table),
        ", ".join(register.documents[name].name for name in used),
    )


def new_policy(lines: Sequence[NewPolicyLine], table: Table, register: Register) -> Caption:
    """Return the words around the lines of nieuw beleid."""
    return Caption(
        findings.policy(lines),
        "extra kosten, het hoogste bedrag eerst",
        tables.spoken(table),
        _source((line.amount for line in lines), register),
    )


def _drawn(amounts: Sequence[Amount]) -> str:
    """Say what the length of a bar is: what something costs, or what it brings in."""
    known = [amount.euros for amount in amounts if amount.euros is not None]
    if not facing(amounts).costs:
        return "wat het per saldo opbrengt"
    if max(known, default=0) > 0:
        return "wat het per saldo kost; met een min: wat het opbrengt"
    return "wat het per saldo kost"


def _rounded(unit: int) -> str:
    """Say to what amounts are rounded, where they are."""
    return f", afgerond op {euros(unit)}" if unit > 1 else ""


def _marks(editions: Sequence[Edition], plan: str) -> str:
    """Say how budgets and accounts are drawn, of those that there are."""
    roles = {edition.side for edition in editions}
    return " · ".join(_mark(role, plan) for role in Side if role in roles)


def _mark(role: Side, plan: str) -> str:
    match role:
        case Side.PLAN:
            return f"open: {plan}"
        case Side.ACCOUNT:
            return "vol: rekening"
        case _:
            assert_never(role)


def _ours(lines: Sequence[Variance]) -> str:
    """Say that we worked an amount out, where the sources do not print each of them."""
    return f" · {computed.MARK}" if computed.is_any(computed.of_variances(lines)) else ""


def _compared(lines: Sequence[Variance], register: Register) -> str:
    return _source((side for line in lines for side in (line.budget, line.account)), register)


def _source(amounts: Iterable[Amount], register: Register) -> str:
    """Name the documents that print these amounts, each once."""
    used = dict.fromkeys(it.document for it in amounts if it.document)
    return ", ".join(register.documents[name].name for name in used)
