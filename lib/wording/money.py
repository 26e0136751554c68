"""Money in words: V and N spelled out, with the baseline that was compared with."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import polars as pl

from lib.measures import Bridge
from lib.model import AmountKind, DocumentKind, Goal, Register, StageRole, VarianceSign
from lib.wording.numbers import MINUS, compact, euros, percentage

Row: TypeAlias = Mapping[str, Any]

_WORDS = {VarianceSign.FAVOURABLE: "voordelig", VarianceSign.UNFAVOURABLE: "nadelig"}
NO_AMOUNT = "niet in de bronnen"


def sign_word(row: Row) -> str:
    """Write V and N out; "geen verschil" for zero, "niet in de bronnen" without both amounts."""
    if row["difference"] is None:
        return NO_AMOUNT
    return _WORDS[row["sign"]] if row["sign"] else "geen verschil"


def sign_label(row: Row) -> str:
    """Write the sign as P&C does, V or N, with the rounded size: "V 1,2 mln"."""
    return f"{row['sign'] or ''} {compact(abs(row['difference']))}".strip()


def size(row: Row) -> str:
    """Write the size of a variance without its sign, which stands beside it as a word."""
    return "" if row["difference"] is None else euros(abs(row["difference"]))


def stage_name(stage: str | None, register: Register) -> str:
    """Name a stage as the register does; a register without budgets still has the word."""
    return register.stages[stage].name if stage else "begroting"


def baseline(row: Row, register: Register) -> str:
    """Name what the account is compared with: "oorspronkelijke begroting 2024".

    Only the budget of the year itself is the original one; what another year's document prints for
    the year is named after that document.
    """
    if not row["stage"]:
        return ""
    document = register.documents[row["budget_document"]]
    if document.year == row["year"]:
        return f"{register.stages[row['stage']].name} {row['year']}"
    article = "de " if document.kind is DocumentKind.BUDGET else ""
    return f"{row['stage']} {row['year']} volgens {article}{document.name}"


def compared_with(
    rows: Sequence[Row], register: Register, year: int, stage: str | None = None
) -> str:
    """Name the baseline of rows together, also where none of them has an amount."""
    found = next((baseline(row, register) for row in rows if row["stage"]), "")
    return found or f"{stage_name(stage, register)} {year}"


def variance_sentence(row: Row, register: Register, stage: str | None = None) -> str:
    """Write one variance as a sentence with both amounts, the percentage and the baseline.

    `stage` is the baseline that was asked for, None for the original budget.
    """
    if row["difference"] is None:
        return _one_amount(row, register, stage)
    share = "" if row["difference_pct"] is None else f" ({percentage(abs(row['difference_pct']))})"
    return (
        f"Begroot saldo: {euros(row['budget'])}. Saldo van de rekening: {euros(row['account'])}. "
        f"Dat is {euros(abs(row['difference']))} {sign_word(row)}{share} ten opzichte van de "
        f"{baseline(row, register)}."
    )


def saldo_sentence(
    rows: Sequence[Row], register: Register, year: int, stage: str | None = None
) -> str:
    """Write the variance of a saldo; says so when the sources have none for the year."""
    saldo = next((row for row in rows if row["kind"] == AmountKind.SALDO), None)
    if saldo is not None:
        return variance_sentence(saldo, register, stage)
    if _is_original(stage, register):
        return f"Over {year} staat dit bedrag niet in de bronnen."
    return (
        f"{stage_name(stage, register).capitalize()} {year}: {NO_AMOUNT}. De rekening {year} staat "
        "ook niet in de bronnen."
    )


def absent_note(stages: Sequence[str], register: Register) -> str:
    """Say of which baselines the sources have nothing: the word exists, the amounts do not."""
    names = ", ".join(stage_name(stage, register) for stage in stages)
    return f"{names.capitalize()}: {NO_AMOUNT}." if names else ""


def _one_amount(row: Row, register: Register, stage: str | None) -> str:
    """Write the one amount that the sources have and say which one they lack."""
    year, asked = row["year"], row["stage"] or stage
    original = _is_original(asked, register)
    plan = "begroting" if original else stage_name(asked, register)
    if row["account"] is None:
        amount = euros(row["budget"]) if row["budget"] is not None else row["budget_mark"] or "–"
        return f"{plan.capitalize()} {year}: {amount}. De rekening staat niet in de bronnen."
    told = f"Rekening {year}: {euros(row['account'])}."
    if original:
        return f"{told} De begroting staat niet in de bronnen."
    return f"{told} {plan.capitalize()} {year}: {NO_AMOUNT}. Daarom staat hier geen verschil."


def _is_original(stage: str | None, register: Register) -> bool:
    plans = [code for code, told in register.stages.items() if told.role is StageRole.PLAN]
    return stage is None or stage in plans[:1]


def notes(rows: Sequence[Row], goal: Goal, register: Register) -> list[str]:
    """Say how precise the amounts are, where they come from and what the money is for."""
    used = {row[field] for row in rows for field in ("budget_document", "account_document")}
    lines = [rounding_note(row) for row in rows if row["kind"] == AmountKind.SALDO]
    if used != {None}:
        titles = [told.name for name, told in register.documents.items() if name in used]
        lines.append(f"Bron: {', '.join(titles)}.")
    told = [f"{text} ({register.documents[name].name})" for name, text in goal.money.items()]
    return [*told, *(line for line in lines if line)]


def reconciliation_sentence(checks: pl.DataFrame) -> str:
    """Say how many of the printed sums close, exactly or within the rounding."""
    if checks.is_empty():
        return "In de bronnen staan hier geen sommen die wij kunnen natellen."
    exact = checks.filter(difference=0).height
    closing = checks.filter("ok").height
    sentence = f"Van de {checks.height} sommen in de bronnen sluiten er **{exact}** precies"
    if closing > exact:
        sentence += f" en **{closing - exact}** binnen de afronding"
    if checks.height > closing:
        sentence += f"; **{checks.height - closing}** sluiten niet"
    return f"{sentence}."


def rounding_note(row: Row) -> str:
    """Say how coarse the account is, where its amounts are printed rounded."""
    if (row["unit"] or 1) <= 1:
        return ""
    text = f"De rekening is gedrukt in eenheden van {euros(row['unit'])}"
    if row["difference"] is None:
        return f"{text}."
    return f"{text}; het verschil is dus niet op de euro precies."


def programme_sentence(row: Row | None) -> str:
    """Close the overview's sentence with the money of the programme."""
    if row is None or row["difference"] is None:
        return ""
    if row["difference"] == 0:
        return "Het programma kostte precies wat was begroot."
    less = "minder" if row["difference"] > 0 else "meer"
    amount = euros(abs(row["difference"]))
    return f"Het programma kostte **{amount} {less}** dan oorspronkelijk begroot."


