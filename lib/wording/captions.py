"""The words around charts and bars: a finding, what is shown, all of it in words, its source."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from lib.measures import Amount, Edition, NewPolicyLine, Reading, Saldo, Variance
from lib.model import Indicator, Register, Side, Unit
from lib.page import Caption, Table
from lib.wording import breaks, computed, findings, origins, tables, trends, trends_of_money
from lib.wording.baselines import stage_name
from lib.wording.facing import Facing, facing
from lib.wording.prose import begun
from lib.wording.tables.over_years import Path

SOURCE = "Bron"
_MILLION = 1_000_000


def trend(
    readings: Sequence[Reading], year: int, indicator: Indicator, register: Register
) -> Caption:
    """Return the words around the trend of one indicator."""
    return Caption(
        trends.finding(readings, year, indicator),
        f"{counted(indicator)} · lijn: uitkomst · open blokjes: doel",
        trends.spoken(readings, tuple(breaks.sentences(indicator, register))),
        origins.source(indicator, register),
    )


def counted(indicator: Indicator) -> str:
    """Say what an indicator counts, for beside its numbers."""
    if indicator.quantity and indicator.unit == Unit.PERCENT:
        return f"% {indicator.quantity}"
    return indicator.quantity or indicator.unit


def source(caption: Caption) -> str:
    """Say where the numbers of a figure are from, or that no document says so."""
    return f"{SOURCE}: {caption.source or 'staat niet in de documenten.'}"


def goals(lines: Sequence[Variance], register: Register, plan: str) -> tuple[str, str, str]:
    """Return what the lines of a programme show, how to read it, and where it stands.

    `plan` names the budget.
    """
    sides = [side for line in lines for side in (line.budget, line.account)]
    marks = [length(facing(sides))]
    budgeted = any(line.budget.printed for line in lines)
    accounted = any(line.account.printed for line in lines)
    if budgeted:
        marks.append(f"open balk: {plan}")
    if accounted:
        marks.append("dichte balk: rekening")
    if budgeted and accounted:
        marks.append(f"verschil: {ENDS}")
    return findings.movers(lines), " · ".join(marks) + _ours(lines), _compared(lines, register)


ENDS = "nadelig naar links, voordelig naar rechts"


def length(turned: Facing) -> str:
    """Say what the length of a bar is."""
    return "wat het per saldo kost" if turned.costs else "wat het per saldo opbrengt"


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
    rows: Sequence[Saldo], before: Sequence[Saldo], register: Register, *, in_account: bool
) -> tuple[str, str, str]:
    """Return what the products of a goal show, how to read it, and where it stands.

    `before` has the products of the year before. Says so when the account names no products.
    """
    year, turned = rows[0].year, facing(row.after for row in (*rows, *before))
    marks = [length(turned)]
    if before:
        marks += [f"gestippeld: begroting {before[0].year}", f"open: begroting {year}"]
    marks.append("het hoogste bedrag eerst")
    if not in_account:
        marks.append("alleen begroot: de rekening noemt geen producten")
    used = dict.fromkeys(row.document for row in (*rows, *before))
    source = ", ".join(register.documents[name].name for name in used)
    return findings.products(rows, before, year), " · ".join(marks), source


def over_years(found: Sequence[Path], register: Register, plan: str) -> tuple[str, str, str]:
    """Return what budgets of goals do over the years, how to read it, and where it stands."""
    amounts = [amount for path in found for amount in path.budgets.values()]
    about = f"kolommen: {plan} per jaar, {length(facing(amounts))}, elke regel op een eigen schaal"
    return trends_of_money.lines(found, register), about, _source(amounts, register)


def new_policy(lines: Sequence[NewPolicyLine], register: Register) -> tuple[str, str, str]:
    """Return what the lines of nieuw beleid show, how to read it, and where it stands."""
    about = "extra kosten per jaar; met een min: wat het opbrengt" if any(
        (line.amount.euros or 0) < 0 for line in lines
    ) else "extra kosten per jaar"  # fmt: skip
    return findings.policy(lines), about, _source((line.amount for line in lines), register)


def shares(rows: Sequence[Saldo], register: Register) -> tuple[str, str, str]:
    """Return what the lasten of goals show, how to read it, and where it stands."""
    used = dict.fromkeys(row.document for row in rows)
    source = ", ".join(register.documents[name].name for name in used)
    stage = f"{begun(stage_name(rows[0].stage, register))} {rows[0].year}"
    return findings.shares(rows, register), f"{stage} · balk: lasten, wat eruit gaat", source


def _drawn(amounts: Sequence[Amount]) -> str:
    """Say what the length of a bar is: what something costs, or what it brings in."""
    known = [amount.euros for amount in amounts if amount.euros is not None]
    if not facing(amounts).costs:
        return "wat het per saldo opbrengt"
    if max(known, default=0) > 0:
        return "wat het per saldo kost; met een min: wat het opbrengt"
    return "wat het per saldo kost"


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
