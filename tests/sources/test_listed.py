"""A further source is a line in the list: everything else finds it there."""

import json
from pathlib import Path

import jsonschema
import pytest

from lib import reference
from lib.check import check
from lib.sources import SourceError, indicators, listed, load, money
from lib.sources.indicators import FILE as INDICATORS_FILE
from lib.sources.keeper import Keeper, Patience
from lib.sources.keeping.copy import Copy, restore, save
from lib.sources.keeping.lost import LOST
from lib.sources.money import FILE as FINANCE_FILE
from lib.sources.reading.regular import read_regular
from lib.sources.snapshot import build
from lib.sources.source import Source

from .keeping import PATIENCE, SETTLE, Hours, read_later, version, write
from .wishes import FILE, SOURCE, Wishes

WISHES = """\
wensen:
  meer-groen:
    doelstelling: "1.2"
    tekst: Meer bomen
"""
FILES = {**version(2), FILE: WISHES.encode()}


@pytest.fixture(autouse=True)
def _one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "SOURCES", (*listed.SOURCES, SOURCE))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "store.json"


def _with(text: str) -> dict[str, bytes]:
    return {**FILES, FILE: text.encode()}


def _wishes(kept: Keeper) -> list[str] | None:
    snapshot = kept.current().snapshot
    return list(snapshot.of(SOURCE).wishes) if snapshot else None


def test_the_snapshot_has_it_with_its_type() -> None:
    snapshot = build(FILES)
    wishes: Wishes = snapshot.of(SOURCE)
    assert {name: wish.text for name, wish in wishes.wishes.items()} == {"meer-groen": "Meer bomen"}
    assert snapshot.files == (INDICATORS_FILE, FINANCE_FILE, FILE)
    assert snapshot.register is snapshot.of(indicators.SOURCE).register
    assert snapshot.amounts.equals(snapshot.of(money.SOURCE).amounts)
    assert snapshot.warnings == build(version(2)).warnings


def test_a_folder_without_it_is_whole(data: Path, hours: Hours) -> None:
    snapshot = load(data)
    assert snapshot.of(SOURCE) == Wishes.model_validate({})
    assert snapshot.files == (INDICATORS_FILE, FINANCE_FILE)
    hours.gone = 100
    assert Keeper(data, None, PATIENCE, hours.clock()).current().snapshot == snapshot
    assert hours.slept == []


def test_what_is_in_no_list_is_in_no_snapshot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "SOURCES", listed.SOURCES[:-1])
    with pytest.raises(KeyError):
        build(FILES).of(SOURCE)


def test_its_meaning_counts_for_the_version_and_its_layout_does_not() -> None:
    hashes = {
        build(files).content_hash
        for files in (version(2), FILES, _with(WISHES.replace("bomen", "struiken")))
    }
    assert len(hashes) == 3
    assert build(_with(f"# van de raad\n{WISHES}\n")) == build(FILES)
    assert build(_with("{}")) == build(version(2))


@pytest.mark.parametrize(
    ("old", "new", "place", "part"),
    [
        ('"1.2"', '"1.9"', (3, 19, "onbekende-naam"), "Doel 1.9 bestaat niet."),
        ("tekst:", "teksd:", (4, 5, "onbekend-woord"), "Bedoelt u 'tekst'?"),
        ('    doelstelling: "1.2"\n', "", (2, 3, "ontbreekt"), "Voeg een regel 'doelstelling: ..."),
        ("Meer bomen", '"Meer bomen', (4, 12, "yaml-aanhaling"), "aanhalingsteken"),
        ("Meer bomen", "Meer # bomen", (4, 12, "tekst-na-hekje"), "Achter # staat 'bomen'"),
    ],
)
def test_the_check_names_what_is_wrong_in_it_with_its_place(
    old: str, new: str, place: tuple[int, int, str], part: str, data: Path
) -> None:
    write(data, _with(WISHES.replace(old, new)))
    found = [fault for fault in check(data).found if fault.file == FILE]
    assert place in [(fault.line, fault.column, fault.code) for fault in found]
    assert any(part in fault.message for fault in found)


def test_its_rules_look_at_other_sources_and_do_without_one_that_is_faulty() -> None:
    goals = version(2)[INDICATORS_FILE].replace(
        b'"1.2":', b'"1.3": {naam: Ander, kort: Ander}\n      "1.2":'
    )
    files = _with(WISHES.replace("1.2", "1.3")) | {INDICATORS_FILE: goals}
    told = [fault for fault in build(files).warnings if fault.file == FILE]
    assert [fault.message for fault in told] == ["Voor doel 1.3 staat er geen bedrag."]
    with pytest.raises(SourceError) as error:
        build(files | {INDICATORS_FILE: b"gemeente: [\n", FINANCE_FILE: b"onzin\n"})
    assert {fault.file for fault in error.value.faults} == {INDICATORS_FILE, FINANCE_FILE}


