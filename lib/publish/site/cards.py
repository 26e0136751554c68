"""One indicator in one year as a page of its own, to stand on a site of someone else."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.page import Note, Page, Title
from lib.publish.publication import Publication
from lib.render.html import Here, card, safe
from lib.views import GOALS, View, of_indicator
from lib.wording import addresses
from lib.wording import site as wording


def cards(publication: Publication, views: Sequence[View]) -> Iterator[tuple[Here, str]]:
    """Yield the card of every indicator in every year: where it stands, and its document."""
    for name in publication.snapshot.register.indicators:
        for year in measures.years(publication.snapshot):
            yield _card(publication, views, name, year)


def _card(
    publication: Publication, views: Sequence[View], name: str, year: int
) -> tuple[Here, str]:
    snapshot = publication.snapshot
    register = snapshot.register
    indicator = register.indicators[name]
    place = addresses.indicator(name, indicator.goal, year, register)
    at, draft = f"kaart/{safe(name)}/{year}/", publication.draft
    here = Here(GOALS, dict(place.choices), snapshot, views, at, draft=draft)
    shown = Page(
        (
            Title(f"{indicator.short_name} in {year}", register.municipality, ""),
            of_indicator(snapshot, name, indicator.goal, year),
            Note(wording.card_source(register.municipality, publication.on)),
        )
    )
    told = wording.whole(indicator.short_name)
    return here, card(shown, here, here.link(place), told)
