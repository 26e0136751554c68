"""A report that is half filled in: told as such, and no visitor lands on its year by himself."""

import pytest

from lib import measures, wording
from lib.sources import Snapshot
from tests import made

SECOND = """\
  tweede:
    doelstelling: "1.1"
    naam: Tweede
    kort: Tweede
    grootheid: dingen
    eenheid: aantal
    beter: hoger
    frequentie: jaarlijks
    bron: Eigen telling
    omschrijving: Nog een.
    waarden:
      b2024: {2024: {begroot: 5}, 2025: {begroot: 5}}
      jv2024: {2024: {gerealiseerd: 5}}
"""
REPORT = "  jv2025: {naam: Jaarverslag 2025, soort: jaarverslag, jaar: 2025}\nfasen:\n"


def _two(first: str, second: str = "") -> Snapshot:
    """Return two indicators with targets for 2024 and 2025; `first` and `second` are of 2025."""
    values = f"""
        b2024: {{2024: {{begroot: 5}}, 2025: {{begroot: 5}}}}
        jv2024: {{2024: {{gerealiseerd: 6}}}}
        {f"jv2025: {{2025: {{gerealiseerd: {first}}}}}" if first else ""}
    """
    more = f"      jv2025: {{2025: {{gerealiseerd: {second}}}}}\n" if second else ""
    text = made.indicators(values).replace("fasen:\n", REPORT, 1)
    return made.built(text + SECOND + more)


@pytest.mark.parametrize(
    ("first", "second", "year", "sentence"),
    [
        ("", "", 2024, "De uitkomsten over 2025 zijn hier nog niet ingevuld."),
        (
            "6", "", 2024,
            "Over 2025 is bij 1 van de 2 indicatoren de uitkomst nog niet ingevuld. Bij de andere "
            "haalde de gemeente **1** doel.",
        ),
        ("6", "4", 2025, "De gemeente haalde **1 van de 2** doelen in 2025."),
        (
            "6", "n.n.b.", 2025,
            "De gemeente haalde **1 van de 2** doelen in 2025; bij 1 is de uitkomst nog niet "
            "bekend.",
        ),
        (
            "niet gemeten", "n.v.t.", 2025,
            "De gemeente haalde **0 van de 2** doelen in 2025; bij 2 is geen oordeel mogelijk.",
        ),
    ],
)  # fmt: skip
def test_half_a_year_is_told_and_is_not_where_a_visitor_begins(
    first: str, second: str, year: int, sentence: str
) -> None:
    snapshot = _two(first, second)
    assert measures.default_year(snapshot) == year
    tally = measures.counts(snapshot, 2025)
    assert wording.overview.counted(tally, 2025) == (sentence, "")
