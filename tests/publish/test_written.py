"""`publiceer`: what was asked for, whole, twice the same, and nothing of anyone else touched."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lib.__main__ import main
from lib.commands import publishing
from lib.publish import EDITIONS, Form, Made, NotOursError, Progress, Publication, publish
from lib.publish.manifest import MANIFEST
from lib.publish.written import published
from lib.sources import DEFAULT_FOLDER, load

SNAPSHOT = load(DEFAULT_FOLDER)
DAY = date(2026, 11, 28)
PUBLICATION = Publication(SNAPSHOT, DAY)


def _form(word: str, *files: Made, needs: tuple[str, ...] = ()) -> Form:
    return Form(word, word, lambda _: iter(files), needs)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_forms_are_written_and_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    forms = [_form("a", ("a/1.html", b"1"), ("a/2/3.html", b"23")), _form("b", ("b.pdf", b"pdf"))]
    publish(PUBLICATION, forms, tmp_path / "nieuw", told.append)
    found = _files(tmp_path / "nieuw")
    manifest = json.loads(found.pop(MANIFEST))
    del found["index.html"]
    assert found == {"a/1.html": b"1", "a/2/3.html": b"23", "b.pdf": b"pdf"}
    assert [(it.form.word, it.files, it.size) for it in told] == [("a", 2, 3), ("b", 1, 3)]
    assert manifest["datum"] == "2026-11-28"
    assert manifest["versie"] == SNAPSHOT.content_hash


def test_what_is_made_anew_is_replaced_whole_and_the_rest_stays(tmp_path: Path) -> None:
    publish(
        PUBLICATION, [_form("a", ("a/1", b"1"), ("a/2", b"2")), _form("b", ("b", b"b"))], tmp_path
    )
    publish(PUBLICATION, [_form("a", ("a/1", b"new"))], tmp_path)
    found = _files(tmp_path)
    del found[MANIFEST], found["index.html"]
    assert found == {"a/1": b"new", "b": b"b"}


def test_what_fails_halfway_changes_nothing(tmp_path: Path) -> None:
    def failing(_: Publication) -> Iterator[Made]:
        yield "a/1", b"half"
        raise ZeroDivisionError

    publish(PUBLICATION, [_form("a", ("a/1", b"whole"))], tmp_path)
    before = _files(tmp_path)
    with pytest.raises(ZeroDivisionError):
        publish(PUBLICATION, [Form("a", "a", failing)], tmp_path)
    assert _files(tmp_path) == before


@pytest.mark.parametrize(
    "there", [{"brief.docx": b"x"}, {MANIFEST: b"{}"}, {MANIFEST: b"geen json"}, {"a/1": b"x"}]
)
def test_what_others_put_in_a_folder_stays(there: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in there.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NotOursError):
        publish(PUBLICATION, [_form("a", ("a/1", b"1"))], tmp_path)
    assert _files(tmp_path) == there


def test_every_form_gives_the_same_bytes_twice(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        publish(Publication(load(DEFAULT_FOLDER), DAY), EDITIONS, tmp_path / name)
    first, second = _files(tmp_path / "een"), _files(tmp_path / "twee")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert len(first) > len(EDITIONS)


def test_forms_have_words_of_their_own_and_files_under_them() -> None:
    words = [form.word for form in EDITIONS]
    assert len(set(words)) == len(words)
    for form in EDITIONS:
        assert not form.lacks
        assert form.told


def _run(*arguments: str | Path) -> int:
    return main(["publiceer", *map(str, arguments)])


def test_the_command_says_what_it_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("--naar", tmp_path, "--alleen", "gegevens", "--datum", "2026-11-28") == 0
    told = capsys.readouterr().out
    assert "gegevens: 18 bestanden" in told
    assert f"Uitgave van 28 november 2026, versie {PUBLICATION.version}" in told
    assert published(tmp_path).forms.keys() == {"gegevens", "begin"}


def test_the_same_sources_keep_the_day_of_their_edition(tmp_path: Path) -> None:
    assert _run("--naar", tmp_path, "--alleen", "gegevens", "--datum", "2020-01-02") == 0
    assert _run("--naar", tmp_path, "--alleen", "gegevens") == 0
    assert published(tmp_path).on == date(2020, 1, 2)


def test_a_folder_of_someone_else_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brief.docx").write_bytes(b"x")
    assert _run("--naar", tmp_path, "--alleen", "gegevens") == 2
    assert "brief.docx" in capsys.readouterr().err


def test_an_unknown_form_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        _run("--naar", tmp_path, "--alleen", "gegevens,fax")
    assert "onbekend: fax" in capsys.readouterr().err


def test_what_is_not_installed_is_named_and_the_rest_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = _form("fax", ("fax", b""), needs=("no_such_module",))
    there = _form("brief", ("brief", b"x"))
    monkeypatch.setattr(publishing, "EDITIONS", (there, absent))
    assert _run("--naar", tmp_path, "--alleen", "brief,fax") == 2
    told = capsys.readouterr()
    assert "fax is niet gemaakt: no_such_module ontbreekt." in told.err
    assert "-r requirements-extra.txt" in told.err
    assert (tmp_path / "brief").exists()


def test_faulty_sources_publish_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").mkdir()
    assert _run("--naar", tmp_path / "uit", "--data", tmp_path / "data") == 1
    assert "indicators.yaml" in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


def test_the_first_page_leads_to_everything(tmp_path: Path) -> None:
    there = [form for form in EDITIONS if form.word in ("gegevens", "site")]
    publish(PUBLICATION, there, tmp_path)
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"]*)"', text)
    assert "site/index.html" in links
    assert "gegevens/doel-gehaald.xlsx" in links
    assert [link for link in links if not (tmp_path / link).is_file()] == []
    assert len(links) < 30
    assert "28 november 2026" in text
    publish(PUBLICATION, there[:1], tmp_path)  # what was there stays, and stays named
    assert re.findall(r'href="([^"]*)"', (tmp_path / "index.html").read_text()) == links


def test_a_draft_is_made_in_no_form_that_cannot_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = Form("site", "site", lambda it: iter([("site/1", str(it.draft).encode())]), drafts=True)
    monkeypatch.setattr(publishing, "EDITIONS", (says, _form("brief", ("brief", b"x"))))
    assert _run("--naar", tmp_path, "--alleen", "site,brief", "--concept") == 0
    assert (tmp_path / "site/1").read_bytes() == b"True"
    assert not (tmp_path / "brief").exists()
    assert "nog niet gepubliceerd" in (tmp_path / "index.html").read_text(encoding="utf-8")
