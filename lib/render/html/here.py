"""Where a reader of the plain pages is, and what leads on from there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from lib.page import Chooser, Link
from lib.page.links import EDITIONS, FIRST, PRESENTATION
from lib.render.html import places
from lib.render.templates import Markup, own, render
from lib.sources import Snapshot, once
from lib.views import VIEWS, Choice, View, chooser


@dataclass(frozen=True)
class Here:
    """A page of the plain edition of a snapshot: a view and one of its combinations.

    `views` are all that the edition has. `at` is where the page stands, with a slash at its end,
    empty for the first page of the edition; a page that says nothing stands at its own place.
    `presents` tells that a presentation stands beside the edition, `draft` that it may still
    change, so that every page says so.
    """

    view: View
    asked: Mapping[str, str]
    snapshot: Snapshot
    views: Sequence[View] = VIEWS
    at: str | None = field(default=None)
    presents: bool = False
    draft: bool = False
    live = False

    @property
    def folder(self) -> str:
        """Return the folder of this page, with a slash at its end."""
        return self.place(self.view, self.asked) if self.at is None else self.at

    @property
    def file(self) -> str:
        """Return the file of this page."""
        return f"{self.folder}{places.FILE}"

    def address(self, part: str) -> str:
        """Return the address of a part of this page."""
        return f"#{quote(part)}"

    def link(self, link: Link) -> str:
        """Return the address of another place; a choice that it leaves out is the default."""
        part = self.address(link.part) if link.part else ""
        if link.page == EDITIONS:  # the edition stands in a folder of them
            return f"{self.way()}../{places.FILE}"
        if link.page.startswith(PRESENTATION):
            return f"{self.way()}../{link.page}{places.FILE}{part}"
        if link.page == FIRST and not link.choices:
            return f"{self.way()}{places.FILE}{part}"
        view = next(view for view in self.views if view.name == link.page)
        return f"{self.way(self.place(view, dict(link.choices)))}{places.FILE}{part}"

    def way(self, there: str = "") -> str:
        """Return the way to a place in the edition; without one, to the top of it."""
        return places.way(self.folder, there)

    def picture(self, svg: str, spoken: str) -> Markup:
        """Return a small picture in the colours of the page."""
        return render("html/picture.html", kind="sparkline", svg=own(svg), spoken=spoken)

    def choosers(self) -> list[Chooser]:
        """Return the choices that a reader has here; nothing can be typed without a server."""
        there = _standing(self.view, self.snapshot, self.asked)
        return [chooser(choice, self.view, self.snapshot, self.asked) for choice in there]

    def place(self, view: View, asked: Mapping[str, str]) -> str:
        """Return the folder of a page; of the choices beside its subject only what was made."""
        return _place(self.snapshot, view, tuple(asked.items()))


@once
def _place(snapshot: Snapshot, view: View, asked: tuple[tuple[str, str], ...]) -> str:
    known = view.combination(snapshot, dict(asked))
    there = _standing(view, snapshot, known)
    about = [known[choice.name] for choice in there if choice in view.about]
    others = [
        (choice.name, known[choice.name])
        for choice in there
        if choice not in view.about
        and known[choice.name] != choice.offered(snapshot, known).default
    ]
    return places.folder(view.name, about, others)


def _standing(view: View, snapshot: Snapshot, known: Mapping[str, str]) -> list[Choice]:
    return [choice for choice in view.offering if choice.stands(snapshot, known)]
