"""The overview in words: every goal with its indicators and its money, ready to lay out."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from lib import measures
from lib.model import StageRole, Verdict
from lib.page import GoalLine, Line
from lib.sources import Snapshot
from lib.wording import addresses, money
from lib.wording.numbers import euros
from lib.wording.verdicts import (
    LABELS,
    SYMBOLS,
    overview_sentence,
    realised_cell,
    stated,
    sum_sentence,
    target_cell,
)


def goals(snapshot: Snapshot, year: int) -> tuple[GoalLine, ...]:
    """Return every goal of every programme in the order of the register."""
    return tuple(
        _goal(snapshot, programme, code, goal.name, year)
        for programme, described in snapshot.register.programmes.items()
        for code, goal in described.goals.items()
    )


def sentence(snapshot: Snapshot, year: int) -> str:
    """Return the sentence with the counts and, for a single programme, its money."""
    opening = overview_sentence(measures.counts(snapshot, year), year)
    programmes = list(snapshot.register.programmes)
    if len(programmes) != 1:
        return opening
    total = measures.variance(snapshot, programmes[0], year).filter(pl.col("goal").is_null())
    closing = money.programme_sentence(next(total.iter_rows(named=True), None))
    return f"{opening} {closing}".strip()


def money_column(snapshot: Snapshot) -> str:
    """Name the money column by the baseline that the account is compared with."""
    stages = snapshot.register.stages.values()
    plan = next((s.name for s in stages if s.role is StageRole.PLAN), "begroting")
    return f"Rekening tegenover {plan}"


def legend(snapshot: Snapshot) -> str:
    """Say how to read the small trends and how precise the money is."""
    years = measures.years(snapshot)
    unit = snapshot.amounts["unit"].max()
    text = f"Verloop {years[0]}–{years[-1]}: de lijn is gerealiseerd, een open blokje is begroot."
    if isinstance(unit, int) and unit > 1:
        text += f" De rekening is gedrukt in eenheden van {euros(unit)}."
    return text


def legend_of_years(snapshot: Snapshot) -> str:
    """Say how to read the matrix of indicators and years."""
    years = measures.years(snapshot)
    return (
        f"De uitkomst van elke indicator van {years[0]} tot en met {years[-1]}, met ons oordeel "
        "waar er een doel was. Een streepje betekent: er is nog geen uitkomst."
    )


def _goal(snapshot: Snapshot, programme: str, code: str, name: str, year: int) -> GoalLine:
    lines = measures.of_goal(snapshot, code, year).iter_rows(named=True)
    variance = measures.variance(snapshot, programme, year).filter(goal=code)
    row = next(variance.iter_rows(named=True), None)
    return GoalLine(
        code,
        name,
        tuple(_line(snapshot, line, code) for line in lines),
        money.NO_AMOUNT if row is None else money.sign_word(row),
        "" if row is None else money.size(row),
        None if row is None else row["sign"],
        addresses.goal(code, year),
    )


def _line(snapshot: Snapshot, row: Mapping[str, Any], goal: str) -> Line:
    verdict = Verdict(row["verdict"])
    return Line(
        row["indicator"],
        row["short_name"],
        verdict,
        LABELS[verdict],
        SYMBOLS[verdict],
        stated(row, snapshot.register),
        realised_cell(row),
        target_cell(row),
        sum_sentence(row, snapshot.register),
        addresses.indicator(row["indicator"], goal, row["year"], snapshot.register),
    )
