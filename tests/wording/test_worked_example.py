"""The example on Uitleg: which figures are worked out, and that each step is one of the sources."""

import pytest

from lib.page import Facts
from lib.sources import Snapshot
from lib.views.choices import chosen
from lib.views.pages import guide
from tests import made

REACHED = "jv2024: {2024: {begroot: 5, gerealiseerd: 6}}"
MISSED = "jv2024: {2024: {begroot: 5, gerealiseerd: 4}}"
DISPUTED = "jv2024: {2024: {begroot: 5, gerealiseerd: 4, vermeld: ja}}"
BUDGET = "1;1.1;;Eerste doel;2024;begroting;saldo;-1000;EUR;b2024"
ACCOUNT = "1;1.1;;Eerste doel;2024;jaarrekening;saldo;-1200;EUR;jv2024"


def _worked(snapshot: Snapshot) -> list[dict[str, str]]:
    page = guide.page(snapshot, chosen(snapshot, {}))
    return [dict(part.pairs) for part in page.walk() if isinstance(part, Facts)]


@pytest.mark.parametrize(
    ("values", "verdict", "disputed"),
    [(REACHED, "✓ Gehaald.", False), (MISSED, "✕ Niet gehaald.", False),
     (DISPUTED, "✕ Niet gehaald.", True)],
)  # fmt: skip
def test_a_verdict_is_worked_out(values: str, verdict: str, *, disputed: bool) -> None:
    (steps,) = _worked(made.snapshot(values))
    assert steps["Ons oordeel"] == verdict
    assert steps["De som"].startswith("Doel 2024: minstens 5. Uitkomst: ")
    assert ("Het oordeel van het document" in steps) is disputed


@pytest.mark.parametrize("values", ["b2024: {2024: {begroot: 5}}"])
def test_without_a_verdict_or_an_account_nothing_is_worked_out(values: str) -> None:
    assert _worked(made.built(made.indicators(values), BUDGET)) == []


@pytest.mark.parametrize(
    ("account", "word"), [("-1200", "Nadelig."), ("-800", "Voordelig."), ("300", "Voordelig.")]
)
def test_a_difference_is_worked_out(account: str, word: str) -> None:
    row = ACCOUNT.replace("-1200", account)
    _, steps = _worked(made.built(made.indicators(REACHED), BUDGET, row))
    assert steps["Begroot (oorspronkelijke begroting 2024)"] == "€\xa0−1.000"
    assert steps["Dat heet"] == word


def test_the_real_example_is_the_verdict_that_the_report_contradicts(snapshot: Snapshot) -> None:
    verdict, money = _worked(snapshot)
    assert verdict["De uitkomst"].startswith("181 (Jaarverslag 2024")
    assert verdict["Het oordeel van het document"].startswith("Jaarverslag 2024 zegt: Ja.")
    assert money["Het saldo"].startswith("Doelstelling 1.6, 2024")
    assert money["Dat heet"] == "Voordelig."
