"""The overview in words: every goal with its indicators and its money, ready to lay out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lib import measures
from lib.model import VarianceSign, Verdict
from lib.sources import Snapshot
from lib.wording import baselines, money
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


@dataclass(frozen=True)
class Line:
    """One indicator in the overview."""

    indicator: str
    name: str
    verdict: Verdict
    label: str
    symbol: str
    stated: str | None
    realised: str
    target: str
    sentence: str


@dataclass(frozen=True)
class GoalLine:
    """One goal in the overview with its indicators and the variance of its money."""

    code: str
    name: str
    lines: tuple[Line, ...]
    money_word: str
    money_size: str
    money_sign: VarianceSign | None


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
    original = measures.baseline(snapshot)
    total = measures.programme_total(snapshot, programmes[0], year, original)
    closing = money.programme_sentence(total)
    return f"{opening} {closing}".strip()


def money_column(snapshot: Snapshot) -> str:
    """Name the money column by the baseline that the account is compared with."""
    return f"Rekening tegenover {measures.baseline(snapshot).name}"


def legend(snapshot: Snapshot) -> str:
    """Say how to read the small trends and how precise the money is."""
    years = measures.years(snapshot)
    unit = measures.coarsest_unit(snapshot)
    text = f"Verloop {years[0]}–{years[-1]}: de lijn is gerealiseerd, een open blokje is begroot."
    if unit > 1:
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
    told = measures.goal_lines(snapshot, programme, year, measures.baseline(snapshot))
    variance = next((found for found in told if found.scope.goal == code), None)
    return GoalLine(
        code,
        name,
        tuple(_line(snapshot, line) for line in lines),
        baselines.NO_AMOUNT if variance is None else money.sign_word(variance),
        "" if variance is None else money.size(variance),
        None if variance is None else variance.sign,
    )


def _line(snapshot: Snapshot, row: Mapping[str, Any]) -> Line:
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
    )
