"""The presentation as one HTML file that has everything inside and asks for nothing elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lib.page import Link
from lib.render.deck.deck import Deck
from lib.render.deck.letters import SMALLEST, WIDTH, Size
from lib.render.deck.rows import wide_class
from lib.render.deck.sheet import Sheet, heading, written
from lib.render.style import colours, hashed, parts
from lib.render.templates import Markup, own, render
from lib.render.written import html as part_html
from lib.wording import frame


@dataclass(frozen=True)
class _OnSheet:
    """Where a part stands that is shown on a sheet: every link leads to a sheet."""

    deck: Deck
    live = False

    def address(self, part: str) -> str:
        """Return the address of a part of this page: there are none besides the sheets."""
        return written("", part)

    def link(self, link: Link) -> str:
        """Return the address of the sheet that shows another place, maybe of another year."""
        year = self.deck.year(link)
        if year != self.deck.about.year:
            return f"../{year}/index.html"
        return written("", self.deck.fragment(link))

    def picture(self, svg: str, spoken: str) -> Markup:
        """Return a small picture in the colours of the page."""
        return render("html/picture.html", kind="sparkline", svg=own(svg), spoken=spoken)


def html(deck: Deck) -> str:
    """Return a presentation as one HTML file.

    Raises CannotDrawError without vl-convert.
    """
    about, place = deck.about, _OnSheet(deck)
    municipality = about.snapshot.register.municipality
    document = render(
        "deck/document.html",
        title=frame.title(deck.sheets[0].thought.heading, municipality),
        style=_style(),
        script=_script(),
        policy=_policy(),
        sheets=[_sheet(sheet, deck, place) for sheet in deck.sheets],
        count=len(deck.sheets),
    )
    return str(document)  # no longer markup, which escapes what is put into it


def years(offered: Iterable[int], municipality: str) -> str:
    """Return the page that leads to the presentation of each year, in a folder of its name."""
    document = render(
        "deck/years.html",
        title=frame.title("Presentatie", municipality),
        style=_style(),
        policy=_policy(),
        years=offered,
    )
    return str(document)


def _sheet(sheet: Sheet, deck: Deck, place: _OnSheet) -> Markup:
    thought, address = sheet.thought, deck.about.address
    return render(
        "deck/sheet.html",
        sheet=sheet,
        above=thought.above,
        size=heading(thought.heading, sheet.order).css,
        body=[each.make(place) for each in sheet.slices],
        notes=[part_html(part, place) for part in sheet.notes],
        address=written(address, sheet.name) if address else "",
        code=_code(written(address, sheet.name)) if address else "",
    )


def _code(address: str) -> Markup:
    from lib.render.deck.code import code  # noqa: PLC0415 without an address nobody needs it

    return code(address)


@cache
def _style() -> Markup:
    rules = "".join(
        f".{size.css}{{font-size:{size.value.rem}rem;line-height:{size.value.leading};"
        f"font-weight:{700 if size.value.bold else 400}}}"
        for size in Size
    )
    own_rules = Path(__file__).with_name("deck.css").read_text(encoding="utf-8")
    rules += "".join(
        f".{wide_class(width)}{{width:{width}rem}}" for width in range(1, int(WIDTH) + 1)
    )
    scale = f"--smallest:{SMALLEST};"
    return own(f"{colours()}:root{{{scale}}}{parts('.notes')}{own_rules}{rules}")


@cache
def _script() -> Markup:
    return own(Path(__file__).with_name("deck.js").read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    """Return what a browser may run and fetch: what stands in the file, and nothing else."""
    return (
        f"default-src 'none'; script-src '{hashed(_script())}'; style-src '{hashed(_style())}'; "
        "base-uri 'none'; form-action 'none'"
    )
