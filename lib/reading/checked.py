"""The figures of a document held against each other: what does not close becomes a doubt."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from lib.model import AmountKind
from lib.reading.findings import Amount, Doubt, Figure, Findings, Indicator, What
from lib.reading.housed import housed

_WHOLE_EUROS = 1_000_000
"""An amount this big in a table without a scale is in euros: no row is a thousand times that."""
_UNUSUAL = 20
_LEAST = 3
_TERMS = (
    AmountKind.LASTEN, AmountKind.BATEN, AmountKind.TOEVOEGINGEN, AmountKind.ONTTREKKINGEN,
)  # fmt: skip

Sum: TypeAlias = tuple[Amount, tuple[Amount, ...]]


def checked(found: Findings, *, everywhere: bool = False) -> Findings:
    """Return what was found, each once, with a doubt at all that other figures contradict."""
    found = housed(found)
    amounts = found.amounts if everywhere else _scaled(found.amounts)
    amounts = _once(_of_kind(amounts))
    amounts = _doubted(amounts, _open(amounts))
    indicators = tuple(_compared(one) for one in _gathered(found.indicators))
    return replace(found, indicators=indicators, amounts=amounts)


def _scaled(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Settle the scale of tables of one kind by the biggest amount in them."""
    biggest: dict[tuple[str, ...], int] = defaultdict(int)
    for it in amounts:
        if Doubt.NO_SCALE in it.doubts:
            biggest[it.heads[1:]] = max(biggest[it.heads[1:]], abs(it.euros or 0))
    return tuple(
        replace(it, scale=1, doubts=it.doubts - {Doubt.NO_SCALE})
        if Doubt.NO_SCALE in it.doubts and biggest[it.heads[1:]] >= _WHOLE_EUROS
        else it
        for it in amounts
    )


