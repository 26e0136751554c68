"""A whole document around a page: its title, the way to the other pages, the style."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lib.page import Frame, Page
from lib.render.html.here import Here
from lib.render.html.laid import choices, laid
from lib.render.style import colours, frame, hashed, parts
from lib.render.templates import Markup, own, render
from lib.views import frame as frame_of
from lib.wording import site

FONTS = {path.name: path for path in sorted((Path(__file__).parent / "fonts").glob("*.woff2"))}
"""The letters of the edition: small subsets of Source Sans under a name of their own."""
LICENCE = Path(__file__).parent / "fonts" / "OFL.txt"
"""What goes with the letters wherever they go."""


@dataclass(frozen=True)
class Head:
    """What a document tells to programs: search engines, the browser.

    `described` is one sentence about the page, `address` its place on the web, empty where that is
    not known. `script` is the file of a script that the page can do without, from the top of the
    edition; `data` is a description as JSON-LD, empty for none.
    """

    described: str = ""
    address: str = ""
    script: str = ""
    data: str = ""


def html(page: Page, here: Here, head: Head = Head()) -> str:
    """Return a page as one HTML file that needs nothing from anywhere else.

    Raises PartFailedError where a part of the page failed, CannotDrawError without vl-convert.
    """
    return _document(
        "html/document.html", page, here, head,
        frame=_frame(here),
        choices=choices((choice.name for choice in here.view.about), here),
        chosen=_chosen(here),
        searches=True,
        copies=False,
    )  # fmt: skip


@dataclass(frozen=True)
class FileLine:
    """A file to open: its place, what it is called, and how large it is; empty for a page."""

    place: str
    shown: str
    size: str


@dataclass(frozen=True)
class Told:
    """What is told of all files: a word, what it is, and where that leads, if anywhere."""

    word: str
    shown: str
    place: str = ""


@dataclass(frozen=True)
class FileGroup:
    """Files that belong together; `told` says what they are."""

    told: str
    lines: Sequence[FileLine]


def listing(
    title: str,
    above: str,
    told: str,
    groups: Sequence[FileGroup],
    whose: Sequence[Told] = (),
    *,
    draft: bool = False,
) -> str:
    """Return a list of files as a page beside them; it has the letters of the computer itself.

    `whose` tells under the list whose they are and what may be done with them.
    """
    style = sheet("site/")
    return str(
        render(
            "html/listing.html",
            title=title, above=above, told=told, groups=groups, whose=whose,
            style=style, policy=policy(style), ribbon=site.DRAFT if draft else "",
        )
    )  # fmt: skip


def card(page: Page, here: Here, whole: str, told: str) -> str:
    """Return a page without the ways to other pages, to stand inside a page of someone else.

    `whole` is the address of the page that it is a part of, `told` what leads there.
    """
    return _document("html/card.html", page, here, Head(), whole=whole, told=told)


def _document(template: str, page: Page, here: Here, head: Head, **around: object) -> str:
    style = sheet(here.way())
    document = render(
        template,
        title=page.title,
        head=head,
        script=here.way(head.script) if head.script else "",
        data=own(head.data),
        address=here.link,
        style=style,
        policy=policy(style),
        ribbon=site.DRAFT if here.draft else "",
        body=laid(page.parts, here),
        **around,
    )
    return str(document)  # no longer markup, which escapes what is put into it


def _frame(here: Here) -> Frame:
    found = frame_of(here.view, here.snapshot, None, here.asked, {}, here.views)
    return found if here.presents else replace(found, presented=None)


def _chosen(here: Here) -> list[tuple[str, str]]:
    """Return the choices that were made, as pairs of a label and a name."""
    return [
        (chooser.label, option.whole)
        for chooser in here.choosers()
        for option in chooser.options
        if option.chosen
    ]


@cache
def sheet(top: str) -> Markup:
    """Return the style of a page from which this is the way to the top of the edition."""
    around = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    letters = "".join(
        f'@font-face{{font-family:"Doel Sans";font-weight:{weight};font-display:swap;'
        f'src:url({top}letters/{name}) format("woff2")}}'
        for name, weight in (("tekst.woff2", 400), ("vet.woff2", 700))
    )
    return own(f"{colours()}{letters}{around}{frame()}{parts('.content')}")


@cache
def policy(style: str) -> str:
    """Return what a browser may do on a page: this style, our letters, our own script."""
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; style-src-elem '{hashed(style)}'; "
        "style-src-attr 'unsafe-inline'; font-src 'self'; script-src 'self'; form-action 'self'; "
        "base-uri 'none'"
    )
