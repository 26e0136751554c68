"""A snapshot is whole or not there; equal content is an equal snapshot."""

from pathlib import Path

import pytest

from lib import sources
from lib.sources import DEFAULT_FOLDER, SourceError, load
from tests import made


def test_equal_content_gives_an_equal_snapshot() -> None:
    assert made.snapshot() == made.snapshot()
    assert hash(made.snapshot()) == hash(made.snapshot())
    assert made.snapshot() != made.snapshot("b2024: {2024: {begroot: 2}}")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"indicators.yaml:1:1: \[bestand-ontbreekt\]"):
        load(tmp_path)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "finance.csv").write_text(made.HEADER, encoding="utf-8")
    (tmp_path / "indicators.yaml").write_bytes("a: 1\nb: één".encode("cp1252"))
    with pytest.raises(SourceError, match=r"indicators.yaml:2:1: \[bestand-codering\]"):
        load(tmp_path)


def test_the_folder_comes_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert sources.folder() == DEFAULT_FOLDER
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    assert sources.folder() == tmp_path
