"""Moved targets: what moved and which way."""

from decimal import Decimal

import pytest

from lib import measures, views, wording
from lib.model import Move
from lib.sources import Snapshot
from tests import made

BREAK = "breuk: {vanaf: 2025, reden: Anders geteld, document: b2024}\n"


def _changes(values: str, **options: str) -> list[str]:
    snapshot = made.snapshot(values, **options)
    moved = measures.moved_targets(snapshot)
    assert moved == measures.moved_targets_of(snapshot, "proef")
    return [wording.moved_targets.sentence(each, snapshot.register) for each in moved]


@pytest.mark.parametrize(
    ("values", "better", "told"),
    [
        ("b2024: {2024: {begroot: 200}, 2025: {begroot: 180}}", "hoger",
         ["Lager doel: van 200 in 2024 naar 180 vanaf 2025 (Begroting 2024). Dat is makkelijker te "
          "halen."]),
        ("b2024: {2024: {begroot: 200}, 2025: {begroot: 180}}", "lager",
         ["Lager doel: van 200 in 2024 naar 180 vanaf 2025 (Begroting 2024). Dat is moeilijker te "
          "halen."]),
        ("b2024: {2024: {begroot: 200}, 2025: {begroot: 200.0}}", "hoger", []),
        ("b2024: {2024: {begroot: 200}, 2025: {begroot: 210}}", "geen",
         ["Hoger doel: van 200 in 2024 naar 210 vanaf 2025 (Begroting 2024)."]),
        ("b2023: {2024: {begroot: 200}}\nb2024: {2024: {begroot: 180}}", "hoger",
         ["Lager doel voor 2024: van 200 (Begroting 2023) naar 180 (Begroting 2024). Dat is "
          "makkelijker te halen."]),
        ("b2024: {2025: {begroot: 9}}\njv2024: {2024: {begroot: 8}}", "hoger",
         ["Hoger doel: van 8 in 2024 (Jaarverslag 2024) naar 9 vanaf 2025 (Begroting 2024). Dat is "
          "moeilijker te halen."]),
        ("b2024: {2024: {begroot: 9}, 2025: {begroot: {waarde: 8, reden: Minder geld}}}", "hoger",
         ["Lager doel: van 9 in 2024 naar 8 vanaf 2025 (Begroting 2024). Dat is makkelijker te "
          "halen. De reden: Minder geld."]),
    ],
)  # fmt: skip
def test_a_moved_target_is_told_with_its_documents(
    values: str, better: str, told: list[str]
) -> None:
    assert _changes(values, better=better) == told


def test_a_target_after_a_break_is_no_change() -> None:
    assert _changes("b2024: {2024: {begroot: 200}, 2025: {begroot: 180}}", extra=BREAK) == []


@pytest.mark.parametrize(
    ("values", "extra"),
    [
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", ""),
        ("b2024: {2027: {begroot: 5}}", ""),
        ("jv2024: {2024: {gerealiseerd: 4}}\nb2024: {2027: {begroot: 5}}", BREAK),
    ],
    ids=["no later target", "no measurement", "another definition"],
)
def test_no_pace_where_there_is_nothing_to_compare(values: str, extra: str) -> None:
    snapshot = made.snapshot(values, extra=extra)
    assert measures.paces(snapshot) == ()
    assert measures.pace(snapshot, "proef") is None


def test_the_real_targets_that_were_eased(snapshot: Snapshot) -> None:
    eased = [each for each in measures.moved_targets(snapshot) if each.move is Move.EASED]
    assert [(e.about.indicator, e.before.value, e.after.value, e.after.year) for e in eased] == [
        ("uitstroom_naar_werk", Decimal(200), Decimal(180), 2025),
        ("bijstandsuitkeringen", Decimal(2375), Decimal(2520), 2024),
    ]


@pytest.mark.parametrize(
    ("values", "rows"),
    [
        ("b2023: {2024: {begroot: 200}, 2025: {begroot: 190}}\nb2024: {2024: {begroot: 180}}",
         [("Begroting 2023", "200", "190"), ("Begroting 2024", "180", "–")]),
        ("b2023: {2024: {begroot: {ten_minste: 5, hoogstens: 7}}}\n"
         "b2024: {2024: {begroot: {meer_dan: 5}}}",
         [("Begroting 2023", "5 – 7"), ("Begroting 2024", ">\N{NO-BREAK SPACE}5")]),
        ("b2023: {2024: {begroot: stabiel}}\nb2024: {2024: {begroot: p.m.}}",
         [("Begroting 2023", "stabiel"), ("Begroting 2024", "p.m.")]),
    ],
)  # fmt: skip
def test_the_targets_of_two_editions_stand_below_each_other(
    values: str, rows: list[tuple[str, ...]]
) -> None:
    table = views.indicators.editions(made.snapshot(values), "proef")
    assert table is not None
    assert list(table.rows) == rows


def test_an_edition_that_repeats_a_target_is_no_change(snapshot: Snapshot) -> None:
    assert not any(
        measures.target_editions(snapshot, name) for name in snapshot.register.indicators
    )


def test_targets_by_another_definition_are_not_compared() -> None:
    values = (
        "b2023: {2024: {begroot: {waarde: 71, definitie: oud}}}\n"
        "b2024: {2024: {begroot: {waarde: 65, definitie: nieuw}}}"
    )
    assert _changes(values, extra=BREAK) == []
