"""What a chart of money shows, as its title."""

from collections.abc import Sequence

from lib.measures import Bridge, Edition, NewPolicyLine, Saldo, Variance
from lib.model import Level, StageRole, VarianceSign
from lib.wording.baselines import NO_AMOUNT
from lib.wording.money import direction
from lib.wording.numbers import MINUS, compact, euros, percentage


def largest(lines: Sequence[Variance]) -> str:
    """Name the line that takes most of the money, by the account where there is one.

    Only where every line costs money: of lines that bring money in, no share can be named.
    """
    accounted = all(line.account.euros is not None for line in lines)
    sides = [(line.account if accounted else line.budget, line) for line in lines]
    told = [(side.euros, line) for side, line in sides if side.euros is not None]
    whole = sum(amount for amount, _ in told)
    if not told or max(amount for amount, _ in told) > 0 or not whole:
        return "Begroting en rekening naast elkaar"
    most, line = min(told, key=lambda found: found[0])
    name = line.name if line.scope.goal is None else f"doelstelling {line.scope.goal}"
    return f"{percentage(100 * most / whole, 0)} van het geld gaat naar {name}"


def variance(lines: Sequence[Variance]) -> str:
    """Say how many lines turned out worse and how many better than planned."""
    compared = [line for line in lines if line.difference is not None]
    if not compared:
        return "Begroting en rekening staan niet allebei in de bronnen"
    worse = sum(line.sign is VarianceSign.UNFAVOURABLE for line in compared)
    better = sum(line.sign is VarianceSign.FAVOURABLE for line in compared)
    of = "doelen" if all(line.scope.level is Level.GOAL for line in compared) else "regels"
    verb = "viel" if worse == 1 else "vielen"
    return f"{worse} van de {len(compared)} {of} {verb} duurder uit, {better} goedkoper"


def bridge(bridge: Bridge) -> str:
    """Say from what to what the bridge leads."""
    difference = bridge.account - bridge.budget
    ends = f"Van {compact(bridge.budget)} begroot naar {compact(bridge.account)}"
    told = direction(VarianceSign.of(difference))
    return f"{ends}: {f'{euros(abs(difference))} {told}' if difference else told}"


def years(editions: Sequence[Edition], plan: str = "begroting") -> str:
    """Say how the budget moves from the first to the last year.

    `plan` names the budget, for where the sources do not have it.
    """
    planned = [
        (found.year, found.amount.euros)
        for found in editions
        if found.role is StageRole.PLAN and found.counts and found.amount.euros is not None
    ]
    if not planned:
        return f"{plan.capitalize()}: {NO_AMOUNT}"
    (begin, first), (end, last) = planned[0], planned[-1]
    of = "opbrengsten" if first > 0 else "kosten"
    if len(planned) == 1:
        return f"De begrote {of} van {begin} zijn {_cost(first)}"
    change = abs(last) - abs(first)
    moves = "blijven gelijk" if change == 0 else "stijgen" if change > 0 else "dalen"
    if first * last < 0:
        moves, of = "gaan", "saldi"
    return f"De begrote {of} {moves} van {_cost(first)} in {begin} naar {_cost(last)} in {end}"


def products(products: Sequence[Saldo], year: int) -> str:
    """Say which products take the most of the goal's budget."""
    known = [product.after.euros for product in products if product.after.euros is not None]
    if not known:
        return f"Geen producten in de bronnen over {year}"
    names = [product.name for product in products]
    if len(products) == 1:
        return f"{names[0]} is het enige product"
    if not sum(known):
        return "De producten"
    share = percentage(100 * sum(known[:2]) / sum(known), 0)
    return f"{names[0]} en {names[1]} zijn samen {share} van de kosten in {year}"


def policy(lines: Sequence[NewPolicyLine]) -> str:
    """Say how the extra cost of new policy moves over the years."""
    totals = [
        (line.year, line.amount.euros)
        for line in lines
        if line.is_total and line.amount.euros is not None
    ]
    if not totals:
        return "Nieuw beleid: het totaal staat niet in de bronnen"
    (begin, first), (end, last) = totals[0], totals[-1]
    if len(totals) == 1:
        return f"Nieuw beleid kost {euros(first)} in {begin}"
    return f"Nieuw beleid kost {euros(first)} in {begin} en {euros(last)} in {end}"


def _cost(saldo: int) -> str:
    """Write a saldo as a cost: positive in a sentence that says so."""
    return f"€ {compact(saldo).removeprefix(MINUS)}"
