"""Promises and motions as they stand on a page: what was said, beside what came of it."""

from dataclasses import dataclass

from lib.model import Standing


@dataclass(frozen=True)
class Tag:
    """A state by its word, with its sign; None for one that is counted in its parts."""

    standing: Standing | None
    symbol: str
    label: str


@dataclass(frozen=True)
class Pledge:
    """What was promised or asked, beside what documents say came of it.

    `points` stand under the text, `about` and `where` in small type. `part` is its own place on the
    page.
    """

    part: str
    text: str
    points: tuple[str, ...]
    about: tuple[str, ...]
    tags: tuple[Tag, ...]
    told: tuple[str, ...]
    where: tuple[str, ...]


@dataclass(frozen=True)
class PledgeGroup:
    """Promises that stand together under a heading, with what they come to."""

    heading: str
    told: str
    part: str
    pledges: tuple[Pledge, ...]
