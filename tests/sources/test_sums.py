"""Every printed total beside the sum of its parts."""

import polars as pl
import pytest

from lib.model import SumKind
from lib.sources import Snapshot, SourceError
from lib.sources.money.sums import SUMS
from lib.sources.rounding import half_unit
from tests import made, made_money


def test_sums_have_their_schema_also_without_a_sum(snapshot: Snapshot) -> None:
    for sources in (snapshot, made_money.whole_budget(), made.snapshot()):
        assert sources.sums.schema == SUMS
    not_here = {SumKind.INCIDENTAL_AND_STRUCTURAL, SumKind.PROGRAMMES_OF_MUNICIPALITY}
    assert set(snapshot.sums["check"]) == set(SumKind) - not_here


@pytest.mark.parametrize(("unit", "half"), [(1, 0), (1_000, 500), (1_000_000, 500_000)])
def test_half_a_unit_is_the_same_for_one_amount_and_for_a_column(unit: int, half: int) -> None:
    column = pl.select(half_unit(pl.lit(unit))).item()
    assert half_unit(unit) == column == half


def _sources(*printed: str) -> tuple[list[tuple[str, str, int, int]], list[str]]:
    """Return the sums of a budget with these amounts, and the codes of what is said about them.

    An amount is `goal;product;kind;amount`, in thousands; the document says that its sums close.
    """
    rows = [
        "1;{};{};Naam;2024;begroting;{};{};EUR 1.000;b2024".format(*line.split(";"))
        for line in printed
    ]
    text = made.indicators("b2024: {2024: {begroot: 1}}").replace(", sommen_sluiten: false", "")
    try:
        snapshot = made.built(text, *rows)
    except SourceError as error:
        return [], [fault.code for fault in error.faults if not fault.warning]
    sums = snapshot.sums.select("check", "kind", "terms", "difference").rows()
    return sums, [f.code for f in snapshot.warnings if f.code.startswith("som")]


_TERMS, _PRODUCTS, _GOALS = list(SumKind)[:3]


@pytest.mark.parametrize(
    ("printed", "sums"),
    [
        # a saldo without its baten, or without its lasten, may be right and is not added up
        (["1.1;3;lasten;-1061000", "1.1;3;saldo;-1057000"], []),
        (["1.1;;lasten;-9000", "1.1;;toevoegingen;-4000", "1.1;;saldo;-11000"], []),
        ([";;toevoegingen;-4000", ";;onttrekkingen;9000", ";;saldo;-11000"], []),
        # what lasten and baten come to before reserves is a sum of its own
        (
            [
                ";;lasten;-9000", ";;baten;4000", ";;saldo vóór reserves;-5000",
                ";;toevoegingen;-3000", ";;saldo;-8000",
            ],
            [(_TERMS, "saldo", 3, 0), (_TERMS, "saldo vóór reserves", 2, 0)],
        ),
        # where it closes without them it is a sum as before
        (["1.1;3;lasten;-9000", "1.1;3;saldo;-9000"], [(_TERMS, "saldo", 1, 0)]),
        # reserves in the parts, or beside them: at the programme and at a goal
        (
            [";a;saldo;-1000", ";b;saldo;-2000", ";;toevoegingen;-500000", ";;saldo;-3000"],
            [(_GOALS, "saldo", 2, 0)],
        ),
        (
            [
                ";a;saldo;-40000", ";b;saldo;-2562000",
                ";;toevoegingen;-347000", ";;onttrekkingen;542000", ";;saldo;-2407000",
            ],
            [(_GOALS, "saldo", 4, 0)],
        ),
        (
            [
                "1.1;a;saldo;-10000", "1.1;b;saldo;-20000",
                "1.1;;onttrekkingen;5000", "1.1;;saldo;-25000",
            ],
            [(_PRODUCTS, "saldo", 3, 0)],
        ),
        # lasten with what is put into a reserve, baten with what is taken from one
        (
            [
                "1.1;a;lasten;-1000", "1.1;b;lasten;-2000", "1.1;;toevoegingen;-5000",
                "1.1;;lasten;-8000",
            ],
            [(_PRODUCTS, "lasten", 3, 0)],
        ),
        (
            [";a;baten;1000", ";b;baten;2000", ";;onttrekkingen;5000", ";;baten;8000"],
            [(_GOALS, "baten", 3, 0)],
        ),
    ],
)  # fmt: skip
def test_a_sum_is_checked_where_its_terms_are_printed(
    printed: list[str], sums: list[tuple[str, str, int, int]]
) -> None:
    assert _sources(*printed) == (sums, [])


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        # every term is there and it closes under no reading
        ([";;lasten;-9000", ";;baten;4000", ";;saldo;-8000"], ["som-sluit-niet"]),
        (
            [";;lasten;-9000", ";;baten;4000", ";;toevoegingen;-3000", ";;saldo;-1000"],
            ["som-sluit-niet"],
        ),
        (
            [";;lasten;-9000", ";;baten;4000", ";;saldo vóór reserves;-2000"],
            ["som-sluit-niet"],
        ),
        ([";a;saldo;-1000", ";b;saldo;-2000", ";;saldo;-9000"], ["som-sluit-niet"]),
        (
            [";a;saldo;-1000", ";b;saldo;-2000", ";;toevoegingen;-500000", ";;saldo;-9000"],
            ["som-sluit-niet"],
        ),
        # a term is not there that others have: a line may have been lost
        (
            ["1.1;3;lasten;-9000", "1.1;3;saldo;-5000", "1.10;;lasten;-9000", "1.10;;baten;1000"],
            ["som-mist-deel"],
        ),
        (["1.1;;saldo;-9000", ";;saldo;-15000"], ["som-mist-deel"]),
        ([";;baten;40000", ";;saldo;-12000"], ["som-mist-deel"]),
        (
            [
                "1.1;a;lasten;-9000", "1.1;b;lasten;-9000", "1.1;b;baten;7000",
                "1.1;;baten;9000",
            ],
            ["som-mist-deel"],
        ),
    ],
)  # fmt: skip
def test_a_sum_that_closes_under_no_reading_is_told(printed: list[str], codes: list[str]) -> None:
    assert _sources(*printed)[1] == codes


