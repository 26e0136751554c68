"""The page Controle in words: what was read, what is wrong, what closes, what is missing."""

from collections.abc import Sequence
from datetime import datetime

from lib.measures import Completeness
from lib.model import ProgrammeKind, Register
from lib.page import Column, Table
from lib.sources import Fault
from lib.sources.keeper import State
from lib.wording.dates import day, moment
from lib.wording.listed import listed
from lib.wording.numbers import DASH

FAULTS = "fouten"
"""The part of the page that lists what is wrong."""
NOTHING = (
    "De cijfers worden nagekeken. Zodra dat klaar is, staan ze vanzelf op deze pagina. "
    "U hoeft niets te doen."
)
CHECK = (
    "Herstel het bestand en bewaar het: het dashboard leest het vanzelf opnieuw. In de terminal "
    "geeft python -m lib check dezelfde lijst."
)


def shown(state: State, now: datetime) -> str:
    """Tell a visitor what he sees while a newer version is faulty; nothing while all is well."""
    if state.since is None:
        return ""
    return f"U ziet de cijfers van {day(state.read_at, now)}; een nieuwe versie wordt nagekeken."


def reading(state: State) -> str:
    """Say when the data on screen were read, and whether a newer version is being held back."""
    wrong = sum(not fault.warning for fault in state.faults)
    version = f"staat er in de bestanden een versie met {_errors(wrong)}."
    since = f"Sinds {moment(state.since)}" if state.since else ""
    if state.expected:
        since, version = "In de bestanden", f"staat een nieuwe versie. {_waits(state.expected)}"
    if state.snapshot is None:
        return f"Er zijn nog geen goede cijfers: bezoekers zien nog niets. {since} {version}"
    files = listed(state.snapshot.files)
    told = f"De gegevens op het scherm zijn gelezen op {moment(state.read_at)}, uit {files}."
    if not since:
        return f"{told} Er zijn geen fouten."
    if state.restored:
        told += " Het dashboard heeft ze bewaard van vóór zijn laatste start."
    if state.restored and not state.expected:
        since = "Sinds die start, of al langer,"
    return f"{told} {since} {version}"


def findings(state: State) -> list[Table]:
    """Return what is wrong with the newest version, and what stands out in the one on screen."""
    found = []
    if state.faults:
        careful = "Houdt deze versie niet tegen."
        if state.expected:
            careful = f"Deze versie wacht tot {moment(state.expected)}."
        found.append(_findings("Fouten en aandachtspunten", state.faults, careful))
    if state.snapshot is not None and state.snapshot.warnings:
        title = "Aandachtspunten bij de cijfers op het scherm"
        found.append(_findings(title, state.snapshot.warnings, "Houdt deze versie niet tegen."))
    return found


def conflicts(stated: int, contradicted: int) -> str:
    """Say how many stated verdicts the figures of the same documents contradict."""
    if not stated:
        return "De documenten geven zelf geen oordelen."
    if stated == 1:
        told = "tegen; beide blijven staan" if contradicted else "niet tegen"
        return f"De documenten geven zelf **1** oordeel. De eigen cijfers spreken dat {told}."
    told = f"De documenten geven zelf **{stated}** oordelen"
    if not contradicted:
        return f"{told}. De eigen cijfers spreken er geen tegen."
    return f"{told}. De eigen cijfers spreken er **{contradicted}** tegen; beide blijven staan."


def completeness(told: Sequence[Completeness]) -> Table:
    """Return per indicator what is told about it and what is missing."""
    columns = (
        Column("Indicator"), Column("Omschrijving"), Column("Frequentie"), Column("Bron"),
        Column("Eigenaar"), Column("Invloed"), Column("Nulmeting"),
        Column("Uitleg bij gemist doel"),
    )  # fmt: skip
    rows = tuple(
        (
            line.about.label,
            _tick(there=line.description),
            _tick(there=line.frequency),
            _tick(there=line.source),
            _tick(there=line.owner),
            _tick(there=line.influence),
            _baseline(line),
            _tick(there=line.explained),
        )
        for line in told
    )
    return Table("Wat is er bekend over elke indicator?", columns, rows)


def effects(register: Register) -> str:
    """Say which programmes have no effect or no goals; nothing where each has both."""
    asked = [(c, p) for c, p in register.programmes.items() if p.kind is ProgrammeKind.PROGRAMME]
    without_effect = [code for code, programme in asked if programme.effect is None]
    without_goals = [code for code, programme in asked if not programme.goals]
    told = (
        _lacking("Het maatschappelijk effect ontbreekt", without_effect),
        _lacking("Doelstellingen ontbreken", without_goals),
    )
    return " ".join(filter(None, told))


def _lacking(what: str, codes: Sequence[str]) -> str:
    if not codes:
        return ""
    return f"{what} bij {'programma' if len(codes) == 1 else 'de programma’s'} {', '.join(codes)}."


def _baseline(line: Completeness) -> str:
    """Say of a baseline what is told: its outcome, its year, both or neither."""
    if line.baseline_outcome and line.baseline_year:
        return _tick(there=True)
    if line.baseline_outcome:
        return "○ uitkomst bekend, jaar niet"
    return "○ jaar bekend, uitkomst niet" if line.baseline_year else _tick(there=False)


def _waits(expected: datetime) -> str:
    return (
        "Daarin is veel verdwenen: misschien is een bestand niet helemaal bewaard. Is het goed, "
        f"dan hoeft u niets te doen: het dashboard toont deze versie op {moment(expected)}. Is het "
        "niet goed, herstel dan het bestand. De herstelde versie ziet u meteen."
    )


def _errors(count: int) -> str:
    return "1 fout" if count == 1 else f"{count} fouten"


def _findings(title: str, faults: Sequence[Fault], careful: str) -> Table:
    """List faults and warnings with their place; `careful` is what follows from a warning."""
    columns = (
        Column("Plaats"), Column("Soort"), Column("Wat is er aan de hand?", sentences=True),
        Column("Gevolg"),
    )  # fmt: skip
    rows = tuple(
        (
            f"{fault.file}, regel {fault.line}, teken {fault.column}",
            f"let op ({fault.code})" if fault.warning else f"fout ({fault.code})",
            fault.message,
            careful if fault.warning else "Deze versie wordt niet getoond.",
        )
        for fault in sorted(faults)
    )
    return Table(title, columns, rows)


def _tick(*, there: bool | None) -> str:
    """Write present and missing as words too: a sign alone says nothing aloud."""
    if there is None:
        return f"{DASH} niet nodig"
    return "✓ ja" if there else "○ ontbreekt"
