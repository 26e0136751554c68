"""Outcomes that come from another source than what they are held against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lib.measures.indicators.lookup import of_year, reading
from lib.measures.indicators.readings import Reading
from lib.sources import Snapshot

_WHEN = re.compile(
    r"\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|kwartaal|peildatum|versie|editie|per|van|uit)\b"
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class OtherSource:
    """An outcome whose document names another source than the document of its counterpart.

    `against` is the reading of the counterpart: with `of_target` the target of the same year, else
    the measurement before it. The sources stand as they are named.
    """

    of: Reading
    against: Reading
    of_target: bool
    document: str
    source: str
    other_document: str
    other_source: str


def other_sources(snapshot: Snapshot, year: int) -> Iterator[OtherSource]:
    """Yield the outcomes of a year with another source than their target, or else than before.

    Only what was measured and compares. A source that only bears another date is the same one.
    """
    for found in of_year(snapshot, year):
        sides = [_target(snapshot, found), _before(snapshot, found)]
        yield from [side for side in sides if side is not None][:1]


def _target(snapshot: Snapshot, found: Reading) -> OtherSource | None:
    target, outcome = found.target, found.outcome
    if target is None or outcome is None or not target.compares_with(outcome):
        return None
    return _other(snapshot, found, found, target.document, of_target=True)


def _before(snapshot: Snapshot, found: Reading) -> OtherSource | None:
    change = found.measurement.change if found.measurement else None
    if change is None:
        return None
    before = reading(snapshot, found.about.indicator, change.year)
    if before.outcome is None:
        return None
    return _other(snapshot, found, before, before.outcome.document, of_target=False)


def _other(
    snapshot: Snapshot, found: Reading, against: Reading, document: str, *, of_target: bool
) -> OtherSource | None:
    if found.measurement is None or found.outcome is None:
        return None
    indicator = snapshot.register.indicators[found.about.indicator]
    here = found.outcome.document
    source, other = indicator.source_in(here), indicator.source_in(document)
    if not source or not other or _bare(source) == _bare(other):
        return None
    return OtherSource(found, against, of_target, here, source, document, other)


def _bare(source: str) -> tuple[str, ...]:
    """Return the words of a source without what only tells when."""
    return tuple(_WORD.findall(_WHEN.sub(" ", source.casefold())))
