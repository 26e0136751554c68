"""Where a reader of the plain pages is, and what leads on from there."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from lib.page import Link
from lib.render.html import names
from lib.render.templates import Markup, own, render
from lib.sources import Snapshot
from lib.views import BY_NAME, Choice, View


@dataclass(frozen=True)
class Here:
    """A page of the plain edition of a snapshot: a view and one of its combinations."""

    view: View
    asked: Mapping[str, str]
    snapshot: Snapshot
    live = False

    @property
    def file(self) -> str:
        """Return the name of the file of this page."""
        return self._file(self.view, self.asked)

    def address(self, part: str) -> str:
        """Return the address of a part of this page."""
        return f"#{quote(part)}"

    def link(self, link: Link) -> str:
        """Return the address of another place; a choice that it leaves out is the default."""
        part = self.address(link.part) if link.part else ""
        return f"{self._file(BY_NAME[link.page], dict(link.choices))}{part}"

    def picture(self, svg: str, spoken: str) -> Markup:
        """Return a small picture in the colours of the page."""
        return render("html/picture.html", kind="sparkline", svg=own(svg), spoken=spoken)

    def choices(self) -> list[Choice]:
        """Return the choices that a reader has here; nothing can be typed without a server."""
        return _standing(self.view, self.snapshot, self.asked)

    def values(self, choice: Choice) -> list[tuple[str, str, bool]]:
        """Return what a choice offers: its name, the address with it, whether it is chosen."""
        there = choice.offered(self.snapshot, self.asked).names
        return [
            (
                name,
                self._file(self.view, {**self.asked, choice.name: value}),
                value == self.asked[choice.name],
            )
            for value, name in there.items()
        ]

    def _file(self, view: View, asked: Mapping[str, str]) -> str:
        known = view.combination(self.snapshot, asked)
        there = _standing(view, self.snapshot, known)
        return names.file(view.name, [(choice.name, known[choice.name]) for choice in there])


def _standing(view: View, snapshot: Snapshot, known: Mapping[str, str]) -> list[Choice]:
    return [choice for choice in view.offering if choice.stands(snapshot, known)]
