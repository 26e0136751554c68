"""A page that stands by itself: nothing around it, and no place but its own that it leads to."""

from collections.abc import Iterator, Sequence

from lib.page import Link, Page, Part, Section, Title
from lib.render.html.document import policy, sheet
from lib.render.templates import Markup, render
from lib.render.written import Written, heading, html


class _Nowhere:
    """The place of a page without others."""

    live = False

    def address(self, part: str) -> str:
        """Return the address of a part of this page."""
        return f"#{part}"

    def link(self, link: Link) -> str:
        """Raise ValueError: there is no other place."""
        raise ValueError(f"A page that stands alone cannot lead to {link.page}")

    def picture(self, svg: str, spoken: str) -> Markup:
        """Raise ValueError: nothing here is drawn."""
        raise ValueError(f"A page that stands alone has no pictures: {spoken} ({len(svg)})")


_NOWHERE = _Nowhere()
_SITE = "../site/"
"""The way to the letters, from the folder in which the page stands."""


def alone(page: Page) -> str:
    """Return a page of sentences and tables as one HTML file that needs nothing beside it.

    Raises ValueError for a part that needs a place to lead to, or that failed.
    """
    body = render("flow.html", parts=list(_laid(page.parts)))
    style = sheet(_SITE)
    return str(
        render("html/alone.html", title=page.title, style=style, policy=policy(style), body=body)
    )


def _laid(parts: Sequence[Part]) -> Iterator[Markup]:
    for part in parts:
        if isinstance(part, Title):
            yield render("title.html", title=part)
        elif isinstance(part, Section):
            yield heading(part.title, part.anchor, _NOWHERE)
            yield from _laid(part.parts)
        elif isinstance(part, Written):
            yield html(part, _NOWHERE)
        else:
            raise ValueError(f"A page that stands alone has no {type(part).__name__}")
