"""Signs: what the letters of paper have stays, what they lack is written otherwise, never lost."""

import pytest

from lib.render.paper.fonts import FOLDER, signs
from lib.render.paper.letters import Letters

CASES = {
    "Café, Fryslân, ’s-Gravenhage: € 5 – 6 − 7 … “ja”": None,
    "Łódź Ångström Đà Nẵng α β Ж": None,
    "≥ ≤ → ½ ² ✓": None,
    "e\u0301e\u0301n": "één",
    "✕ en ⚠": "× en !",
    "㎡ Ⅷ ｅ": "m2 VIII e",
    "twee\nregels\ten meer": "twee regels en meer",
    "on\u200bzicht\u202ebaar\ufeff": "onzichtbaar",
    "日 en 😀": "[U+65E5] en [U+1F600]",
    "\u05d0\x07": "[U+05D0][U+0007]",
}


@pytest.mark.parametrize("text", CASES)
def test_a_text_keeps_its_meaning(text: str) -> None:
    written = Letters().drawn(text)
    assert written == (CASES[text] or text)
    assert signs().issuperset(written)


def test_signs_that_are_written_by_number_are_remembered() -> None:
    letters = Letters()
    letters.written("日 日 x 本")
    assert letters.lacking == ("日", "本")


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("kort", False), ("x" * 24, False), ("1" * 25, True), ("x" * 49, True),
        ("arbeidsongeschiktheidsverzekering", False),
        ("https://www.voorbeeld.nl/een/lang/adres", True),
    ],
)  # fmt: skip
def test_a_word_that_no_line_holds_may_be_broken(word: str, broken: bool) -> None:
    written = Letters().written(word)
    assert ("\u200b" in written) == broken
    assert written.replace("\u200b", "") == word


def test_both_weights_have_the_same_signs_and_their_licence() -> None:
    assert {path.name for path in FOLDER.glob("*.ttf")} == {
        "DoelgehaaldSans-Regular.ttf", "DoelgehaaldSans-SemiBold.ttf",
    }  # fmt: skip
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    for path in FOLDER.glob("*.ttf"):
        names = path.read_bytes()
        assert "Doelgehaald Sans".encode("utf-16-be") in names
        assert "SourceSans".encode("utf-16-be") not in names
