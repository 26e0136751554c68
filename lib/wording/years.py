"""The tables of the page about the years: what a dash says, and which years are absent."""

from collections.abc import Sequence

from lib.measures import Reading
from lib.wording.listed import listed


def legend(readings: Sequence[Reading]) -> str:
    """Say what a dash means, and which years have no outcome and so no column."""
    years = sorted({reading.year for reading in readings})
    told = {reading.year for reading in readings if reading.outcome or reading.groups}
    absent = [str(year) for year in years if year not in told]
    dash = "Een streepje betekent: de documenten geven voor dat jaar geen uitkomst en geen doel."
    if not absent:
        return dash
    return f"{dash} Over {listed(absent)} staat er nog geen enkele uitkomst in de documenten."
