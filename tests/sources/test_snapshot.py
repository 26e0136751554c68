"""A snapshot is whole or not there; equal content is an equal snapshot."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lib import measures, sources
from lib.sources import DEFAULT_FOLDER, FILES, Snapshot, SourceError, load
from lib.sources.snapshot import build, read_files
from tests import made


def test_equal_content_gives_an_equal_snapshot() -> None:
    assert made.snapshot() == made.snapshot()
    assert hash(made.snapshot()) == hash(made.snapshot())
    assert made.snapshot() != made.snapshot("b2024: {2024: {begroot: 2}}")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"indicators.yaml:1:1: \[bestand-ontbreekt\]"):
        load(tmp_path)


def test_bytes_that_no_encoding_knows_are_named_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "finance.csv").write_text(made.HEADER, encoding="utf-8")
    (tmp_path / "indicators.yaml").write_bytes(b"a: 1\nb: \x81")
    with pytest.raises(SourceError, match=r"indicators.yaml:2:4: \[bestand-codering\]"):
        load(tmp_path)


@pytest.mark.parametrize(
    "values", ["b2024: {2024: {}}", "b2024: {}", "b2024: {2023: {}, 2024: {}}"]
)
def test_sources_without_any_figure_are_read_and_told(values: str) -> None:
    """A new municipality begins like this; its years are those of its documents."""
    snapshot = made.snapshot(values)
    assert ("indicators.yaml", 1, "geen-cijfers") in {
        (warning.file, warning.line, warning.code) for warning in snapshot.warnings
    }
    assert measures.default_year(snapshot) in measures.years(snapshot)


def test_a_reason_why_there_is_no_figure_is_one() -> None:
    snapshot = made.snapshot("b2024: {2024: {begroot: n.n.b.}}")
    assert measures.default_year(snapshot) == 2024


def _thousands(text: str) -> str:
    """Write every amount of a finance.csv with points for thousands, as Excel shows it."""
    return re.sub(r"(?<=;)-?\d{4,}(?=;EUR)", lambda n: f"{int(n[0]):,}".replace(",", "."), text)


@pytest.mark.parametrize(
    ("yaml", "finance"),
    [
        (lambda text: text.encode("utf-8-sig"), lambda text: text.encode("utf-8-sig")),
        (lambda text: text.encode("utf-16"), lambda text: text.encode("utf-16")),
        (lambda text: text.encode("cp1252", "replace"), lambda text: text.encode("cp1252")),
        (
            lambda text: text.replace("\n", "\r\n").encode(),
            lambda t: t.replace("\n", "\r\n").encode(),
        ),
        (lambda text: f"# extra\n{text}\n\n".encode(), lambda text: f"sep=;\n{text}\n".encode()),
        (str.encode, lambda text: re.sub("(?m)$", ";;", text.rstrip()).encode()),
        (str.encode, lambda text: _thousands(text).encode()),
    ],
    ids=["bom", "utf-16", "cp1252", "windows lines", "extra lines", "trailing", "thousands"],
)
def test_files_that_mean_the_same_give_the_same_snapshot(
    snapshot: Snapshot, yaml: Callable[[str], bytes], finance: Callable[[str], bytes]
) -> None:
    text, amounts = ((DEFAULT_FOLDER / name).read_text(encoding="utf-8") for name in FILES)
    same = read_files(DEFAULT_FOLDER)
    again = build(same | {FILES[0]: yaml(text), FILES[1]: finance(amounts)})
    assert again.content_hash == snapshot.content_hash


def test_the_folder_comes_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert sources.folder() == DEFAULT_FOLDER
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    assert sources.folder() == tmp_path
