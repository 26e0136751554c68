"""What the browser tests share: a server of our own and a visit to one of its pages."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol, TypeAlias
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request, WebSocket

Scheme: TypeAlias = Literal["light", "dark"]

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_PAGE = "overzicht"
PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SECONDS_TO_START = 60

# The page is there: its heading (or a fault) stands, the script has ended, every chart is drawn.
_READY = """() => {
    const all = selector => [...document.querySelectorAll(selector)];
    return all('h1, [data-testid="stException"]').some(heading => heading.checkVisibility())
        && all('.stApp[data-test-script-state="notRunning"]').length === 1
        && !all('[data-testid="stStatusWidget"], [data-testid="stSkeleton"]').length
        && !all('[data-stale="true"]').length
        && all('.stVegaLiteChart').every(chart => chart.querySelector('svg'));
}"""
# The page has settled: its fonts are loaded, and for a moment nothing in it has changed.
_SETTLED = """() => document.fonts.ready.then(() => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the page keeps changing')), 15000);
    let quiet;
    const wait = () => {
        clearTimeout(quiet);
        quiet = setTimeout(() => { observer.disconnect(); clearTimeout(late); resolve(); }, 120);
    };
    const observer = new MutationObserver(wait);
    const everything = {childList: true, attributes: true, characterData: true, subtree: true};
    observer.observe(document, everything);
    wait();
}))"""


def path_of(page: str) -> str:
    """Return the address of a page; the default page is the root."""
    return "/" if page == DEFAULT_PAGE else f"/{page}"


def find_chromium() -> str | None:
    """Return the browser to use: CHROMIUM from the environment, else the first one installed."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else _BROWSERS
    return next((found for name in names if (found := shutil.which(name))), None)


@dataclass(frozen=True)
class Server:
    """A server that runs: where it listens and where it writes what happens."""

    port: int
    log: Path

    @property
    def host(self) -> str:
        """Return host and port as they stand in an address."""
        return f"127.0.0.1:{self.port}"


@contextmanager
def serving(log: Path, first: str = "/", data: Path | None = None) -> Iterator[Server]:
    """Run a server on a free port; the address `first` is the first one it is asked for.

    It shows the sources in the folder `data`, or the real ones.
    """
    server = Server(_free_port(), log)
    command = [sys.executable, "-m", "uvicorn", "server:app", "--host", "127.0.0.1"]
    environment = {name: value for name, value in os.environ.items() if name != "DOELGEHAALD_DATA"}
    if data is not None:
        environment["DOELGEHAALD_DATA"] = str(data)
    with (
        log.open("w", encoding="utf-8") as output,
        subprocess.Popen(  # noqa: S603 nothing in the command comes from outside
            [*command, "--port", str(server.port)],
            cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT,
        ) as process,
    ):  # fmt: skip
        try:
            _wait_for(server, process, "/_stcore/health")
            _wait_for(server, process, first)
            yield server
        finally:
            process.kill()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(server: Server, process: subprocess.Popen[bytes], path: str) -> None:
    """Wait until the server answers; raises RuntimeError with its log when it does not."""
    deadline = time.monotonic() + _SECONDS_TO_START
    while not _answers(server, path):
        if process.poll() is not None or time.monotonic() > deadline:
            log = server.log.read_text(encoding="utf-8")
            message = f"The server does not answer on {path}. Its log:\n{log}"
            raise RuntimeError(message)
        time.sleep(0.1)


def _answers(server: Server, path: str) -> bool:
    with closing(http.client.HTTPConnection(server.host, timeout=10)) as connection:
        try:
            connection.request("GET", path)
            return connection.getresponse().status == http.HTTPStatus.OK
        except OSError:
            return False


@dataclass
class Visit:
    """A page that is open, with everything that it complained of and whom else it called."""

    page: Page
    server: Server
    complaints: list[str] = field(default_factory=list)
    other_hosts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("request", self._follow)
        self.page.on("websocket", self._follow)

    def open(self, address: str) -> None:
        """Go to an address of the server and wait until the page is ready."""
        self.page.goto(f"http://{self.server.host}{address}")
        self.wait()

    def wait(self) -> None:
        """Wait until the page is ready: after it was opened, reloaded or given another choice."""
        try:
            self.page.wait_for_function(_READY)
            self.page.evaluate(_SETTLED)
        except Error as error:
            error.add_note("\n".join(self.problems()))
            raise

    def heading(self) -> Locator:
        """Return the first-level heading."""
        return self.page.locator("h1")

    def number(self, selector: str, expression: str) -> float:
        """Measure an element: `expression` is JavaScript about `element`."""
        measured: float = self.page.locator(selector).evaluate(f"element => {expression}")
        return measured

    def problems(self) -> list[str]:
        """Return everything that went wrong on the page and every other host that it called."""
        shown = self.page.locator('[data-testid="stException"], [role="dialog"]')
        return [
            *self.complaints,
            *(f"another host: {address}" for address in self.other_hosts),
            *(f"on the page: {text}" for text in shown.all_inner_texts()),
        ]

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"console {message.type}: {message.text}")

    def _follow(self, request: Request | WebSocket) -> None:
        address = urlsplit(request.url)
        if address.netloc and address.netloc != self.server.host:
            self.other_hosts.append(request.url)


class OpenPage(Protocol):
    """Opens an address and returns the visit once the page is ready."""

    def __call__(
        self,
        address: str,
        *,
        width: int = 1280,
        scheme: Scheme = "light",
        at: Server = ...,
    ) -> Visit:
        """Open an address of the server `at` in a window of this width, 800 high."""
