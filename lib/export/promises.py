"""Promises and motions as rows: a promise beside each report that tells of it, or of it nothing."""

from collections.abc import Iterator

import polars as pl

from lib import measures
from lib.export.told import Cells, home_cells, schema
from lib.measures import Account, Moved, Promised, Untold
from lib.model import Register, Standing
from lib.sources import Snapshot
from lib.wording import motions as wording

PROMISES = (
    "programma", "doelstelling", "doelstelling_gedrukt", "thema", "soort", "afspraak", "belofte",
    "telt_mee", "nieuw_beleid", "termijn", "jaar", "document", "vindplaats", "stand", "vermeld",
    "tekst_verslag", "document_verslag", "vindplaats_verslag",
)  # fmt: skip
MOTIONS = (
    "nummer", "onderwerp", "soort", "gevraagd", "termijn", "termijn_verstreken", "stand", "vermeld",
    "tekst", "document", "vindplaats",
)  # fmt: skip


def promises(snapshot: Snapshot) -> pl.DataFrame:
    """Return every promise of every year, and what reports tell without one."""
    return pl.DataFrame(list(_promises(snapshot)), schema=schema(PROMISES, "jaar"))


def motions(snapshot: Snapshot) -> pl.DataFrame:
    """Return what each document says of each motion."""
    rows = [
        _motion(moved, document, snapshot.register)
        for moved in measures.motions(snapshot)
        for document in moved.about.lines
    ]
    return pl.DataFrame(rows, schema=schema(MOTIONS))


def _promises(snapshot: Snapshot) -> Iterator[Cells]:
    register = snapshot.register
    for year in measures.years_of_promises(snapshot):
        for found in measures.promises(snapshot, year):
            if found.standing is Standing.NOT_FOUND or not found.accounts:
                yield _promise(found, None, register)
            yield from (_promise(found, account, register) for account in found.accounts)
    for year in sorted({document.year for document in register.documents.values()}):
        yield from (_untold(told, year, register) for told in measures.unpromised(snapshot, year))


def _promise(found: Promised, account: Account | None, register: Register) -> Cells:
    line = account.line if account else None
    told = account.document if account else found.report
    return home_cells(found.home, register) | {
        "thema": found.about.theme,
        "soort": found.kind.value,
        "afspraak": found.name,
        "belofte": found.text,
        "telt_mee": "ja" if found.counts else "nee",
        "nieuw_beleid": found.about.new_policy,
        "termijn": found.line.term,
        "jaar": found.year,
        "document": register.documents[found.document].name,
        "vindplaats": found.line.place,
        "stand": _state(found, account),
        "vermeld": line.stated if line else None,
        "tekst_verslag": line.told if line else None,
        "document_verslag": register.documents[told].name if told else None,
        "vindplaats_verslag": line.place if line else None,
    }


def _state(found: Promised, account: Account | None) -> str | None:
    """Return what this report says; without a report, what the promise comes to."""
    if account is None or not found.counts:
        return found.standing.value if found.standing is not None else None
    return account.line.state.value if account.line.state else Standing.MENTIONED.value


def _untold(told: Untold, year: int, register: Register) -> Cells:
    return dict.fromkeys(PROMISES) | home_cells(told.home, register) | {
        "thema": told.theme,
        "soort": "zonder belofte",
        "afspraak": told.name,
        "telt_mee": "nee",
        "jaar": year,
        "stand": told.line.state.value if told.line.state else None,
        "vermeld": told.line.stated,
        "tekst_verslag": told.line.told,
        "document_verslag": register.documents[told.document].name,
        "vindplaats_verslag": told.line.place,
    }  # fmt: skip


def _motion(moved: Moved, document: str, register: Register) -> Cells:
    line = moved.about.lines[document]
    told = (wording.deadline(each, late=False) for each in moved.about.deadlines)
    return {
        "nummer": moved.number,
        "onderwerp": moved.about.subject,
        "soort": moved.about.kind.value,
        "gevraagd": " ".join(moved.about.asked) or None,
        "termijn": " ".join(told) or None,
        "termijn_verstreken": "ja" if moved.overdue else "nee",
        "stand": line.state.value if line.state else None,
        "vermeld": line.stated,
        "tekst": line.told,
        "document": register.documents[document].name,
        "vindplaats": line.place,
    }
