"""What is handed round in a meeting: slides, and the questions to answer in Word."""

from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from lib import measures
from lib.page import Link
from lib.publish.form import Made
from lib.publish.publication import Publication
from lib.render.around import Around
from lib.render.html import Here
from lib.views import OVERVIEW, QUESTIONS, chosen
from lib.views.choices import ORDER, YEAR
from lib.wording import addresses, editions, frame


def word(publication: Publication) -> Iterator[Made]:
    """Yield the questions about the year that the dashboard opens with."""
    from lib.render.word import word as written  # noqa: PLC0415 only who asks for it needs docx

    year = str(measures.default_year(publication.snapshot))
    asked = {YEAR.name: year, ORDER.name: addresses.BY_GOAL}
    page = publication.page(QUESTIONS, chosen(publication.snapshot, asked))
    yield f"vragen-{year}.docx", written(page, around(publication))


def around(publication: Publication) -> Around:
    """Return what a file says of the publication that it is part of."""
    register = publication.snapshot.register
    return Around(
        register.municipality,
        frame.sources(register, None),
        editions.issued(publication.on, publication.version),
        publication.on,
        _addresses(publication),
    )


def _addresses(publication: Publication) -> Callable[[Link], str]:
    """Return what gives the public address of a place; nothing without a public edition."""
    if not publication.address:
        return lambda _: ""
    snapshot = publication.snapshot
    first = Here(OVERVIEW, OVERVIEW.combination(snapshot, {}), snapshot)
    home = urljoin(publication.address, first.file)
    return lambda link: urljoin(home, first.link(link))
