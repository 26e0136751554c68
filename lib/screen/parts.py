"""The parts of a page: one that fails says so, and those before and after it stay."""

from collections.abc import Iterator
from contextlib import contextmanager

from lib.screen import here
from lib.screen.flow import headed, write
from lib.screen.server.errors import write_down
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
            code = write_down("fout in een onderdeel van een pagina", error)
            write(render("failed.html", code=code))


def _heading(title: str, anchor: str) -> str:
    if not title:
        return ""
    return render("heading.html", title=title, anchor=anchor, address=here.address(anchor))
