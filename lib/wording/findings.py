"""What a chart of money shows, as its title: it says no more than follows from what it prints."""

from collections.abc import Sequence

from lib.measures import NewPolicyLine, Saldo, Variance
from lib.model import Register, Side, VarianceSign
from lib.wording import scopes, trends_of_money
from lib.wording.facing import facing, named
from lib.wording.listed import listed
from lib.wording.money import direction, printed_difference
from lib.wording.numbers import as_shown, euros, share_of_whole, short_euros
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


def shares(rows: Sequence[Saldo], register: Register) -> str:
    """Say to which line most of the lasten go, if one stands out, and which part that is."""
    parts = shares_of_lasten(rows)
    accounted = register.stages[rows[0].stage].role.side is Side.ACCOUNT
    known = [(part, row) for row, part in zip(rows, parts, strict=True) if part is not None]
    known = [(part, row) for part, row in known if not scopes.is_total(row.scope)]
    best = max(known, key=lambda found: found[0], default=None)
    written = [share_of_whole(part) for part, _ in known]
    if best is None or len(known) == 1 or written.count(share_of_whole(best[0])) > 1:
        return "De lasten per doelstelling"
    part, row = best
    goes = "ging" if accounted else "gaat"
    return f"Van de lasten {goes} {share_of_whole(part)} naar {_line(row, register)}"


def shares_of_lasten(rows: Sequence[Saldo]) -> list[float | None]:
    """Return which part of the printed lasten of a programme each line has, in percent.

    None for all where that says nothing: without a total, or where lasten of a line come in.
    """
    total = next((row.lasten.euros for row in rows if scopes.is_total(row.scope)), None)
    lasten = [row.lasten.euros for row in rows]
    if (
        not total
        or total > 0
        or any((amount or 0) > 0 or (amount or 0) < total for amount in lasten)
    ):
        return [None] * len(rows)
    return [None if amount is None else 100 * amount / total for amount in lasten]


def _line(row: Saldo, register: Register) -> str:
    goal = row.scope.goal
    return row.name if goal is None else f"doelstelling {register.code_of(goal)}"


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
