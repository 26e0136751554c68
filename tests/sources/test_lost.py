"""A version in which much disappeared is told, and waits for a second look before it is shown."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lib.sources import DEFAULT_FOLDER, Snapshot
from lib.sources.indicators import FILE as INDICATORS_FILE
from lib.sources.keeper import Keeper, Patience, State
from lib.sources.keeping.copy import Copy, restore, save
from lib.sources.keeping.lost import LOST, lost
from lib.sources.money import FILE as FINANCE_FILE
from lib.sources.snapshot import build, read_files
from tests import made

from .keeping import SETTLE, Hours, read_later, write

FILES = {
    name: content
    for name, content in read_files(DEFAULT_FOLDER).items()
    if name in (INDICATORS_FILE, FINANCE_FILE)
}
REGISTER = FILES[INDICATORS_FILE].decode()
MONEY = FILES[FINANCE_FILE].decode().splitlines(keepends=True)
VALUES = "b2024: {2024: {begroot: 1}}"
CONSIDER = 120
PATIENCE = Patience(SETTLE, CONSIDER, deadline=60)


def _indicators(count: int) -> bytes:
    """Return the register cut off after so many indicators, at a line that is empty or not."""
    start = REGISTER.index("\nindicatoren:")
    starts = [
        start + m.start() for m in re.finditer(r"^  [\w-]+:\n", REGISTER[start:], re.MULTILINE)
    ]
    return REGISTER[: starts[count]].encode()


CUT = {
    "two indicators": (
        {INDICATORS_FILE: _indicators(2)},
        INDICATORS_FILE,
        r"Verdwenen sinds de vorige versie: \d+ van de \d+ indicatoren \([^)]+\), \d+ van de \d+ "
        r"cijfers\. Klopt dat niet\? Zet dan de vorige versie van dit bestand terug\.",
    ),
    "only the header": (
        {FINANCE_FILE: MONEY[0].encode()},
        FINANCE_FILE,
        rf"Verdwenen .*: {len(MONEY) - 1} van de {len(MONEY) - 1} bedragen\..*",
    ),
}


def _snapshot(files: dict[str, bytes] | None = None) -> Snapshot:
    return build(FILES | (files or {}))


@pytest.mark.parametrize("case", list(CUT))
def test_what_disappeared_is_named_and_counted(case: str) -> None:
    files, file, message = CUT[case]
    (told,) = lost(_snapshot(), _snapshot(files))
    assert (told.file, told.code, told.warning) == (file, LOST, True)
    assert re.fullmatch(message, told.message)


def test_no_more_than_five_are_named() -> None:
    (told,) = lost(_snapshot(), _snapshot({INDICATORS_FILE: _indicators(1)}))
    names = re.findall(r"indicatoren \(([^)]+)\)", told.message)[0].split("; ")
    gone = len(_snapshot().register.indicators) - 1
    assert names[5:] == (["..."] if gone > 5 else [])


@pytest.mark.parametrize(
    ("told", "old", "new"),
    [
        ("1 van de 3 documenten (Jaarverslag 2024)", "jv2024:", "jv:"),
        ("1 van de 2 doelstellingen (1.10)", '"1.10":', '"1.11":'),
        ("1 van de 1 programma's (Voorbeeld)", '  "1":', '  "2":'),
        ("1 van de 1 indicatoren (Proef)", "proef:", "anders:"),
    ],
)
def test_one_that_is_not_there_any_more_is_much(told: str, old: str, new: str) -> None:
    text = made.indicators(VALUES)
    assert text.count(old) == 1
    (fault,) = lost(made.built(text), made.built(text.replace(old, new)))
    assert f": {told}. " in fault.message


@pytest.mark.parametrize(("left", "told"), [(10, 0), (9, 0), (8, 1), (0, 1), (11, 0)])
def test_a_fifth_of_the_rows_is_much(left: int, told: int) -> None:
    rows = [f"1;1.1;{at};P{at};2024;begroting;saldo;-1;EUR;b2024" for at in range(100, 111)]
    before, after = made.snapshot(VALUES, *rows[:10]), made.snapshot(VALUES, *rows[:left])
    faults = lost(before, after)
    assert len(faults) == told
    assert all(f"{10 - left} van de 10 bedragen." in fault.message for fault in faults)


def test_more_is_never_a_loss() -> None:
    assert lost(_snapshot(), _snapshot()) == ()
    assert lost(_snapshot({INDICATORS_FILE: _indicators(2)}), _snapshot()) == ()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    directory = tmp_path / "data"
    directory.mkdir()
    write(directory, FILES)
    return directory


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.json"


@pytest.fixture
def kept(data: Path, store: Path, hours: Hours) -> Keeper:
    kept = Keeper(data, store, PATIENCE, hours.clock())
    assert kept.current().faults == ()
    return kept


def _waits(state: State, good: State, hours: Hours) -> bool:
    assert state.snapshot is good.snapshot
    assert [fault.code for fault in state.faults] == [LOST]
    assert state.since is not None
    now = datetime.fromtimestamp(hours.started + hours.gone, UTC)
    return state.expected is not None and state.expected > now


@pytest.mark.parametrize("case", list(CUT))
def test_a_version_that_lost_much_waits_and_is_then_shown(
    case: str, data: Path, store: Path, kept: Keeper, hours: Hours
) -> None:
    good, before = kept.current(), store.read_bytes()
    write(data, CUT[case][0])
    first = read_later(kept, hours)
    assert _waits(first, good, hours)
    assert first.expected == first.since + timedelta(seconds=CONSIDER) if first.since else False
    hours.gone += CONSIDER - 1
    assert kept.current() is first
    assert store.read_bytes() == before
    hours.gone += 1.01
    shown = kept.current()
    assert shown.snapshot == _snapshot(CUT[case][0])
    assert (shown.faults, shown.since, shown.expected) == ((), None, None)
    assert shown.snapshot is not None
    assert [w.message for w in shown.snapshot.warnings if w.code == LOST] == [
        fault.message for fault in first.faults
    ]
    found = restore(store)
    assert found is not None
    assert found.files == FILES | CUT[case][0]


@pytest.mark.parametrize("case", list(CUT))
def test_a_repaired_file_is_shown_at_once(
    case: str, data: Path, kept: Keeper, hours: Hours
) -> None:
    good = kept.current()
    write(data, CUT[case][0])
    assert _waits(read_later(kept, hours), good, hours)
    hours.gone += CONSIDER / 2
    write(data, FILES)
    state = read_later(kept, hours)
    assert state.snapshot is good.snapshot
    assert (state.faults, state.since, state.expected) == ((), None, None)
    hours.gone += CONSIDER
    assert kept.current().snapshot is good.snapshot


def test_a_wait_begins_anew_with_another_loss_but_not_with_a_remark(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    cut = CUT["two indicators"][0][INDICATORS_FILE]
    write(data, {INDICATORS_FILE: cut})
    first = read_later(kept, hours).expected
    hours.gone += CONSIDER / 2
    write(data, {INDICATORS_FILE: cut + b"\n# een opmerking\n"})
    assert read_later(kept, hours).expected == first
    write(data, {INDICATORS_FILE: _indicators(1)})
    second = read_later(kept, hours).expected
    assert first
    assert second
    assert second - first == timedelta(seconds=CONSIDER / 2 + 2 * SETTLE)


def test_a_version_that_breaks_while_it_waits_is_told_as_broken(
    data: Path, kept: Keeper, hours: Hours
) -> None:
    good = kept.current()
    write(data, CUT["two indicators"][0])
    since = read_later(kept, hours).since
    write(data, {INDICATORS_FILE: b"gemeente: [\n"})
    state = read_later(kept, hours)
    assert state.snapshot is good.snapshot
    assert LOST not in {fault.code for fault in state.faults}
    assert (state.expected, state.since) == (None, since)
    hours.gone += CONSIDER * 2
    assert kept.current() is state


def test_a_restart_does_not_shorten_the_wait(
    data: Path, store: Path, kept: Keeper, hours: Hours
) -> None:
    good = kept.current()
    write(data, CUT["two indicators"][0])
    hours.gone += 3600
    restarted = Keeper(data, store, PATIENCE, hours.clock())
    state = restarted.current()
    assert state.snapshot == good.snapshot
    assert (state.restored, state.read_at) == (True, good.read_at)
    assert state.expected
    hours.gone += CONSIDER + 1
    assert restarted.current().snapshot == _snapshot(CUT["two indicators"][0])


def test_a_restart_without_a_loss_is_at_once(data: Path, store: Path, hours: Hours) -> None:
    """Also when the kept copy can't be read any more, or has other content."""
    older = CUT["two indicators"][0][INDICATORS_FILE]
    save(store, Copy(FILES | {INDICATORS_FILE: older}, datetime.now(UTC)))
    assert Keeper(data, store, PATIENCE, hours.clock()).current().snapshot == _snapshot()
    save(store, Copy(FILES | {INDICATORS_FILE: b"gemeente: ["}, datetime.now(UTC)))
    state = Keeper(data, store, PATIENCE, hours.clock()).current()
    assert (state.snapshot, state.faults) == (_snapshot(), ())


def test_without_a_time_to_consider_it_is_shown_at_once_with_its_warning(
    data: Path, hours: Hours
) -> None:
    kept = Keeper(data, None, Patience(SETTLE, 0, deadline=60), hours.clock())
    kept.current()
    write(data, CUT["two indicators"][0])
    state = read_later(kept, hours)
    assert state.snapshot == _snapshot(CUT["two indicators"][0])
    assert state.snapshot is not None
    assert LOST in {warning.code for warning in state.snapshot.warnings}
    text = CUT["two indicators"][0][INDICATORS_FILE] + b"\n# een opmerking\n"
    write(data, {INDICATORS_FILE: text})
    again = read_later(kept, hours)
    assert again.snapshot is not None
    assert LOST in {warning.code for warning in again.snapshot.warnings}
