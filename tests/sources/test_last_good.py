"""Whatever happens to a file or to its disk, the last good version stands and nobody waits."""

import base64
import hashlib
import json
import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lib.sources import keeper
from lib.sources.indicators import FILE as INDICATORS_FILE
from lib.sources.keeper import Keeper, Patience, State, Wait
from lib.sources.keeping import copy, disk, shelf
from lib.sources.keeping.copy import Copy, restore
from lib.sources.keeping.worker import Worker
from lib.sources.money import FILE as FINANCE_FILE
from lib.sources.snapshot import FILES, Snapshot, build, read_files

from .keeping import PATIENCE, SETTLE, Hours, hash_of, read_later, shown, until, version, write

BROKEN = {INDICATORS_FILE: b"gemeente: [\n"}
SECRET = secrets.token_hex(8)
HANGS = Patience(SETTLE, consider=0, deadline=0.02)


def _bad() -> Exception:
    return RuntimeError(SECRET)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "store.json"


@pytest.fixture
def kept(data: Path, store: Path, hours: Hours) -> Keeper:
    kept = Keeper(data, store, PATIENCE, hours.clock())
    assert kept.current().faults == ()
    return kept


def _codes(state: State) -> list[tuple[str, str]]:
    return [(fault.file, fault.code) for fault in state.faults]


