"""The place of everything that a visitor can point at; no place is named anywhere else.

A part is named by a code or a name from the sources and never by its position, so that it keeps its
address. Which choices a page has, and how a place is written out, is known where it is shown.
"""

import re
from collections.abc import Mapping

from lib.model import QuestionKind, Register
from lib.page import Link
from lib.page.links import PRESENTATION

IN_A_STEP = 20
"""So many indicators of a goal stand on its page at once: a browser draws a chart for each."""

MUNICIPALITY = "gemeente"
"""The part of the page Financiën with the result of the whole municipality."""

ORDER, BY_WEIGHT, BY_GOAL = "volgorde", "gewicht", "doelstelling"
"""The choice of the order of questions, and its values: the strongest first, or goal by goal."""

_YEAR = re.compile(r"\b(?:(?:begroting|in|over) )?(?:19|20)\d\d\b")
_NOT_IN_A_CAPTION = re.compile(r"[^\w.]+")


def page(name: str, part: str = "", /, **choices: object) -> Link:
    """Return the place of a page with these choices, at this part of it."""
    return Link(name, part, tuple((choice, str(value)) for choice, value in choices.items()))


def goal(code: str, year: int, part: str = "") -> Link:
    """Return the place of a goal in a year."""
    return page("doelstelling", part, doel=code, jaar=year)


def indicator(name: str, of_goal: str, year: int, register: Register) -> Link:
    """Return the place of an indicator under one of its goals, in a year."""
    step = step_of(name, of_goal, register)
    more = {} if step == 1 else {"indicatoren": step}
    return page("doelstelling", anchor(name), doel=of_goal, jaar=year, **more)


def step_of(name: str, of_goal: str, register: Register) -> int:
    """Return in which step of its goal an indicator is shown, from 1."""
    return register.place_of(name, of_goal) // IN_A_STEP + 1


def sheet(kind: str, *about: str) -> str:
    """Return the name of a sheet of the presentation by what it is about."""
    return ":".join((kind, *("-".join(each.split()) for each in about)))


def presented(name: str, chosen: Mapping[str, str], year: int) -> Link:
    """Return the place in the presentation of a year that shows a page with these choices.

    A presentation begins with its first sheet where it has none of that name.
    """
    part = {
        "doelstelling": sheet("doel", chosen.get("doel", "")),
        "financien": sheet("geld", f"programma {chosen.get('programma', '')}"),
        "beloften": "beloften",
    }.get(name, "")
    return Link(f"{PRESENTATION}/{year}/", part)


def asked(kind: QuestionKind, *about: str) -> str:
    """Return the part of the page Vragen where the question of this kind about this stands."""
    return anchor(kind.value, *about)


def question(part: str, year: int) -> Link:
    """Return the place of a question about a year; `part` is what `asked` returns."""
    return page("vragen", part, jaar=year)


def money(of_part: str, part: str = "", /, **choices: object) -> Link:
    """Return the place of one of the parts of the page with the money."""
    return page("financien", part, deel=of_part, **choices)


def asked_of(goal: str, register: Register) -> str:
    """Return the part of the page Vragen with the questions about a goal, or about none."""
    return register.code_of(goal) or anchor("vragen", register.named(goal), goal)


def questions_of(goal: str, year: int, register: Register) -> Link:
    """Return the place of the questions about a goal: there they stand per goal."""
    return page("vragen", asked_of(goal, register), jaar=year, **{ORDER: BY_GOAL})


def promises(year: int, part: str = "", /, **choices: object) -> Link:
    """Return the place of the promises of a year."""
    return page("beloften", part, jaar=year, **choices)


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
