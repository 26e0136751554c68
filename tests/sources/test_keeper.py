"""The last good snapshot stays until a whole, still and good set of files takes its place."""

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lib.sources import Snapshot, keeper
from lib.sources.indicators import FILE as INDICATORS_FILE
from lib.sources.keeper import Clock, Keeper, State, Wait
from lib.sources.keeping import disk
from lib.sources.keeping.copy import Copy, restore, save
from lib.sources.money import FILE as FINANCE_FILE
from lib.sources.snapshot import build, read_files
from tests import patience

from .keeping import (
    PATIENCE,
    SETTLE,
    Hours,
    hash_of,
    read_later,
    shown,
    until,
    version,
    write,
)

READ_AT = datetime(2026, 11, 21, 20, 35, tzinfo=UTC)


def _replace(path: Path, content: bytes) -> None:
    new = path.with_suffix(".new")
    new.write_bytes(content)
    new.replace(path)


@pytest.fixture
def kept(data: Path, hours: Hours) -> Keeper:
    kept = Keeper(data, None, PATIENCE, hours.clock())
    assert kept.current().faults == ()
    return kept


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Snapshot]:
    """Return the list that every snapshot is put in as it is built."""
    built: list[Snapshot] = []

    def build_slowly(files: dict[str, bytes]) -> Snapshot:
        time.sleep(0.01)
        built.append(build(files))
        return built[-1]

    monkeypatch.setattr(keeper, "build", build_slowly)
    return built


def test_an_old_file_is_read_at_once_and_a_new_one_when_it_has_settled(
    data: Path, hours: Hours
) -> None:
    assert shown(Keeper(data, None, PATIENCE, hours.clock()).current()) == hash_of(2)
    assert hours.slept == [SETTLE]
    assert shown(Keeper(data, None, PATIENCE, hours.clock()).current()) == hash_of(2)
    assert hours.slept == [SETTLE]


def test_a_change_is_used_once_it_stood_still(data: Path, kept: Keeper, hours: Hours) -> None:
    write(data, version(3))
    assert shown(kept.current()) == hash_of(2)
    hours.gone += SETTLE * 0.9
    assert shown(kept.current()) == hash_of(2)
    hours.gone += SETTLE * 0.2
    assert shown(kept.current()) == hash_of(3)


