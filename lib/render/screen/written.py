"""A part of a page as HTML, with the addresses that hold on screen."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from lib.charts import PALETTES, Theme, painted
from lib.page import (
    Asked,
    Facts,
    Found,
    Judged,
    Lead,
    Link,
    Listing,
    Note,
    Overview,
    Table,
    Tabular,
    Title,
)
from lib.page import Chart as Charted
from lib.render.screen.templates import render
from lib.views import View, address

Written: TypeAlias = (
    Title | Lead | Note | Listing | Facts | Tabular | Judged | Overview | Asked | Found
)
"""The parts that are HTML and nothing else."""


@dataclass(frozen=True)
class Here:
    """Where the visitor is: a view, what the address asks of it by the names of choices, the theme.

    Only pictures need the theme: a browser lets no colour of the page into them.
    """

    view: View
    asked: tuple[tuple[str, str], ...]
    theme: Theme

    def address(self, part: str, instead: Mapping[str, str] | None = None) -> str:
        """Return the address of a part of this page; `instead` gives choices another value."""
        known = {**dict(self.asked), **(instead or {})}
        return address(Link(self.view.name, part, tuple((k, v) for k, v in known.items() if v)))


def html(part: Written, here: Here) -> str:
    """Write a part out; every text in it is escaped."""
    match part:
        case Title():
            written = render("title.html", title=part, address=address)
        case Lead():
            written = render("lead.html", sentence=part.sentence)
        case Note():
            written = render("note.html", text=part.text)
        case Listing():
            written = render("listing.html", lines=part.lines)
        case Facts():
            written = render("passport.html", facts=part.pairs)
        case Tabular():
            written = _table(part.table, part.anchor, here.address(part.anchor))
        case Judged():
            link = here.address(part.anchor)
            written = render("answer.html", shown=part.answer, anchor=part.anchor, address=link)
        case Overview():
            written = _overview(part, here)
        case Asked():
            written = render("questions.html", goals=part.goals, here=here.address, address=address)
        case Found():
            written = render("results.html", found=part, address=address)
    return written


def heading(title: str, anchor: str, here: Here) -> str:
    """Begin a section; without an anchor no address leads to it."""
    return render("heading.html", title=title, anchor=anchor, address=here.address(anchor))


def finding(chart: Charted, here: Here) -> str:
    """Write what stands above a chart."""
    caption, link = chart.figure.caption, here.address(chart.anchor)
    return render("finding.html", caption=caption, anchor=chart.anchor, address=link)


def source(chart: Charted) -> str:
    """Write what stands under a chart."""
    return render("note.html", text=f"Bron: {chart.figure.caption.source}")


def _overview(part: Overview, here: Here) -> str:
    pictures = {name: _picture(svg, here.theme) for name, svg in part.pictures.items()}
    link = here.address(part.anchor)
    return render("overview.html", shown=part, pictures=pictures, address=address, here=link)


def _picture(svg: str, theme: Theme) -> str:
    """Return a picture as the address of an image."""
    text = painted(svg, PALETTES[theme])
    return f"data:image/svg+xml;base64,{b64encode(text.encode()).decode('ascii')}"


@lru_cache(maxsize=500)
def _table(content: Table, anchor: str, link: str) -> str:
    """Write a table out once: a long one takes longer than everything else on its page."""
    return render("table.html", table=content, anchor=anchor, address=link)
