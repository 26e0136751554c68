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
    description: bool
    frequency: bool
    source: bool
    owner: bool
    influence: bool
    baseline_year: bool
    baseline_outcome: bool
    explained: bool | None


@once
def completeness(snapshot: Snapshot) -> tuple[Completeness, ...]:
    """Return what is told about each indicator, in the order of the register."""
    year = default_year(snapshot)
    report = report_of(snapshot.register, year)
    return tuple(
        Completeness(
            about=last.about,
            description=indicator.description is not None,
            frequency=indicator.frequency is not None,
            source=all(indicator.source_in(document) for document in indicator.documents),
            owner=indicator.owner is not None,
            influence=indicator.influence is not None,
            baseline_year=first is not None and first.year is not None,
            baseline_outcome=first is not None and first.figure.missing is None,
            explained=report in indicator.explanation if last.verdict is Verdict.MISSED else None,
        )
        for name, indicator in snapshot.register.indicators.items()
        for last, first in [(reading(snapshot, name, year), indicator.baseline)]
    )
