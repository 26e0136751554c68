"""The figures of a document held against each other: what does not close becomes a doubt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lib.model import AmountKind
from lib.reading.closing import closes_with, open_sums, signs
from lib.reading.findings import Amount, Doubt, Findings
from lib.reading.housed import housed
from lib.reading.judged import compared, gathered

_TWO = 2
_WHOLE_EUROS = 1_000_000
"""An amount this big in a table without a scale is in euros: no row is a thousand times that."""


def checked(found: Findings, *, everywhere: bool = False) -> Findings:
    """Return what was found, each once, with a doubt at all that other figures contradict."""
    found = housed(found)
    amounts = found.amounts if everywhere else _scaled(found.amounts)
    amounts = _once(_of_kind(_before_reserves(amounts)))
    amounts = _doubted(amounts, open_sums(amounts))
    indicators = tuple(compared(one) for one in gathered(found.indicators))
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


def _before_reserves(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return the first of two saldi of a table as the one before reserves, where it closes so."""
    rows: dict[object, dict[object, list[Amount]]] = defaultdict(lambda: defaultdict(list))
    for it in amounts:
        if it.kind is AmountKind.SALDO:
            rows[it.table, it.home, it.part][it.place].append(it)
    pairs = [list(those.values()) for those in rows.values() if len(those) == _TWO]
    first = [pair[0] for pair in pairs]
    early = {id(it) for row in first if _closes_before(row, amounts) for it in row}
    return tuple(replace(it, kind=AmountKind.BEFORE) if id(it) in early else it for it in amounts)


def _closes_before(row: Sequence[Amount], amounts: Sequence[Amount]) -> bool:
    """Tell whether lasten and baten come to each of these saldi, with the same signs."""
    sums = []
    for saldo in row:
        here = [it for it in amounts if (it.table, *it.key[:4]) == (saldo.table, *saldo.key[:4])]
        parts = tuple(it for it in here if it.kind in (AmountKind.LASTEN, AmountKind.BATEN))
        sums.append((saldo, parts))
    return all(len(parts) == _TWO for _, parts in sums) and any(
        all(closes_with(saldo, parts, signs) for saldo, parts in sums) for signs in signs()
    )


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
