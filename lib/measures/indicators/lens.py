"""The verdicts of a year under stricter and softer rules."""

from dataclasses import dataclass

import polars as pl

from lib.measures.indicators.lookup import of_year
from lib.measures.indicators.readings import Subject
from lib.measures.indicators.verdicts import judged, judged_by
from lib.model import RULES, Verdict
from lib.sources import Snapshot


@dataclass(frozen=True, slots=True)
class LensLine:
    """One indicator with its verdict under each rule of the lens, in their order."""

    about: Subject
    verdicts: tuple[Verdict, ...]

    @property
    def flips(self) -> bool:
        """Tell whether the rules disagree."""
        return len(set(self.verdicts)) > 1


@dataclass(frozen=True, slots=True)
class Lens:
    """Every indicator in a year under several rules, strict first."""

    year: int
    rules: tuple[str, ...]
    lines: tuple[LensLine, ...]


def lens(snapshot: Snapshot, year: int, own: str | None = None) -> Lens:
    """Return the verdict of each indicator in a year under each rule.

    The rule in force, and a visitor's own, stand among them when they are others.
    """
    known = dict.fromkeys((*RULES, snapshot.register.judging))
    found = {rule: _verdicts(judged(snapshot, rule), year) for rule in known}
    if own and own not in found:
        found[own] = _verdicts(judged_by(snapshot, own), year)
    under = zip(*found.values(), strict=True)
    lines = (
        LensLine(reading.about, given)
        for reading, given in zip(of_year(snapshot, year), under, strict=True)
    )
    return Lens(year, tuple(found), tuple(lines))


def _verdicts(frame: pl.DataFrame, year: int) -> list[Verdict]:
    """Return the verdicts of a year in the order of the register."""
    rows = frame.filter(pl.col("series").is_null(), year=year)
    return [Verdict(verdict) for verdict in rows["verdict"]]