def test_a_term_that_stands_in_another_year_of_the_document_is_lost_and_not_lacking() -> None:
    lines = ["1.1;a;lasten;-9000", "1.1;a;saldo;-5000", "1.1;b;lasten;-9000", "1.1;b;baten;4000"]
    assert _sources(*lines)[1] == ["som-mist-deel"]
    text = made.indicators("b2024: {2024: {begroot: 1}}").replace(", sommen_sluiten: false", "")
    rows = [
        f"1;{goal};{product};Naam;2024;begroting;{kind};{amount};EUR;b2024"
        for goal, product, kind, amount in (line.split(";") for line in lines)
    ]
    with pytest.raises(SourceError, match="som-sluit-niet"):
        made.built(text, *rows, "1;1.1;a;Naam;2025;begroting;baten;4000;EUR;b2024")
    totals = ["1.1;;saldo;-9000", ";;saldo;-15000"]
    assert _sources(*totals)[1] == ["som-mist-deel"]
    with pytest.raises(SourceError, match="som-sluit-niet"):
        made.built(
            text,
            "1;1.1;;Naam;2024;begroting;saldo;-9000;EUR;b2024",
            "1;;;Naam;2024;begroting;saldo;-15000;EUR;b2024",
            "1;1.10;;Naam;2025;begroting;saldo;-6000;EUR;b2024",
        )


def test_a_saldo_that_closes_without_its_reserves_is_told_how_to_call_it() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}").replace(", sommen_sluiten: false", "")
    rows = [
        f"1;;;Naam;2024;begroting;{kind};{amount};EUR;b2024"
        for kind, amount in (("lasten", -9), ("baten", 4), ("toevoegingen", -2), ("saldo", -5))
    ]
    with pytest.raises(SourceError, match="Schrijf dan 'saldo vóór reserves' bij 'soort'"):
        made.built(text, *rows)
    snapshot = made.built(text, *[row.replace(";saldo;", ";saldo vóór reserves;") for row in rows])
    assert snapshot.sums["ok"].all()
    with pytest.raises(SourceError) as caught:
        made.built(text, *[row.replace(";-5;", ";-6;") for row in rows])
    assert "vóór reserves" not in str(caught.value)
