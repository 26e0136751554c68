"""Money in words: V and N spelled out, what a difference is called, and how precise it is.

No difference is written finer than the amounts were printed that it is taken of, and none that is
there is written as none: every page asks here for the sign and the size of a variance.
"""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import (
    Amount,
    Rest,
    RestCause,
    Variance,
)
from lib.model import (
    Register,
    Term,
    VarianceSign,
)
from lib.sources.rounding import as_printed
from lib.wording.baselines import NO_AMOUNT
from lib.wording.facing import Facing
from lib.wording.numbers import (
    DASH,
    MOST_TIMES,
    compact,
    euros,
    is_written_as_none,
    number,
    percentage,
    short_euros,
)

WITHIN_ROUNDING = "binnen de afronding"
"""What a difference is called that is smaller than the amounts were rounded to."""

_TINY_BASE = 10
"""A budget of fewer printed units than this is too small to take a share of."""


def direction(sign: VarianceSign | None) -> str:
    """Write V and N out; "geen verschil" without a sign."""
    match sign:
        case VarianceSign.FAVOURABLE:
            return "voordelig"
        case VarianceSign.UNFAVOURABLE:
            return "nadelig"
        case None:
            return "geen verschil"
        case _:
            assert_never(sign)


def windfall(sign: VarianceSign | None) -> str:
    """Call V and N what everybody calls them; "geen verschil" without a sign."""
    match sign:
        case VarianceSign.FAVOURABLE:
            return "meevaller"
        case VarianceSign.UNFAVOURABLE:
            return "tegenvaller"
        case None:
            return "geen verschil"
        case _:
            assert_never(sign)


def printed_difference(variance: Variance) -> int | None:
    """Return a difference in the unit of its coarsest amount; None without both amounts."""
    if variance.difference is None:
        return None
    return as_printed(variance.difference, variance.unit)


def sign(variance: Variance) -> VarianceSign | None:
    """Return the sign of what is printed; None also for what is smaller than the rounding."""
    return VarianceSign.of(printed_difference(variance) or 0)


def is_lost_in_rounding(variance: Variance) -> bool:
    """Tell whether there is a difference that is smaller than the amounts were rounded to."""
    return bool(variance.difference) and not printed_difference(variance)


def sign_word(variance: Variance) -> str:
    """Write V and N out; says so where an amount is missing, or the rounding hides the sign."""
    if variance.difference is None:
        return NO_AMOUNT
    return WITHIN_ROUNDING if is_lost_in_rounding(variance) else direction(sign(variance))


def sign_label(variance: Variance) -> str:
    """Write the sign as P&C does, V or N, with the rounded size: "V 1,2 mln"."""
    if is_lost_in_rounding(variance):
        return WITHIN_ROUNDING
    told = sign(variance)
    return f"{told or ''} {compact(abs(printed_difference(variance) or 0))}".strip()


def size(variance: Variance) -> str:
    """Write the size of a variance without its sign, which stands beside it as a word."""
    told = printed_difference(variance)
    return short_euros(abs(told)) if told else ""


def difference_cell(variance: Variance, *, signed: bool = True) -> str:
    """Write a difference, with its sign where no word says it beside it.

    Of what the rounding hides it says what it is smaller than.
    """
    told = printed_difference(variance)
    if told is None:
        return DASH
    if is_lost_in_rounding(variance):
        return f"< {number(variance.unit)}"
    return number(told, signed=True) if signed else number(abs(told))


def share(variance: Variance) -> str:
    """Write the difference in parts of the budget; nothing where that says nothing.

    That is where money turned from costs into income, where the budget is too small to take a part
    of, and where the rounding hides the difference.
    """
    budget, account, part = variance.budget.euros, variance.account.euros, variance.percentage
    if budget is None or account is None or part is None or is_lost_in_rounding(variance):
        return ""
    if budget * account < 0 or abs(budget) < _TINY_BASE * variance.unit:
        return ""
    if abs(part) >= MOST_TIMES:
        return ""
    return "< 0,1%" if is_written_as_none(part) else percentage(abs(part))


def share_cell(variance: Variance) -> str:
    """Write the share with its sign; a dash where there is none to write."""
    told = share(variance)
    if not told or told.startswith("<"):
        return told or DASH
    return percentage(variance.percentage, signed=True)


def amount_cell(amount: Amount) -> str:
    """Write an amount; without one the mark that the source has there (p.m.), else a dash."""
    return (amount.mark or DASH) if amount.euros is None else number(amount.euros)


def cost_cell(amount: Amount, turned: Facing) -> str:
    """Write an amount as what it costs, or brings in; without one its mark, else a dash."""
    told = turned.of(amount)
    return (amount.mark or DASH) if told is None else number(told)


def change_cell(first: Amount, last: Amount, turned: Facing) -> str:
    """Write by how much what something costs, or brings in, changes; a dash without both."""
    begin, end, unit = turned.of(first), turned.of(last), max(first.unit or 1, last.unit or 1)
    if begin is None or end is None:
        return DASH
    moved = as_printed(end - begin, unit)
    return f"< {number(unit)}" if end != begin and not moved else number(moved, signed=True)


def outward_cell(amount: Amount, way: int) -> str:
    """Write lasten (`way` -1) or baten (1) without the minus that the documents give to costs."""
    return (amount.mark or DASH) if amount.euros is None else number(way * amount.euros)


def document_name(amount: Amount, register: Register) -> str:
    """Name the document that prints an amount; nothing for what stands in none."""
    return "" if amount.document is None else register.documents[amount.document].name


def notes(variances: Sequence[Variance], register: Register) -> list[str]:
    """Say how precise the amounts are and where they come from."""
    used = {side.document for row in variances for side in (row.budget, row.account)} - {None}
    lines = [rounding_note(row) for row in variances if row.kind is Term.SALDO]
    if used:
        titles = [told.name for name, told in register.documents.items() if name in used]
        lines.append(f"Bron: {', '.join(titles)}.")
    return [line for line in lines if line]


def rounding_note(variance: Variance) -> str:
    """Say what is printed rounded, and to what; nothing where all is printed to the euro."""
    sides = {"begroting": variance.budget.unit or 1, "rekening": variance.account.unit or 1}
    coarse = {name: unit for name, unit in sides.items() if unit > 1}
    if not coarse:
        return ""
    if len(set(coarse.values())) == 1:
        names, verb = " en de ".join(coarse), "is" if len(coarse) == 1 else "zijn"
        text = f"De {names} {verb} afgerond op {euros(variance.unit)}."
        return text if variance.difference is None else f"{text} Het verschil dus ook."
    told = " en de ".join(f"{name} op {euros(unit)}" for name, unit in coarse.items())
    text = f"Afgerond zijn de {told}."
    if variance.difference is None:
        return text
    return f"{text} Het verschil is dus afgerond op {euros(variance.unit)}."


def rest_note(rest: Rest | None, unit: int) -> str:
    """Say by how much the differences do not add up to that of the total; nothing where they do."""
    if rest is None:
        return ""
    told = f"De verschillen tellen niet op tot het totaal: {euros(abs(rest.size))} scheelt het"
    match rest.cause:
        case RestCause.ROUNDING:
            return f"{told}, door de afronding op {euros(unit)}."
        case RestCause.UNTOLD:
            return f"{told}. Dat bedrag is in de documenten niet over de regels verdeeld."
        case _:
            assert_never(rest.cause)
