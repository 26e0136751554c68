"""Elements on the screen."""

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import assert_never

import streamlit as st

from lib import journal
from lib.page import Controls, Download, Failed, Prose, Refusal
from lib.render.screen.elements import Beside, Drawn, Element, Html
from lib.render.templates import below_each_other, render

_KINDS = {
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


def draw(elements: Sequence[Element], control: Callable[[str], None]) -> None:
    """Put elements below each other on the page; `control` puts a choice there by its name."""
    for element in elements:
        match element:
            case Html():
                st.html(element)
            case Drawn():
                chart(element)
            case Beside():
                _beside(element, control)
            case Controls():
                for name in element.names:
                    control(name)
            case Download():
                _download(element)
            case Prose():
                st.markdown(element.markdown)
            case Refusal():
                st.error(element.text)
            case Failed():
                _failed(element)
            case _:
                assert_never(element)


def chart(drawn: Drawn) -> None:
    """Draw a chart alone, with its words for who cannot see it."""
    st.vega_lite_chart(drawn.spec, theme=None, alt=drawn.spoken, width="stretch")


def _beside(element: Beside, control: Callable[[str], None]) -> None:
    for place, column in zip(st.columns(element.widths, gap="large"), element.columns, strict=True):
        with place:
            draw(column, control)


def _download(file: Download) -> None:
    """Offer a file.

    The content has to be there at once. What Streamlit lets a click make is swept away when other
    visitors' pages run, on a busy server before the browser has fetched it.
    """
    kind = _KINDS[PurePath(file.name).suffix]
    if not file.told:
        st.download_button(
            file.label, file.content, file_name=file.name, mime=kind, on_click="ignore"
        )
        return
    left, right = st.columns([1, 4], vertical_alignment="center")
    left.download_button(
        file.label, file.content, file_name=file.name, mime=kind, on_click="ignore",
        width="stretch",
    )  # fmt: skip
    with right:
        st.html(Html(below_each_other([render("note.html", text=file.told)])))


def _failed(part: Failed) -> None:
    """Say that a part fails, with the code under which the journal has the cause."""
    code = journal.write_down("fout in een onderdeel van een pagina", part.cause)
    st.html(Html(below_each_other([render("screen/failed.html", code=code)])))
