"""Sources of every kind, printed, and what others read in what was printed."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import ArrayObject

from lib.publish import Publication
from lib.publish.printed import Printed, files
from lib.render.paper import pdf
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from tests import injected, made, made_promises, made_texts

DAY = date(2026, 11, 28)
_VALUES = "      jv2024: {2024: {begroot: 5, gerealiseerd: 7}}"
_LONG = "Een heel lange naam met gemeentelijkebelastingsamenwerkingsverbanden en " * 2
_LONG += "nog wat woorden erbij tot en met tweehonderd tekens"
_SIGNS = "Ŝântă Ĵŏsé № 5 → ≥ ½ ² 日本 😀 ʘ ✕ ⚠ \u05d0 α Ж"
_TYPST = '#panic("x") *dik* _schuin_ $x^2$ <label> @bron \\ // `raw` [#strong[a]] =1+1'


def _many(count: int) -> str:
    """Return a register with this many indicators under one goal."""
    one = made.INDICATOR
    others = (
        one.format(name=f"nummer_{number}", unit="aantal", better="hoger", frequency="jaarlijks",
                   extra="", values=_VALUES)
        for number in range(count)
    )  # fmt: skip
    return made.REGISTER + "".join(others)


def _programmes(count: int) -> str:
    """Return a register with this many programmes, each with a goal and an indicator."""
    begin, _, end = made.REGISTER.partition("programmas:\n")
    programmes = "".join(
        f'  "{number}":\n    naam: Programma nummer {number}\n    effect: Het gaat goed\n'
        f'    doelstellingen:\n      "{number}.1": {{naam: Doel van {number}, kort: Doel}}\n'
        for number in range(1, count + 1)
    )
    goals = "".join(
        made.INDICATOR.replace('"1.1"', f'"{number}.1"').format(
            name=f"proef_{number}", unit="aantal", better="hoger", frequency="jaarlijks", extra="",
            values=_VALUES,
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    return f"{begin}programmas:\n{programmes}{end[end.index('indicatoren:') :]}{goals}"


def _named(name: str) -> Snapshot:
    """Return sources in which everything that has a name has this one."""
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 7}}")
    quoted = "'" + name.strip().replace("'", "''") + "'"
    for old in ("naam: Proef\n", "naam: Voorbeeld\n", "effect: Het gaat goed\n"):
        head = old.partition(":")[0]
        text = text.replace(old, f"{head}: {quoted}\n")
    return made.built(text, "1;1.1;;Naam;2024;begroting;saldo;-5;EUR;b2024")


KINDS: Mapping[str, Callable[[], Snapshot]] = {
    "one indicator": made.snapshot,
    "nothing to draw": lambda: made.snapshot("b2024: {2024: {vermeld: ja}}"),
    "hundred indicators": lambda: made.built(_many(100)),
    "nine programmes": lambda: made.built(_programmes(9)),
    "long names": lambda: _named(_LONG),
    "one long word": lambda: _named("W" * 80),
    "signs of all kinds": lambda: _named(_SIGNS),
    "names that look like typst": lambda: _named(_TYPST),
    "names that look like HTML": lambda: _named('<script>alert(1)</script> &amp; <b>"x"</b>'),
    "names that look like a formula": lambda: _named('=HYPERLINK("x";"y") +1 -1 @SUM(A1)'),
    "promises": made_promises.snapshot,
    "texts": made_texts.snapshot,
    "thirty years": lambda: made.snapshot(
        "b2024: {" + ", ".join(f"{year}: {{begroot: {year}}}" for year in range(1995, 2025)) + "}",
        *(f"1;1.1;;Naam;{year};begroting;saldo;-{year};EUR;b2024" for year in range(1995, 2025)),
    ),
    "text of another in every field": lambda: injected.snapshot(injected.evil(3)),
}  # fmt: skip
"""Kinds of sources that paper can be awkward for."""


@cache
def ours() -> Printed:
    """Return the real sources as they are printed, at an address."""
    return Printed(Publication(load(DEFAULT_FOLDER), DAY, "https://doel.example/uitgave/"), 2024)


@cache
def made_of_ours() -> Mapping[str, bytes]:
    """Return every file that is made of the real sources."""
    return dict(files(ours().publication))


@cache
def kind(name: str) -> Printed:
    """Return made sources as they are printed."""
    return Printed(Publication(KINDS[name](), DAY), 2024)


@cache
def paper(name: str = "") -> bytes:
    """Return the council paper of a kind, of the real sources without a name."""
    return pdf(kind(name).paper()) if name else made_of_ours()["pdf/doel-gehaald-2024.pdf"]


@cache
def sheet(goal: str, name: str = "") -> bytes:
    """Return the sheet on a goal."""
    if name:
        return pdf(kind(name).sheet(goal))
    return made_of_ours()[f"pdf/debatkaart-{goal}-2024.pdf"]


def text(content: bytes) -> str:
    """Return the text of a PDF as another program reads it, page after page."""
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@dataclass(frozen=True)
class Element:
    """An element of the structure of a PDF; `above` has the kinds of those that it stands in."""

    kind: str
    above: tuple[str, ...]
    alt: str
    attributes: Mapping[str, object]
    children: tuple["Element", ...]

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def structure(content: bytes) -> Element:
    """Return the structure of a PDF as another program reads it."""
    root: Any = PdfReader(io.BytesIO(content)).root_object["/StructTreeRoot"]
    return _element(root, ())


def _element(found: Any, above: tuple[str, ...]) -> Element:
    kind = str(found.get("/S", ""))
    held = (each.get_object() for each in _listed(found, "/K"))
    owners = (dict(each.get_object()) for each in _listed(found, "/A"))
    return Element(
        kind,
        above,
        str(found.get("/Alt", "")),
        {key: value for owner in owners for key, value in owner.items()},
        tuple(
            _element(each, (*above, kind))
            for each in held
            if isinstance(each, dict) and "/S" in each
        ),
    )


def _listed(found: Any, key: str) -> list[Any]:
    held = found.get(key, ArrayObject()).get_object()
    return list(held) if isinstance(held, list) else [held]
