"""The search: one input that lives in the address, and what was found."""

from collections.abc import Sequence

import streamlit as st

from lib.screen.flow import then, write
from lib.screen.templates import render
from lib.views import Hit
from lib.wording import search as words

_MOST_SHOWN = 20  # of a kind


def choose_words() -> str:
    """Let the visitor type what to search for (`?zoek=`); it is searched while typing."""
    typed = then(st.text_input)(
        words.INPUT, key="zoek", bind="query-params", placeholder=words.EXAMPLE, live="400ms",
        autocomplete="off",
    )  # fmt: skip
    return typed or ""


def results(found: Sequence[Hit], query: str) -> None:
    """Show how much was found and the results by kind; the kind with the best one comes first."""
    kinds: dict[words.Kind, list[Hit]] = {}
    for hit in found:
        kinds.setdefault(hit.entry.kind, []).append(hit)
    told = words.opening(query, len(found))
    write(render("results.html", told=told, kinds=kinds, most=_MOST_SHOWN, more=words.more))