def _of_kind(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Settle the kind of tables that name none: saldi, if one of theirs is a known saldo."""
    known = {it.key: it.euros for it in amounts if it.kind is AmountKind.SALDO and not it.doubts}
    unnamed = [it for it in amounts if Doubt.NO_KIND in it.doubts]
    proven = {it.heads for it in unnamed if it.euros and known.get(_as_saldo(it).key) == it.euros}
    return tuple(
        replace(_as_saldo(it), doubts=it.doubts - {Doubt.NO_KIND}) if it.heads in proven
        else _as_saldo(it) if Doubt.NO_KIND in it.doubts
        else it
        for it in amounts
    )  # fmt: skip


def _as_saldo(amount: Amount) -> Amount:
    return replace(amount, kind=AmountKind.SALDO)


def _once(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return each amount once; two that differ are both in doubt."""
    by_key: dict[object, list[Amount]] = defaultdict(list)
    for it in amounts:
        by_key[it.key].append(it)
    return tuple(one for same in by_key.values() for one in _agreed(same))


def _agreed(same: Sequence[Amount]) -> Iterator[Amount]:
    sure = [it for it in same if not it.doubts] or list(same)
    best = min(sure, key=lambda it: it.scale or 1)
    if all(_near(it, best) for it in sure):
        yield best
    else:
        yield from (replace(it, doubts=it.doubts | {Doubt.TWICE}) for it in same)


def _near(one: Amount, other: Amount) -> bool:
    room = Decimal(max(one.scale or 1, other.scale or 1)) / 2
    room = room if (one.scale or 1) != (other.scale or 1) else Decimal(0)
    return one.euros == other.euros or (
        one.euros is not None and other.euros is not None and abs(one.euros - other.euros) <= room
    )


def _doubted(amounts: Sequence[Amount], wrong: Iterable[Amount]) -> tuple[Amount, ...]:
    keys = {id(it) for it in wrong}
    return tuple(
        replace(it, doubts=it.doubts | {Doubt.OPEN_SUM}) if id(it) in keys else it for it in amounts
    )


def _open(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield every amount of a sum that does not close."""
    told = [it for it in amounts if it.euros is not None]
    for total, parts in _totals(told):
        if not _closes(total, parts):
            yield from (total, *parts)
    yield from _open_saldi(told)


def _open_saldi(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts of saldi that do not close with the signs that close most of them."""
    sums = list(_saldi(amounts))
    counted = {signs: [it for it in sums if not _closes_with(*it, signs)] for signs in _signs()}
    for total, parts in min(counted.values(), key=len, default=[]):
        yield from (total, *parts)


def _signs() -> Iterator[tuple[int, int]]:
    """Yield the signs that a document can give costs and saldi, the plain ones first."""
    yield from product((1, -1), (1, -1))


def _saldi(amounts: Sequence[Amount]) -> Iterator[Sum]:
    places: dict[object, dict[AmountKind | None, Amount]] = defaultdict(dict)
    for it in amounts:
        places[(*it.key[:4], it.table)][it.kind] = it
    for kinds in places.values():
        terms = tuple(kinds[kind] for kind in _TERMS if kind in kinds)
        main = [it for it in terms if it.kind in (AmountKind.LASTEN, AmountKind.BATEN)]
        for kind, those in ((AmountKind.SALDO, terms), (AmountKind.BEFORE, tuple(main))):
            if kind in kinds and main:
                yield kinds[kind], those


def _closes_with(total: Amount, parts: Sequence[Amount], signs: tuple[int, int]) -> bool:
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


def _gathered(indicators: Sequence[Indicator]) -> list[Indicator]:
    """Return each indicator once: what several tables print of it belongs together."""
    found: dict[object, list[Indicator]] = defaultdict(list)
    for one in indicators:
        found[" ".join(one.name.casefold().split()), one.home].append(one)
    return [
        replace(
            same[0],
            figures=tuple(figure for one in same for figure in one.figures),
            unit=next((one.unit for one in same if one.unit), None),
            source=next((one.source for one in same if one.source), None),
            better=next((one.better for one in same if one.better), None),
        )
        for same in found.values()
    ]


def _compared(one: Indicator) -> Indicator:
    """Return an indicator with each figure once, and with doubts at those that do not fit."""
    by_key: dict[object, list[Figure]] = defaultdict(list)
    for it in one.figures:
        by_key[it.what, it.year].append(it)
    figures = tuple(figure for same in by_key.values() for figure in _same(same))
    usual = _unusual(figures)
    figures = tuple(
        replace(it, doubts=it.doubts | {Doubt.RANGE}) if usual(it) else it for it in figures
    )
    return judged(replace(one, figures=figures), one.better)


def _same(same: Sequence[Figure]) -> Iterator[Figure]:
    sure = [it for it in same if not it.doubts] or list(same)
    if len({(it.number, it.reason, it.word, it.bound) for it in sure}) == 1:
        yield sure[0]
    else:
        yield from (replace(it, doubts=it.doubts | {Doubt.TWICE}) for it in same)


def _unusual(figures: Sequence[Figure]) -> Callable[[Figure], bool]:
    """Return whether a figure is many times the middle one of its indicator, or so much less."""
    sizes = sorted(abs(it.number) for it in figures if it.number)
    middle = sizes[len(sizes) // 2] if len(sizes) >= _LEAST else None

    def unusual(it: Figure) -> bool:
        if middle is None or not it.number:
            return False
        return not middle / _UNUSUAL < abs(it.number) < middle * _UNUSUAL

    return unusual


def judged(one: Indicator, better: str | None) -> Indicator:
    """Return an indicator with a doubt at a stated verdict that its figures contradict."""
    said = {(it.what, it.year): it for it in one.figures if it.number is not None and not it.doubts}
    return replace(
        one,
        figures=tuple(
            replace(it, doubts=it.doubts | {Doubt.CONTRADICTED})
            if it.what is What.STATED and _contradicts(it, said, better)
            else it
            for it in one.figures
        ),
    )


def _contradicts(
    verdict: Figure, said: dict[tuple[What, int | None], Figure], better: str | None
) -> bool:
    target = said.get((What.TARGET, verdict.year))
    outcome = said.get((What.REALISED, verdict.year))
    if target is None or outcome is None or target.bound or verdict.word not in ("ja", "nee"):
        return False
    more = (outcome.number or 0) - (target.number or 0)
    if more == 0:
        return verdict.word == "nee"
    if better is None:
        return False
    return (verdict.word == "ja") != ((more > 0) == (better == "hoger"))
