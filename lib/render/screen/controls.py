"""The choices of a visitor: each value is a link, so that a choice is a step to another address."""

from collections.abc import Mapping, Sequence

import streamlit as st

from lib.page import Chooser
from lib.render.screen.asked import Asked
from lib.render.screen.elements import Html
from lib.render.screen.here import Here
from lib.render.templates import Markup, below_each_other, render
from lib.sources import Snapshot
from lib.views import Choice, Form, View, chooser
from lib.wording import unknown

_MOST_BUTTONS = 12  # beside each other; of more values a list is easier to read


def control(choice: Choice, here: Here, snapshot: Snapshot, values: Mapping[str, str]) -> None:
    """Put a choice on the page."""
    if choice.typed:
        written = _typed(choice, here, values)
    else:
        written = choices((chooser(choice, here.view, snapshot, values),), here)
    st.html(Html(below_each_other([written])))


def choices(choosers: Sequence[Chooser], here: Here) -> Markup:
    """Write choices out: as buttons, and as lists for where there is no room for those."""
    return render("screen/chooser.html", choosers=choosers, address=here.link, most=_MOST_BUTTONS)


def tell_what_is_not_there(view: View, snapshot: Snapshot, asked: Asked, here: Here) -> None:
    """Say which choices in the address do not exist, what is shown instead, and what comes near.

    One note for all choices of the page; it stands for as long as the address asks in vain.
    """
    by_name = {choice.name: choice for choice in view.choices}
    told = [_told(by_name[name], text, snapshot, asked, here) for name, text in asked.vain.items()]
    if told:
        st.html(Html(below_each_other([render("screen/asked.html", told=told)])))


def _told(
    choice: Choice, text: str, snapshot: Snapshot, asked: Asked, here: Here
) -> tuple[str, Sequence[tuple[str, str]], bool]:
    """Return the sentence about a choice, links to what comes near, and if there is more."""
    there = choice.offered(snapshot, asked.values)
    others = {value: name for value, name in there.names.items() if value != there.default}
    shown = there.names.get(there.default, there.default)
    said = unknown.sentence(choice.name, text, shown, there.names)
    links = [
        (here.address("", {choice.name: value}), others[value])
        for value in unknown.nearest(text, others)
    ]
    return said, links, bool(others)


def _typed(choice: Choice, here: Here, values: Mapping[str, str]) -> Markup:
    others = [(name, value) for name, value in values.items() if name != choice.name and value]
    return render(
        "screen/typed.html",
        choice=choice, action=here.view.name, others=others,
        follows=choice.form is Form.TYPED_AND_FOLLOWED,
    )  # fmt: skip
