"""What a chart of money shows, as its title: it says no more than follows from what it prints."""

from collections.abc import Sequence

from lib.measures import Bridge, NewPolicyLine, Saldo, Variance
from lib.model import Level, VarianceSign
from lib.sources.rounding import as_printed
from lib.wording import trends_of_money
from lib.wording.facing import facing, named
from lib.wording.listed import listed
from lib.wording.money import direction, printed_difference
from lib.wording.numbers import as_shown, both_euros, euros, number, short_euros
from lib.wording.prose import begun

_MOST_NAMED = 3
_MOST_OF_IT = 0.8
"""The part of all differences that the named lines must make up together."""


def movers(lines: Sequence[Variance]) -> str:
    """Name the lines that make up most of the difference, with what they come to.

    Where no line has both amounts it is the largest one that is named; where the differences are
    spread over many lines, the title says only what is drawn.
    """
    moved = sorted(_moved(lines), key=lambda found: -abs(found[0]))
    if not moved:
        return _largest(lines)
    whole = sum(abs(size) for size, _ in moved)
    named_lines = next(
        moved[:count]
        for count in range(1, len(moved) + 1)
        if sum(abs(size) for size, _ in moved[:count]) >= _MOST_OF_IT * whole
    )
    if len(named_lines) > _MOST_NAMED:
        return "Begroting en rekening naast elkaar: veel kleine verschillen"
    named_lines.sort(key=lambda found: lines.index(found[1]))
    sides = [[it for it in named_lines if (it[0] > 0) is better] for better in (True, False)]
    told = ", ".join(_side(side) for side in sides if side)
    return begun(told)


def variance(lines: Sequence[Variance]) -> str:
    """Say how many lines turned out worse and how many better, and what each come to."""
    compared = [line for line in lines if line.difference is not None]
    if not compared:
        return "Begroting en rekening staan niet allebei in de documenten"
    goals = all(line.scope.level is Level.GOAL for line in compared)
    one, many = ("doelstelling", "doelstellingen") if goals else ("regel", "regels")
    sizes = [size for size, _ in _moved(compared)]
    if not sizes:
        return f"Geen {one} week meetbaar af van de begroting"
    counted = {
        word: [abs(size) for size in sizes if (size < 0) is worse]
        for word, worse in (("duurder", True), ("voordeliger", False))
    }
    told = [
        f"{number(len(found))} {word} ({_together(found)})"
        for word, found in counted.items()
        if found
    ]
    if len(compared) == 1:
        (word,) = [word for word, found in counted.items() if found]
        return f"De ene {one} viel {word} uit: {short_euros(abs(sizes[0]))}"
    verb = "viel" if len(counted["duurder"] or counted["voordeliger"]) == 1 else "vielen"
    return f"Van de {number(len(compared))} {many} {verb} er {' en '.join(told)} uit"


def _together(sizes: Sequence[int]) -> str:
    return f"{'samen ' if len(sizes) > 1 else ''}{short_euros(sum(sizes))}"


def _moved(lines: Sequence[Variance]) -> list[tuple[int, Variance]]:
    """Return the differences that are larger than the rounding, in euros as printed."""
    return [(size, line) for line in lines if (size := printed_difference(line))]


def _side(found: Sequence[tuple[int, Variance]]) -> str:
    """Write what some lines come to, all of which went the same way."""
    size = sum(step for step, _ in found)
    together = " samen" if len(found) > 1 else ""
    names = listed([_code(line) for _, line in found])
    return f"bij {names}{together} {short_euros(abs(size))} {direction(VarianceSign.of(size))}"


def _code(line: Variance) -> str:
    return line.scope.code or line.name


def _largest(lines: Sequence[Variance]) -> str:
    """Name the line with the largest saldo of the one side that there is, if one stands out."""
    accounted = any(line.account.euros is not None for line in lines)
    sides = [(line.account if accounted else line.budget, line) for line in lines]
    turned = facing(side for side, _ in sides)
    told = sorted(
        ((amount, line) for side, line in sides if (amount := turned.of(side)) is not None),
        key=lambda found: -found[0],
    )
    if (
        not told
        or not told[0][0]
        or as_shown(told[0][0]) in [as_shown(amount) for amount, _ in told[1:]]
    ):
        return "Het saldo van de rekening" if accounted else "Het begrote saldo"
    amount, line = told[0]
    goes, whose = ("ging", "rekening") if accounted else ("gaat", "begroting")
    way = f"{goes} per saldo het meeste naar" if turned.costs else "is per saldo het meeste van"
    name = _code(line) if line.scope.goal is None else f"doelstelling {line.scope.code}"
    return f"Volgens de {whose} {way} {name}: {short_euros(abs(amount))}"


def bridge(bridge: Bridge) -> str:
    """Say from what to what the bridge leads."""
    difference = as_printed(bridge.account - bridge.budget, bridge.unit)
    told = direction(VarianceSign.of(difference))
    size = f"{short_euros(abs(difference))} {told}" if difference else told
    if bridge.account * bridge.budget < 0:
        begin, end = named(bridge.budget), named(bridge.account)
    else:
        begin, end = both_euros(abs(bridge.budget), abs(bridge.account))
    return f"Van {begin} begroot naar {end}: {size}"


def products(products: Sequence[Saldo], before: Sequence[Saldo], year: int) -> str:
    """Say which product moved most since the budget of the year before, else which costs most.

    `before` has the products in the same stage of another year.
    """
    known = [product for product in products if product.after.euros is not None]
    if not known:
        return f"Geen bedragen per product over {year}"
    older = {row.scope.product: row for row in before if row.after.euros is not None}
    pairs = [(older[row.scope.product], row) for row in known if row.scope.product in older]
    if pairs:
        first, last = max(pairs, key=lambda pair: abs(_euros(pair[1]) - _euros(pair[0])))
        if told := trends_of_money.between(first, last):
            return told
    if len(products) == 1:
        return f"Het enige product: {products[0].name}"
    costs = sorted(known, key=_euros)
    if len(costs) > 1 and as_shown(_euros(costs[0])) == as_shown(_euros(costs[1])):
        return f"De producten in {year}"
    return f"Het grootste saldo is dat van {costs[0].name}: {named(_euros(costs[0]))}"


def _euros(saldo: Saldo) -> int:
    return saldo.after.euros or 0


def policy(lines: Sequence[NewPolicyLine]) -> str:
    """Say how the extra cost of new policy moves over the years."""
    totals = [
        (line.year, line.amount.euros)
        for line in lines
        if line.is_total and line.amount.euros is not None
    ]
    if not totals:
        return "Nieuw beleid: het totaal staat niet in de documenten"
    (begin, first), (end, last) = totals[0], totals[-1]
    if len(totals) == 1:
        return f"Nieuw beleid {_extra(first)} in {begin}"
    if first * last < 0:
        return f"Nieuw beleid {_extra(first)} in {begin} en {_extra(last)} in {end}"
    verb, behind = ("levert", " op") if min(first, last) < 0 else ("kost", "")
    sizes = (euros(abs(first)), euros(abs(last)))
    return f"Nieuw beleid {verb} {sizes[0]} in {begin} en {sizes[1]} in {end}{behind}"


def _extra(cost: int) -> str:
    return f"levert {euros(-cost)} op" if cost < 0 else f"kost {euros(cost)}"
