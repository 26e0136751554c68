"""Shows a view: reads what the visitor chose, asks for the page, and puts it on the screen."""

from dataclasses import replace

import streamlit as st

from lib import journal
from lib.page.links import PRESENTATION
from lib.render.screen import frame, store
from lib.render.screen.asked import Asked, asked, before
from lib.render.screen.controls import control, tell_what_is_not_there
from lib.render.screen.draw import draw
from lib.render.screen.elements import elements
from lib.render.screen.here import Here
from lib.render.screen.style import theme
from lib.settings import beside
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import View, choosers, chosen
from lib.views import frame as around


def show(view: View) -> None:
    """Put a view on the screen; while there are no good sources, what it shows without them."""
    state = store.followed(view)
    if state.snapshot is None:
        _show_without(view, state)
    else:
        _show(view, state.snapshot, state)


def show_error(error: Exception) -> bool:
    """Show the code of an error that no part caught; Streamlit then shows nothing itself."""
    code = journal.write_down("fout op een pagina", error)
    st.error(f"Er ging iets mis. Code: {code}")
    return True


def _show(view: View, snapshot: Snapshot, state: State) -> None:
    found = asked(view, snapshot)
    here = Here(view, tuple(found.values.items()), theme())
    page = view.compose(snapshot, state, chosen(snapshot, found.values))
    names = {choice.name: choice for choice in view.choices}

    def put(name: str) -> None:
        if name in found.values:
            control(names[name], here, snapshot, found.values)

    shown = around(view, snapshot, state.read_at, found.values, before(found.values, view.choices))
    if not beside(PRESENTATION):
        shown = replace(shown, presented=None)
    frame.begin(shown, here, choosers(view, snapshot, found.values))
    _tell(view, snapshot, state, found, here)
    draw(elements(page, here), put)
    frame.end(shown, here)


def _tell(view: View, snapshot: Snapshot, state: State, found: Asked, here: Here) -> None:
    """Say what is amiss with the sources or the address, always in the same place."""
    with st.container():  # also when empty: who reads on with the keyboard keeps his place
        store.banner(view, state)
        tell_what_is_not_there(view, snapshot, found, here)


def _show_without(view: View, state: State) -> None:
    here = Here(view, (), theme())
    shown = around(view, None, None, {}, {})
    frame.begin(shown, here, ())
    if view.without is None:
        store.nothing()
    else:
        draw(elements(view.without(state), here), lambda _: None)
    frame.end(shown, here)
