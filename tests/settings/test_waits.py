"""How long to wait for a file is an administrator's choice; a wrong one stops the start."""

import re

import pytest

from lib.server import _chosen
from lib.settings import Waits, WrongSettingError
from lib.sources.keeper import Patience
from lib.sources.keeping import everyone
from tests.chosen import chosen, environment

NAMES = ("RUST", "BEDENKTIJD", "LEESTIJD")


def _patience(**named: str) -> Patience:
    with environment(**named):
        return everyone.chosen()


def test_without_a_choice_everyone_waits_as_long_as_the_keeper_by_itself() -> None:
    assert _patience() == Patience()


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
    assert _patience(**dict(zip(NAMES, given, strict=True))) == expected


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["-1", "86401", "nan", "inf", "1e3", "2 min", "1.000,5", "\u00b2"])
def test_a_wrong_number_of_seconds_is_named_and_the_server_does_not_start(
    name: str, text: str
) -> None:
    said = (
        f"De instelling DOELGEHAALD_{name} klopt niet. Gevonden: {text!r}. Verwacht: "
        "een aantal seconden van 0 tot en met 86400, zoals 0,5 of 120."
    )
    with pytest.raises(WrongSettingError, match=f"^{re.escape(said)}$"):
        chosen(Waits, **{name: text})
    with environment(**{name: text}), pytest.raises(SystemExit, match=re.escape(said)):
        _chosen()
