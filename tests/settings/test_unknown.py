"""A setting that does not exist does nothing, and is told before anyone relies on it."""

from pathlib import Path

import pytest

from lib.__main__ import main
from lib.settings import unknown
from lib.settings.unknown import ELSEWHERE, KNOWN
from tests.chosen import environment

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("DOELGEHAALD_HOST", "Bedoelt u DOELGEHAALD_HOSTS?"),
        ("DOELGEHAALD_SESSIONS", "Bedoelt u DOELGEHAALD_SESSIES?"),
        ("DOELGEHAALD_DATUM", "Bedoelt u DOELGEHAALD_DATA?"),
        ("DOELGEHAALD_BEDENK_TIJD", "Bedoelt u DOELGEHAALD_BEDENKTIJD?"),
        ("doelgehaald_tls", "Bedoelt u DOELGEHAALD_TLS?"),
        ("DOELGEHAALD_KLEUR", "Zie docs/beheer.md."),
        ("DOELGEHAALD_", "Zie docs/beheer.md."),
    ],
)
def test_a_name_that_does_nothing_is_told_with_the_nearest(
    name: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with environment():
        monkeypatch.setenv(name, "iets")
        said = f"De instelling {name} bestaat niet en doet niets. {told}"
        assert unknown() == {name: said}


def test_what_another_program_reads_is_nothing_to_wonder_at() -> None:
    names = [name.removeprefix("DOELGEHAALD_") for name in KNOWN | ELSEWHERE]
    with environment(**dict.fromkeys(names, "iets")):
        assert unknown() == {}


def test_a_command_tells_it_beside_its_answer(capsys: pytest.CaptureFixture[str]) -> None:
    with environment(DATEN="ergens"):
        assert main(["check", "--json"]) == 0
    said = capsys.readouterr()
    assert said.err == (
        "Let op: De instelling DOELGEHAALD_DATEN bestaat niet en doet niets. "
        "Bedoelt u DOELGEHAALD_DATA?\n"
    )
    assert said.out.startswith("{")


def test_every_setting_is_documented() -> None:
    papers = [(ROOT / name).read_text(encoding="utf-8") for name in ("docs/beheer.md", "README.md")]
    for name in KNOWN:
        assert any(f"| `{name}` |" in paper for paper in papers), name
