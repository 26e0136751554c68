"""Verdicts on made cases: every rule, every edge, and the laws that hold for all numbers."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lib import measures
from lib.measures import Measurement
from tests import made

BREAK = "breuk: {vanaf: 2024, reden: Anders geteld, document: b2024}\n"


@pytest.mark.parametrize(
    ("better", "target", "realised", "verdict"),
    [
        ("hoger", "5", "6", "gehaald"),
        ("hoger", "5", "5", "gehaald"),
        ("hoger", "5.0", "5", "gehaald"),
        ("hoger", "5", "4.999999999", "niet gehaald"),
        ("lager", "5", "4", "gehaald"),
        ("lager", "5", "5", "gehaald"),
        ("lager", "5", "5.000000001", "niet gehaald"),
        ("hoger", "0.3", "0.3", "gehaald"),
        ("hoger", "0", "0", "gehaald"),
        ("hoger", "-5", "-6", "niet gehaald"),
        ("lager", "-5", "-6", "gehaald"),
        ("hoger", "123456789012345", "123456789012344", "niet gehaald"),
    ],
)
def test_a_measured_year_is_reached_or_missed(
    better: str, target: str, realised: str, verdict: str
) -> None:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {realised}}}}}"
    reading = made.reading(values, better=better)
    assert reading.verdict == verdict
    assert reading.difference
    assert reading.difference.amount == Decimal(realised) - Decimal(target)


@pytest.mark.parametrize(
    ("values", "year", "options", "verdict"),
    [
        ("jv2024: {2024: {gerealiseerd: 6}}", 2024, {}, "geen doel"),
        ("b2024: {2025: {begroot: 6}}", 2025, {}, "nog niet bekend"),
        ("b2024: {2024: {begroot: 6}}", 2024, {}, "nog niet ingevuld"),
        ("b2024: {2024: {begroot: 6}}\njv2024: {2024: {begroot: 6}}", 2024, {},
         "nog niet ingevuld"),
        ("b2024: {2024: {begroot: 6}}\njv2024: {2023: {gerealiseerd: 6}}", 2024, {},
         "nog niet ingevuld"),
        ("b2023: {2023: {begroot: 6}}\njv2024: {2024: {gerealiseerd: 6}}", 2023, {},
         "niet te bepalen"),
        ("b2024: {2024: {begroot: 6}}", 2024, {"extra": "gestopt: 2023\n"}, "niet gemeten"),
        ("b2024: {2024: {begroot: 6}}", 2024,
         {"frequency": "tweejaarlijks", "extra": "eerste_meting: 2023\n"}, "niet gemeten"),
        (
            "jv2024: {2024: {begroot: 5, gerealiseerd: {waarde: 6, overgenomen_uit: 2022}}}",
            2024, {}, "niet gemeten",
        ),
        (
            "jv2024: {2023: {begroot: 5, gerealiseerd: 6}}",
            2023, {"frequency": "tweejaarlijks", "extra": "eerste_meting: 2020\n"}, "niet gemeten",
        ),
        (
            "jv2024: {2024: {begroot: 5, gerealiseerd: 6}}",
            2024, {"frequency": "tweejaarlijks", "extra": "eerste_meting: 2020\n"}, "gehaald",
        ),
        (
            "jv2024: {2024: {begroot: 5, gerealiseerd: 6}}",
            2024, {"frequency": "eenmalig", "extra": "eerste_meting: 2023\n"}, "niet gemeten",
        ),
        (
            "jv2024: {2024: {begroot: {waarde: 5, definitie: oud}, gerealiseerd: 6}}",
            2024, {"extra": BREAK}, "niet te bepalen",
        ),
        (
            "jv2024: {2024: {begroot: {waarde: 5, definitie: onbekend}, gerealiseerd: {waarde: 6, "
            "definitie: onbekend}}}",
            2024, {"extra": BREAK}, "niet te bepalen",
        ),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 6}}", 2024, {"extra": BREAK}, "gehaald"),
        ("b2024: {2025: {begroot: 5, gerealiseerd: 6}}", 2025, {}, "nog niet bekend"),
        ("b2024: {2023: {begroot: 5, gerealiseerd: 6}}", 2023, {}, "gehaald"),
    ],
)  # fmt: skip
def test_every_other_verdict_has_its_reason(
    values: str, year: int, options: dict[str, str], verdict: str
) -> None:
    reading = made.reading(values, year, **options)
    assert reading.verdict == verdict
    if verdict not in ("gehaald", "niet gehaald"):
        assert reading.difference is None


@pytest.mark.parametrize(
    ("realised", "stated", "conflict"),
    [
        ("6", "ja", False),
        ("6", "nee", True),
        ("4", "ja", True),
        ("4", "nee", False),
        ("4", "deels", False),
        ("6", "deels", False),
    ],
)
def test_a_conflict_needs_two_verdicts_that_disagree(
    realised: str, stated: str, *, conflict: bool
) -> None:
    values = f"jv2024: {{2024: {{begroot: 5, gerealiseerd: {realised}, vermeld: {stated}}}}}"
    assert (made.reading(values).contradicted is not None) is conflict


def test_without_a_verdict_of_our_own_nothing_conflicts() -> None:
    reading = made.reading("jv2024: {2024: {gerealiseerd: 6, vermeld: ja}}")
    assert reading.stated
    assert reading.contradicted is None


def test_the_newest_budget_sets_the_target_not_the_report_that_repeats_one() -> None:
    reading = made.reading("""
        b2023: {2024: {begroot: 9}}
        b2024: {2024: {begroot: 8.0}}
        jv2024: {2024: {begroot: 8, gerealiseerd: 7}}
    """)
    assert reading.target
    assert (reading.target.value, reading.target.decimals) == (Decimal(8), 1)
    assert reading.target.document == "b2024"
    assert reading.outcome
    assert reading.outcome.document == "jv2024"


def test_a_measurement_goes_before_a_repeated_value_whatever_came_last() -> None:
    reading = made.reading("""
        b2024: {2023: {gerealiseerd: 7}}
        jv2024: {2023: {begroot: 6, gerealiseerd: {waarde: 5, overgenomen_uit: 2022}}}
    """, 2023)  # fmt: skip
    assert reading.outcome
    assert reading.outcome.value == 7
    assert reading.verdict == "gehaald"


def test_a_restated_value_replaces_the_older_one() -> None:
    reading = made.reading("""
        b2024: {2023: {gerealiseerd: 7}}
        jv2024: {2023: {begroot: 8, gerealiseerd: 9}}
    """, 2023)  # fmt: skip
    assert reading.outcome
    assert reading.outcome.value == 9
    assert reading.verdict == "gehaald"


@pytest.mark.parametrize(("target", "share"), [("200", -9.5), ("0", None), ("-200", 190.5)])
def test_the_share_is_of_the_size_of_the_target(target: str, share: float | None) -> None:
    realised = "-19" if target == "0" else "181"
    reading = made.reading(f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {realised}}}}}")
    assert reading.difference
    assert reading.difference.percent == (None if share is None else pytest.approx(share))


def _measurements(values: str, **options: str) -> list[Measurement]:
    found = measures.readings(made.snapshot(values, **options))
    return [reading.measurement for reading in found if reading.measurement]


@pytest.mark.parametrize(
    ("years", "changes", "segments"),
    [
        ({2020: "1", 2021: "3", 2022: "2"}, [None, 2, -1], 1),
        ({2020: "1", 2022: "3"}, [None, 2], 2),
        ({2020: "1", 2021: "{waarde: 1, overgenomen_uit: 2020}", 2022: "4"}, [None, 3], 2),
        ({2022: "1"}, [None], 1),
    ],
    ids=["every year", "a gap", "a carried value", "one value"],
)
def test_changes_and_line_segments(
    years: dict[int, str], changes: list[int | None], segments: int
) -> None:
    lines = ", ".join(f"{year}: {{gerealiseerd: {value}}}" for year, value in years.items())
    found = _measurements(f"jv2024: {{{lines}}}")
    assert [each.change and each.change.amount for each in found] == changes
    assert len({each.segment for each in found}) == segments


def test_a_break_ends_the_line_and_the_comparison() -> None:
    values = "jv2024: {2022: {gerealiseerd: 1}, 2023: {gerealiseerd: 2}, 2024: {gerealiseerd: 3}}"
    found = _measurements(values, extra=BREAK)
    assert [each.change and each.change.amount for each in found] == [None, 1, None]
    assert [each.broken for each in found] == [False, False, True]
    assert [each.segment for each in found] == [0, 0, 1]


def test_every_year_between_the_first_and_the_last_keeps_its_place() -> None:
    snapshot = made.snapshot("b2024: {2020: {begroot: 1}, 2024: {begroot: 1}}")
    assert measures.years(snapshot) == [2020, 2021, 2022, 2023, 2024]
    found = [reading.year for reading in measures.readings(snapshot)]
    assert found == [2020, 2021, 2022, 2023, 2024]


@pytest.mark.parametrize(
    ("values", "year"),
    [
        ("b2024: {2024: {begroot: 1}, 2027: {begroot: 1}}", 2024),
        ("b2024: {2027: {begroot: 1}}", 2027),
    ],
)
def test_the_default_year_is_the_last_that_was_reported(values: str, year: int) -> None:
    assert measures.default_year(made.snapshot(values)) == year


_THREE = "decimalen: 3\n"
_NUMBERS = some.decimals(min_value=-(10**6), max_value=10**6, places=3)


@settings(max_examples=50, deadline=None)
@given(target=_NUMBERS, realised=_NUMBERS)
def test_higher_and_lower_disagree_except_when_equal(target: Decimal, realised: Decimal) -> None:
    values = f"jv2024: {{2024: {{begroot: {target:f}, gerealiseerd: {realised:f}}}}}"
    higher, lower = (
        made.reading(values, better=way, extra=_THREE).verdict for way in ("hoger", "lager")
    )
    assert (higher == lower == "gehaald") is (target == realised)
    assert (higher == "gehaald") is (realised >= target)


@settings(max_examples=50, deadline=None)
@given(first=_NUMBERS, second=_NUMBERS)
def test_a_change_is_the_exact_difference(first: Decimal, second: Decimal) -> None:
    values = f"jv2024: {{2023: {{gerealiseerd: {first:f}}}, 2024: {{gerealiseerd: {second:f}}}}}"
    found = made.reading(values, extra=_THREE).measurement
    assert found
    assert found.change
    assert found.change.amount == second - first