def test_a_patient_caller_waits_for_a_change_but_not_without_one(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    slept = len(hours.slept)
    kept.current(Wait.UNTIL_STILL)
    assert len(hours.slept) == slept
    write(data, version(3))
    assert shown(kept.current(Wait.UNTIL_STILL)) == hash_of(3)
    assert hours.slept[slept:] == [SETTLE]


def test_good_broken_repaired(data: Path, kept: Keeper, hours: Hours) -> None:
    good = kept.current()
    write(data, {INDICATORS_FILE: b"gemeente: [\n"})
    broken = read_later(kept, hours)
    assert broken.snapshot is good.snapshot
    assert broken.read_at == good.read_at
    assert broken.faults
    assert broken.faults[0].file == INDICATORS_FILE
    assert broken.since == datetime.fromtimestamp(hours.started + hours.gone, UTC)
    assert not broken.restored

    write(data, {INDICATORS_FILE: b"gemeente: [[\n"})
    worse = read_later(kept, hours)
    assert worse.faults != broken.faults
    assert worse.since == broken.since

    write(data, version(3))
    repaired = read_later(kept, hours)
    assert shown(repaired) == hash_of(3)
    assert (repaired.faults, repaired.since) == ((), None)


def test_a_vanished_file_keeps_the_last_good_data(data: Path, kept: Keeper, hours: Hours) -> None:
    (data / FINANCE_FILE).rename(data / "away")
    assert kept.current().faults == ()
    broken = read_later(kept, hours)
    assert shown(broken) == hash_of(2)
    assert [(f.file, f.code) for f in broken.faults] == [(FINANCE_FILE, "bestand-ontbreekt")]
    assert kept.current() is broken

    (data / "away").rename(data / FINANCE_FILE)
    assert read_later(kept, hours).faults == ()


def test_a_file_that_is_away_for_a_moment_is_not_missed(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    for _ in range(3):
        (data / FINANCE_FILE).rename(data / "away")
        assert kept.current().faults == ()
        (data / "away").rename(data / FINANCE_FILE)
        hours.gone += SETTLE
        assert kept.current().faults == ()


def test_a_half_written_file_is_left_alone(data: Path, kept: Keeper, hours: Hours) -> None:
    whole = version(2)[FINANCE_FILE] + b"1;;;Totaal;2024;begroting;saldo;-2;EUR;b2024\n"
    for length in range(0, len(whole), 9):
        (data / FINANCE_FILE).write_bytes(whole[:length])
        hours.gone += SETTLE * 0.9
        state = kept.current()
        assert (shown(state), state.faults) == (hash_of(2), ())
    (data / FINANCE_FILE).write_bytes(whole)
    found = read_later(kept, hours)
    assert found.snapshot is not None
    assert found.snapshot.amounts.height == 2


@pytest.mark.parametrize("name", [INDICATORS_FILE, FINANCE_FILE])
def test_a_file_that_changes_while_it_is_read_is_left_alone(
    name: str, data: Path, kept: Keeper, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_torn(directory: Path, _: object) -> dict[str, bytes]:
        found = read_files(directory)
        write(data, {name: version(3)[name] + b"\n" * hours_past()})
        return found

    def hours_past() -> int:
        return int(hours.gone * 10)

    write(data, version(4))
    with monkeypatch.context() as patched:
        patched.setattr(disk, "read_files", read_torn)
        for _ in range(3):
            state = read_later(kept, hours)
            assert (shown(state), state.faults) == (hash_of(2), ())
    write(data, version(3))
    assert shown(read_later(kept, hours)) == hash_of(3)


def test_a_first_reading_that_never_settles_says_so_and_recovers(data: Path, hours: Hours) -> None:
    def sleep(seconds: float) -> None:
        hours.sleep(seconds)
        write(data, {FINANCE_FILE: b"x" * len(hours.slept)})

    clock = Clock(hours.clock().now, hours.clock().monotonic, sleep)
    kept = Keeper(data, None, PATIENCE, clock)
    state = kept.current()
    assert state.snapshot is None
    assert [(f.file, f.code) for f in state.faults] == [(FINANCE_FILE, "bestand-wijzigt")]
    assert hours.slept == [SETTLE]
    write(data, version(2))
    assert shown(read_later(kept, hours)) == hash_of(2)


def test_an_atomic_replacement_is_used(data: Path, kept: Keeper, hours: Hours) -> None:
    for number in (3, 2, 4):
        for name, content in version(number).items():
            _replace(data / name, content)
        assert shown(read_later(kept, hours)) == hash_of(number)


def test_equal_content_stays_the_same_object(data: Path, kept: Keeper, hours: Hours) -> None:
    first = kept.current()
    text = (data / INDICATORS_FILE).read_bytes()
    write(data, {INDICATORS_FILE: text + b"\n# een opmerking\n"})
    second = read_later(kept, hours)
    assert second.snapshot is first.snapshot
    assert second.read_at > first.read_at


def test_equal_content_on_other_lines_keeps_what_was_made_of_it(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    first = kept.current().snapshot
    text = (data / INDICATORS_FILE).read_bytes()
    write(data, {INDICATORS_FILE: b"# een opmerking\n" + text})
    second = read_later(kept, hours).snapshot
    assert first is not None
    assert second is not None
    assert second.kept is first.kept
    lines = [[w.line for w in s.warnings if w.file == INDICATORS_FILE] for s in (first, second)]
    assert lines[1] == [line + 1 for line in lines[0]] != []


def test_a_restart_with_broken_sources_shows_the_last_good_ones(
    data: Path, tmp_path: Path, hours: Hours
) -> None:
    store = tmp_path / "kept" / "store.json"
    before = Keeper(data, store, PATIENCE, hours.clock()).current()
    write(data, {INDICATORS_FILE: b"gemeente: [\n"})
    hours.gone += 3600
    restarted = Keeper(data, store, PATIENCE, hours.clock())
    after = restarted.current()
    assert after.snapshot == before.snapshot
    assert (after.restored, after.read_at) == (True, before.read_at)
    assert after.faults
    assert after.since == datetime.fromtimestamp(hours.started + hours.gone, UTC)

    write(data, version(2))
    repaired = read_later(restarted, hours)
    assert repaired.snapshot is after.snapshot
    assert (repaired.faults, repaired.restored) == ((), False)


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:0],
        lambda whole: whole[:-3],
        lambda whole: whole[:200] + bytes([whole[200] ^ 1]) + whole[201:],
    ],
    ids=["empty", "cut", "changed"],
)
def test_a_damaged_store_is_ignored(
    damage: Callable[[bytes], bytes], data: Path, tmp_path: Path, hours: Hours
) -> None:
    store = tmp_path / "store.json"
    Keeper(data, store, PATIENCE, hours.clock()).current()
    store.write_bytes(damage(store.read_bytes()))
    write(data, {INDICATORS_FILE: b"gemeente: [\n"})
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert state.snapshot is None
    assert state.faults


def test_a_store_of_other_sources_is_ignored(data: Path, tmp_path: Path, hours: Hours) -> None:
    store = tmp_path / "store.json"
    for kept in ({INDICATORS_FILE: b""}, {INDICATORS_FILE: b"", FINANCE_FILE: b""}):
        save(store, Copy(kept, READ_AT))
        (data / FINANCE_FILE).unlink(missing_ok=True)
        assert Keeper(data, store, PATIENCE, hours.clock()).current().snapshot is None


def test_a_store_that_cannot_be_written_is_done_without(
    data: Path, tmp_path: Path, hours: Hours
) -> None:
    (tmp_path / "file").touch()
    kept = Keeper(data, tmp_path / "file" / "store.json", PATIENCE, hours.clock())
    assert shown(kept.current()) == hash_of(2)
    assert [path.name for path in sorted(data.iterdir())] == [FINANCE_FILE, INDICATORS_FILE]


def test_the_store_is_replaced_whole_and_leaves_nothing_behind(tmp_path: Path) -> None:
    store = tmp_path / "kept" / "store.json"
    for number in (2, 3):
        save(store, Copy(version(number), READ_AT))
        assert restore(store) == Copy(version(number), READ_AT)
    assert list(store.parent.iterdir()) == [store]


def test_many_threads_build_a_change_once(
    data: Path, kept: Keeper, hours: Hours, builds: list[Snapshot]
) -> None:
    for number in (3, 4, 5):
        write(data, version(number))
        kept.current()
        hours.gone += SETTLE
        together = threading.Barrier(8)
        states: list[State] = []

        def ask(together: threading.Barrier = together, states: list[State] = states) -> None:
            together.wait()
            states.append(kept.current())

        _run([threading.Thread(target=ask) for _ in range(8)])
        assert {shown(state) for state in states} == {hash_of(number)}
    assert len(builds) == 3


class Writer:
    """Changes the files in every way that files get changed; time goes on as it says.

    While a version is being written less time goes by than it takes to settle, however the threads
    are scheduled. A real moment passes after each version, so that its time differs from the next.
    """

    def __init__(self, data: Path, hours: Hours) -> None:
        self.data, self.hours, self.chance = data, hours, random.Random(7)  # noqa: S311

    def write(self, number: int) -> None:
        """Write a version in one of the ways and let it settle."""
        ways = [self._in_chunks, self._at_once, self._replaced, self._deleted, self._one_by_one]
        self.chance.choice(ways)(version(number))
        self._settle()

    def _settle(self) -> None:
        time.sleep(0.006)
        self.hours.gone += SETTLE
        time.sleep(0.006)

    def _in_chunks(self, files: dict[str, bytes]) -> None:
        for name, content in files.items():
            cuts = sorted(self.chance.sample(range(len(content)), 4))
            with (self.data / name).open("wb", buffering=0) as file:
                for start, end in zip([0, *cuts], [*cuts, len(content)], strict=True):
                    file.write(content[start:end])
                    self.hours.gone += SETTLE / 20
                    time.sleep(0.001)

    def _at_once(self, files: dict[str, bytes]) -> None:
        write(self.data, files)

    def _replaced(self, files: dict[str, bytes]) -> None:
        for name, content in files.items():
            _replace(self.data / name, content)

    def _deleted(self, files: dict[str, bytes]) -> None:
        for name in files:
            (self.data / name).unlink()
        self._settle()
        self._in_chunks(files)

    def _one_by_one(self, files: dict[str, bytes]) -> None:
        for name, content in files.items():
            write(self.data, {name: content})
            self._settle()


def test_readers_never_see_anything_but_a_whole_version(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    versions = range(2, 10)
    good = {hash_of(number) for number in versions}
    stop, seen, wrong = threading.Event(), set[str | None](), list[State]()

    def read() -> None:
        while not stop.is_set():
            state = kept.current()
            seen.add(shown(state))
            if shown(state) not in good or bool(state.faults) != bool(state.since):
                wrong.append(state)
            time.sleep(0.0005)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    writer, until, number = Writer(data, hours), time.monotonic() + 3, 2
    late = until + patience.SECONDS  # a busy machine writes fewer versions in three seconds
    try:
        while time.monotonic() < (until if len(seen) >= len(good) else late):
            number = writer.chance.choice(versions)
            writer.write(number)
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert wrong == []
    assert seen == good
    last = read_later(kept, hours)
    assert (shown(last), last.faults) == (hash_of(number), ())


KILLED = """
import os, random, signal, sys, time
from datetime import UTC, datetime
from pathlib import Path
from lib.sources.keeping.copy import Copy, restore, save

store, moment, whole = Path(sys.argv[1]), datetime(2026, 11, 21, tzinfo=UTC), 0
save(store, Copy({"indicators.yaml": b"a", "finance.csv": b"a"}, moment))
for _ in range(20):
    child = os.fork()
    while not child:
        for letter in (b"a", b"b"):
            files = {"indicators.yaml": letter * 3_000_000, "finance.csv": letter}
            save(store, Copy(files, moment))
    time.sleep(random.uniform(0.01, 0.08))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = restore(store)
    if found:
        whole += 1
        assert set(found.files["indicators.yaml"]) == set(found.files["finance.csv"])
print(whole)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_store_survives_being_killed(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 our own interpreter and program
        [sys.executable, "-c", KILLED, str(tmp_path / "store.json")],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == 20


def _run(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_two_that_keep_at_the_same_time_write_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In containers every process has number 1, and they share the file that is kept."""
    halves: list[str] = []
    replace = Path.replace

    def noted(half: Path, target: Path) -> Path:
        halves.append(half.name)
        return replace(half, target)

    monkeypatch.setattr(Path, "replace", noted)
    for _ in range(2):
        save(tmp_path / "kept.json", Copy({"a": b"1"}, datetime.now(UTC)))
    assert len(set(halves)) == 2


def test_nobody_with_figures_on_screen_waits_for_a_newer_version(data: Path, hours: Hours) -> None:
    made, may_end = [], threading.Event()

    def prepare(snapshot: Snapshot) -> None:
        made.append(snapshot.content_hash)
        assert may_end.wait(60)

    kept = Keeper(data, None, PATIENCE, hours.clock(), prepare)
    assert shown(kept.current()) == hash_of(2)
    assert not made  # who comes first has nothing to look at meanwhile
    write(data, version(3))
    kept.current()
    hours.gone += SETTLE
    for _ in range(3):
        assert shown(kept.current(Wait.NOT)) == hash_of(2)
    together: list[str | None] = []
    patient = [
        threading.Thread(target=lambda: together.append(shown(kept.current()))) for _ in range(8)
    ]
    for thread in patient:
        thread.start()
    until(lambda: made == [hash_of(3)])
    assert not together
    assert shown(kept.current(Wait.NOT)) == hash_of(2)
    may_end.set()
    for thread in patient:
        thread.join(60)
    assert together == [hash_of(3)] * 8
    assert made == [hash_of(3)]


def test_what_looks_the_same_is_not_prepared_again(data: Path, hours: Hours) -> None:
    made: list[Snapshot] = []
    kept = Keeper(data, None, PATIENCE, hours.clock(), made.append)
    first = kept.current().snapshot
    content = (data / INDICATORS_FILE).read_bytes()
    (data / INDICATORS_FILE).write_bytes(content + b"# a remark of an officer\n")
    assert read_later(kept, hours).snapshot is first
    assert not made


def test_a_version_that_cannot_be_prepared_leaves_the_last_good_one(
    data: Path, hours: Hours
) -> None:
    def fails(_: Snapshot) -> None:
        raise ZeroDivisionError

    kept = Keeper(data, None, PATIENCE, hours.clock(), fails)
    good = kept.current().snapshot
    write(data, version(3))
    state = read_later(kept, hours)
    assert state.snapshot is good
    assert [fault.code for fault in state.faults] == ["onverwacht"]
