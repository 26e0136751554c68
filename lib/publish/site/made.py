"""Every file of the static edition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lib.page import Download, Page
from lib.page.links import PRESENTATION
from lib.publish.form import Made
from lib.publish.publication import SITE, Publication
from lib.publish.site import described, found
from lib.publish.site.cards import cards
from lib.publish.site.views import LISTED, views
from lib.render.html import FONTS, LICENCE, Head, Here, html
from lib.views import DATA, View


def site(publication: Publication) -> Iterator[Made]:
    """Yield every file of the static edition."""
    for name, content in _Site(publication).files():
        yield f"{SITE}{name}", content


@dataclass(frozen=True)
class _Site:
    publication: Publication

    def files(self) -> Iterator[Made]:
        """Yield the pages, what they need, and the cards for sites of others."""
        folders = []
        for here, page in self._pages():
            folders.append(here.folder)
            yield here.file, html(page, here, self._head(page, here)).encode()
            yield from _saved(page, here)
        for here, document in cards(self.publication, self._views):
            yield here.file, document.encode()
        listed = self._here(LISTED, {})
        yield found.SCRIPT, found.script(self.publication.snapshot, listed)
        for name, path in FONTS.items():
            yield f"letters/{name}", path.read_bytes()
        yield f"letters/{LICENCE.name}", LICENCE.read_bytes()
        if self.publication.site:
            yield "sitemap.xml", described.places(self.publication, folders)

    def _pages(self) -> Iterator[tuple[Here, Page]]:
        """Yield every page, and once more what a reader gets who asks for no year and no goal.

        That is an address of the dashboard too, and the first one is the top of the edition.
        """
        for view, asked, page in self.publication.pages({}, self._views):
            here = self._here(view, asked)
            yield here, page
            if asked == view.combination(self.publication.snapshot, {}):
                first = ("",) if view is self._views[0] else ()
                for place in {*first, f"{view.name}/"} - {here.folder}:
                    yield self._here(view, asked, place), page

    def _here(self, view: View, asked: Mapping[str, str], at: str | None = None) -> Here:
        presents = PRESENTATION in self.publication.forms
        draft = self.publication.draft
        return Here(view, asked, self.publication.snapshot, self._views, at, presents, draft)

    def _head(self, page: Page, here: Here) -> Head:
        """Return what a page tells programs; the same page at a second place names the first."""
        address = self.publication.site
        return Head(
            described.sentence(page),
            f"{address}{here.place(here.view, here.asked)}" if address else "",
            found.SCRIPT if here.view is LISTED else "",
            described.dataset(self.publication, page) if here.view is DATA else "",
        )

    @cached_property
    def _views(self) -> Sequence[View]:
        return views()


def _saved(page: Page, here: Here) -> Iterator[Made]:
    """Yield the files that a page offers to save; they stand beside it."""
    for part in page.walk():
        if isinstance(part, Download):
            yield f"{here.folder}{part.name}", part.content
