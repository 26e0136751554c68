"""The choices of a visitor; each lives in the address, so that a link opens the same view."""

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

import streamlit as st

from lib.render.screen import asked
from lib.render.screen.here import Here
from lib.render.screen.style import theme
from lib.render.templates import below_each_other, render
from lib.sources import Snapshot
from lib.views import Choice, Form, Offered, View
from lib.wording import unknown


def offered(choice: Choice, snapshot: Snapshot, given: Mapping[str, str]) -> Offered:
    """Return what a choice has, each value as the browser's address writes it."""
    known = choice.offered(snapshot, given)
    if choice.form is not Form.ONE_OF_LONG:
        return known
    return Offered(
        {literal(key): name for key, name in known.names.items()}, literal(known.default)
    )


def raw(view: View, snapshot: Snapshot) -> dict[str, str]:
    """Return what counts of every choice on the page, as the browser's address writes it."""
    found: dict[str, str] = {}
    for choice in view.choices:
        if choice.stands(snapshot, found):
            value = asked.value(choice.name)
            there = offered(choice, snapshot, found)
            found[choice.name] = value if choice.typed else there.value(value)
    return found


def plain(view: View, snapshot: Snapshot, values: Mapping[str, str]) -> dict[str, str]:
    """Return the same values as a view reads them."""
    found = dict(values)
    for choice in view.choices:
        if choice.form is Form.ONE_OF_LONG and choice.name in values:
            known = {literal(key): key for key in choice.offered(snapshot, values).names}
            found[choice.name] = known[values[choice.name]]
    return found


def control(choice: Choice, snapshot: Snapshot, given: Mapping[str, str]) -> str:
    """Put a choice on the page; return the value in use."""
    there = offered(choice, snapshot, given)
    match choice.form:
        case Form.ONE_OF_FEW:
            chosen = st.segmented_control(
                choice.label, list(there.names), default=there.default, required=True,
                key=choice.name, bind="query-params", on_change=asked.forget, wrap=True,
            )  # fmt: skip
        case Form.ONE_OF_LONG:  # on a phone long names stand below each other
            chosen = st.pills(
                choice.label, list(there.names), default=there.default, required=True,
                key=choice.name, bind="query-params", on_change=asked.forget,
            )  # fmt: skip
        case Form.TYPED:
            return st.text_input(
                choice.label, key=choice.name, bind="query-params", max_chars=choice.longest,
                on_change=asked.forget,
            )  # fmt: skip
        case Form.TYPED_AND_FOLLOWED:
            return st.text_input(
                choice.label, key=choice.name, bind="query-params", placeholder=choice.example,
                live="400ms", autocomplete="off",
            )  # fmt: skip
        case _:
            assert_never(choice.form)
    return chosen if chosen is not None else there.default


def tell_what_is_not_there(view: View, snapshot: Snapshot) -> None:
    """Say which choices in the address do not exist, what is shown instead, and what comes near.

    One note for all choices of the page; it goes when the visitor makes a choice. Call it before
    anything asks for the value of a choice.
    """
    given = {choice.name: asked.asked_for(choice.name) for choice in view.choices}
    known = {c.name: offered(c, snapshot, given) for c in view.choices if not c.typed}
    vain = asked.in_vain(view.name, known)
    if told := [_told(view, *item, known[item[0]]) for item in vain.items()]:
        st.html(below_each_other([render("screen/asked.html", told=told)]))


def _told(
    view: View, choice: str, text: str, there: Offered
) -> tuple[str, Sequence[tuple[str, str]], bool]:
    """Return the sentence about a choice, links to what comes near, and if there is more."""
    others = {value: name for value, name in there.names.items() if value != there.default}
    near = unknown.nearest(text, others)
    shown = there.names.get(there.default, there.default)
    said = unknown.sentence(choice, text, shown, there.names)
    given = tuple((each.name, asked.value(each.name)) for each in view.choices)
    here = Here(view, given, theme())
    links = [(here.address("", {choice: value}), others[value]) for value in near]
    return said, links, bool(others)


_SIGNS = re.compile(r"[!-'*+\-/:-@\[-`{-~]")


def literal(text: str) -> str:
    """Write a name from a file so that a button shows it as it is; Streamlit reads Markdown there.

    The invisible joiner keeps apart what Streamlit would replace after Markdown: :smile:, ->, www.
    """
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}\N{WORD JOINER}", text)
