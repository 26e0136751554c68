"""What Streamlit's frontend remembers of a page, and what it tells the server about it."""

import asyncio
import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

if TYPE_CHECKING:
    from streamlit.proto.ButtonGroup_pb2 import ButtonGroup


_CHOICE = re.compile(r'role="radiogroup"[^>]*data-choice="([^"]+)"(.*?)</div>', re.DOTALL)
_ADDRESS = re.compile(r'role="radio"[^>]*href="[^"?]*\?([^"]*)"')


@dataclass
class Heard:
    """What came in since a run was asked for: bytes before compression, charts, and its end."""

    size: int = 0
    charts: int = 0
    fault: str = ""
    finished: asyncio.Event = field(default_factory=asyncio.Event)


class Frontend:
    """The memory of one open page at an address; messages go in, the state of the client out.

    Large messages that it has seen before come as a reference, as in a browser. `polled` is set
    when a fragment has run by itself, `timers` has the seconds between runs of such a fragment, and
    `hurried` is set when the server changes them.
    """

    def __init__(self, address: str, page: str, choices: str) -> None:
        self.heard = Heard()
        self.polled = asyncio.Event()
        self.hurried = asyncio.Event()
        self.timers: dict[str, float] = {}
        self.controls: dict[str, ButtonGroup] = {}
        self.links: dict[str, list[str]] = {}
        self._address, self._page, self._choices = address, page, choices
        self._seen: dict[str, bool] = {}  # by hash, whether it is a chart
        self._script = ""
        self._chosen: dict[str, str] = {}
        self._clicks = 0
        self._by_link = False

    def listen(self) -> Heard:
        """Begin to hear a new run."""
        self.heard = Heard()
        return self.heard

    def choose(self) -> None:
        """Choose the next option of the next control; without controls nothing changes.

        A control of Streamlit's holds what is chosen; a choice of ours is a link to an address.
        """
        names = [*self.controls, *self.links]
        if not names:
            return
        self._clicks += 1
        name = names[self._clicks % len(names)]
        turn = self._clicks // len(names)
        if name in self.links:
            self._choices = self.links[name][turn % len(self.links[name])]
            self._by_link = True
        else:
            options = [option.content for option in self.controls[name].options]
            self._chosen[name] = options[turn % len(options)]

    def state(self, fragment: str = "") -> ClientState:
        """Return what goes to the server to run the page, or only one of its fragments."""
        state = ClientState(
            query_string=self._choices,
            page_script_hash=self._script,
            page_name="" if self._script else self._page,
            fragment_id=fragment,
            is_auto_rerun=bool(fragment),
            is_history_navigation=self._by_link and not fragment,
            cached_message_hashes=self._seen,
        )
        for name, option in self._chosen.items():
            state.widget_states.widgets.add(id=name).string_array_value.data.append(option)
        state.context_info.timezone = "Europe/Amsterdam"
        state.context_info.locale = "nl-NL"
        state.context_info.url = f"{self._address}/{self._page}"
        state.context_info.color_scheme = "light"
        return state

    def hear(self, message: ForwardMsg, size: int) -> None:
        """Take in a message of this many bytes."""
        kind = message.WhichOneof("type")
        self.heard.size += size
        self.heard.charts += self._seen.get(message.ref_hash, False)
        if kind == "delta":
            self._look(message)
        elif kind == "navigation":
            self._script = message.navigation.page_script_hash
        elif kind == "auto_rerun":
            self._look_every(message.auto_rerun.interval, message.auto_rerun.fragment_id)
        elif kind == "script_finished":
            self._finish(message)

    def lose(self) -> None:
        """Know that the connection is gone: nothing more will come."""
        self.heard.fault = "the server closed the connection"
        self.heard.finished.set()
        self.polled.set()

    def _look_every(self, seconds: float, fragment: str) -> None:
        if self.timers.get(fragment) != seconds:
            self.timers[fragment] = seconds
            self.hurried.set()

    def _look(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        is_chart = element.HasField("vega_lite_chart")
        self.heard.charts += is_chart
        if message.metadata.cacheable:
            self._seen[message.hash] = is_chart
        if element.HasField("exception"):
            self.heard.fault = element.exception.message
        elif element.HasField("button_group"):
            self.controls[element.button_group.id] = element.button_group
        elif element.HasField("html"):
            for name, options in _CHOICE.findall(element.html.body):
                self.links[name] = [unescape(query) for query in _ADDRESS.findall(options)]

    def _finish(self, message: ForwardMsg) -> None:
        if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.heard.finished.set()
            self.polled.set()  # a fragment that saw new sources makes the whole page run
        elif message.script_finished == ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY:
            self.polled.set()
