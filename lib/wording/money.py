"""Money in words: V and N spelled out, amounts, and sentences that say what was compared with."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import (
    Amount,
    Baseline,
    ClosedSum,
    RestCause,
    Variance,
)
from lib.model import (
    Closing,
    Goal,
    Register,
    Term,
    VarianceSign,
)
from lib.wording.baselines import NO_AMOUNT, baseline_of, plan_word
from lib.wording.numbers import DASH, compact, euros, number, percentage


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


def sign_word(variance: Variance) -> str:
    """Write V and N out; "niet in de bronnen" without both amounts."""
    return NO_AMOUNT if variance.difference is None else direction(variance.sign)


def sign_label(difference: int) -> str:
    """Write the sign as P&C does, V or N, with the rounded size: "V 1,2 mln"."""
    return f"{VarianceSign.of(difference) or ''} {compact(abs(difference))}".strip()


def size(variance: Variance) -> str:
    """Write the size of a variance without its sign, which stands beside it as a word."""
    return "" if variance.difference is None else euros(abs(variance.difference))


def amount_cell(amount: Amount) -> str:
    """Write an amount; without one the mark that the source has there (p.m.), else a dash."""
    return (amount.mark or DASH) if amount.euros is None else number(amount.euros)


def document_name(amount: Amount, register: Register) -> str:
    """Name the document that prints an amount; nothing for what stands in none."""
    return "" if amount.document is None else register.documents[amount.document].name


def variance_sentence(variance: Variance, register: Register) -> str:
    """Write one variance as a sentence with both amounts, the percentage and the baseline."""
    if variance.difference is None:
        return _one_amount(variance)
    share = "" if variance.percentage is None else f" ({percentage(abs(variance.percentage))})"
    return (
        f"Begroot saldo: {euros(variance.budget.euros)}. "
        f"Saldo van de rekening: {euros(variance.account.euros)}. "
        f"Dat is {euros(abs(variance.difference))} {sign_word(variance)}{share} ten opzichte van "
        f"de {baseline_of(variance, register)}."
    )


def saldo_sentence(
    saldo: Variance | None, register: Register, year: int, baseline: Baseline
) -> str:
    """Write the variance of a saldo; says so when the sources have none for the year."""
    if saldo is not None:
        return variance_sentence(saldo, register)
    if baseline.original:
        return f"Over {year} staat dit bedrag niet in de bronnen."
    return (
        f"{baseline.name.capitalize()} {year}: {NO_AMOUNT}. De rekening {year} staat "
        "ook niet in de bronnen."
    )


def _one_amount(variance: Variance) -> str:
    """Write the one amount that the sources have and say which one they lack."""
    year, plan = variance.year, plan_word(variance.baseline).capitalize()
    if variance.account.euros is None:
        budget = variance.budget
        amount = (budget.mark or DASH) if budget.euros is None else euros(budget.euros)
        return f"{plan} {year}: {amount}. De rekening staat niet in de bronnen."
    told = f"Rekening {year}: {euros(variance.account.euros)}."
    if variance.baseline.original:
        return f"{told} De begroting staat niet in de bronnen."
    return f"{told} {plan} {year}: {NO_AMOUNT}. Daarom staat hier geen verschil."


def notes(variances: Sequence[Variance], goal: Goal, register: Register) -> list[str]:
    """Say how precise the amounts are, where they come from and what the money is for."""
    used = {side.document for row in variances for side in (row.budget, row.account)}
    lines = [rounding_note(row) for row in variances if row.kind is Term.SALDO]
    if used != {None}:
        titles = [told.name for name, told in register.documents.items() if name in used]
        lines.append(f"Bron: {', '.join(titles)}.")
    told = [f"{text} ({register.documents[name].name})" for name, text in goal.money.items()]
    return [*told, *(line for line in lines if line)]


def reconciliation_sentence(sums: Sequence[ClosedSum]) -> str:
    """Say how many of the printed sums close, exactly or within the rounding."""
    if not sums:
        return "In de bronnen staan hier geen sommen die wij kunnen natellen."
    found = [_closed(closing, [row.closing for row in sums].count(closing)) for closing in Closing]
    return f"Van de {len(sums)} sommen in de bronnen sluiten er {''.join(found)}."


def _closed(closing: Closing, count: int) -> str:
    """Say how many sums close this way, as a part of a sentence."""
    match closing:
        case Closing.EXACT:
            return f"**{count}** precies"
        case Closing.ROUNDED:
            return f" en **{count}** binnen de afronding" if count else ""
        case Closing.OPEN:
            return f"; **{count}** sluiten niet" if count else ""
        case _:
            assert_never(closing)


def rounding_note(variance: Variance) -> str:
    """Say how coarse the account is, where its amounts are printed rounded."""
    if variance.unit <= 1:
        return ""
    text = f"De rekening is gedrukt in eenheden van {euros(variance.unit)}"
    if variance.difference is None:
        return f"{text}."
    return f"{text}; het verschil is dus niet op de euro precies."


def programme_sentence(total: Variance | None) -> str:
    """Close the overview's sentence with the money of the programme."""
    if total is None or total.difference is None:
        return ""
    amount = euros(abs(total.difference))
    match total.sign:
        case VarianceSign.FAVOURABLE:
            return f"Het programma kostte **{amount} minder** dan oorspronkelijk begroot."
        case VarianceSign.UNFAVOURABLE:
            return f"Het programma kostte **{amount} meer** dan oorspronkelijk begroot."
        case None:
            return "Het programma kostte precies wat was begroot."
        case _:
            assert_never(total.sign)


def rest_name(cause: RestCause) -> str:
    """Name the step of a bridge that no line explains."""
    match cause:
        case RestCause.ROUNDING:
            return "Afronding in de bron"
        case RestCause.UNTOLD:
            return "Niet verdeeld in de bron"
        case _:
            assert_never(cause)
