"""The files of a new municipality: everything has its place, and nothing is made up."""

import json
from collections.abc import Iterator, Mapping

from lib.model import OWED, AmountKind, CostSign, DocumentKind, ProgrammeKind
from lib.preparing.municipality.pointers import pointers
from lib.preparing.municipality.start import Goal, Programme, Start
from lib.sources import indicators, money
from lib.sources.changing.entries import scalar
from lib.sources.changing.rows import line
from lib.sources.money.amounts import REQUIRED
from lib.sources.snapshot import build

POINTERS = "LEESMIJ.md"
_STAGES = {
    DocumentKind.BUDGET: ("begroting", "oorspronkelijke begroting", "begroting"),
    DocumentKind.AMENDMENT: ("wijziging", "begrotingswijziging", "wijziging"),
    DocumentKind.INTERIM: ("prognose", "prognose", "prognose"),
    DocumentKind.ANNUAL_REPORT: ("jaarrekening", "jaarrekening", "rekening"),
}
_AMOUNTS = (AmountKind.LASTEN, AmountKind.BATEN, AmountKind.SALDO)
_WORDS = {
    DocumentKind.BUDGET: ("begroot",),
    DocumentKind.AMENDMENT: ("begroot",),
    DocumentKind.INTERIM: ("verwacht",),
    DocumentKind.ANNUAL_REPORT: ("begroot", "gerealiseerd"),
}


_ABOUT_INDICATORS = (
    "indicatoren:",
    "  # Geef elke indicator een eigen naam: kort zonder spaties, en achter 'naam' zoals gedrukt.",
    "  # Eenheid is aantal, procent, cijfer, euro, of een eigen woord. Beter is hoger of lager.",
)


def files(start: Start) -> Mapping[str, str]:
    """Return the text of each file by its name: the sources and a page of pointers.

    Every figure and amount is still to be entered. Raises SourceError where what was asked for
    cannot be, such as a code that is given twice.
    """
    made = {
        indicators.FILE: "\n".join(_register(start)) + "\n",
        money.FILE: "\n".join(_money(start)) + "\n",
    }
    build({name: text.encode() for name, text in made.items()})
    return {**made, POINTERS: pointers(start)}


def _register(start: Start) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={indicators.SOURCE.schema_file}"
    yield f"# Doelstellingen en indicatoren. In {POINTERS} staat hoe u verder gaat."
    yield from ("", f"gemeente: {scalar(start.name)}", "", "documenten: # van oud naar nieuw")
    yield from _documents(start)
    yield from ("", 'fasen: # zo heten ze in de kolom "fase" van finance.csv')
    for kind in DocumentKind:
        if kind in start.kinds:
            stage, name, role = _STAGES[kind]
            yield f"  {stage}: {{naam: {name}, rol: {role}}}"
    yield from ("", "programmas:")
    for programme in start.programmes:
        yield from _programme(programme)
    yield ""
    yield from _ABOUT_INDICATORS
    homes = [
        (programme, goal)
        for programme in start.programmes
        if _is_programme(programme)
        for goal in (programme.goals or (None,))
    ]
    for number, (programme, goal) in enumerate(homes, 1):
        yield from _indicator(start, number, programme, goal)


def _is_programme(programme: Programme) -> bool:
    return programme.kind is ProgrammeKind.PROGRAMME


def _documents(start: Start) -> Iterator[str]:
    signs = "" if start.costs is CostSign.NEGATIVE else f", lasten: {start.costs}"
    signs += f", saldo: {start.saldo}" if start.saldo else ""
    for key, kind, year in start.documents():
        name = f"{kind.value.capitalize()} {year}"
        yield f"  {key}: {{naam: {name}, soort: {kind}, jaar: {year}{signs}}}"


def _programme(programme: Programme) -> Iterator[str]:
    yield f"  {_code(programme.code)}:"
    yield f"    naam: {scalar(programme.name)}"
    if not _is_programme(programme):
        yield f"    soort: {programme.kind}"
    if programme.goals:
        yield "    doelstellingen:"
    for goal in programme.goals:
        yield f"      {_code(goal.code)}: {{naam: {scalar(goal.name)}}}"


def _code(code: str) -> str:
    """Write a code between quotes, so that it stays as it was printed."""
    return json.dumps(code, ensure_ascii=False)


def _indicator(start: Start, number: int, programme: Programme, goal: Goal | None) -> Iterator[str]:
    """Yield an indicator that waits for its name, under a goal or under a programme without any."""
    code = goal.code if goal else programme.code
    yield f"  indicator_{number}:"
    yield f"    {'doelstelling' if goal else 'programma'}: {_code(code)}"
    yield f"    naam: {scalar(f'Indicator bij {code}')}"
    yield "    eenheid: aantal"
    yield "    beter: hoger"
    yield "    waarden:"
    for document, kind, year in start.documents():
        said = ", ".join(f"{word}: {OWED}" for word in _WORDS[kind])
        yield f"      {document}:"
        yield f"        {year}: {{{said}}}"
    yield ""


def _money(start: Start) -> Iterator[str]:
    yield ";".join(REQUIRED)
    for document, kind, year in start.documents():
        stage = _STAGES[kind][0]
        for programme in start.programmes:
            for goal in (*programme.goals, None):
                name = goal.name if goal else programme.name
                for amount in _AMOUNTS:
                    cells = (
                        programme.code, goal.code if goal else "", "", name, str(year), stage,
                        amount.value, OWED, start.unit, document,
                    )  # fmt: skip
                    yield line(cells, ";")
