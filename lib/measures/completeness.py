"""What is told about each indicator, and what is still missing."""

import polars as pl

from lib.measures.verdicts import default_year, verdicts
from lib.model import DocumentKind, Register, Verdict
from lib.sources import Snapshot, once

COMPLETENESS = pl.Schema(
    {
        "goal": pl.String(),
        "indicator": pl.String(),
        "short_name": pl.String(),
        "source": pl.Boolean(),
        "owner": pl.Boolean(),
        "influence": pl.Boolean(),
        "baseline": pl.Boolean(),
        "verdict": pl.String(),
        "explained": pl.Boolean(),
    }
)


@once
def completeness(snapshot: Snapshot) -> pl.DataFrame:
    """Return one row per indicator (COMPLETENESS), in the order of the register.

    `source`: every document that prints figures has a source; `verdict` is that of the last
    reported year and `explained` says whether the annual report of that year is explained, null
    where no target was missed.
    """
    year = default_year(snapshot)
    judged = dict(verdicts(snapshot).filter(year=year).select("indicator", "verdict").iter_rows())
    report = _report_of(snapshot.register, year)
    rows = [
        (
            indicator.goal,
            name,
            indicator.short_name,
            all(indicator.source_in(document) for document in indicator.values),
            indicator.owner is not None,
            indicator.influence is not None,
            indicator.baseline is not None,
            judged[name],
            report in indicator.explanation if judged[name] == Verdict.MISSED else None,
        )
        for name, indicator in snapshot.register.indicators.items()
    ]
    return pl.DataFrame(rows, schema=COMPLETENESS, orient="row")


def _report_of(register: Register, year: int) -> str | None:
    """Return the newest annual report over a year."""
    found = [
        name
        for name, document in register.documents.items()
        if document.kind is DocumentKind.ANNUAL_REPORT and document.year == year
    ]
    return found[-1] if found else None
