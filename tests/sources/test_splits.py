"""One amount on several rows: incidental, structural, and what they come to."""

import pytest

from lib import export, measures
from lib.export.resources import RESOURCES, table
from lib.model import Computed, SumKind
from lib.sources import Snapshot, SourceError
from lib.wording import variances
from tests import made

_HEADER = f"{made.HEADER};incidenteel"


def _sources(*rows: str, kind: str = "saldo") -> Snapshot:
    """Return sources with rows of one amount, each `amount;incidenteel`."""
    lines = [
        f"1;;;Naam;2024;begroting;{kind};{amount};EUR;b2024;{said}"
        for amount, said in (row.split(";") for row in rows)
    ]
    text = made.indicators("b2024: {2024: {begroot: 1}}").replace(", sommen_sluiten: false", "")
    return made.built(text, *lines, header=_HEADER)


@pytest.mark.parametrize(
    ("rows", "amount", "parts", "how"),
    [
        (["-1570;"], -1570, [], None),
        (["-1570;ja"], -1570, [], None),
        (["-1570;nee"], -1570, [], None),
        (["-42;ja", "-1528;nee", "-1570;"], -1570, [-42, -1528], None),
        (["-1570;", "-42;ja"], -1570, [-42], None),
        (["-1528;nee", "-1570;"], -1570, [-1528], None),
        (["-42;ja", "-1528;nee"], -1570, [-42, -1528], Computed.SPLIT),
        (["0;ja", "-1528;nee"], -1528, [0, -1528], Computed.SPLIT),
        (["100;ja", "-1528;nee"], -1428, [100, -1528], Computed.SPLIT),
    ],
)
def test_the_parts_of_an_amount_are_no_amounts_of_their_own(
    rows: list[str], amount: int, parts: list[int], how: Computed | None
) -> None:
    snapshot = _sources(*rows)
    assert snapshot.amounts["amount"].to_list() == [amount]
    assert snapshot.amount_parts["amount"].to_list() == parts
    total = measures.programme_total(snapshot, "1", 2024, measures.baseline(snapshot))
    assert total is not None
    assert (total.budget.euros, total.budget.computed) == (amount, how)
    ours = "incidenteel en structureel" in variances.sentence(
        total, snapshot.register, 2024, total.baseline
    )
    assert ours == (how is not None)
    said = [it.amount.euros for it in measures.remarks(snapshot)]
    assert said == (parts or [int(row.split(";")[0]) for row in rows if row[-1] != ";"])
    (resource,) = [it for it in RESOURCES if it.name == "bedragen"]
    told = table(snapshot, resource).select("bedrag_eur", "incidenteel").rows()
    assert sorted(f"{euros};{word or ''}" for euros, word in told) == sorted(rows)
    assert export.archive(snapshot)


def test_a_split_that_does_not_close_is_a_fault_and_one_that_does_is_a_sum() -> None:
    closed = _sources("-42;ja", "-1528;nee", "-1570;")
    assert closed.sums["check"].to_list() == [SumKind.INCIDENTAL_AND_STRUCTURAL]
    with pytest.raises(SourceError, match="som-sluit-niet"):
        _sources("-42;ja", "-1528;nee", "-1600;")


def test_a_part_without_a_number_leaves_the_amount_without() -> None:
    snapshot = _sources("p.m.;ja", "-1528;nee")
    assert snapshot.amounts.select("amount", "mark").rows() == [(None, "p.m.")]


@pytest.mark.parametrize("rows", [["-1;ja", "-2;ja"], ["-1;", "-2;"], ["-1;nee", "-2;nee", "-3;"]])
def test_the_same_part_twice_is_still_a_double(rows: list[str]) -> None:
    with pytest.raises(SourceError, match="csv-dubbel") as caught:
        _sources(*rows)
    assert "Zeg dat in de kolom 'incidenteel'" in str(caught.value)


def test_the_signs_of_a_document_hold_for_parts_too() -> None:
    rows = [
        "1;;;Naam;2024;begroting;lasten;42;EUR;b2024;ja",
        "1;;;Naam;2024;begroting;lasten;1528;EUR;b2024;nee",
    ]
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    told = text.replace("jaar: 2024,", "jaar: 2024, lasten: positief,", 1)
    snapshot = made.built(told, *rows, header=_HEADER)
    assert snapshot.amounts["amount"].to_list() == [-1570]
    assert snapshot.amount_parts["amount"].to_list() == [-42, -1528]
