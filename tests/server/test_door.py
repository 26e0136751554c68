"""How a connection begins: who is slow, silent or many makes room; who asks is answered."""

import asyncio
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from lib.server import door, headers
from lib.server.door import Door

from . import dashboard

ASK = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
SOCKET = (
    b"GET /_stcore/stream HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
    b"Upgrade: websocket\r\n"
)
KEY = b"Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
VERSION = b"Sec-WebSocket-Version: 13\r\n"
MOST = 5


async def _dashboard(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer everything at once; a websocket stays open until the other side leaves."""
    await dashboard(scope, receive, send)
    if scope["type"] == "websocket":
        while (await receive())["type"] != "websocket.disconnect":
            pass


class House:
    """A server with our door and a dashboard behind it."""

    def __init__(self) -> None:
        config = uvicorn.Config(
            _dashboard, port=0, http=Door, lifespan="off", log_config=None, timeout_keep_alive=60
        )
        self.server = uvicorn.Server(config)
        self.stack = ExitStack()

    def serve(self) -> None:
        """Serve until it should exit."""
        asyncio.run(self.server._serve())

    @property
    def port(self) -> int:
        """Return where it listens."""
        port: int = self.server.servers[0].sockets[0].getsockname()[1]
        return port

    def call(self, *said: bytes) -> socket.socket:
        """Connect and say something."""
        line = self.stack.enter_context(socket.create_connection(("127.0.0.1", self.port), 30))
        for words in said:
            line.sendall(words)
        return line


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setattr(door, "SECONDS_TO_ASK", 0.5)
    monkeypatch.setattr(door, "_MOST", MOST)
    house = House()
    with ThreadPoolExecutor(1) as own_thread:
        done = own_thread.submit(house.serve)
        while not house.server.started:
            assert not done.done()
            time.sleep(0.01)
        with house.stack:
            yield house
        house.server.should_exit = house.server.force_exit = True
        done.result(timeout=30)


def _answer(line: socket.socket) -> bytes:
    """Return one whole answer."""
    heard = b""
    while b"the dashboard" not in heard:
        data = line.recv(4096)
        assert data, heard
        heard += data
    return heard


def _heard(line: socket.socket) -> bytes:
    """Return everything until the other side hangs up."""
    heard = b""
    try:
        while data := line.recv(4096):
            heard += data
    except ConnectionError:
        pass
    return heard


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n",
        SOCKET + KEY,
        ASK + b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nx",
    ],
)
def test_who_does_not_finish_asking_is_hung_up_on(said: bytes, house: House) -> None:
    line = house.call(said)
    line.settimeout(0.05)
    heard, deadline = b"", time.monotonic() + 20
    while time.monotonic() < deadline:  # a little more, again and again: time does not begin anew
        try:
            data = line.recv(4096)
            heard += data
            if not data:
                break
        except TimeoutError:
            with suppress(ConnectionError):
                line.sendall(b"x" if said else b"")
        except ConnectionError:
            break
    else:
        pytest.fail("The door keeps waiting.")
    assert heard.count(b"200 OK") == said.count(b"\r\n\r\n")


def test_who_has_asked_may_stay_for_the_next_question(house: House) -> None:
    line = house.call(ASK)
    _answer(line)
    line.settimeout(1.5)
    with pytest.raises(TimeoutError):
        line.recv(1)  # longer than the time to ask
    line.settimeout(30)
    line.sendall(ASK)
    _answer(line)


def test_who_waits_longest_without_asking_makes_room(house: House) -> None:
    asked = house.call(ASK)
    _answer(asked)
    for _ in range(MOST * 4):
        house.call(b"GET")
        _answer(house.call(ASK))
    assert _heard(asked) == b""
    assert len(house.server.server_state.connections) <= MOST + 1


def test_windows_are_not_counted_as_connections_without_one(house: House) -> None:
    for _ in range(MOST * 2):
        assert b"101 Switching" in house.call(SOCKET, KEY, VERSION, b"\r\n").recv(4096)
    _answer(house.call(ASK))
    assert len(house.server.server_state.connections) >= MOST * 2


@pytest.mark.parametrize(
    "said",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n",
        b"GET  / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 700_000 + b"\r\n\r\n",
        SOCKET + b"\r\n",
        SOCKET + KEY + b"\r\n",
        SOCKET + VERSION + b"\r\n",
        SOCKET + VERSION + b"Sec-WebSocket-Key: short\r\n\r\n",
        SOCKET + VERSION + b"Sec-WebSocket-Key: *\r\n\r\n",
        SOCKET.replace(b"GET", b"POST") + KEY + VERSION + b"\r\n",
    ],
)
def test_what_is_no_question_is_answered_as_everything_else(said: bytes, house: House) -> None:
    heard = _heard(house.call(said))
    head, _, body = heard.decode().partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 400 ")
    sent = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:])
    for name, value in headers.ALWAYS.items():
        assert sent[name.lower()] == value.lower()
    assert "default-src 'none'" in sent["content-security-policy"]
    assert "De server begrijpt deze vraag niet." in body
    assert "Invalid" not in body
