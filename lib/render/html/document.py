"""A whole document around a page: its title, the way to the other pages, the style."""

from functools import cache
from pathlib import Path

from lib.page import Page
from lib.render.html.here import Here
from lib.render.html.laid import choices, laid
from lib.render.style import colours, frame, parts
from lib.render.templates import Markup, own, render
from lib.views import frame as frame_of


def html(page: Page, here: Here) -> str:
    """Return a page as one HTML file that needs nothing beside it.

    Raises PartFailedError where a part of the page failed, CannotDrawError without vl-convert.
    """
    document = render(
        "html/document.html",
        frame=frame_of(here.view, here.snapshot, None, here.asked, {}),
        address=here.link,
        searches=False,
        choices=choices((choice.name for choice in here.view.about), here),
        style=sheet(),
        chosen=_chosen(here),
        body=laid(page.parts, here),
    )
    return str(document)  # no longer markup, which escapes what is put into it


def _chosen(here: Here) -> list[tuple[str, str]]:
    """Return the choices that were made, as pairs of a label and a name."""
    return [
        (choice.label, name)
        for choice in here.choices()
        for name, _, current in here.values(choice)
        if current
    ]


@cache
def sheet() -> Markup:
    """Return the style of every plain page."""
    around = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    return own(f"{colours()}{around}{frame()}{parts('.content')}")
