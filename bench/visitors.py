"""A visitor without a browser: speaks Streamlit's own protocol and does what the frontend does."""

import asyncio
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from bench.frontend import Frontend

PATIENCE = 120.0  # seconds after which an answer will not come any more


@dataclass(frozen=True)
class Run:
    """One run of a page as the visitor sees it.

    `seconds` from asking until the message that the script has finished, `size` in bytes of all
    messages before any compression, `charts` the number of charts among them.
    """

    seconds: float
    size: int
    charts: int


class FailedRunError(RuntimeError):
    """A page did not run to its end."""


class Visitor:
    """One open page on the server at `address`, such as `http://127.0.0.1:8501`.

    With `polls` it also looks for new sources when the server says so, as every open window does.
    """

    def __init__(self, address: str, page: str, choices: str = "", *, polls: bool = False) -> None:
        self._address, self._page, self._polls = address, page, polls
        self._frontend = Frontend(address, page, choices)
        self._asked = asyncio.Lock()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        """Connect; raises what websockets raises when the server refuses."""
        self._socket = await connect(
            f"{self._address.replace('http', 'ws', 1)}/_stcore/stream",
            origin=Origin(self._address),
            subprotocols=[Subprotocol("streamlit")],
            ssl=_trusting() if self._address.startswith("https") else None,
            max_size=None,
            open_timeout=PATIENCE,
            ping_interval=None,
        )
        self._tasks[""] = asyncio.create_task(self._listen(self._socket))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave."""
        for task in self._tasks.values():
            task.cancel()
        if self._socket is not None:
            await self._socket.close()

    async def run(self) -> Run:
        """Run the page as it stands; raises FailedRunError."""
        async with self._asked:
            heard = self._frontend.listen()
            began = time.perf_counter()
            await self._send(self._frontend.state())
            await self._until(heard.finished)
            if heard.fault:
                message = f"/{self._page} on {self._address}: {heard.fault}"
                raise FailedRunError(message)
            return Run(time.perf_counter() - began, heard.size, heard.charts)

    async def click(self) -> Run:
        """Choose something else in one of the page's controls; where it has none, run it again."""
        self._frontend.choose()
        return await self.run()

    async def poll(self, fragment: str) -> float:
        """Run a fragment as the frontend does by itself; returns seconds."""
        async with self._asked:
            self._frontend.polled.clear()
            began = time.perf_counter()
            await self._send(self._frontend.state(fragment))
            await self._until(self._frontend.polled)
            return time.perf_counter() - began

    async def _send(self, state: ClientState) -> None:
        if self._socket is None:
            message = "a visitor connects before it asks for a page"
            raise FailedRunError(message)
        await self._socket.send(BackMsg(rerun_script=state).SerializeToString())

    async def _until(self, event: asyncio.Event) -> None:
        try:
            await asyncio.wait_for(event.wait(), PATIENCE)
        except TimeoutError:
            message = f"/{self._page} on {self._address} did not finish in {PATIENCE:.0f} s"
            raise FailedRunError(message) from None

    async def _listen(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            async for data in socket:
                if isinstance(data, bytes):
                    self._frontend.hear(ForwardMsg.FromString(data), len(data))
                    self._follow()
        self._frontend.lose()

    def _follow(self) -> None:
        """Begin to poll each fragment that has asked for it."""
        for fragment in self._frontend.timers.keys() - self._tasks.keys() if self._polls else ():
            self._tasks[fragment] = asyncio.create_task(self._keep_polling(fragment))

    async def _keep_polling(self, fragment: str) -> None:
        with suppress(FailedRunError, ConnectionClosed):
            while True:
                self._frontend.hurried.clear()
                try:
                    await asyncio.wait_for(
                        self._frontend.hurried.wait(), self._frontend.timers[fragment]
                    )
                except TimeoutError:
                    await self.poll(fragment)


def _trusting() -> ssl.SSLContext:
    """Return a context that takes the certificate that the bench made itself."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
