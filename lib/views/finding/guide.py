"""What can be found on the page with the explanation: documents and words."""

from collections.abc import Iterator

from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.wording import addresses, guide
from lib.wording.search import Kind


def on_guide(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every document and every word that is explained."""
    yield from _documents(snapshot)
    yield from _words(snapshot)


def _documents(snapshot: Snapshot) -> Iterator[Found]:
    there = addresses.page("uitleg", "documenten")
    for document in snapshot.register.documents.values():
        told = f"{document.kind} over {document.year}"
        yield Found(Kind.DOCUMENT, document.name, (("Soort", told),), there)


def _words(snapshot: Snapshot) -> Iterator[Found]:
    verdicts, glossary = guide.verdicts(), guide.glossary(snapshot.register)
    there = addresses.page("uitleg", addresses.anchor_of("tabel", verdicts.caption))
    for word, when in verdicts.rows:
        yield Found(Kind.WORD, word, (("Oordeel", when),), there)
    there = addresses.page("uitleg", "woorden")
    for word, meaning in glossary.rows:
        yield Found(Kind.WORD, word, (("Betekenis", meaning),), there)
