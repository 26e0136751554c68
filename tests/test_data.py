"""The real figures: against an independent second reading, against their sums and the traps."""

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from lib import measures
from lib.model import Closing, SumKind
from lib.sources import DEFAULT_FOLDER, Snapshot

SECOND_READING = Path(__file__).parent / "second_reading"


def _rows(name: str) -> list[dict[str, str]]:
    with (SECOND_READING / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _number(printed: str) -> Decimal:
    """Read a Dutch number as printed, keeping its decimals."""
    return Decimal(printed.rstrip("% ").replace(".", "").replace(",", "."))


def test_every_printed_figure_stands_in_the_yaml_and_no_other(snapshot: Snapshot) -> None:
    names = {i.name: key for key, i in snapshot.register.indicators.items()}
    printed = {
        (r["document"], names[r["indicator"]], r["soort"], int(r["jaar"])): str(
            _number(r["gedrukt"])
        )
        for r in _rows("indicators.csv")
        if r["soort"] != "vermeld"
    }
    held = {
        (row["document"], row["indicator"], row["kind"], row["year"]): (
            f"{row['value']:.{row['decimals']}f}"
        )
        for row in snapshot.figures.iter_rows(named=True)
    }
    assert len(printed) == 90
    assert held == printed


def test_every_printed_verdict_stands_in_the_yaml(snapshot: Snapshot) -> None:
    names = {i.name: key for key, i in snapshot.register.indicators.items()}
    printed = {
        names[r["indicator"]]: r["gedrukt"].lower()
        for r in _rows("indicators.csv")
        if r["soort"] == "vermeld"
    }
    held = dict(snapshot.stated.select("indicator", "stated").iter_rows())
    assert len(printed) == 10
    assert held == printed


def test_indicators_stand_under_the_goal_of_the_documents(snapshot: Snapshot) -> None:
    printed = {(r["indicator"], r["doelstelling"]) for r in _rows("indicators.csv")}
    held = {(i.name, i.goal) for i in snapshot.register.indicators.values()}
    assert held == printed


def test_every_printed_amount_stands_in_the_csv_once(snapshot: Snapshot) -> None:
    units = {"nieuw beleid": 1000, "rekening": 1000}
    printed = Counter(
        (
            r["document"], r["doelstelling"] or None, int(r["jaar"]), r["fase"], r["soort"],
            units.get(r["tabel"], 1), int(_number(r["gedrukt"])) * units.get(r["tabel"], 1),
            r["product"] or (r["naam"] if r["tabel"] == "nieuw beleid" else ""),
        )
        for r in _rows("finance.csv")
    )  # fmt: skip
    held = Counter(
        (
            row["document"], row["goal"], row["year"], row["stage"], row["kind"], row["unit"],
            row["amount"],
            row["name"] if row["kind"] == "nieuw beleid" else row["product"] or "",
        )
        for row in snapshot.amounts.iter_rows(named=True)
    )  # fmt: skip
    assert printed.total() == 225
    assert snapshot.amounts.height == 220
    assert set(held) == set(printed)
    assert max(held.values()) == 1
    twice = [key for key, times in printed.items() if times == 2]
    assert len(twice) == 5
    assert {key[1] for key in twice} == {"1.6"}


def test_names_are_those_of_the_documents(snapshot: Snapshot) -> None:
    printed = {
        (r["doelstelling"], r["naam"]) for r in _rows("finance.csv") if r["tabel"] == "doelen"
    }
    goals = snapshot.register.programmes["1"].goals
    assert {(code, goal.name) for code, goal in goals.items()} == printed
    products = {(r["product"], r["naam"]) for r in _rows("finance.csv") if r["product"]}
    held = snapshot.amounts.filter(pl.col("product").str.starts_with("610.") | (
        pl.col("product").str.starts_with("920.")
    )).select("product", "name")  # fmt: skip
    assert set(held.iter_rows()) == products


def test_the_budget_closes_to_the_euro_and_the_account_within_its_rounding(
    snapshot: Snapshot,
) -> None:
    checks = measures.sums_of(snapshot, "1")
    assert Counter(found.check for found in checks) == {
        SumKind.GOALS_OF_PROGRAMME: 10,
        SumKind.LINES_OF_NEW_POLICY: 4,
        SumKind.TERMS_OF_SALDO: 57,
        SumKind.PRODUCTS_OF_GOAL: 5,
    }
    assert Closing.OPEN not in {found.closing for found in checks}
    budget = {found.closing for found in checks if found.document == "begroting-2024"}
    assert budget == {Closing.EXACT}
    off = [found for found in checks if found.difference]
    assert [(it.check.value, it.scope.goal, it.kind.value, it.difference) for it in off] == [
        ("doelen per programma", None, "lasten", -1000),
        ("doelen per programma", None, "saldo", 1000),
        ("opbouw saldo", None, "saldo", 1000),
        ("opbouw saldo", "1.2", "saldo", -1000),
    ]


def test_counts_of_2024_are_those_of_the_documents(snapshot: Snapshot) -> None:
    tally = measures.counts(snapshot, 2024)
    assert (tally.indicators, tally.reached, tally.missed) == (10, 2, 8)
    assert (tally.stated, tally.stated_reached, tally.conflicts) == (10, 4, 2)
    conflicts = [reading.about.indicator for reading in measures.conflicts(snapshot)]
    assert conflicts == ["uitstroom_naar_werk", "bijstandsuitkeringen"]


@pytest.mark.parametrize(
    ("indicator", "year", "verdict"),
    [
        ("rapportcijfer_dienstverlening", 2022, "geen doel"),
        ("rapportcijfer_dienstverlening", 2023, "niet gemeten"),
        ("rapportcijfer_dienstverlening", 2024, "niet gehaald"),
        ("arbeidsparticipatie", 2023, "niet te bepalen"),
        ("arbeidsparticipatie", 2024, "gehaald"),
        ("toename_arbeidsplaatsen", 2024, "gehaald"),
        ("deeltijd_werkenden", 2023, "gehaald"),
        ("bijstandsuitkeringen", 2025, "nog niet bekend"),
    ],
)
def test_verdicts_of_the_traps(snapshot: Snapshot, indicator: str, year: int, verdict: str) -> None:
    assert measures.reading(snapshot, indicator, year).verdict == verdict


def test_a_changed_definition_forbids_the_comparison(snapshot: Snapshot) -> None:
    found = [r.measurement for r in measures.of_indicator(snapshot, "arbeidsparticipatie")]
    measured = [measurement for measurement in found if measurement]
    changes = [measurement.change for measurement in measured]
    assert [change and change.year for change in changes] == [None, None, 2022]
    assert len({measurement.segment for measurement in measured}) == 3


def test_a_carried_value_is_no_previous_measurement(snapshot: Snapshot) -> None:
    found = measures.reading(snapshot, "rapportcijfer_dienstverlening", 2024).measurement
    assert found
    assert found.change
    assert (found.change.year, found.change.amount) == (2022, Decimal("0.4"))


def test_the_programme_of_2024_is_650_991_better_than_its_original_budget(
    snapshot: Snapshot,
) -> None:
    rows = measures.lines(snapshot, "1", 2024, measures.baseline(snapshot))
    assert [(row.scope.goal, row.difference, row.sign) for row in rows] == [
        ("1.1", 1_159_468, "V"),
        ("1.2", -255_600, "N"),
        ("1.3", -401_104, "N"),
        ("1.4", -9_935, "N"),
        ("1.5", -1_090_262, "N"),
        ("1.6", 1_247_424, "V"),
        (None, 650_991, "V"),
    ]
    assert {(row.budget.unit, row.account.unit, row.unit) for row in rows} == {(1, 1000, 1000)}


def test_product_920_01_005_does_not_exist(snapshot: Snapshot) -> None:
    assert "920.01.005" not in (DEFAULT_FOLDER / "finance.csv").read_text(encoding="utf-8")
    assert len(measures.products(snapshot, "1.6", 2024, "begroting")) == 10
