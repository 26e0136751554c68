"""Where the sources are and where the last good ones are kept."""

import sys
from pathlib import Path

import pytest
from platformdirs import macos, unix, windows

from lib.settings import Folders
from tests.chosen import chosen


def test_nothing_is_chosen_by_a_blank() -> None:
    assert chosen(Folders, DATA="", BEWAAR="  ") == chosen(Folders)
    assert chosen(Folders).data is None


def test_folders_are_read(tmp_path: Path) -> None:
    found = chosen(Folders, DATA="data", BEWAAR=str(tmp_path))
    assert (found.data, found.keeping()) == (Path("data"), tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="the home of Windows has another name")
@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (unix.Unix, ".cache/doelgehaald"),
        (macos.MacOS, "Library/Caches/doelgehaald"),
        (windows.Windows, "AppData/Local/doelgehaald"),
    ],
)
def test_the_cache_is_where_it_was_before_platformdirs_was_asked(
    system: type, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("platformdirs.PlatformDirs", system)
    monkeypatch.setattr(
        "platformdirs.windows.get_win_folder", lambda _: str(tmp_path / "AppData/Local")
    )
    assert chosen(Folders).keeping() == tmp_path / expected


@pytest.mark.skipif(sys.platform == "win32", reason="there is always a home on Windows")
def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_: int) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert chosen(Folders).keeping() is None
