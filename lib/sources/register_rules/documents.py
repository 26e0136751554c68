"""The documents: from old to new, each about the year that its name says."""

import re
from collections.abc import Iterator

from lib.model import Document
from lib.sources.faults import Fault
from lib.sources.register_rules.placed import Placed

_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for a document that stands out of order or is named after another year."""
    yield from _out_of_order(placed, _typed_order(placed))
    for key, document in placed.register.documents.items():
        yield from _other_year(placed, key, document)


def _typed_order(placed: Placed) -> list[str]:
    content = placed.tree.content
    documents = content.get("documenten") if isinstance(content, dict) else None
    return list(documents) if isinstance(documents, dict) else []


def _out_of_order(placed: Placed, typed: list[str]) -> Iterator[Fault]:
    """Warn where a document stands below a newer one of its kind; its place is derived anyhow."""
    described = placed.register.documents
    for at, key in enumerate(typed):
        newer = [
            other
            for other in typed[:at]
            if described[other].kind is described[key].kind
            and described[other].year > described[key].year
        ]
        if newer:
            yield placed.warn(
                ("documenten", key),
                "documenten-volgorde",
                f"{described[key].name} staat onder {described[newer[0]].name} en is ouder. Het "
                f"dashboard rekent met deze volgorde: {', '.join(described)}. Kijk of de jaren "
                "kloppen en zet de documenten van oud naar nieuw.",
            )


def _other_year(placed: Placed, key: str, document: Document) -> Iterator[Fault]:
    named = {int(year) for text in (key, document.name) for year in _YEAR.findall(text)}
    if named and named != {document.year} and not _spans(document.year, named):
        yield placed.warn(
            ("documenten", key, "jaar"),
            "document-ander-jaar",
            f"Achter 'jaar' staat {document.year}, maar de naam noemt "
            f"{' en '.join(map(str, sorted(named)))} ('{key}', '{document.name}'). Kijk welk jaar "
            "klopt.",
        )


def _spans(year: int, named: set[int]) -> bool:
    """Tell whether a name such as Begroting 2024-2027 holds the year as its first."""
    return year in named and min(named) == year
