"""The form `pdf`: a council paper about a year, and a sheet on each of its goals for a debate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from lib import measures
from lib.page import (
    Answers,
    Asked,
    AskedOfGoal,
    Card,
    Judged,
    Link,
    Overview,
    Page,
    Part,
    Title,
)
from lib.publish import papers
from lib.publish.form import Made
from lib.publish.goals import is_of_promises, joined, of_money, only, together
from lib.publish.publication import Publication
from lib.render.around import Around
from lib.render.html.places import safe
from lib.render.paper import (
    Block,
    Chapter,
    Document,
    Here,
    Key,
    Shape,
    heading,
    laid,
    pdf,
    remark,
    sums,
    title,
)
from lib.sources import Snapshot
from lib.views import BY_NAME, View
from lib.views.choices import BASELINE, GOAL, ORDER, YEAR
from lib.wording import addresses, paper

_ALONE = ("beloften", "vragen", "controle", "uitleg")
"""The pages that are a chapter each, after the goals and the money."""


def files(publication: Publication) -> Iterator[Made]:
    """Yield the paper and the sheets about the last year of which there is a report."""
    printed = Printed(publication, measures.default_year(publication.snapshot))
    yield f"pdf/doel-gehaald-{printed.year}.pdf", pdf(printed.paper())
    for goal in GOAL.offered(publication.snapshot, {}).names:
        yield f"pdf/debatkaart-{safe(goal)}-{printed.year}.pdf", pdf(printed.sheet(goal))


@dataclass(frozen=True)
class Printed:
    """A year of a publication as it is printed."""

    publication: Publication
    year: int

    def paper(self) -> Document:
        """Return the council paper."""
        title = paper.title(self._snapshot.register.municipality, self.year)
        chapters = tuple(Chapter(tuple(blocks)) for blocks in self._chapters())
        return self._document(Shape.PAPER, title, tuple(self._front()), chapters)

    def sheet(self, goal: str) -> Document:
        """Return all there is to debate about a goal, as short as it can be."""
        register = self._snapshot.register
        title = paper.card_title(register.named(goal), register.municipality, self.year)
        return self._document(Shape.SHEET, title, tuple(self._debated(goal)), ())

    def _document(
        self, shape: Shape, title: str, front: tuple[Block, ...], chapters: tuple[Chapter, ...]
    ) -> Document:
        return Document(shape, title, self._around, front, chapters, self._key)

    @cached_property
    def _around(self) -> Around:
        return papers.around(self.publication)

    @property
    def _snapshot(self) -> Snapshot:
        return self.publication.snapshot

    def _front(self) -> Iterator[Block]:
        """Yield the finding, and what the figures are from."""
        register = self._snapshot.register
        yield title(paper.title(register.municipality, self.year))
        for _, page in self._pages("overzicht"):
            found = [part for part in page.parts if isinstance(part, Answers)]
            yield from laid(found, Here("voorblad"))
        for told in self._around.about:
            yield remark(told)
        yield remark(paper.left_out(public=bool(self.publication.site)))
        yield from self._public()

    def _chapters(self) -> Iterator[Iterator[Block]]:
        for name, page in self._pages("overzicht"):
            shown = [part for part in page.parts if not isinstance(part, Answers)]
            yield laid(shown, Here(name))
        for name, pages in together(self._pages("doelstelling")).items():
            yield laid(joined(pages), Here(name, unfolded=False))
        yield from self._money()
        for view in _ALONE:
            for name, page in self._pages(view):
                yield laid(page.parts, Here(name))

    def _public(self) -> Iterator[Block]:
        if self.publication.site:
            yield remark(paper.public(self.publication.site), self.publication.site)

    def _debated(self, goal: str) -> Iterator[Block]:
        """Yield the verdicts on a goal, their sums, its money, its promises and the questions."""
        here = Here("blad")
        pages = [page for name, page in self._pages("doelstelling", {GOAL.name: goal})]
        parts = joined(pages)
        yield from laid([part for part in parts if isinstance(part, Title)], here)
        yield from laid(list(self._verdicts(goal)), here)
        found = [part for part in parts if isinstance(part, Card)]
        yield from sums([card for card in found if not of_money(card)])
        for card in found:
            if of_money(card):
                yield from laid([part for part in card.head if isinstance(part, Judged)], here)
        yield from laid([part for part in parts if is_of_promises(part)], here)
        yield from self._questions(goal)
        yield from self._public()

    def _verdicts(self, goal: str) -> Iterator[Part]:
        """Yield the lines of the overview about a goal."""
        for _, page in self._pages("overzicht"):
            for part in page.parts:
                if isinstance(part, Overview):
                    groups = (only(group, goal) for group in part.groups)
                    yield replace(part, groups=tuple(group for group in groups if group.goals))

    def _questions(self, goal: str) -> Iterator[Block]:
        for _, page in self._pages("vragen"):
            for part in page.parts:
                if isinstance(part, Asked):
                    found = [it for each in part.goals for it in each.questions if it.goal == goal]
                    if found:
                        yield heading(paper.QUESTIONS)
                        only = AskedOfGoal("", "", "", tuple(found))
                        yield from laid([replace(part, goals=(only,))], Here("blad"))

    def _money(self) -> Iterator[Iterator[Block]]:
        """Yield the money of each programme, its parts below each other."""
        found: dict[str, list[Iterator[Block]]] = {}
        for name, page in self._pages("financien"):
            found.setdefault(name.split("/")[1], []).append(laid(page.parts, Here(name)))
        yield from map(chain.from_iterable, found.values())

    def _pages(
        self, view: str, more: Mapping[str, str] = MappingProxyType({})
    ) -> Iterator[tuple[str, Page]]:
        """Yield the pages of a view in this year, each with the name of its place."""
        fixed = {
            **more,
            YEAR.name: str(self.year),
            BASELINE.name: BASELINE.offered(self._snapshot, {}).default,
            ORDER.name: addresses.BY_GOAL,
        }
        about = BY_NAME[view]
        for asked, chosen in about.combinations(self._snapshot, fixed):
            yield self._name(about, asked), self.publication.page(about, chosen)

    def _name(self, view: View, asked: Mapping[str, str]) -> str:
        """Name a page by what it is about; another order of it has the same name."""
        known = view.combination(self._snapshot, asked)
        return "/".join((view.name, *(known[choice.name] for choice in view.about)))

    def _key(self, link: Link) -> Key:
        return Key(self._name(BY_NAME[link.page], dict(link.choices)), link.part)
