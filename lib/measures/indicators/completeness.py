"""What is told about each indicator, and what is still missing."""

from dataclasses import dataclass

from lib.measures.indicators.lookup import reading
from lib.measures.indicators.readings import Subject
from lib.measures.indicators.tallies import default_year
from lib.measures.indicators.years import report_of
from lib.model import Verdict
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class Completeness:
    """Whether what belongs with an indicator is told.

    `source`: every document that prints figures has a source. `explained`: the annual report of
    the last reported year is explained; None where no target was missed in it.
    """

    about: Subject
    source: bool
    owner: bool
    influence: bool
    baseline: bool
    explained: bool | None


@once
def completeness(snapshot: Snapshot) -> tuple[Completeness, ...]:
    """Return what is told about each indicator, in the order of the register."""
    year = default_year(snapshot)
    report = report_of(snapshot.register, year)
    return tuple(
        Completeness(
            about=last.about,
            source=all(indicator.source_in(document) for document in indicator.values),
            owner=indicator.owner is not None,
            influence=indicator.influence is not None,
            baseline=indicator.baseline is not None,
            explained=report in indicator.explanation if last.verdict is Verdict.MISSED else None,
        )
        for name, indicator in snapshot.register.indicators.items()
        for last in [reading(snapshot, name, year)]
    )
