"""From start to ready: the settings, the document, the journal, what is said about the sources."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.requests import Request

from lib.server.document import index, script_hashes
from lib.server.readiness import describe, ready
from lib.sources import Fault, Snapshot
from lib.sources.keeper import State
from lib.sources.keeping import everyone
from tests import made, patience

from . import request

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 1, 2, tzinfo=UTC)
FAULT = Fault("finance.csv", 3, 1, "csv-bedrag", "Geen bedrag")
CAREFUL = Fault("finance.csv", 4, 1, "csv-teken", "Ongewoon", warning=True)


def test_the_document_is_dutch_and_only_ours() -> None:
    html = index()
    assert '<html lang="nl">' in html
    assert "<title>Doel gehaald?</title>" in html
    assert "hebben JavaScript nodig" in html
    assert "enable JavaScript" not in html
    assert "agent" not in html
    assert len(script_hashes(html)) == html.count("<script>") == 2


@pytest.mark.parametrize(
    ("faults", "count"), [((), 0), ((FAULT,), 1), ((FAULT, CAREFUL), 1), ((CAREFUL,), 0)]
)
def test_good_sources_are_ready_also_the_last_good_ones(
    faults: tuple[Fault, ...], count: int, snapshot: Snapshot
) -> None:
    assert describe(State(snapshot, faults, NOW, NOW)) == {
        "gereed": True,
        "sinds": "2026-01-02T00:00:00+00:00",
        "hash": snapshot.content_hash,
        "fouten": count,
        "wacht_tot": None,
    }


def _ask_ready() -> tuple[int, dict[str, object]]:
    answer = ready(Request(request("/gereed")))
    return answer.status_code, json.loads(bytes(answer.body))


def test_ready_is_200_with_sources_and_503_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _ask_ready()[0] == 200
    monkeypatch.setenv("DOELGEHAALD_RUST", "0")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    status, said = _ask_ready()
    assert status == 503
    assert (said["gereed"], said["sinds"], said["hash"]) == (False, None, None)
    assert said["fouten"] != 0
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 7}}")
    (tmp_path / "indicators.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "finance.csv").write_text(made.HEADER + "\n", encoding="utf-8")
    assert _ask_ready()[0] == 200
    (tmp_path / "finance.csv").write_text("onzin\n", encoding="utf-8")
    _ask_ready()
    everyone.keeper(tmp_path).current()
    status, said = _ask_ready()
    assert (status, said["gereed"]) == (200, True)
    assert said["fouten"] != 0


def test_a_wrong_setting_stops_the_start() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "uvicorn", "server:app", "--port", "1"],
        cwd=ROOT, env=os.environ | {"DOELGEHAALD_SESSIES": "veel"},
        capture_output=True, text=True, check=False, timeout=patience.SECONDS,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Het dashboard start niet. De instelling DOELGEHAALD_SESSIES" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_setting_is_told_and_stops_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import server"],
        cwd=ROOT, env=os.environ | {"DOELGEHAALD_HOST": "dashboard.gemeente.nl"},
        capture_output=True, text=True, check=True, timeout=patience.SECONDS,
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    [told] = [line for line in lines if line["gebeurtenis"] == "onbekende instelling"]
    assert (told["niveau"], told["naam"]) == ("let op", "DOELGEHAALD_HOST")
    assert told["uitleg"].endswith("Bedoelt u DOELGEHAALD_HOSTS?")
