"""Money in words: V and N spelled out, with the baseline that was compared with."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import polars as pl

from lib.measures import Bridge
from lib.model import AmountKind, Goal, Register, VarianceSign
from lib.wording.numbers import MINUS, compact, euros, millions, percentage

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
    return f"{row['stage']} {row['year']} volgens de {document.name}"


def variance_sentence(row: Row, register: Register) -> str:
    """Write one variance as a sentence with both amounts, the percentage and the baseline."""
    if row["difference"] is None:
        has, lacks = (
            ("begroting", "rekening") if row["account"] is None else ("rekening", "begroting")
        )
        amount = euros(row["budget"] if row["account"] is None else row["account"])
        return f"{has.capitalize()} {row['year']}: {amount}. De {lacks} staat niet in de bronnen."
    share = "" if row["difference_pct"] is None else f" ({percentage(abs(row['difference_pct']))})"
    return (
        f"Begroot saldo: {euros(row['budget'])}. Saldo van de rekening: {euros(row['account'])}. "
        f"Dat is {euros(abs(row['difference']))} {sign_word(row)}{share} ten opzichte van de "
        f"{baseline(row, register)}."
    )


def saldo_sentence(rows: Sequence[Row], register: Register, year: int) -> str:
    """Write the variance of a saldo; says so when the sources have none for the year."""
    saldo = next((row for row in rows if row["kind"] == AmountKind.SALDO), None)
    if saldo is None:
        return f"Over {year} staat dit bedrag niet in de bronnen."
    return variance_sentence(saldo, register)


def notes(rows: Sequence[Row], goal: Goal, register: Register) -> list[str]:
    """Say how precise the amounts are, where they come from and what the money is for."""
    used = dict.fromkeys(
        row[field]
        for row in rows
        for field in ("budget_document", "account_document")
        if row[field]
    )
    lines = [rounding_note(row) for row in rows if row["kind"] == AmountKind.SALDO]
    if used:
        lines.append(f"Bron: {', '.join(register.documents[name].name for name in used)}.")
    told = [f"{text} ({register.documents[name].name})" for name, text in goal.money.items()]
    return [*told, *(line for line in lines if line)]


def reconciliation_sentence(checks: pl.DataFrame) -> str:
    """Say how many of the printed sums close, exactly or within the rounding."""
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
    return (
        f"De rekening is gedrukt in eenheden van {euros(row['unit'])}; het verschil is dus niet "
        "op de euro precies."
    )


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
    """Name the goal that takes most of the money, by the account where there is one."""
    goals = [row for row in rows if row["goal"]]
    by = "account" if all(row["account"] is not None for row in goals) else "budget"
    total = sum(row[by] for row in goals)
    most = min(goals, key=lambda row: row[by])
    if not total:
        return "Begroting en rekening per doel"
    share = percentage(100 * most[by] / total, 0)
    return f"{share} van het geld gaat naar doelstelling {most['goal']}"


def variance_finding(rows: Sequence[Row]) -> str:
    """Say how many goals cost less and how many cost more than planned."""
    compared = [row for row in rows if row["goal"] and row["difference"] is not None]
    if not compared:
        return "De rekening van dit jaar staat niet in de bronnen"
    worse = sum(row["difference"] < 0 for row in compared)
    better = sum(row["difference"] > 0 for row in compared)
    return f"{worse} van de {len(compared)} doelen vielen duurder uit, {better} goedkoper"


def bridge_finding(bridge: Bridge) -> str:
    """Say from what to what the bridge leads."""
    difference = bridge.account - bridge.budget
    word = "voordelig" if difference > 0 else "nadelig" if difference < 0 else "geen verschil"
    return (
        f"Van {millions(bridge.budget)} begroot naar {millions(bridge.account)}: "
        f"{euros(abs(difference))} {word}"
    )


def years_finding(rows: Sequence[Row]) -> str:
    """Say how the budget moves from the first to the last year in the sources."""
    planned = [row for row in rows if row["budget"] is not None]
    if not planned:
        return "Geen begroting in de bronnen"
    first, last = planned[0], planned[-1]
    change = last["budget"] - first["budget"]
    moves = "blijven gelijk" if change == 0 else "dalen" if change > 0 else "stijgen"
    return (
        f"De begrote kosten {moves} van {_cost(first['budget'])} in {first['year']} "
        f"naar {_cost(last['budget'])} in {last['year']}"
    )


def products_finding(products: pl.DataFrame, year: int) -> str:
    """Say which products take the most of the goal's budget."""
    if products.is_empty() or products["saldo"].null_count() == products.height:
        return f"Geen producten in de bronnen over {year}"
    total, names = int(products["saldo"].sum()), products["name"].to_list()
    share = 100 * int(products["saldo"].head(2).sum()) / total if total else None
    if products.height == 1 or share is None:
        return f"{names[0]} is het enige product" if products.height == 1 else "De producten"
    return f"{names[0]} en {names[1]} zijn samen {percentage(share, 0)} van de kosten in {year}"


def policy_finding(rows: Sequence[Row]) -> str:
    """Say how the extra cost of new policy moves over the years."""
    totals = [row for row in rows if row["product"] is None]
    if not totals:
        return "Geen nieuw beleid in de bronnen"
    first, last = totals[0], totals[-1]
    return (
        f"Nieuw beleid kost {euros(first['amount'])} in {first['year']} en "
        f"{euros(last['amount'])} in {last['year']}"
    )


def _cost(saldo: int) -> str:
    """Write a saldo as a cost: positive in a sentence that says so."""
    return f"€ {millions(saldo).removeprefix(MINUS)}" if saldo <= 0 else f"€ {millions(saldo)}"
