"""Money in words: V and N spelled out, always with the baseline."""

import pytest

from lib import measures, wording
from lib.sources import Snapshot
from lib.wording import findings


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_variance_names_both_amounts_and_its_baseline(snapshot: Snapshot) -> None:
    row = measures.programme_total(snapshot, "1", 2024, measures.baseline(snapshot))
    assert row is not None
    assert _plain(wording.money.variance_sentence(row, snapshot.register)) == (
        "Begroot saldo: € −59.279.991. Saldo van de rekening: € −58.629.000. Dat is € 650.991 "
        "voordelig (1,1%) ten opzichte van de oorspronkelijke begroting 2024."
    )
    assert "eenheden van € 1.000" in _plain(wording.money.rounding_note(row))


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2022, "Rekening 2022: € −56.440.612. De begroting staat niet in de bronnen."),
        (2025, "Begroting 2025: € −58.201.360. De rekening staat niet in de bronnen."),
        (2030, "Over 2030 staat dit bedrag niet in de bronnen."),
    ],
)
def test_what_the_sources_lack_is_said(snapshot: Snapshot, year: int, sentence: str) -> None:
    original = measures.baseline(snapshot)
    total = measures.programme_total(snapshot, "1", year, original)
    told = wording.money.saldo_sentence(total, snapshot.register, year, original)
    assert _plain(told) == sentence


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (2024, "oorspronkelijke begroting 2024"),
        (2023, "begroting 2023 volgens de Programmabegroting 2024"),
        (2027, "begroting 2027 volgens de Programmabegroting 2024"),
    ],
)
def test_only_the_budget_of_the_year_itself_is_called_original(
    snapshot: Snapshot, year: int, name: str
) -> None:
    row, *_ = measures.lines(snapshot, "1", year, measures.baseline(snapshot))
    assert wording.baselines.baseline_of(row, snapshot.register) == name


def test_the_findings(snapshot: Snapshot) -> None:
    original = measures.baseline(snapshot)
    lines = measures.goal_lines(snapshot, "1", 2024, original)
    bridge = measures.bridge(snapshot, "1", 2024, original)
    assert bridge is not None
    told = [
        findings.variance(lines),
        findings.largest(lines),
        findings.bridge(bridge),
        findings.years(measures.editions(snapshot, "1", original)),
        findings.products(measures.products(snapshot, "1.6", 2024, original.stage), 2024),
        findings.policy(measures.new_policy(snapshot, "1")),
        wording.money.reconciliation_sentence(measures.sums_of(snapshot, "1")),
    ]
    assert [_plain(finding) for finding in told] == [
        "4 van de 6 doelen vielen duurder uit, 2 goedkoper",
        "37% van het geld gaat naar doelstelling 1.5",
        "Van −59,3 mln begroot naar −58,6 mln: € 650.991 voordelig",
        "De begrote kosten stijgen van € 56,2 mln in 2023 naar € 57,7 mln in 2027",
        "BUIG en Bijzondere Bijstand zijn samen 76% van de kosten in 2024",
        "Nieuw beleid kost € 849.000 in 2024 en € 246.000 in 2027",
        "Van de 76 sommen in de bronnen sluiten er **72** precies en **4** binnen de afronding.",
    ]
