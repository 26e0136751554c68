"""HTML that follows each other on a page goes to the browser as one element.

Streamlit spends half a millisecond on each element, on the server and again in the browser, and a
page of a goal had nearly fifty. So HTML waits until something else comes, or another place.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.delta_generator_singletons import (
    get_dg_singleton_instance,
    get_last_dg_added_to_context_stack,
)

from lib.screen.templates import below_each_other

Element = TypeVar("Element", bound=Callable[..., object])


@dataclass
class _Waiting:
    """Parts that follow each other in one place of the page."""

    place: DeltaGenerator
    parts: list[str] = field(default_factory=list)


_WAITING: ContextVar[_Waiting | None] = ContextVar("waiting", default=None)
_AHEAD: ContextVar[tuple[str, ...]] = ContextVar("ahead", default=())


@contextmanager
def page() -> Iterator[None]:
    """Show a page: nothing waits when it begins, and nothing is left when it ends or breaks off."""
    _WAITING.set(None)
    _AHEAD.set(())
    try:
        yield
    finally:
        _send()


@contextmanager
def headed(html: str) -> Iterator[None]:
    """Put HTML, if any, above what the block puts on the page; nothing where that is nothing."""
    outer = _AHEAD.get()
    _AHEAD.set((*outer, html) if html else outer)
    try:
        yield
    finally:
        _AHEAD.set(outer if _AHEAD.get() else ())


def write(html: str) -> None:
    """Put HTML on the page, below what is there."""
    for ahead in (*_AHEAD.get(), html):
        _wait(ahead)
    _AHEAD.set(())


def _wait(html: str) -> None:
    place = get_last_dg_added_to_context_stack() or get_dg_singleton_instance().main_dg
    waiting = _WAITING.get()
    if waiting is None or waiting.place is not place:
        _send()
        waiting = _Waiting(place)
        _WAITING.set(waiting)
    waiting.parts.append(html)


def then(element: Element) -> Element:
    """Return a function of Streamlit, to put something else on the page below what was written."""
    for ahead in _AHEAD.get():
        _wait(ahead)
    _AHEAD.set(())
    _send()
    return element


def _send() -> None:
    waiting = _WAITING.get()
    _WAITING.set(None)
    if waiting is not None:
        with waiting.place:
            st.html(below_each_other(waiting.parts))
