"""What the address asks for: remembered where it does not exist, until the visitor chooses.

Streamlit takes a value that a choice does not have out of the address at the first run, and shows
the default without a word. So we look before it does, and keep what was asked with the session.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lib.views import Offered
from lib.wording.unknown import readable

_KEPT = "vergeefs"


@dataclass(frozen=True)
class _Arrival:
    """What the address of a page asked for in vain, by choice; `anew` is true in the first run."""

    page: str = ""
    asked: Mapping[str, str] = field(default_factory=dict)
    anew: bool = False


def in_vain(page: str, offered: Mapping[str, Offered]) -> Mapping[str, str]:
    """Return by choice what the address of a page asks for that is not offered, fit to be shown.

    Call it before the choices are on the page.
    """
    before = _arrival()
    anew = before.page != page or _by_history()
    asked = {} if anew else {name: it for name, it in before.asked.items() if name in offered}
    for choice, there in offered.items():
        if given := [value for value in st.query_params.get_all(choice) if value]:
            asked.pop(choice, None)
            if not there.names.keys() & set(given) and (anew or not _chosen(choice, there)):
                asked[choice] = readable(given[-1])
                _take_out(choice)
    st.session_state[_KEPT] = _Arrival(page, asked, anew)
    return asked


def forget() -> None:
    """Say no more about the address: the visitor made a choice."""
    st.session_state[_KEPT] = _Arrival(_arrival().page)


def value(choice: str) -> str:
    """Return the value of a choice, also while it is not on the page yet; nothing for the default.

    At first that is what the address asks for: what the session knows is from another page.
    """
    made = str(st.session_state.get(choice) or "")
    given = "" if choice in _arrival().asked else st.query_params.get(choice, "")
    return (given or made) if _arrival().anew else (made or given)


def asked_for(choice: str) -> str:
    """Return what the address has for a choice, or else what the visitor chose; nothing without."""
    return str(st.query_params.get(choice, "") or st.session_state.get(choice) or "")


def _arrival() -> _Arrival:
    kept = st.session_state.get(_KEPT)
    return kept if isinstance(kept, _Arrival) else _Arrival()


def _by_history() -> bool:
    """Tell whether the visitor came here by a link on the page, or by the way back or forth."""
    running = get_script_run_ctx()
    return running is not None and running.is_history_navigation


def _chosen(choice: str, there: Offered) -> bool:
    """Tell whether the visitor chose something before the browser heard of a changed address."""
    return bool(st.session_state.get(choice, there.default) != there.default)


def _take_out(choice: str) -> None:
    """Take a value out of the address; Streamlit does so itself with a choice that it shows."""
    with suppress(StreamlitAPIException):
        del st.query_params[choice]
