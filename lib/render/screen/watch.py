"""An open page keeps up with the sources: it looks when it is told to, and seldom by itself."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState, enqueue_message
from streamlit.runtime.session_manager import SessionClientDisconnectedError

from lib import views
from lib.sources.keeper import Wait
from lib.sources.keeping import everyone
from lib.sources.keeping.readers import Reader, Seen

AT_ONCE, SELDOM, OFTEN = 0.2, 60.0, 4.0  # seconds after which a page looks, again and again


@st.fragment
def watch(directory: Path, seen: Seen, shown: object) -> None:
    """Run the page again when there is something else to show; puts nothing on the page.

    A page that looks by itself, however seldom, is also one that asks for everything anew when its
    connection was lost: who was away has missed what he was told. Where nobody tells, it looks
    often.
    """
    if seen(everyone.keeper(directory, views.prepare).current(Wait.NOT)) != shown:
        st.rerun(scope="app")
    readers = everyone.readers(directory)
    if page := _this_page():
        readers.note(page.session, Reader(shown, seen, page.is_open, page.tell))
        enqueue_message(page.looking(SELDOM if readers.are_told else OFTEN))


@dataclass(frozen=True)
class _Page:
    """An open page by the names of Streamlit: of the visitor's session, and of what looks."""

    session: str
    fragment: str

    def is_open(self) -> bool:
        return get_instance().get_client(self.session) is not None

    def tell(self) -> None:
        """Have the browser ask: it knows what is chosen, and what it need not be sent again."""
        client = get_instance().get_client(self.session)
        with suppress(SessionClientDisconnectedError):
            if client is not None:
                client.write_forward_msg(self.looking(AT_ONCE))

    def looking(self, seconds: float) -> ForwardMsg:
        """Return the message that has the browser look every so many seconds from now on."""
        message = ForwardMsg()
        message.auto_rerun.interval, message.auto_rerun.fragment_id = seconds, self.fragment
        return message


def _this_page() -> _Page | None:
    context, fragment = get_script_run_ctx(), ThreadState.get().fragment_id
    return _Page(context.session_id, fragment) if context and fragment else None
