"""The servers that are compared: ours, the same pages as Streamlit comes, and an empty page."""

import http.client
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bench.pages import PAGES, ROOT

LOCAL = "127.0.0.1"

_HERE = Path(__file__).parent
_SECONDS_TO_START = 600
_SECONDS_BETWEEN_LOOKS = 0.02
_OPEN_DOOR = "100000"  # sessions; only the capacity is measured with a cap


@dataclass(frozen=True)
class Kind:
    """A way to serve: `ready` is the address that answers 200 once there is something to see."""

    name: str
    command: tuple[str, ...]
    ready: str
    pages: tuple[str, ...]


def behind_ours(module: str) -> tuple[str, ...]:
    """Return the command that serves an ASGI module as docs/beheer.md says."""
    options = ("--no-access-log", "--no-server-header", "--no-proxy-headers")
    bounds = ("--http", "lib.server.door:Door", "--backlog", "128", "--ws-max-size", "65536")
    return ("uvicorn", module, "--host", LOCAL, *options, *bounds, "--port")


def plain_streamlit(script: Path) -> tuple[str, ...]:
    """Run a script as `streamlit run` does by default; only nothing is sent to its makers."""
    return (
        "streamlit", "run", str(script), "--server.headless=true", f"--server.address={LOCAL}",
        "--browser.gatherUsageStats=false", "--server.port",
    )  # fmt: skip


_DEFAULT_APP, _EMPTY_APP = _HERE / "default_app" / "app.py", _HERE / "empty_app" / "app.py"
ALIVE = "/_stcore/health"

OURS = Kind("ours", behind_ours("server:app"), "/gereed", PAGES)
DEFAULT = Kind("default", plain_streamlit(_DEFAULT_APP), ALIVE, PAGES)
EMPTY = Kind("empty, ours", behind_ours("bench.empty_app.server:app"), "/gereed", ("",))
EMPTY_DEFAULT = Kind("empty, default", plain_streamlit(_EMPTY_APP), ALIVE, ("",))


@dataclass(frozen=True)
class Server:
    """A server that runs: its address, its process, and seconds from start until ready."""

    address: str
    process: int
    seconds: float

    @property
    def memory(self) -> float:
        """Return the memory that it holds, in MiB."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    @property
    def processor(self) -> float:
        """Return the seconds of processor that it used so far, over all cores."""
        text = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8")
        fields = text.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(
    kind: Kind, data: Path | None = None, settings: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Run a server on a free port until it is left.

    It shows the sources in `data` or the real ones; `settings` are added to its environment.
    Raises RuntimeError with its log when it ends or is not ready in time.
    """
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder), data) | dict(settings or {})
        command = [sys.executable, "-m", *kind.command, str(port)]
        folder_to_run_in = ROOT if kind.command[0] == "uvicorn" else _HERE  # its own settings only
        with running(command, folder_to_run_in, environment) as process:
            began = time.perf_counter()
            wait(f"http://{LOCAL}:{port}", kind.ready, process)
            yield Server(f"http://{LOCAL}:{port}", process.pid, time.perf_counter() - began)


@contextmanager
def running(
    command: list[str], folder: Path, environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command in a folder until it is left; what it writes is shown when it fails."""
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(  # noqa: S603 nothing in the command comes from outside
            command, cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            yield process
        except RuntimeError as error:
            log.seek(0)
            error.add_note(log.read().decode(errors="replace")[-5_000:])
            raise
        finally:
            process.kill()


def _environment(folder: Path, data: Path | None) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if "DOELGEHAALD" not in name}
    own["DOELGEHAALD_UITGAVEN"] = "nee"  # they are made aside, and would be measured along
    added = {
        "PYTHONPATH": str(ROOT),
        "DOELGEHAALD_BEWAAR": str(folder / "kept"),
        "DOELGEHAALD_SESSIES": _OPEN_DOOR,
        "DOELGEHAALD_SESSIES_PER_ADRES": _OPEN_DOOR,
    }
    if data is not None:
        added["DOELGEHAALD_DATA"] = str(data)
    return own | added


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind((LOCAL, 0))
        port: int = listener.getsockname()[1]
        return port


def wait(address: str, path: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers 200; raises RuntimeError when its process ends or it is late."""
    deadline = time.monotonic() + _SECONDS_TO_START
    while status(address, path) != http.HTTPStatus.OK:
        if process.poll() is not None or time.monotonic() > deadline:
            message = f"the server does not answer on {path}"
            raise RuntimeError(message)
        time.sleep(_SECONDS_BETWEEN_LOOKS)


def status(address: str, path: str) -> int:
    """Return the status with which a server answers; 0 when it does not."""
    where = urlsplit(address)
    if where.scheme == "https":
        trusting = ssl._create_unverified_context()  # noqa: S323, SLF001 our own certificate
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(
            where.netloc, timeout=30, context=trusting
        )
    else:
        connection = http.client.HTTPConnection(where.netloc, timeout=30)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()
