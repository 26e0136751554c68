"""Many connections that ask nothing, at a process with few handles: who asks is still answered."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from bench.servers import free_port
from tests.deploy import command_of_the_unit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows heeft geen zo'n grens")

ROOT = Path(__file__).resolve().parents[2]
HANDLES, FLOOD = 400, 700
LIMITED = f"""
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, ({HANDLES}, {HANDLES}))
import uvicorn
uvicorn.main()
"""


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Run a process as the unit does, with few handles; its journal is journal.txt."""
    monkeypatch.setenv("DOELGEHAALD_BEWAAR", str(tmp_path / "kept"))
    port = free_port()
    options = command_of_the_unit(port)[3:]  # behind: python -m uvicorn
    with (
        (tmp_path / "journal.txt").open("w", encoding="utf-8") as journal,
        subprocess.Popen(  # noqa: S603 our own code
            [sys.executable, "-c", LIMITED, *options], cwd=ROOT, stdout=journal, stderr=journal
        ) as process,
    ):
        try:
            deadline = time.monotonic() + 120
            while not _answers(port):
                assert process.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.1)
            yield port
        finally:
            process.kill()


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    with closing(connection):
        try:
            connection.request("GET", "/_stcore/health", headers={"Host": "localhost"})
            return connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False


def test_who_asks_is_answered_while_others_only_hold_on(port: int, tmp_path: Path) -> None:
    written = (tmp_path / "journal.txt").stat().st_size
    with ExitStack() as held:
        for number in range(FLOOD):
            line = held.enter_context(socket.create_connection(("127.0.0.1", port), 30))
            line.sendall(b"GET / HTTP/1.1\r\nHo")
            if number % 100 == 0:
                assert _answers(port)
        assert _answers(port)
    assert (tmp_path / "journal.txt").stat().st_size - written < 10_000
