"""Texts of staff, and names in a row, inside our own sentences."""

import pytest

from lib.wording.listed import listed
from lib.wording.prose import begun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("begroting volgens de Kaderbrief", "Begroting volgens de Kaderbrief"),
        ("BBV-raming", "BBV-raming"),
        ("één begroting", "Één begroting"),
        ("", ""),
    ],
)
def test_what_begins_a_sentence_keeps_the_capitals_of_its_names(text: str, told: str) -> None:
    assert begun(text) == told


def test_three_names_have_one_and() -> None:
    assert listed(["de begroting", "de eerste rekening", "de tweede"]) == (
        "de begroting, de eerste rekening en de tweede"
    )