@pytest.mark.parametrize("kind", [OverflowError, MemoryError, RecursionError, AssertionError])
@pytest.mark.parametrize(
    ("function", "file"),
    [("indicators.read_register", INDICATORS_FILE), ("money.read_amounts", FINANCE_FILE),
     ("money.checked", FINANCE_FILE), ("indicators.figures", INDICATORS_FILE),
     ("indicators.stated", INDICATORS_FILE), ("money.money_faults", FINANCE_FILE)],
)  # fmt: skip
def test_what_nobody_foresaw_is_a_fault_and_the_last_good_stays(  # noqa: PLR0913, PLR0917
    function: str, file: str, kind: type[Exception], data: Path, kept: Keeper, hours: Hours,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    error = kind(SECRET)

    def fail(*_: object) -> None:
        raise error

    good = kept.current().snapshot
    with monkeypatch.context() as patched:
        patched.setattr(f"lib.sources.{function}", fail)
        write(data, version(3))
        state = read_later(kept, hours)
        for _ in range(3):
            assert kept.current() is state
    assert state.snapshot is good
    assert _codes(state) == [(file, "onverwacht")]
    assert SECRET not in state.faults[0].message
    assert [record.exc_info and record.exc_info[1] for record in caplog.records] == [error]
    write(data, version(4))
    assert shown(read_later(kept, hours)) == hash_of(4)


def test_a_start_shows_the_kept_copy_when_the_files_defeat_us(
    data: Path, store: Path, kept: Keeper, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, good = version(3), kept.current().snapshot

    def build_or_fail(files: dict[str, bytes]) -> Snapshot:
        if files == bad:
            raise _bad()
        return build(files)

    monkeypatch.setattr(keeper, "build", build_or_fail)
    write(data, bad)
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert (state.snapshot, state.restored) == (good, True)
    assert _codes(state) == [(INDICATORS_FILE, "onverwacht")]


def test_a_reader_that_fails_in_an_unknown_way_is_a_fault(
    kept: Keeper, data: Path, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise _bad()

    good = kept.current().snapshot
    write(data, version(3))
    with monkeypatch.context() as patched:
        patched.setattr(disk, "read_files", fail)
        state = read_later(kept, hours)
        assert (state.snapshot, _codes(state)) == (good, [(INDICATORS_FILE, "onverwacht")])
    assert shown(kept.current()) == hash_of(3)


def _signed(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


def _foreign() -> dict[str, bytes]:
    files = {name: base64.b64encode(text).decode() for name, text in version(2).items()}
    moment = "2026-11-21T20:35:00+00:00"  # the same in each process, as it is in the names of tests
    whole: dict[str, Any] = {"read_at": moment, "files": files}
    odd: list[Any] = [
        [], None, 7, "tekst", {}, {"files": files}, {"read_at": moment},
        whole | {"files": list(files)}, whole | {"files": None}, whole | {"files": {}},
        whole | {"files": files | {FINANCE_FILE: 7}},
        whole | {"files": files | {FINANCE_FILE: "é"}},
        whole | {"files": files | {FINANCE_FILE: "==="}}, whole | {"read_at": "gisteren"},
        whole | {"read_at": 7}, whole | {"read_at": "2026-11-27T10:00:00"},
        whole | {"read_at": "9999-12-31T23:59:59+00:00"},
        whole | {"read_at": "0001-01-01T00:00:00+00:00"},
        whole | {"files": dict.fromkeys(files, "QUFB")},
    ]  # fmt: skip
    found = {f"foreign {at}": _signed(json.dumps(one).encode()) for at, one in enumerate(odd)}
    found["deep"] = _signed(b"[" * 100_000)
    found["digits"] = _signed(b'{"read_at": ' + b"9" * 10_000 + b"}")
    found["bytes"] = _signed(bytes(range(256)))
    found["nothing"] = b""
    found["noise"] = bytes(range(256))
    return found


FOREIGN = _foreign()


@pytest.mark.parametrize("name", list(FOREIGN))
def test_a_kept_file_that_is_not_ours_is_done_without(
    name: str, data: Path, store: Path, hours: Hours
) -> None:
    store.parent.mkdir()
    store.write_bytes(FOREIGN[name])
    write(data, BROKEN)
    kept = Keeper(data, store, PATIENCE, hours.clock())
    hours.gone += 3600
    state = kept.current()
    assert state.snapshot is None
    assert _codes(state)[-1] == ("de bewaarde kopie", "kopie-onbruikbaar")
    assert [fault.warning for fault in state.faults] == [False, True]
    write(data, version(3))
    state = read_later(kept, hours)
    assert (shown(state), state.faults) == (hash_of(3), ())
    found = restore(store)
    assert found is not None
    assert found.files == version(3)


@pytest.mark.parametrize("name", ["restore", "save"])
def test_a_kept_copy_that_takes_too_much_memory_is_done_without(
    name: str, data: Path, store: Path, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(shelf, name, fail)
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert (shown(state), state.faults) == (hash_of(2), ())
    write(data, BROKEN)
    hours.gone += 3600
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert state.snapshot is None
    assert state.faults


@pytest.mark.parametrize("name", list(FOREIGN))
def test_good_sources_start_beside_a_kept_file_that_is_not_ours(
    name: str, data: Path, store: Path, hours: Hours
) -> None:
    store.parent.mkdir()
    store.write_bytes(FOREIGN[name])
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert (shown(state), state.faults) == (hash_of(2), ())


class Gate:
    """Something that hangs from the moment that it is closed until it is opened."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self._open.set()
        self.waiting = 0

    def close(self) -> None:
        """Let who comes by hang."""
        self._open.clear()

    def open(self) -> None:
        """Let everyone go on."""
        self._open.set()

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with this gate before it."""

        def through(*args: Any, **kwargs: Any) -> Any:
            self.waiting += 1
            self._open.wait()
            self.waiting -= 1
            return function(*args, **kwargs)

        return through


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open()


@pytest.mark.parametrize("where", ["mark", "read_files"])
def test_a_disk_that_hangs_holds_up_nobody_and_is_followed_again(
    where: str, data: Path, hours: Hours, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deadline is short here, and everything has all the time to come back."""
    monkeypatch.setattr(disk, where, gate.before(getattr(disk, where)))
    kept = Keeper(data, None, HANGS, hours.clock())
    until(lambda: shown(kept.current()) == hash_of(2) and not kept.current().faults)
    good = kept.current().snapshot
    gate.close()
    write(data, version(3))

    def hangs() -> bool:
        hours.gone += SETTLE
        return [code for _, code in _codes(kept.current(Wait.UNTIL_STILL))] == ["bestand-hangt"]

    until(hangs)
    together = [threading.Thread(target=kept.current) for _ in range(8)]
    for thread in together:
        thread.start()
    for thread in together:
        thread.join(30)
        assert not thread.is_alive()
    state = kept.current()
    assert state.snapshot is good
    assert state.since

    gate.open()

    def follows() -> bool:
        hours.gone += SETTLE
        return shown(kept.current()) == hash_of(3) and not kept.current().faults

    until(follows)


def test_a_disk_that_never_comes_back_is_tried_anew_a_few_times(
    data: Path, hours: Hours, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share that is unmounted may keep a thread for ever, while the folder is good again."""
    real = disk.mark
    gate.close()
    monkeypatch.setattr(disk, "mark", gate.before(real))
    kept = Keeper(data, None, Patience(SETTLE, 0, deadline=0.005), hours.clock())
    until(lambda: _codes(kept.current()) == [(INDICATORS_FILE, "bestand-hangt")])
    until(lambda: bool(kept.current()) and gate.waiting == 4)
    for _ in range(20):
        kept.current()
        time.sleep(0.005)
    assert gate.waiting == 4
    gate.open()

    def follows() -> bool:
        hours.gone += SETTLE
        return shown(kept.current()) == hash_of(2)

    until(follows)


def test_a_start_with_a_disk_that_hangs_shows_the_kept_copy(
    data: Path, store: Path, kept: Keeper, hours: Hours, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = kept.current().snapshot
    gate.close()
    monkeypatch.setattr(disk, "mark", gate.before(disk.mark))
    monkeypatch.setattr(shelf, "Worker", lambda name, _: Worker(name, 60))
    state = Keeper(data, store, HANGS, hours.clock()).current()
    assert (state.snapshot, state.restored) == (good, True)
    assert _codes(state) == [(INDICATORS_FILE, "bestand-hangt")]


@pytest.mark.parametrize("where", ["save", "restore"])
def test_a_kept_copy_on_a_disk_that_hangs_holds_up_nobody(
    where: str, data: Path, store: Path, hours: Hours, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.close()
    monkeypatch.setattr(shelf, where, gate.before(getattr(shelf, where)))
    kept = Keeper(data, store, Patience(SETTLE, 0, deadline=0.5), hours.clock())
    until(lambda: shown(kept.current()) == hash_of(2))
    write(data, version(3))
    until(lambda: shown(read_later(kept, hours)) == hash_of(3))
    gate.open()

    def is_kept() -> bool:
        hours.gone += 60
        kept.current()
        found = copy.restore(store)
        return found is not None and found.files == version(3)

    until(is_kept)


def _as_directory(path: Path) -> None:
    path.mkdir()


def _as_fifo(path: Path) -> None:
    os.mkfifo(path)


def _as_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _as_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _as_loop(path: Path) -> None:
    path.symlink_to(path)


ODD = pytest.mark.parametrize(
    ("put", "kind"),
    [(_as_directory, "een map"), (_as_fifo, "een pijp"), (_as_socket, "een socket"),
     (_as_device, "een apparaat"), (_as_loop, "een verwijzing die naar zichzelf wijst")],
)  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the files of Unix")
@ODD
@pytest.mark.parametrize("name", FILES)
def test_only_regular_files_are_read(
    name: str, put: Callable[[Path], None], kind: str, data: Path, kept: Keeper, hours: Hours
) -> None:
    good = kept.current().snapshot
    (data / name).unlink()
    put(data / name)
    state = read_later(kept, hours)
    assert state.snapshot is good
    assert _codes(state) == [(name, "bestand-soort")]
    assert kind in state.faults[0].message
    (data / name).rmdir() if put is _as_directory else (data / name).unlink()
    write(data, version(3))
    state = read_later(kept, hours)
    assert (shown(state), state.faults) == (hash_of(3), ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the files of Unix")
@ODD
def test_only_a_regular_file_is_a_kept_copy(
    put: Callable[[Path], None], kind: str, data: Path, store: Path, hours: Hours
) -> None:
    assert kind
    store.parent.mkdir()
    put(store)
    assert shown(Keeper(data, store, PATIENCE, hours.clock()).current()) == hash_of(2)
    write(data, BROKEN)
    hours.gone += 3600
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert state.faults
    assert (state.snapshot is None) == (put is _as_directory)


@pytest.mark.parametrize("breach", ["gone", "cut", "foreign"])
@pytest.mark.parametrize("broken", [False, True], ids=["good sources", "broken sources"])
def test_a_lost_copy_is_written_again(
    breach: str, broken: bool, data: Path, store: Path, kept: Keeper, hours: Hours
) -> None:
    whole = restore(store)
    assert whole is not None
    if broken:
        write(data, BROKEN)
        assert read_later(kept, hours).faults
    content = store.read_bytes()
    store.unlink()
    if breach != "gone":
        store.write_bytes(content[:-9] if breach == "cut" else _signed(b"{}"))
    hours.gone += 29
    kept.current()
    hours.gone += 2
    kept.current()

    def again() -> bool:
        return store.exists() and store.read_bytes() == content

    until(again)


def test_the_copy_of_another_process_is_left_alone(
    store: Path, kept: Keeper, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy.save(store, Copy(version(5), datetime.now(UTC)))
    looked: list[object] = []
    good = shelf._is_good

    def is_good(path: Path) -> bool:
        looked.append(path)
        return good(path)

    monkeypatch.setattr(shelf, "_is_good", is_good)
    for _ in range(3):
        hours.gone += 31
        kept.current()
        until(lambda: bool(looked))
    found = restore(store)
    assert found is not None
    assert found.files == version(5)
    assert len(looked) == 1


def test_a_copy_that_cannot_be_written_is_told_once_and_tried_again(
    data: Path, tmp_path: Path, hours: Hours, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "kept").touch()
    store = tmp_path / "kept" / "store.json"
    kept = Keeper(data, store, PATIENCE, hours.clock())
    assert shown(kept.current()) == hash_of(2)
    for _ in range(3):
        hours.gone += 31
        kept.current()
    assert [(r.getMessage(), r.levelno) for r in caplog.records] == [
        ("laatste goede bronnen niet bewaard", logging.WARNING)
    ]
    (tmp_path / "kept").unlink()

    def is_kept() -> bool:
        hours.gone += 31
        kept.current()
        return store.exists()

    until(is_kept)


def _as_if_in_one_tick(path: Path, before: os.stat_result, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the file tell the times that it had before; a test can't set when it was changed."""
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    real = disk.mark

    def mark(asked: Path) -> disk.Mark | None:
        found = real(asked)
        if asked != path or found is None:
            return found
        return (found[0], before.st_ctime_ns, *found[2:])

    monkeypatch.setattr(disk, "mark", mark)


def test_two_saves_in_one_tick_of_the_clock_are_both_seen(
    data: Path, kept: Keeper, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(data, version(3))
    assert shown(read_later(kept, hours)) == hash_of(3)
    path = data / INDICATORS_FILE
    before, other = path.stat(), version(3)[INDICATORS_FILE].replace(b"begroot: 3", b"begroot: 4")
    path.write_bytes(other)
    _as_if_in_one_tick(path, before, monkeypatch)
    first = kept.current()
    hours.gone += SETTLE
    found = kept.current().snapshot
    assert shown(first) == hash_of(3)
    assert found is not None
    assert found.figures["value"].to_list() == [4]


def test_a_file_that_is_not_young_any_more_is_not_read(
    kept: Keeper, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Path] = []

    def read(directory: Path, begin: Callable[[str], object]) -> dict[str, bytes]:
        reads.append(directory)
        return read_files(directory, begin)

    monkeypatch.setattr(disk, "read_files", read)
    for seconds in (0, 0.5, 0.5, 5, 0, 0, 60, 60):
        hours.gone += seconds
        kept.current()
    assert len(reads) == 4


def test_a_save_of_one_size_is_seen_also_when_it_keeps_the_time_of_writing(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    """As rsync and backup programs do: only the time of the change tells."""
    hours.gone += 3600
    kept.current()
    path = data / INDICATORS_FILE
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"begroot: 2", b"begroot: 7"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    found = read_later(kept, hours).snapshot
    assert found is not None
    assert found.figures["value"].to_list() == [7]


def test_a_permission_that_is_taken_and_given_back_is_followed(
    data: Path, kept: Keeper, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is root may read all: the refusal is made up, the change of the file is real."""
    good = kept.current().snapshot

    def refuse(_: Path) -> bytes:
        raise PermissionError

    (data / FINANCE_FILE).chmod(0)
    with monkeypatch.context() as patched:
        patched.setattr("lib.sources.snapshot.read_regular", refuse)
        state = read_later(kept, hours)
        assert state.snapshot is good
        assert {code for _, code in _codes(state)} == {"bestand-ontbreekt"}
    (data / FINANCE_FILE).chmod(0o644)
    state = read_later(kept, hours)
    assert (state.snapshot, state.faults) == (good, ())


def test_every_message_has_no_path_in_it(data: Path, kept: Keeper, hours: Hours) -> None:
    (data / FINANCE_FILE).unlink()
    (data / FINANCE_FILE).mkdir()
    faults = read_later(kept, hours).faults
    assert faults
    assert not [fault for fault in faults if str(data.parent) in str(fault)]
