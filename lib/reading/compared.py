"""What was read beside what a folder already has: differences only."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from lib.model import Direction, Register
from lib.model.base import folded
from lib.reading.findings import Amount, Figure, Findings, Indicator, What
from lib.reading.judged import judged
from lib.reading.ledger import value_of
from lib.sources import Snapshot

_WAYS = {Direction.HIGHER: "hoger", Direction.LOWER: "lager"}


def directed(found: Findings, register: Register) -> Findings:
    """Return what was found with the direction that a register has for each indicator.

    A stated verdict that the figures then contradict is in doubt, unless the register has it too.
    """
    known = {folded(one.name): one for one in register.indicators.values()}
    indicators = []
    for one in found.indicators:
        entry = known.get(folded(one.name))
        better = one.better or (_WAYS.get(entry.better) if entry else None)
        indicators.append(judged(replace(one, better=better), better))
    return replace(found, indicators=tuple(indicators))


def differences(found: Findings, snapshot: Snapshot) -> Iterator[str]:
    """Yield a sentence for each value that a folder lacks, has otherwise, or has unread."""
    register = snapshot.register
    names = [
        name for name, it in register.documents.items()
        if it.kind is found.kind and it.year == found.year
    ]  # fmt: skip
    if len(names) != 1:
        yield (
            f"In de map staat geen {found.kind.value} over {found.year}: er is niets om mee te "
            "vergelijken."
            if not names
            else f"In de map staan meer documenten {found.kind.value} over {found.year}."
        )
        return
    yield from _of_figures(found, register, names[0])
    yield from _of_amounts(found, snapshot, names[0])


def _of_figures(found: Findings, register: Register, document: str) -> Iterator[str]:
    known = {
        folded(one.name): _known(one.values.get(document, {}))
        for one in register.indicators.values()
    }
    read: set[tuple[str, What, int | None]] = set()
    for one in found.indicators:
        has = known.get(folded(one.name))
        if has is None:
            yield f"Nieuw: de indicator {one.name} ({one.place}) staat niet in de map."
            continue
        for it in one.figures:
            read.add((folded(one.name), it.what, it.year))
            yield from _of_figure(one, it, has.get((it.what, it.year)))
    names = {folded(one.name): one.name for one in register.indicators.values()}
    for name, values in known.items():
        for what, year in values:
            if (name, what, year) not in read:
                told = f"{values[what, year]} staat in de map"
                yield f"Niet gelezen: {names[name]}, {year}, {what.value}: {told}."


def _known(years: Mapping[int | None, object]) -> dict[tuple[What, int | None], str]:
    values: dict[tuple[What, int | None], str] = {}
    for year, line in years.items():
        for what, name in (
            (What.TARGET, "target"), (What.REALISED, "realised"), (What.FORECAST, "forecast"),
        ):  # fmt: skip
            figure = getattr(line, name)
            if figure is not None:
                values[what, year] = str(
                    figure.value if figure.value is not None else figure.missing
                )
        if word := getattr(line, "stated", None):
            values[What.STATED, year] = word
    return values


def _of_figure(one: Indicator, it: Figure, has: str | None) -> Iterator[str]:
    where = f"{one.name}, {it.year}, {it.what.value} ({it.place})"
    if it.what is What.BASELINE:
        return
    said = value_of(it)
    if has is None:
        yield f"Nieuw: {where}: {said or it.printed}{_unsure(it)}."
    elif not _same(said, has):
        yield f"Anders: {where}: gelezen {said or it.printed}, in de map {has}{_unsure(it)}."


def _same(one: str, other: str) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except ArithmeticError:
        return one.casefold() == other.casefold().split(",")[0]


def _unsure(it: Figure | Amount) -> str:
    return f" (niet zeker: {'; '.join(sorted(it.doubts))})" if it.doubts else ""


def _of_amounts(found: Findings, snapshot: Snapshot, document: str) -> Iterator[str]:
    has: dict[tuple[object, ...], Mapping[str, Any]] = {
        (row["programme"], row["goal"], _line(row), row["year"], row["stage"], row["kind"]): row
        for row in snapshot.printed_amounts.filter(document=document).to_dicts()
    }
    read = set()
    for it in found.amounts:
        key = _key(it)
        read.add(key)
        row = has.get(key)
        if row is None:
            yield f"Nieuw: {_told(it)}: {it.euros}{_unsure(it)}."
        elif row["amount"] is None or abs(row["amount"]) != abs(it.euros or 0):
            other = f"in de map {row['amount']}"
            yield f"Anders: {_told(it)}: gelezen {it.euros}, {other}{_unsure(it)}."
    for key, row in has.items():
        if key not in read:
            told = f"{row['name']}, {row['year']}, {row['stage']}, {row['kind']}"
            yield f"Niet gelezen: {told}: {row['amount']} staat in de map."


def _line(row: Mapping[str, object]) -> str | None:
    return folded(str(row["name"])) if row["product"] else None


def _key(it: Amount) -> tuple[object, ...]:
    programme = it.home.programme.code if it.home.programme else None
    goal = it.home.goal.code if it.home.goal else None
    part = folded(it.part.name) if it.part else None
    return programme, goal, part, it.year, str(it.stage), str(it.kind)


def _told(it: Amount) -> str:
    named = it.part or it.home.goal or it.home.programme
    name = named.name if named else "hele gemeente"
    return f"{name}, {it.year}, {it.stage}, {it.kind} ({it.place})"
