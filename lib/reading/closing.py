"""Sums that a document prints, added up again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from lib.model import AmountKind
from lib.reading.findings import Amount, Doubt

_UNFIT = {Doubt.TORN, Doubt.TWICE, Doubt.NO_KIND}
"""What says too little to be added up."""
_TERMS = (
    AmountKind.LASTEN, AmountKind.BATEN, AmountKind.TOEVOEGINGEN, AmountKind.ONTTREKKINGEN,
)  # fmt: skip

Sum: TypeAlias = tuple[Amount, tuple[Amount, ...]]


def open_sums(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield every amount of a sum that does not close."""
    told = [it for it in amounts if it.euros is not None and not it.doubts & _UNFIT]
    for total, parts in _totals(told):
        if not _closes(total, parts):
            yield from (total, *parts)
    yield from _open_saldi(told)


def _open_saldi(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts of saldi that do not close with the signs that close most of them."""
    sums = list(_saldi(amounts))
    counted = {signs: [it for it in sums if not closes_with(*it, signs)] for signs in signs()}
    for total, parts in min(counted.values(), key=len, default=[]):
        yield from (total, *parts)


def signs() -> Iterator[tuple[int, int]]:
    """Yield the signs that a document can give costs and saldi, the plain ones first."""
    yield from product((1, -1), (1, -1))


def _saldi(amounts: Sequence[Amount]) -> Iterator[Sum]:
    places: dict[object, dict[AmountKind | None, Amount]] = defaultdict(dict)
    for it in amounts:
        places[(*it.key[:4], it.table)][it.kind] = it
    for kinds in places.values():
        terms = tuple(kinds[kind] for kind in _TERMS if kind in kinds)
        main = [it for it in terms if it.kind in (AmountKind.LASTEN, AmountKind.BATEN)]
        hidden = AmountKind.BEFORE in kinds and len(terms) == len(main)  # reserves in one amount
        for kind, those in ((AmountKind.SALDO, terms), (AmountKind.BEFORE, tuple(main))):
            if kind in kinds and main and not (hidden and kind is AmountKind.SALDO):
                yield kinds[kind], those


def closes_with(total: Amount, parts: Sequence[Amount], signs: tuple[int, int]) -> bool:
    """Tell whether parts come to a saldo with these signs of costs and of the saldo."""
    costs, saldo = signs
    paid = (AmountKind.LASTEN, AmountKind.TOEVOEGINGEN)
    added = sum((costs if it.kind in paid else 1) * (it.euros or 0) for it in parts)
    return abs(saldo * (total.euros or 0) - added) <= _room(total, parts)


def _totals(amounts: Sequence[Amount]) -> Iterator[Sum]:
    """Yield each total with the parts that the same table prints above it."""
    tables: dict[object, list[Amount]] = defaultdict(list)
    for it in amounts:
        tables[it.table, it.year, it.stage, it.kind].append(it)
    for those in tables.values():
        for total in those:
            parts = tuple(it for it in those if _is_part(it, total))
            if len(parts) > 1:
                yield total, parts


def _is_part(one: Amount, total: Amount) -> bool:
    """Tell whether an amount is one level below a total."""
    if total.part or one is total:
        return False
    if one.part:
        return one.home == total.home
    if total.home.goal:
        return False
    if total.home.programme:
        return one.home.goal is not None and one.home.programme == total.home.programme
    return one.home.programme is not None and one.home.goal is None


def _closes(total: Amount, parts: Sequence[Amount]) -> bool:
    added = sum(it.euros or 0 for it in parts)
    return abs((total.euros or 0) - added) <= _room(total, parts)


def _room(total: Amount, parts: Sequence[Amount]) -> Decimal:
    """Return how far rounded parts may be from their rounded total: half a unit each."""
    unit = max(it.scale or 1 for it in (total, *parts))
    return Decimal(unit) * (len(parts) + 1) / 2 if unit > 1 else Decimal(0)
