"""What the browser tests share: a server of our own and a visit to one of its pages."""

import http.client
import os
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

from tests import patience
from tests.ports import free_port

Scheme: TypeAlias = Literal["light", "dark"]

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_PAGE = "overzicht"
PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))

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
_SETTLED = """patience => document.fonts.ready.then(() => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the page keeps changing')), patience);
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


@dataclass(frozen=True)
class Server:
    """A server that runs: where it listens and where it writes what happens."""

    port: int
    log: Path

    @property
    def host(self) -> str:
        """Return host and port as they stand in an address."""
        return f"127.0.0.1:{self.port}"

    def wait_for(self, path: str, process: subprocess.Popen[bytes] | None = None) -> None:
        """Wait until it answers 200; raises RuntimeError with its log when it does not or died."""
        deadline = time.monotonic() + patience.SECONDS
        while not self._answers(path):
            if (process and process.poll() is not None) or time.monotonic() > deadline:
                log = self.log.read_text(encoding="utf-8")
                message = f"The server does not answer on {path}. Its log:\n{log}"
                raise RuntimeError(message)
            time.sleep(0.05)

    def _answers(self, path: str) -> bool:
        with closing(http.client.HTTPConnection(self.host, timeout=patience.SECONDS)) as connection:
            try:
                connection.request("GET", path)
                return connection.getresponse().status == http.HTTPStatus.OK
            except OSError:
                return False


@contextmanager
def serving(
    log: Path,
    first: str = "/",
    data: Path | None = None,
    port: int | None = None,
    root: Path = ROOT,
) -> Iterator[Server]:
    """Run a server; the address `first` is the first one it is asked for.

    It shows the sources in the folder `data` or the real ones, on this port or a free one. The
    code is ours or a copy in the folder `root`.
    """
    server = Server(port or free_port(), log)
    command = [sys.executable, "-m", "uvicorn", "server:app", "--host", "127.0.0.1"]
    environment = {name: value for name, value in os.environ.items() if name != "DOELGEHAALD_DATA"}
    if data is not None:
        environment["DOELGEHAALD_DATA"] = str(data)
    with (
        log.open("w", encoding="utf-8") as output,
        subprocess.Popen(  # noqa: S603 nothing in the command comes from outside
            [*command, "--port", str(server.port)],
            cwd=root, env=environment, stdout=output, stderr=subprocess.STDOUT,
        ) as process,
    ):  # fmt: skip
        try:
            server.wait_for("/_stcore/health", process)
            server.wait_for(first, process)
            yield server
        finally:
            process.kill()


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
            self.page.evaluate(_SETTLED, patience.MILLISECONDS)
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
