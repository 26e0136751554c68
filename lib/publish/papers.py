"""What is handed round in a meeting: slides, and the questions to answer in Word."""

from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from lib import measures
from lib.page import Link, Page
from lib.publish.form import Made
from lib.publish.publication import Publication
from lib.render.around import Around
from lib.render.html import Here
from lib.views import FINANCE, GOALS, OVERVIEW, PROMISES, QUESTIONS, chosen
from lib.views.choices import BASELINE, ORDER, PART, YEAR
from lib.wording import addresses, editions, frame
from lib.wording.parts_of_money import MoneyPart


def slides(publication: Publication) -> Iterator[Made]:
    """Yield slides about the year that the dashboard opens with."""
    from lib.render.slides import slides as written  # noqa: PLC0415 only who asks for it needs pptx

    year = str(measures.default_year(publication.snapshot))
    yield f"doel-gehaald-{year}.pptx", written(shown(publication, year), around(publication))


def shown(publication: Publication, year: str) -> Iterator[tuple[Link, Page]]:
    """Yield the pages of a year that a meeting looks at, each with its place.

    The overview, the goals, the money against the original budget and over the years, what came of
    the promises, and the questions.
    """
    snapshot = publication.snapshot
    basis = BASELINE.offered(snapshot, {}).default
    fixed = {YEAR.name: year, BASELINE.name: basis, ORDER.name: addresses.BY_WEIGHT}
    for view in (OVERVIEW, GOALS, FINANCE, PROMISES, QUESTIONS):
        for asked, choices in view.combinations(snapshot, fixed):
            if asked.get(PART.name) in (None, *_PARTS):
                yield addresses.page(view.name, **asked), publication.page(view, choices)


def word(publication: Publication) -> Iterator[Made]:
    """Yield the questions about the year that the dashboard opens with."""
    from lib.render.word import word as written  # noqa: PLC0415 only who asks for it needs docx

    year = str(measures.default_year(publication.snapshot))
    asked = {YEAR.name: year, ORDER.name: addresses.BY_GOAL}
    page = publication.page(QUESTIONS, chosen(publication.snapshot, asked))
    yield f"vragen-{year}.docx", written(page, around(publication))


_PARTS = ("", MoneyPart.GOALS.value, MoneyPart.YEARS.value)
"""Which parts of the money a meeting looks at; without any amount there are none to choose from."""


def around(publication: Publication) -> Around:
    """Return what a file says of the publication that it is part of."""
    register = publication.snapshot.register
    return Around(
        register.municipality,
        frame.sources(register, publication.snapshot.withheld, None),
        editions.issued(publication.on, publication.version),
        publication.on,
        _addresses(publication),
    )


def _addresses(publication: Publication) -> Callable[[Link], str]:
    """Return what gives the public address of a place; nothing without a public edition."""
    if not publication.site:
        return lambda _: ""
    snapshot = publication.snapshot
    first = Here(OVERVIEW, OVERVIEW.combination(snapshot, {}), snapshot)
    home = urljoin(publication.site, first.file)
    return lambda link: urljoin(home, first.link(link))
