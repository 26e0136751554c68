"""The parts of a page: one that fails says so, and those before and after it stay."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lib import journal
from lib.screen import here
from lib.screen.flow import headed, then, write
from lib.screen.templates import render


@contextmanager
def part(title: str = "", anchor: str = "") -> Iterator[None]:
    """Show a part of the page under its heading; without content it has no heading either.

    An error in it never reaches the rest of the page: the visitor reads that this part fails, with
    the code under which the journal has the cause. `anchor` is the part of the address that leads
    to the heading.
    """
    with headed(_heading(title, anchor)):
        try:
            yield
        except Exception as error:
            code = journal.write_down("fout in een onderdeel van een pagina", error)
            write(render("failed.html", code=code))


def show_error(error: Exception) -> bool:
    """Show the code of an error that no part caught; Streamlit then shows nothing itself."""
    code = journal.write_down("fout op een pagina", error)
    then(st.error)(f"Er ging iets mis. Code: {code}")
    return True


def _heading(title: str, anchor: str) -> str:
    if not title:
        return ""
    return render("heading.html", title=title, anchor=anchor, address=here.address(anchor))
