"""The overview: every goal with its indicators, their verdicts and its money."""

from dataclasses import dataclass

from lib.model import VarianceSign, Verdict
from lib.page.links import Link


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
    place: Link


@dataclass(frozen=True)
class Mark:
    """One verdict as a sign that leads to its indicator; `told` says in words what it is."""

    code: str
    verdict: Verdict
    symbol: str
    conflict: bool
    told: str
    place: Link


@dataclass(frozen=True)
class Tile:
    """An answer that is seen from afar: a sentence, the rest of what belongs to it, the marks."""

    sentence: str
    more: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class GoalLine:
    """One goal in the overview with its indicators and the variance of its money."""

    code: str
    name: str
    lines: tuple[Line, ...]
    money_word: str
    money_size: str
    money_sign: VarianceSign | None
    place: Link


@dataclass(frozen=True)
class GoalGroup:
    """The goals of one programme; `told` says what they come to, `effect` what they are for."""

    name: str
    told: str
    effect: str
    goals: tuple[GoalLine, ...]
