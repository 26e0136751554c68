"""`vergelijk`: the draft beside what is published, and nothing written."""

from pathlib import Path

import pytest

from lib.__main__ import main
from tests import made

AMOUNTS = ("1;1.1;;Eerste doel;2024;begroting;saldo;-600;EUR;b2024",)


def folder(place: Path, outcome: str) -> Path:
    """Write sources in which the one indicator has this outcome."""
    place.mkdir(parents=True, exist_ok=True)
    text = made.indicators(f"jv2024: {{2024: {{begroot: 200, gerealiseerd: {outcome}}}}}")
    (place / "indicators.yaml").write_text(text, encoding="utf-8")
    finance = "\n".join([made.HEADER, *AMOUNTS, ""])
    (place / "finance.csv").write_text(finance, encoding="utf-8")
    return place


def _said(capsys: pytest.CaptureFixture[str], *arguments: Path) -> tuple[int, str, str]:
    status = main(["vergelijk", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_the_draft_is_held_beside_the_published_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published, draft = folder(tmp_path / "nu", "190"), folder(tmp_path / "concept", "201")
    status, out, _ = _said(capsys, draft, published)
    assert status == 0
    assert "Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald" in out


def test_without_a_folder_it_is_that_of_the_dashboard(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOELGEHAALD_DATA", str(folder(tmp_path / "nu", "190")))
    assert "Er verandert niets" in _said(capsys, folder(tmp_path / "concept", "190"))[1]


@pytest.mark.parametrize("faulty", ["nu", "concept"])
def test_faulty_sources_are_told_and_nothing_is_compared(
    faulty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = {name: folder(tmp_path / name, "190") for name in ("nu", "concept")}
    (both[faulty] / "finance.csv").unlink()
    status, out, err = _said(capsys, both["concept"], both["nu"])
    assert (status, out) == (1, "")
    assert "finance.csv" in err
    assert str(both[faulty]) in err
