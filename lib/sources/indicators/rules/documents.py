"""The documents: from old to new, each about the year that its name says."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lib.model import Document, DocumentKind
from lib.sources.indicators.rules.placed import Placed
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import listed

_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")

_CALLED = {
    "begroting": DocumentKind.BUDGET,
    "wijziging": DocumentKind.AMENDMENT,
    "verslag": DocumentKind.ANNUAL_REPORT,
    "jaarstukken": DocumentKind.ANNUAL_REPORT,
    "jaarrekening": DocumentKind.ANNUAL_REPORT,
    "tussenrapportage": DocumentKind.INTERIM,
    "bestuursrapportage": DocumentKind.INTERIM,
}


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for a document that stands out of order or is named after another year."""
    yield from _out_of_order(placed, _typed_order(placed))
    for key, document in placed.register.documents.items():
        yield from _other_year(placed, key, document)
        yield from _other_kind(placed, key, document)


def _typed_order(placed: Placed) -> list[str]:
    content = placed.tree.content
    documents = content.get("documenten") if isinstance(content, dict) else None
    return list(documents) if isinstance(documents, dict) else []


def _out_of_order(placed: Placed, typed: list[str]) -> Iterator[Fault]:
    """Warn where a document stands below a newer one of its kind; its place is derived anyhow."""
    described = placed.register.documents
    first_newer: dict[DocumentKind, list[str]] = {}
    for key in typed:
        climbing = first_newer.setdefault(described[key].kind, [])
        newer = bisect_right(climbing, described[key].year, key=lambda name: described[name].year)
        if newer == len(climbing):
            climbing.append(key)
            continue
        yield placed.warn(
            ("documenten", key),
            "documenten-volgorde",
            f"{described[key].name} staat onder {described[climbing[newer]].name} en is ouder. Het "
            f"dashboard rekent met deze volgorde: {listed(described)}. Kijk of de jaren kloppen en "
            "zet de documenten van oud naar nieuw.",
        )


def _other_year(placed: Placed, key: str, document: Document) -> Iterator[Fault]:
    """Warn where the key or the name holds years, and not that of the document."""
    for called in (key, document.name):
        years = _YEAR.findall(called)
        if years and str(document.year) not in years:
            yield placed.warn(
                ("documenten", key, "jaar"),
                "document-ander-jaar",
                f"Achter 'jaar' staat {document.year}, maar '{called}' noemt {years[0]}. Kijk welk "
                "jaar klopt.",
            )


def _other_kind(placed: Placed, key: str, document: Document) -> Iterator[Fault]:
    """Warn about a report that is called a budget, or the other way round."""
    called = [kind for word, kind in _CALLED.items() if word in document.name.casefold()]
    if called and document.kind not in called:
        yield placed.warn(
            ("documenten", key, "soort"),
            "document-andere-soort",
            f"'{key}' heet '{document.name}', maar achter 'soort' staat '{document.kind}'. Kijk "
            "wat klopt.",
        )
