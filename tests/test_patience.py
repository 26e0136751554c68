"""How long to wait for a file is an administrator's choice; a wrong one stops the start."""

import re
from pathlib import Path

import pytest

from lib.server.settings import WrongSettingError, read
from lib.sources.keeper import Patience
from lib.sources.keeping import settings
from lib.sources.keeping.settings import WrongPatienceError, patience

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("RUST", "BEDENKTIJD", "LEESTIJD")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("", "", ""), Patience(0.5, 120, 10)),
        (("0", "0", "0"), Patience(0, 0, 10)),
        (("0,05", " 30 ", "2.5"), Patience(0.05, 30, 2.5)),
        (("1", "86400", "60"), Patience(1, 86_400, 60)),
    ],
)
def test_seconds_are_read_with_a_comma_or_a_point(
    given: tuple[str, ...], expected: Patience
) -> None:
    names = [f"DOELGEHAALD_{name}" for name in NAMES]
    assert patience(dict(zip(names, given, strict=True))) == expected


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["-1", "86401", "nan", "inf", "1e3", "2 min", "1.000,5", "\u00b2"])
def test_a_wrong_number_of_seconds_is_named(name: str, text: str) -> None:
    environment = {f"DOELGEHAALD_{name}": text}
    with pytest.raises(WrongPatienceError):
        patience(environment)
    with pytest.raises(WrongSettingError, match=f"De instelling DOELGEHAALD_{name} klopt niet"):
        read(environment)


def test_every_setting_is_documented() -> None:
    source = Path(settings.__file__).read_text(encoding="utf-8")
    manual = (ROOT / "docs/beheer.md").read_text(encoding="utf-8")
    for name in set(re.findall(r"DOELGEHAALD_[A-Z_]+", source)):
        assert f"| `{name}` |" in manual
