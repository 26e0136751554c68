"""How money moves over the years, in verbs that fit the amounts as they are printed."""

from collections.abc import Sequence
from itertools import pairwise

from lib.measures import NOTHING, Edition, Saldo
from lib.model import Register, Side
from lib.wording.baselines import NO_AMOUNT
from lib.wording.facing import named
from lib.wording.numbers import as_shown, short_euros
from lib.wording.prose import begun
from lib.wording.tables.over_years import Path, ends

_Point = tuple[int, int]
"""A year and an amount in euros, told as what it costs or brings in: never below zero."""


def years(editions: Sequence[Edition], plan: str = "begroting") -> str:
    """Say how a budget moves over the years, by its first and last year and its extremes.

    `plan` names the budget.
    """
    planned = [
        (found.year, found.amount.euros)
        for found in editions
        if found.side is Side.PLAN and found.counts and found.amount.euros is not None
    ]
    if not planned:
        return f"{begun(plan)}: {NO_AMOUNT}"
    told = _one(planned[0]) if len(planned) == 1 else _moves(planned)
    if plan == "begroting":
        return begun(told)
    return f"{begun(plan)}: {told}"


def lines(found: Sequence[Path], register: Register) -> str:
    """Say which goal moves most from the first year to the last; nothing more if it hardly does."""
    first, last = ends(found)
    moves = [
        (begin, end, path.line)
        for path in found
        if path.line.scope.goal is not None
        and (begin := path.budgets.get(first, NOTHING).euros) is not None
        and (end := path.budgets.get(last, NOTHING).euros) is not None
    ]
    sizes = [as_shown(abs(end - begin)) for begin, end, _ in moves]
    begin, end, line = max(moves, key=lambda move: abs(move[1] - move[0]), default=(0, 0, None))
    most = as_shown(abs(end - begin))
    if line is None or as_shown(begin) == as_shown(end) or sizes.count(most) > 1:
        return f"Begroot per doelstelling, van {first} tot en met {last}"
    goal = f"doelstelling {register.code_of(line.scope.goal or '')}"
    return (
        f"Het begrote saldo van {goal} verandert tussen {first} en {last} het meest: van "
        f"{named(begin)} naar {named(end)}"
    )


def between(first: Saldo, last: Saldo) -> str:
    """Say how the saldo of a product moves from one year to another; nothing if it hardly does."""
    begin, end = first.after.euros or 0, last.after.euros or 0
    if as_shown(begin) == as_shown(end):
        return ""
    if begin * end < 0:
        return (
            f"Het begrote saldo van {last.name} gaat van {named(begin)} in {first.year} naar "
            f"{named(end)} in {last.year}"
        )
    verb = "stijgt" if abs(end) > abs(begin) else "daalt"
    return (
        f"{_what(last, begin + end)} {verb} van {short_euros(abs(begin))} in {first.year} naar "
        f"{short_euros(abs(end))} in {last.year}"
    )


def _what(product: Saldo, saldo: int) -> str:
    """Call it a deficit where income falls short of costs, else what a saldo costs or brings in."""
    if saldo > 0:
        return f"De begrote opbrengst van {product.name}"
    what = "tekort op" if product.baten.euros else "saldo aan kosten van"
    return f"Het begrote {what} {product.name}"


def _one(point: _Point) -> str:
    year, saldo = point
    return f"het begrote saldo voor {year} is {named(saldo)}"


def _moves(planned: Sequence[_Point]) -> str:
    (begin, first), (end, last) = planned[0], planned[-1]
    saldi = [saldo for _, saldo in planned]
    if min(saldi) < 0 < max(saldi):
        return f"het begrote saldo gaat van {named(first)} in {begin} naar {named(last)} in {end}"
    of = "opbrengsten" if max(saldi) > 0 else "kosten"
    verb, path = _path([(year, abs(saldo)) for year, saldo in planned])
    return f"het begrote saldo aan {of} {verb} {path}"


def _path(points: Sequence[_Point]) -> tuple[str, str]:
    """Follow amounts over the years, as a verb and what comes behind it.

    They stay where they are, go one way, go up and down again, or to and fro.
    """
    (begin, first), (end, last) = points[0], points[-1]
    if len({as_shown(amount) for _, amount in points}) == 1:
        return "blijft", f"van {begin} tot en met {end} rond {short_euros(first)}"
    highest, lowest = max(points, key=_amount), min(points, key=_amount)
    for turn, up in ((highest, True), (lowest, False)):
        before = [point for point in points if point[0] <= turn[0]]
        after = [point for point in points if point[0] >= turn[0]]
        if _goes(before, up=up) and _goes(after, up=not up):
            there, back = ("stijgt", "daalt") if up else ("daalt", "stijgt")
            top = f"{'een piek' if up else 'een dal'} van {_at(turn)}"
            path = f"van {_at(points[0])} naar {top} en {back} daarna naar {_at(points[-1])}"
            return there, path
    for up, verb in ((True, "stijgt"), (False, "daalt")):
        if _goes(points, up=up):
            return verb, f"van {_at(points[0])} naar {_at(points[-1])}"
    between = f"tussen {_at(lowest)} en {_at(highest)}"
    return "gaat", f"op en neer, {between}; in {end} is het {short_euros(last)}"


def _goes(points: Sequence[_Point], *, up: bool) -> bool:
    """Tell whether amounts as printed go one way, and really do."""
    shown = [as_shown(amount) if up else -as_shown(amount) for _, amount in points]
    return shown[0] < shown[-1] and all(one <= other for one, other in pairwise(shown))


def _amount(point: _Point) -> int:
    return as_shown(point[1])


def _at(point: _Point) -> str:
    return f"{short_euros(point[1])} in {point[0]}"
