"""Money in words: V and N spelled out, always with the baseline."""

import pytest

from lib import measures, wording
from lib.sources import Snapshot
from lib.wording import closing, findings, trends_of_money, variances


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_variance_names_both_amounts_and_its_baseline(snapshot: Snapshot) -> None:
    row = measures.programme_total(snapshot, "1", 2024, measures.baseline(snapshot))
    assert row is not None
    assert _plain(variances.compared(row, snapshot.register)) == (
        "Het programma mocht per saldo € 59,3 miljoen kosten. Het werd € 58,6 miljoen. Dat is "
        "€ 651 duizend voordelig (1,1%), vergeleken met de oorspronkelijke begroting 2024."
    )
    assert _plain(wording.money.rounding_note(row)) == (
        "De rekening is afgerond op € 1.000. Het verschil dus ook."
    )


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2022, "Het programma kostte in 2022 per saldo € 56,4 miljoen, volgens de rekening. De "
               "begroting van 2022 staat niet in de documenten."),
        (2025, "Voor 2025 is per saldo € 58,2 miljoen aan kosten begroot (begroting 2025 volgens "
               "de Programmabegroting 2024). De rekening over 2025 staat niet in de documenten."),
        (2030, "Het saldo over 2030 staat niet in de documenten."),
    ],
)  # fmt: skip
def test_what_the_sources_lack_is_said(snapshot: Snapshot, year: int, sentence: str) -> None:
    original = measures.baseline(snapshot)
    total = measures.programme_total(snapshot, "1", year, original)
    told = variances.sentence(total, snapshot.register, year, original)
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
    products, before = (measures.products(snapshot, "1.6", y, original.stage) for y in (2024, 2023))
    told = [
        findings.movers(lines),
        trends_of_money.years(measures.editions(snapshot, "1", original)),
        findings.products(products, before, 2024),
        findings.policy(measures.new_policy(snapshot, "1")),
        closing.sentence(measures.sums_of(snapshot, "1")),
    ]
    assert [_plain(finding) for finding in told] == [
        "Bij 1.1 en 1.6 samen € 2,4 miljoen voordelig, bij 1.5 € 1,1 miljoen nadelig",
        "Het begrote saldo aan kosten stijgt van € 56,2 miljoen in 2023 naar een piek van € 59,3 "
        "miljoen in 2024 en daalt daarna naar € 57,7 miljoen in 2027",
        "Het begrote tekort op BUIG stijgt van € 4,6 miljoen in 2023 naar € 8,6 miljoen in 2024",
        "Nieuw beleid kost € 849.000 in 2024 en € 246.000 in 2027",
        "Wij telden 76 sommen na. **72** kloppen precies en **4** kloppen op de afronding na.",
    ]
