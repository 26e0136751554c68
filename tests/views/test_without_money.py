"""Without a budget, without an account, without any amount: every page and file, with a message."""

import pytest

from tests.generated import shown
from tests.measures.test_precedence import sources

_PLAN = "  begroting: {naam: primitieve begroting, rol: begroting}\n"
_CHANGE = "  wijziging: {naam: eerste wijziging, rol: wijziging}\n"
_FORECAST = "  prognose: {naam: verwachting, rol: prognose}\n"
_ACCOUNT = "  rekening: {naam: rekening, rol: rekening}\n"


@pytest.mark.parametrize(
    ("stages", "amounts"),
    [
        (_ACCOUNT, ["j2024;rekening;2024;-100"]),
        (_PLAN, ["b2024;begroting;2024;-100"]),
        (_FORECAST, ["t2024;prognose;2024;-100"]),
        (_CHANGE, ["w2024;wijziging;2024;-100"]),
        (_PLAN + _CHANGE, ["w2024;wijziging;2024;-100"]),
        (_PLAN + _ACCOUNT, ["b2024;begroting;2024;p.m.", "j2024;rekening;2023;-"]),
        (_PLAN + _FORECAST + _ACCOUNT, ["t2024;prognose;2024;-100;lasten;1.1;a"]),
        (_ACCOUNT, ["j2024;rekening;2024;-100;lasten", "j2024;rekening;2024;10;baten"]),
    ],
)  # fmt: skip
def test_every_page_and_file_does_without(stages: str, amounts: list[str]) -> None:
    snapshot = sources(*amounts, stages=stages)
    assert list(shown.wrong(snapshot)) == []
