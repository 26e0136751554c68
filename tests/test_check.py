"""`python -m lib check`: every fault, a count, and a status that a script can trust."""

import json
import os
from pathlib import Path

import pytest
import uvicorn
import yaml

from lib.__main__ import main
from lib.sources import DEFAULT_FOLDER, load
from tests import made

GOOD = made.indicators(
    "jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: ja}}", extra='ook_onder: ["1.10"]\n'
)
AMOUNTS = tuple(
    f"1;1.1;;Eerste doel;2024;{stage};saldo;-1000000;EUR;{document}"
    for stage, document in (("begroting", "b2024"), ("jaarrekening", "jv2024"))
)
WARNING = "1;1.10;;Tiende doel;2024;jaarrekening;lasten;100;EUR;jv2024"
ROOT = Path(__file__).resolve().parents[1]


def _folder(path: Path, text: str = GOOD, *rows: str) -> Path:
    (path / "indicators.yaml").write_text(text, encoding="utf-8")
    finance = "\n".join([made.HEADER, *(rows or AMOUNTS), ""])
    (path / "finance.csv").write_text(finance, encoding="utf-8")
    return path


def _said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[str]]:
    status = main(["check", *map(str, arguments)])
    return status, capsys.readouterr().out.splitlines()


def test_good_sources_leave_with_0(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert _said(capsys, _folder(tmp_path)) == (0, ["Geen fouten."])


def test_what_nobody_foresaw_is_a_fault_too(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("lib.sources.money.read_amounts", fail)
    status, lines = _said(capsys, _folder(tmp_path))
    assert status == 1
    assert lines[0].startswith("finance.csv:1:1: [onverwacht] ")
    assert lines[-1] == "1 fout."
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_a_folder_in_the_place_of_a_file_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = _folder(tmp_path)
    (folder / "finance.csv").unlink()
    (folder / "finance.csv").mkdir()
    status, lines = _said(capsys, folder)
    assert status == 1
    assert lines[0].startswith("finance.csv:1:1: [bestand-soort] ")


def test_without_a_folder_the_folder_of_the_app_is_checked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert _said(capsys)[0] == 0
    monkeypatch.setenv("DOELGEHAALD_DATA", str(_folder(tmp_path, GOOD.replace("hoger", "x"))))
    assert _said(capsys)[0] == 1


def test_faults_are_sorted_and_counted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = GOOD.replace("beter: hoger", "beter: x").replace("begroot: 5", "begroot: 5%")
    status, lines = _said(capsys, _folder(tmp_path, text))
    assert status == 1
    assert [line.split(" ")[1] for line in lines[:-1]] == ["[verkeerd-woord]", "[geen-getal]"]
    assert lines[-1] == "2 fouten."


def test_one_fault_is_singular(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert _said(capsys, _folder(tmp_path, GOOD.replace("hoger", "x")))[1][-1] == "1 fout."


def test_at_most_fifty_are_shown_and_the_rest_is_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    years = "{" + ", ".join(f"{year}: {{begroot: 5%}}" for year in range(1950, 2010)) + "}"
    text = made.indicators(f"b2024: {years}")
    _, lines = _said(capsys, _folder(tmp_path, text))
    assert lines[50:] == ["... en nog 10 meldingen.", "60 fouten."]


def test_a_warning_passes_unless_it_is_strict(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _folder(tmp_path, GOOD, *AMOUNTS, WARNING)
    status, lines = _said(capsys, tmp_path)
    assert (status, lines[-1]) == (0, "Geen fouten. 1 keer let op.")
    assert lines[0].startswith("finance.csv:4:")
    assert "let op: [csv-teken]" in lines[0]
    assert _said(capsys, tmp_path, "--strikt")[0] == 1


def test_a_missing_file_is_a_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (_folder(tmp_path) / "finance.csv").unlink()
    status, lines = _said(capsys, tmp_path)
    assert status == 1
    assert "[bestand-ontbreekt]" in lines[0]
    assert str(tmp_path) not in lines[0]
    assert lines[1:] == [f"Gezocht in de map {tmp_path}.", "1 fout."]


@pytest.mark.parametrize("name", ["bestaat-niet", "finance.csv"])
def test_what_is_no_folder_cannot_be_checked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    assert main(["check", str(_folder(tmp_path) / name)]) == 2
    assert "is niet te lezen" in capsys.readouterr().err


def test_json_holds_everything_and_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["check", str(_folder(tmp_path, GOOD.replace("begroot: 5", "begroot: 5%"))), "--json"])
    said = json.loads(capsys.readouterr().out)
    assert (said["ok"], said["hash"], said["folder"]) == (False, None, str(tmp_path))
    fault = said["faults"][0]
    assert set(fault) == {"file", "line", "column", "code", "message", "warning"}
    assert fault["code"] == "geen-getal"


def test_json_of_good_sources_names_their_hash(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(DEFAULT_FOLDER), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is True
    assert said["hash"] == load(DEFAULT_FOLDER).content_hash


def test_strict_json_is_not_ok_with_a_warning(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert (
        main(["check", str(_folder(tmp_path, GOOD, *AMOUNTS, WARNING)), "--json", "--strikt"]) == 1
    )
    assert json.loads(capsys.readouterr().out)["ok"] is False


def test_the_hook_for_git_runs_this_check() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [(hook["id"], hook["entry"], hook["files"]) for hook in hooks] == [
        ("doelgehaald-check", "deploy/controleer.sh", r"\.(yaml|csv)$")
    ]
    assert "-m lib check" in (ROOT / hooks[0]["entry"]).read_text(encoding="utf-8")


def test_serve_starts_the_server_on_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    started: list[tuple[str, object]] = []
    monkeypatch.setenv("DOELGEHAALD_DATA", "")
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: started.append((app, options)))
    assert main(["serve", "--data", str(tmp_path), "--port", "9000"]) == 0
    assert started == [
        (
            "server:app",
            {
                "host": "127.0.0.1",
                "port": 9000,
                "access_log": False,
                "server_header": False,
                "proxy_headers": False,
                "http": "lib.server.door:Door",
                "backlog": 128,
                "ws_max_size": 65_536,
            },
        ),
    ]
    assert os.environ["DOELGEHAALD_DATA"] == str(tmp_path)
    assert "http://127.0.0.1:9000" in capsys.readouterr().out