def test_faults_of_all_files_are_told_at_once() -> None:
    with pytest.raises(SourceError) as error:
        build(dict.fromkeys(FILES, b"["))
    assert {fault.file for fault in error.value.faults} == set(FILES)


def test_editors_and_staff_read_what_can_stand_in_it() -> None:
    texts = {path.name: text for path, text in reference.written().items()}
    assert list(texts) == [
        "indicators.schema.json", "afspraken.schema.json", "teksten.schema.json",
        "wensen.schema.json", "velden.md", "settings.json", "extensions.json", "tasks.json",
    ]  # fmt: skip
    schema = json.loads(texts["wensen.schema.json"])
    jsonschema.validate({"wensen": {"a": {"doelstelling": "1", "tekst": "b"}}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"wensen": {"a": {"doelstelling": "1"}}}, schema)
    _, found = texts["velden.md"].split(f"# Wat u in {FILE} kunt schrijven\n")
    assert "| `wensen` |  | blok | De wensen, elk onder een vaste naam. |" in found
    assert "## Onder `wensen`\n" in found
    assert "| `tekst` | ● | tekst | De wens in eigen woorden. |" in found


def test_an_edit_under_a_running_keeper_is_noticed(data: Path, hours: Hours) -> None:
    kept = Keeper(data, None, PATIENCE, hours.clock())
    assert _wishes(kept) == []
    write(data, FILES)
    read_later(kept, hours)
    assert _wishes(kept) == ["meer-groen"]
    write(data, _with(WISHES.replace("meer-groen", "meer-blauw")))
    read_later(kept, hours)
    assert _wishes(kept) == ["meer-blauw"]


def _refused(path: Path) -> bytes:
    """Read a file as who has no right to read the third one."""
    if path.name == FILE:
        raise PermissionError
    return read_regular(path)


@pytest.mark.parametrize("breach", ["text", "folder", "link", "unreadable"])
def test_a_broken_one_leaves_the_last_good_on_screen(
    breach: str, data: Path, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(data, FILES)
    kept = Keeper(data, None, PATIENCE, hours.clock())
    good = kept.current().snapshot
    path = data / FILE
    path.unlink()
    if breach == "text":
        path.write_text("wensen: [", encoding="utf-8")
    elif breach == "folder":
        path.mkdir()
    elif breach == "link":
        path.symlink_to(data / "nowhere.yaml")
    else:
        path.write_text(WISHES + "#", encoding="utf-8")
        monkeypatch.setattr("lib.sources.snapshot.read_regular", _refused)
    state = read_later(kept, hours)
    assert state.snapshot is good
    assert {fault.file for fault in state.faults if not fault.warning} == {FILE}


def test_the_kept_copy_restores_it(data: Path, store: Path, hours: Hours) -> None:
    write(data, FILES)
    Keeper(data, store, PATIENCE, hours.clock()).current()
    copy = restore(store)
    assert copy is not None
    assert copy.files == FILES
    write(data, _with("wensen: ["))
    restarted = Keeper(data, store, PATIENCE, hours.clock())
    assert restarted.current().restored
    assert _wishes(restarted) == ["meer-groen"]


def test_a_copy_of_before_it_was_in_the_list_is_still_good(
    data: Path, store: Path, hours: Hours
) -> None:
    write(data, FILES)
    Keeper(data, store, PATIENCE, hours.clock()).current()
    copy = restore(store)
    assert copy is not None
    save(store, Copy(version(2), copy.read_at))
    write(data, {FINANCE_FILE: b"onzin\n"})
    restarted = Keeper(data, store, PATIENCE, hours.clock())
    assert restarted.current().restored
    assert _wishes(restarted) == []


def test_when_it_disappears_that_waits_and_is_told(data: Path, hours: Hours) -> None:
    write(data, FILES)
    kept = Keeper(data, None, Patience(SETTLE, consider=120, deadline=60), hours.clock())
    assert _wishes(kept) == ["meer-groen"]
    (data / FILE).unlink()
    state = read_later(kept, hours)
    assert [(fault.file, fault.code) for fault in state.faults] == [(FILE, LOST)]
    assert "1 van de 1 wensen (meer-groen)" in state.faults[0].message
    assert _wishes(kept) == ["meer-groen"]
    hours.gone += 120
    assert _wishes(kept) == []


def test_a_file_without_content_that_comes_and_goes_is_named_as_read(
    data: Path, hours: Hours
) -> None:
    kept = Keeper(data, None, PATIENCE, hours.clock())
    before = kept.current().snapshot
    write(data, {FILE: b"{}"})
    after = read_later(kept, hours).snapshot
    assert after == before
    assert after is not None
    assert after.files == tuple(FILES)


def test_a_source_is_a_key_by_itself() -> None:
    """Two that look the same are two: a file may be in another list under the same name."""
    twin = Source(FILE, SOURCE.read, SOURCE.meaning, SOURCE.lost)
    assert len({SOURCE, twin}) == 2
