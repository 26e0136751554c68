"""One snapshot for a script run, shared by all sessions; an open page follows the files."""

from collections.abc import Hashable
from datetime import UTC, datetime

import streamlit as st

from lib import sources, views
from lib.render.screen.controls import tell_what_is_not_there
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
    """Return the sources of this run, the last good ones under a banner while a file is faulty.

    The page runs again when there is something else to show. What is wrong is told by the view that
    stands without figures too, and nowhere else: visitors cannot mend it.
    """
    insist_on_frame()
    directory = sources.folder()
    for_officers = view.without is not None
    seen = _by_officers if for_officers else _by_visitors
    found = everyone.keeper(directory, views.prepare).current(_wait())
    watch(directory, seen, seen(found))
    if found.snapshot is not None:
        with st.container():  # always there: who reads on with the keyboard keeps his place
            _banner(found, "" if for_officers else _CONTROL)
            tell_what_is_not_there(view, found.snapshot)
    return found


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


def _banner(state: State, link: str) -> None:
    """Tell which figures a page shows while a newer version is faulty."""
    if told := control.shown(state, datetime.now(UTC)):
        st.html(Html(below_each_other([render("screen/banner.html", told=told, control=link)])))
