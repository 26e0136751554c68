"""Shows a view: reads what the visitor chose, asks for the page, and puts it on the screen."""

import streamlit as st

from lib import journal
from lib.render.screen import store
from lib.render.screen.controls import control, plain, raw
from lib.render.screen.draw import draw
from lib.render.screen.elements import elements
from lib.render.screen.here import Here
from lib.render.screen.style import theme
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import View, chosen

_AGAIN = "nogmaals"


def show(view: View) -> None:
    """Put a view on the screen; while there are no good sources, what it shows without them."""
    state = store.followed(view)
    if state.snapshot is None:
        if view.without is None:
            store.nothing()
        else:
            draw(elements(view.without(state), Here(view, (), theme())), lambda _: None)
    else:
        _show(view, state.snapshot, state)


def show_error(error: Exception) -> bool:
    """Show the code of an error that no part caught; Streamlit then shows nothing itself."""
    code = journal.write_down("fout op een pagina", error)
    st.error(f"Er ging iets mis. Code: {code}")
    return True


def _show(view: View, snapshot: Snapshot, state: State) -> None:
    asked = raw(view, snapshot)
    page = view.compose(snapshot, state, chosen(snapshot, plain(view, snapshot, asked)))
    choices = {choice.name: choice for choice in view.choices}
    used: dict[str, str] = {}

    def put(name: str) -> None:
        if name in asked:
            used[name] = control(choices[name], snapshot, asked)

    draw(elements(page, Here(view, tuple(asked.items()), theme())), put)
    _agree(all(asked[name] == value for name, value in used.items()))


def _agree(same: bool) -> None:
    """Run once more where a choice turned out to be another than the page was made for.

    What a choice is, is known for certain only when Streamlit has put it on the page.
    """
    again = not same and not st.session_state.get(_AGAIN, False)
    st.session_state[_AGAIN] = again
    if again:
        st.rerun()
