"""One snapshot for a script run, shared by all sessions; an open page follows the files."""

from collections.abc import Hashable
from datetime import UTC, datetime

import streamlit as st

from lib import sources, views
from lib.render.screen.elements import Html
from lib.render.screen.frame import insist_on_frame
from lib.render.screen.watch import watch
from lib.render.templates import below_each_other, render
from lib.sources.keeper import State, Wait
from lib.sources.keeping import everyone
from lib.views import View
from lib.wording import addresses, control

_OPENED = "geopend"
_CONTROL = views.address(addresses.page(views.INSPECTION.name, control.FAULTS))


def followed(view: View) -> State:
    """Return the sources of this run, the last good ones while a file is faulty.

    The page runs again when there is something else to show.
    """
    insist_on_frame()
    directory = sources.folder()
    seen = _by_officers if _is_for_officers(view) else _by_visitors
    found = everyone.keeper(directory, views.prepare).current(_wait())
    watch(directory, seen, seen(found))
    return found


def banner(view: View, state: State) -> None:
    """Tell which figures a page shows while a newer version is faulty.

    What is wrong is told by the view that stands without figures too, and nowhere else: visitors
    cannot mend it.
    """
    link = "" if _is_for_officers(view) else _CONTROL
    if told := control.shown(state, datetime.now(UTC)):
        st.html(Html(below_each_other([render("screen/banner.html", told=told, control=link)])))


def nothing() -> None:
    """Say that there are no figures yet."""
    page = render("screen/nothing.html", told=control.NOTHING, control=_CONTROL)
    st.html(Html(below_each_other([page])))


def _wait() -> Wait:
    """Return how long a page waits for a newer version: who opens or reloads one, until it is made.

    Who has it open goes on with what it shows, and sees the newer version when it is ready.
    """
    opened = _OPENED not in st.session_state
    st.session_state[_OPENED] = True
    return Wait.UNTIL_STILL if opened else Wait.NOT


def _by_visitors(state: State) -> Hashable:
    """Return what a visitor sees of the sources; while an officer mends faults, that stays."""
    return _version(state), control.shown(state, datetime.now(UTC))


def _by_officers(state: State) -> Hashable:
    return _version(state), state.faults, state.expected


def _version(state: State) -> str | None:
    return state.snapshot.content_hash if state.snapshot else None


def _is_for_officers(view: View) -> bool:
    return view.without is not None
