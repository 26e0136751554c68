"""A certificate, two processes on the same figures and a front door, for all tests of deploy/."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from lib.sources import DEFAULT_FOLDER
from tests import programs

from . import Dashboard, Door, dashboard, front_door

SESSIONS, PER_ADDRESS = 3, 2
NOWHERE = "127.0.0.1:1"


class OpenDoor(Protocol):
    """Runs a front door of a test's own before the two processes."""

    def __call__(self, **settings: str) -> Door:
        """Set DOELGEHAALD_ and these names."""


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("certificate")
    key, chain, both = (folder / name for name in ("key.pem", "chain.pem", "both.pem"))
    subprocess.run(  # noqa: S603 nothing in the command comes from outside
        [
            programs.need("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-keyout", str(key), "-out", str(chain),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    both.write_bytes(chain.read_bytes() + key.read_bytes())
    return both


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DEFAULT_FOLDER, tmp_path_factory.mktemp("shared") / "data"))


@pytest.fixture(scope="session")
def shared(data: Path) -> Mapping[str, str]:
    """Return the settings that both processes have."""
    return {
        "DOELGEHAALD_DATA": str(data),
        "DOELGEHAALD_BEWAAR": str(data.parent / "kept"),
        "DOELGEHAALD_PROXY": "127.0.0.1",
        "DOELGEHAALD_TLS": "ja",
        "DOELGEHAALD_UITGAVEN": "nee",
        "DOELGEHAALD_SESSIES": str(SESSIONS),
        "DOELGEHAALD_SESSIES_PER_ADRES": str(PER_ADDRESS),
    }


@pytest.fixture(scope="session")
def pair(shared: Mapping[str, str], data: Path) -> Iterator[list[Dashboard]]:
    """Run two processes; the front door knows them as 1 and 2."""
    with ExitStack() as running:
        yield [
            running.enter_context(dashboard(data.parent / f"{name}.log", shared))
            for name in ("1", "2")
        ]


@pytest.fixture
def open_door(pair: list[Dashboard], certificate: Path, tmp_path: Path) -> Iterator[OpenDoor]:
    with ExitStack() as running:

        def start(**settings: str) -> Door:
            own = {f"DOELGEHAALD_{name}": value for name, value in settings.items()}
            return running.enter_context(
                front_door(tmp_path / "door.log", certificate, servers(pair) | own)
            )

        yield start


@pytest.fixture
def door(open_door: OpenDoor) -> Door:
    return open_door()


def servers(behind: list[Dashboard]) -> dict[str, str]:
    """Return the settings that tell a front door where its processes are."""
    addresses = [process.address for process in behind] + [NOWHERE]
    return {f"DOELGEHAALD_SERVER_{place}": addresses[place - 1] for place in (1, 2)}
