"""Where a visitor of the live dashboard is, and what leads on from there."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from lib.charts import PALETTES, Theme, painted
from lib.page import Link, Title
from lib.render.templates import Markup, render
from lib.views import View, address


@dataclass(frozen=True)
class Here:
    """Where the visitor is: a view, what the address asks of it by the names of choices, the theme.

    Only pictures need the theme: a browser lets no colour of the page into them.
    """

    view: View
    asked: tuple[tuple[str, str], ...]
    theme: Theme
    live = True

    def address(self, part: str, instead: Mapping[str, str] | None = None) -> str:
        """Return the address of a part of this page; `instead` gives choices another value."""
        known = {**dict(self.asked), **(instead or {})}
        return address(Link(self.view.name, part, tuple((k, v) for k, v in known.items() if v)))

    def link(self, link: Link) -> str:
        """Return the address of another place."""
        return address(link)

    def picture(self, svg: str, spoken: str) -> Markup:
        """Return a small picture in the colours of the theme."""
        return render("screen/picture.html", address=_image(svg, self.theme), spoken=spoken)


def title(part: Title, here: Here) -> Markup:
    """Write the heading of a page, with the words for who came for a part that is not on it."""
    return render("screen/title.html", title=part, address=here.link)


def _image(svg: str, theme: Theme) -> str:
    """Return a picture as the address of an image."""
    text = painted(svg, PALETTES[theme])
    return f"data:image/svg+xml;base64,{b64encode(text.encode()).decode('ascii')}"
