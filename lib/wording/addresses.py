"""The address of everything that a visitor can point at; no address is written anywhere else.

An address is relative: a page, the choices on it, and behind # the part of the page. A part is
named by a code or a name from the sources and never by its position, so that it keeps its address.
"""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from lib.model import QuestionKind

FIRST = "overzicht"
CHOICES: Mapping[str, tuple[str, ...]] = {
    FIRST: ("jaar",),
    "doelstelling": ("doel", "jaar", "basis"),
    "financien": ("programma", "jaar", "basis"),
    "jaren": ("jaar", "speling"),
    "vragen": ("jaar",),
    "zoeken": ("zoek",),
}
"""The choices that a page has, in the order of its address; a page that is not here has none."""

_YEAR = re.compile(r"\b(?:(?:begroting|in|over) )?(?:19|20)\d\d\b")
_NOT_IN_A_CAPTION = re.compile(r"[^\w.]+")


def page(name: str, part: str = "", /, **choices: object) -> str:
    """Return the address of a page, with these choices and at this part of it.

    The choices stand in the order of CHOICES; one that the page does not have is left out.
    """
    chosen = {choice: choices[choice] for choice in CHOICES.get(name, ()) if choice in choices}
    query = f"?{urlencode(chosen)}" if chosen else ""
    return f"{'./' if name == FIRST else name}{query}{f'#{quote(part)}' if part else ''}"


def goal(code: str, year: int, part: str = "") -> str:
    """Return the address of a goal in a year."""
    return page("doelstelling", part, doel=code, jaar=year)


def indicator(name: str, of_goal: str, year: int) -> str:
    """Return the address of an indicator under one of its goals, in a year."""
    return goal(of_goal, year, anchor(name))


def asked(kind: QuestionKind, *about: str) -> str:
    """Return the part of the page Vragen where the question of this kind about this stands."""
    return anchor(kind.value, *about)


def question(part: str, year: int) -> str:
    """Return the address of a question about a year; `part` is what `asked` returns."""
    return page("vragen", part, jaar=year)


def products(of_goal: str) -> str:
    """Return the part of the page Financiën where the products of a goal stand."""
    return anchor("producten", of_goal)


def anchor(*names: str) -> str:
    """Return the name that a part has in an address, made of codes or names from the sources."""
    return "-".join("-".join(name.split()) for name in names)


def anchor_of(kind: str, caption: str) -> str:
    """Return the name of a table or a chart by its caption; it is the same in every year."""
    words = _YEAR.sub("", caption.lower().replace("'", ""))
    return anchor(kind, _NOT_IN_A_CAPTION.sub(" ", words))
