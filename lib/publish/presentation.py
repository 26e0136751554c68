"""The form `presentatie`: a presentation of every year, and a page to choose one."""

from collections.abc import Iterator

from lib import measures
from lib.publish.form import Made
from lib.publish.publication import Publication
from lib.render.deck import Deck, Year, deck, html, years

FOLDER = "presentatie"


def presentation(publication: Publication) -> Iterator[Made]:
    """Yield the presentation of every year."""
    offered = measures.years(publication.snapshot)
    whose = publication.snapshot.register.municipality
    yield f"{FOLDER}/index.html", years(offered, whose).encode()
    for year in offered:
        yield f"{FOLDER}/{year}/index.html", html(of_year(publication, year)).encode()


def of_year(publication: Publication, year: int) -> Deck:
    """Return the presentation of a year; it stands beside the static edition."""
    address = publication.at(f"{FOLDER}/{year}/")
    return deck(Year(publication.snapshot, publication.page, year, publication.on, address))
