"""Every indicator as a small chart of one design, so that they can be held beside each other."""

from dataclasses import dataclass

from lib.model import Verdict
from lib.page.links import Link


@dataclass(frozen=True)
class Small:
    """One indicator: its verdict in the chosen year, its figures, and the words of its picture.

    `distance` is empty without a verdict. Where there is nothing to draw `nothing` says which kind
    of nothing that is, else it is empty.
    """

    indicator: str
    goal: str
    name: str
    verdict: Verdict
    label: str
    symbol: str
    stated: str | None
    realised: str
    target: str
    distance: str
    spoken: str
    nothing: str
    place: Link


@dataclass(frozen=True)
class SmallGroup:
    """Small charts together; without a title there is only one group."""

    title: str
    charts: tuple[Small, ...]
