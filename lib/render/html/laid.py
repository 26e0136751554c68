"""The parts of a page below each other, as HTML."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from lib.page import (
    Card,
    Chart,
    Columns,
    Controls,
    Download,
    Failed,
    Part,
    Prose,
    Refusal,
    Section,
    Title,
)
from lib.render.failed import PartFailedError
from lib.render.html.drawing import svg
from lib.render.html.here import Here
from lib.render.html.prose import prose
from lib.render.templates import Markup, own, render
from lib.render.written import Written, finding, heading, html, source


def laid(parts: Sequence[Part], here: Here) -> Markup:
    """Write parts out below each other; raises PartFailedError for a part that failed."""
    return render("flow.html", parts=list(_laid(parts, here)))


def _laid(parts: Sequence[Part], here: Here) -> Iterator[Markup]:
    for part in parts:
        if isinstance(part, Written):
            yield html(part, here)
            continue
        match part:
            case Title() | Prose() | Refusal() | Download():
                yield _alone(part)
            case Card():
                yield from _laid(part.parts, here)
            case Section():
                if part.title:
                    yield heading(part.title, part.anchor, here)
                yield from _laid(part.parts, here)
            case Chart():
                yield from _chart(part, here)
            case Columns():
                yield _beside(part, here)
            case Controls():
                yield choices(part.names, here)
            case Failed():
                raise PartFailedError(f"A part of {here.file} cannot be made") from part.cause
            case _:
                assert_never(part)


def _alone(part: Title | Prose | Refusal | Download) -> Markup:
    """Write out what the screen leaves to a script or to Streamlit."""
    match part:
        case Title():  # without what only a script can bring out
            return render("title.html", title=part)
        case Prose():
            return prose(part.markdown)
        case Refusal():
            return render("html/refusal.html", text=part.text)
        case Download():
            return render("html/download.html", file=part)
        case _:
            assert_never(part)


def _chart(chart: Chart, here: Here) -> Iterator[Markup]:
    yield finding(chart, here)
    spoken, drawn = chart.figure.caption.spoken, own(svg(chart.figure.spec))
    yield render("html/picture.html", kind="chart", svg=drawn, spoken=spoken)
    yield source(chart)


def _beside(part: Columns, here: Here) -> Markup:
    columns = [laid(column, here) for column in part.columns]
    return render("html/beside.html", columns=list(zip(part.widths, columns, strict=True)))


def choices(names: Iterable[str], here: Here) -> Markup:
    """Write out the choices with these names, each value as the page where it is chosen."""
    wanted = set(names)
    return Markup().join(
        render("html/choices.html", chooser=each, address=here.link)
        for each in here.choosers()
        if each.choice in wanted
    )
