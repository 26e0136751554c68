"""The story of the documents as rows: each text, link, reference and side of a contradiction."""

from collections.abc import Iterator

import polars as pl

from lib.export.told import Cells, home_cells, schema
from lib.measures import contradictions, home
from lib.model import ProgrammeTexts, Register, TextLine
from lib.sources import Snapshot

TEXTS = (
    "nummer", "programma", "doelstelling", "doelstelling_gedrukt", "onderdeel", "naam", "woord",
    "tekst", "gedrukt", "adres", "keer", "gewicht", "tegenspraak", "document", "vindplaats",
)  # fmt: skip
KINDS = (
    "effect", "thema", "risico", "inleiding", "link", "verwijst door", "ander stuk", "tegenspraak",
)  # fmt: skip


def texts(snapshot: Snapshot) -> pl.DataFrame:
    """Return everything that `teksten.yaml` tells (TEXTS), in its order."""
    register = snapshot.register
    rows = [
        {**dict.fromkeys(TEXTS), "nummer": number, **_documented(row, register)}
        for number, row in enumerate(_rows(snapshot), start=1)
    ]
    return pl.DataFrame(rows, schema=schema(TEXTS, "nummer", "keer"))


def _documented(row: Cells, register: Register) -> Cells:
    return row | {"document": register.documents[str(row["document"])].name}


def _rows(snapshot: Snapshot) -> Iterator[Cells]:
    for code, programme in snapshot.texts.programmes.items():
        yield from _of_programme(code, programme)
    for goal, lines in snapshot.texts.introductions.items():
        at = home_cells(home(goal, None, snapshot.register), snapshot.register)
        for document, line in lines.items():
            yield at | {"onderdeel": "inleiding"} | _line(document, line)
    yield from _pointed(snapshot)
    yield from _contradictions(snapshot)


def _of_programme(code: str, texts: ProgrammeTexts) -> Iterator[Cells]:
    at: Cells = {"programma": code}
    for document, effect in texts.effect.items():
        yield at | {"onderdeel": "effect", "gedrukt": effect.printed} | _line(document, effect)
    for name, lines in texts.themes.items():
        for document, theme in lines.items():
            told: Cells = {"onderdeel": "thema", "naam": name, "gedrukt": theme.heading or name}
            yield at | told | _line(document, theme)
    for document, risk in texts.risks.items():
        yield at | {"onderdeel": "risico", "woord": risk.fresh.value} | _line(document, risk)


def _line(document: str, line: TextLine) -> Cells:
    return {"tekst": line.told, "document": document, "vindplaats": line.place}


def _pointed(snapshot: Snapshot) -> Iterator[Cells]:
    register, texts = snapshot.register, snapshot.texts
    for link in texts.links:
        yield home_cells(home(link.goal, link.programme, register), register) | {
            "onderdeel": "link", "naam": link.label or " of ".join(link.perhaps), "adres": link.to,
            "keer": link.times, "document": link.document, "vindplaats": link.place,
        }  # fmt: skip
    for pointer in texts.pointers:
        yield home_cells(home(pointer.goal, pointer.programme, register), register) | {
            "onderdeel": "verwijst door", "naam": pointer.to, "tekst": pointer.what_for,
            "document": pointer.document, "vindplaats": pointer.place,
        }  # fmt: skip
    for named in texts.references:
        yield home_cells(home(named.goal, named.programme, register), register) | {
            "onderdeel": "ander stuk", "naam": named.name, "woord": named.kind.value,
            "document": named.document, "vindplaats": named.place,
        }  # fmt: skip


def _contradictions(snapshot: Snapshot) -> Iterator[Cells]:
    """Yield both sides of each contradiction, one below the other."""
    for found in contradictions(snapshot):
        about = found.about
        for side in (about.one, about.other):
            yield home_cells(found.home, snapshot.register) | {
                "onderdeel": "tegenspraak", "naam": about.subject, "woord": about.kind.value,
                "tekst": about.why, "gedrukt": side.says, "gewicht": about.weight.value,
                "tegenspraak": found.name, "document": side.document, "vindplaats": side.place,
            }  # fmt: skip
