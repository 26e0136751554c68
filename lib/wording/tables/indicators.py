"""Tables of indicators: their years, their series, their targets and their documents."""

from collections.abc import Sequence

from lib.measures import EndTarget, Reading, TargetEdition
from lib.model import Indicator, Register, Verdict
from lib.page import Column, Table
from lib.wording.breaks import marked
from lib.wording.numbers import DASH, number
from lib.wording.origins import titles
from lib.wording.readings import (
    outcome_cell,
    printed_cell,
    restated,
    target_cell,
    target_elsewhere,
)
from lib.wording.verdicts import label, stated_word


def trend(readings: Sequence[Reading], register: Register, ends: Sequence[EndTarget] = ()) -> Table:
    """Return the years of one indicator with target, value, both verdicts and their documents.

    The newest year stands first, above it the end targets, that have no year. A year of which no
    document says anything has no row; one that waits for its figures has, and so has the last one
    where there is nothing else. The year of a break in the series is marked.
    """
    indicator = register.indicators[readings[0].about.indicator]
    expected = any(reading.forecast for reading in readings)
    columns = (
        Column("Jaar"),
        Column("Doel", numeric=True),
        *((Column("Verwacht", numeric=True),) if expected else ()),
        Column("Uitkomst", numeric=True),
        Column("Verandering", numeric=True),
        Column("Oordeel"),
        Column("In het verslag"),
        Column("Document"),
    )
    cells = tuple(
        (
            marked(indicator, reading.year),
            _target(reading, register),
            *((printed_cell(reading.forecast, reading.about.unit),) if expected else ()),
            _outcome(reading, register),
            _change(reading),
            label(reading.verdict),
            stated_word(reading),
            _documents(reading, register),
        )
        for reading in reversed(_told(readings) or ([] if ends else readings[-1:]))
    )
    unit, between = readings[0].about.unit, (DASH,) * (len(columns) - 3)
    last = tuple(
        (
            "Eind (zonder jaar)",
            target_cell(end.target, unit),
            *between,
            register.documents[end.target.document].name,
        )
        for end in ends
        if end.series is None
    )
    return Table(f"{readings[0].about.short_name} per jaar", columns, (*last, *cells))


def _told(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return the years of which a document says something, or will once it is shown."""
    return [
        reading
        for reading in readings
        if reading.documents or reading.forecast or reading.verdict is Verdict.NOT_YET_ENTERED
    ]


def _target(reading: Reading, register: Register) -> str:
    written = target_cell(reading.target, reading.about.unit)
    beside = target_elsewhere(reading.target, reading.about.unit, register)
    return f"{written} (later {beside})" if beside else written


def _outcome(reading: Reading, register: Register) -> str:
    written = outcome_cell(reading.outcome, reading.about.unit)
    beside = restated(reading.outcome, reading.about.unit, register)
    return f"{written} ({beside})" if beside else written


def series(readings: Sequence[Reading], year: int, unit: str) -> Table:
    """Return the groups, districts and comparisons of one indicator in a year.

    Each names its unit where they are not all the same as that of the indicator.
    """
    units = any(reading.about.unit != unit for reading in readings)
    columns = (
        Column("Reeks"), Column("Soort"), *((Column("Eenheid"),) if units else ()),
        Column("Doel", numeric=True), Column("Uitkomst", numeric=True), Column("Oordeel"),
    )  # fmt: skip
    cells = tuple(
        (
            beside.name,
            beside.kind.value,
            *((reading.about.unit,) if units else ()),
            target_cell(reading.target, reading.about.unit),
            outcome_cell(reading.outcome, reading.about.unit),
            label(reading.verdict),
        )
        for reading in readings
        if reading.year == year and (beside := reading.about.series)
    )
    name = readings[0].about.short_name
    return Table(f"{name} in {year}: groepen en vergelijkingen", columns, cells)


def target_editions(
    editions: Sequence[TargetEdition], indicator: Indicator, register: Register
) -> Table:
    """Return the targets of an indicator as each document prints them, a column a year."""
    years = sorted({edition.year for edition in editions})
    told: dict[str, dict[int, str]] = {}
    for edition in editions:
        cell = target_cell(edition.target, indicator.unit)
        told.setdefault(edition.target.document, {})[edition.year] = cell
    columns = (Column("Document"), *(Column(str(year), numeric=True) for year in years))
    rows = tuple(
        (register.documents[name].name, *(cells.get(year, DASH) for year in years))
        for name, cells in told.items()
    )
    return Table(f"{indicator.short_name}: het doel volgens elk document", columns, rows)


def documents(register: Register) -> Table:
    """Return the documents that the figures come from."""
    columns = (Column("Document"), Column("Soort"), Column("Jaar"), Column("Datum"))
    cells = tuple(
        (d.name, d.kind.value, str(d.year), d.date or DASH) for d in register.documents.values()
    )
    return Table("Gebruikte documenten", columns, cells)


def _change(reading: Reading) -> str:
    found = reading.measurement
    if found is None or found.change is None:
        return DASH
    decimals = max(found.decimals, found.change.decimals)
    written = number(found.change.amount, decimals, signed=True)
    since = found.change.year
    return written if since == reading.year - 1 else f"{written} (sinds {since})"


def _documents(reading: Reading, register: Register) -> str:
    parts = (reading.target, reading.forecast, reading.outcome)
    used = dict.fromkeys(part.document for part in parts if part is not None)
    return titles(used, register) or DASH
