"""What the tests of deploy/ share: processes started as the unit does, behind the real HAProxy.

Another visitor is another address of this machine: 127.0.0.2 is as near as 127.0.0.1 on Linux.
"""

import http.client
import os
import re
import shlex
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPMessage
from pathlib import Path

from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests import patience, programs
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "doel-gehaald@.service"
STREAM = "/_stcore/stream"
COOKIE = "doelgehaald"

# The door gives ten seconds for a question. A machine that is too busy to ask in time asks again.
_TIMES = range(20)


@dataclass(frozen=True)
class Reply:
    """What came back on a request."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def cookie(self) -> str:
        """Return the process that the front door chose; empty when it chose none anew."""
        found = re.match(rf"{COOKIE}=(\w+)", self.headers["set-cookie"] or "")
        return found[1] if found else ""


@dataclass(frozen=True)
class Dashboard:
    """A process of the dashboard: where it listens and where it writes."""

    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def ask(self, path: str) -> Reply:
        """Ask the process itself, as HAProxy does when it looks how it is."""
        with closing(_plain(self.address)) as connection:
            return _reply(connection, path, {"Host": "localhost"})

    def wait_for(self, path: str, status: int = 200) -> None:
        """Wait until it answers with a status; raises AssertionError with its log otherwise."""
        wait_until(lambda: self.ask(path).status == status, self.log)


@dataclass(frozen=True)
class Door:
    """A HAProxy that runs with deploy/haproxy.cfg; `path` is what it was told to stand below."""

    port: int
    plain_port: int
    log: Path
    tls: ssl.SSLContext = field(repr=False)
    path: str = ""

    @property
    def origin(self) -> str:
        """Return what a browser calls the page's origin."""
        return f"https://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str = "/",
        headers: Mapping[str, str] | None = None,
        *,
        cookie: str = "",
        source: str = "127.0.0.1",
    ) -> Reply:
        """Ask for a path as it stands in the browser, from an address of this machine."""
        asked = dict(headers or {}) | ({"Cookie": f"{COOKIE}={cookie}"} if cookie else {})
        for _ in _TIMES:
            connection = http.client.HTTPSConnection(
                "127.0.0.1",
                self.port,
                timeout=patience.SECONDS,
                context=self.tls,
                source_address=(source, 0),
            )
            with closing(connection):
                reply = _reply(connection, path, asked)
            if reply.status != http.HTTPStatus.REQUEST_TIMEOUT:
                break
        return reply

    def visit(
        self,
        headers: Mapping[str, str] | None = None,
        *,
        cookie: str = "",
        source: str = "127.0.0.1",
    ) -> ClientConnection:
        """Open the websocket of a page; raises InvalidStatus when it is refused."""
        asked = dict(headers or {}) | ({"Cookie": f"{COOKIE}={cookie}"} if cookie else {})
        for _ in _TIMES:
            try:
                return self._visit(asked, source)
            except InvalidStatus as error:
                if error.response.status_code != http.HTTPStatus.REQUEST_TIMEOUT:
                    raise
        raise TimeoutError

    def _visit(self, asked: Mapping[str, str], source: str) -> ClientConnection:
        address = ("127.0.0.1", self.port)
        return connect(
            f"wss://127.0.0.1:{self.port}{self.path}{STREAM}",
            sock=socket.create_connection(
                address, timeout=patience.SECONDS, source_address=(source, 0)
            ),
            ssl=self.tls,
            origin=Origin(self.origin),
            subprotocols=[Subprotocol("streamlit"), Subprotocol("PLACEHOLDER")],  # as a browser
            additional_headers=asked,
            open_timeout=patience.SECONDS,
            ping_timeout=None,  # who is slow to answer has not left
        )


def chosen(visit: ClientConnection) -> str:
    """Return the process that a websocket was given to, as its cookie says."""
    assert visit.response is not None
    found = re.match(rf"{COOKIE}=(\w+)", visit.response.headers.get("set-cookie", ""))
    return found[1] if found else ""


def wait_until(holds: Callable[[], bool], log: Path, every: float = 0.05) -> None:
    """Wait until something holds; raises AssertionError with a log when it does not."""
    deadline = time.monotonic() + patience.SECONDS
    while time.monotonic() < deadline:
        try:
            if holds():
                return
        except (OSError, http.client.HTTPException):
            pass
        time.sleep(every)
    raise AssertionError(log.read_text(encoding="utf-8"))


def command_of_the_unit(port: int) -> list[str]:
    """Return the command that systemd starts, with the Python of these tests."""
    [line] = re.findall(r"(?m)^ExecStart=(.*)$", UNIT.read_text(encoding="utf-8"))
    return [sys.executable, *shlex.split(line.replace("%i", str(port)))[1:]]


@contextmanager
def dashboard(
    log: Path, environment: Mapping[str, str], unix: Path | None = None
) -> Iterator[Dashboard]:
    """Run one process as the unit does, on a free port or a Unix socket; it has started."""
    port = free_port()
    command = command_of_the_unit(port)
    if unix is not None:
        at = command.index("--host")
        command[at : at + 4] = ["--uds", str(unix)]
    with ExitStack() as stack:
        process = stack.enter_context(_running(command, log, environment))
        started = Dashboard(f"unix@{unix}" if unix else f"127.0.0.1:{port}", log, process)
        started.wait_for("/_stcore/health")
        yield started


@contextmanager
def front_door(log: Path, certificate: Path, environment: Mapping[str, str]) -> Iterator[Door]:
    """Run HAProxy with the configuration of deploy/ and these settings; it lets visitors in."""
    settings = {
        "DOELGEHAALD_HTTP": f"127.0.0.1:{free_port()}",
        "DOELGEHAALD_HTTPS": f"127.0.0.1:{free_port()}",
        "DOELGEHAALD_CERTIFICAAT": str(certificate),
        **environment,
    }
    ports = [int(settings[f"DOELGEHAALD_{name}"].rpartition(":")[2]) for name in ("HTTPS", "HTTP")]
    trusted = ssl.create_default_context(cafile=certificate)
    door = Door(ports[0], ports[1], log, trusted, settings.get("DOELGEHAALD_PAD", ""))
    command = [programs.need("haproxy"), "-db", "-f", str(DEPLOY / "haproxy.cfg")]
    with _running(command, log, settings):
        wait_until(lambda: door.ask(f"{door.path}/_stcore/health").status == 200, log)
        yield door


@contextmanager
def _running(
    command: list[str], log: Path, environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    kept = {name: value for name, value in os.environ.items() if "DOELGEHAALD" not in name}
    with (
        log.open("w", encoding="utf-8") as output,
        subprocess.Popen(  # noqa: S603 nothing in the command comes from outside
            command, cwd=ROOT, env=kept | dict(environment), stdout=output, stderr=output
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


class _UnixConnection(http.client.HTTPConnection):
    """A request through a Unix socket."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.host)


def _plain(address: str) -> http.client.HTTPConnection:
    if address.startswith("unix@"):
        return _UnixConnection(address.removeprefix("unix@"), timeout=patience.SECONDS)
    return http.client.HTTPConnection(address, timeout=patience.SECONDS)


def _reply(connection: http.client.HTTPConnection, path: str, headers: Mapping[str, str]) -> Reply:
    connection.request("GET", path, headers=dict(headers))
    response = connection.getresponse()
    return Reply(response.status, response.headers, response.read())