def largest_finding(rows: Sequence[Row]) -> str:
    """Name the line that takes most of the money, by the account where there is one.

    Only where every line costs money: of lines that bring money in, no share can be named.
    """
    by = "account" if all(row["account"] is not None for row in rows) else "budget"
    told = [row for row in rows if row[by] is not None]
    if not told or max(row[by] for row in told) > 0 or not sum(row[by] for row in told):
        return "Begroting en rekening naast elkaar"
    most = min(told, key=lambda row: row[by])
    share = percentage(100 * most[by] / sum(row[by] for row in told), 0)
    name = f"doelstelling {most['goal']}" if most["goal"] else most["name"]
    return f"{share} van het geld gaat naar {name}"


def variance_finding(rows: Sequence[Row]) -> str:
    """Say how many lines turned out worse and how many better than planned."""
    compared = [row for row in rows if row["difference"] is not None]
    if not compared:
        return "Begroting en rekening staan niet allebei in de bronnen"
    worse = sum(row["difference"] < 0 for row in compared)
    better = sum(row["difference"] > 0 for row in compared)
    of = "doelen" if all(row["goal"] for row in compared) else "regels"
    verb = "viel" if worse == 1 else "vielen"
    return f"{worse} van de {len(compared)} {of} {verb} duurder uit, {better} goedkoper"


def bridge_finding(bridge: Bridge) -> str:
    """Say from what to what the bridge leads."""
    difference = bridge.account - bridge.budget
    ends = f"Van {compact(bridge.budget)} begroot naar {compact(bridge.account)}"
    if not difference:
        return f"{ends}: geen verschil"
    return f"{ends}: {euros(abs(difference))} {'voordelig' if difference > 0 else 'nadelig'}"


def years_finding(rows: Sequence[Row], plan: str = "begroting") -> str:
    """Say how the budget moves from the first to the last year; rows of `measures.editions`.

    `plan` names the budget, for where the sources do not have it.
    """
    planned = [
        row for row in rows
        if row["role"] == StageRole.PLAN and row["counts"] and row["amount"] is not None
    ]  # fmt: skip
    if not planned:
        return f"{plan.capitalize()}: {NO_AMOUNT}"
    first, last = planned[0], planned[-1]
    of = "opbrengsten" if first["amount"] > 0 else "kosten"
    if len(planned) == 1:
        return f"De begrote {of} van {first['year']} zijn {_cost(first['amount'])}"
    change = abs(last["amount"]) - abs(first["amount"])
    moves = "blijven gelijk" if change == 0 else "stijgen" if change > 0 else "dalen"
    if first["amount"] * last["amount"] < 0:
        moves, of = "gaan", "saldi"
    return (
        f"De begrote {of} {moves} van {_cost(first['amount'])} in {first['year']} "
        f"naar {_cost(last['amount'])} in {last['year']}"
    )


def products_finding(products: pl.DataFrame, year: int) -> str:
    """Say which products take the most of the goal's budget."""
    if products.is_empty() or products["after"].null_count() == products.height:
        return f"Geen producten in de bronnen over {year}"
    total, names = int(products["after"].sum()), products["name"].to_list()
    share = 100 * int(products["after"].head(2).sum()) / total if total else None
    if products.height == 1 or share is None:
        return f"{names[0]} is het enige product" if products.height == 1 else "De producten"
    return f"{names[0]} en {names[1]} zijn samen {percentage(share, 0)} van de kosten in {year}"


def policy_finding(rows: Sequence[Row]) -> str:
    """Say how the extra cost of new policy moves over the years."""
    totals = [row for row in rows if row["product"] is None and row["amount"] is not None]
    if not totals:
        return "Nieuw beleid: het totaal staat niet in de bronnen"
    first, last = totals[0], totals[-1]
    if first is last:
        return f"Nieuw beleid kost {euros(first['amount'])} in {first['year']}"
    return (
        f"Nieuw beleid kost {euros(first['amount'])} in {first['year']} en "
        f"{euros(last['amount'])} in {last['year']}"
    )


def _cost(saldo: int) -> str:
    """Write a saldo as a cost: positive in a sentence that says so."""
    return f"€ {compact(saldo).removeprefix(MINUS)}"
