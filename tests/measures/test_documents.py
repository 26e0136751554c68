"""What each kind of document does to a target and an outcome; words that stand for a number."""

import pytest

from lib import measures, wording
from lib.measures import Reading
from lib.model import Verdict
from lib.sources import Snapshot
from tests import made

DOCUMENTS = """\
  w2024: {naam: Wijziging 2024, soort: begrotingswijziging, jaar: 2024, sommen_sluiten: false}
  t2024: {naam: Tussenbericht 2024, soort: tussenbericht, jaar: 2024, sommen_sluiten: false}
"""


def _read(values: str, extra: str = "") -> tuple[Reading, Snapshot]:
    text = made.indicators(values, extra=extra).replace("fasen:\n", f"{DOCUMENTS}fasen:\n", 1)
    snapshot = made.built(text)
    return measures.reading(snapshot, "proef", 2024), snapshot


@pytest.mark.parametrize(
    ("values", "target", "document"),
    [
        ("b2024: {2024: {begroot: 10}}\nw2024: {2024: {begroot: 8}}", 8, "w2024"),
        ("b2024: {2024: {begroot: 10}}\nt2024: {2024: {begroot: 8}}", 10, "b2024"),
        ("w2024: {2024: {begroot: 9}}\nt2024: {2024: {begroot: 8}}", 9, "w2024"),
        ("b2023: {2024: {begroot: 12}}\nw2024: {2024: {begroot: 9}}", 9, "w2024"),
        ("t2024: {2024: {begroot: 8}}", 8, "t2024"),
        ("b2024: {2024: {begroot: 10}}\njv2024: {2024: {begroot: 7}}", 10, "b2024"),
    ],
    ids=["amended", "repeated by an interim report", "amendment before interim report",
         "amendment after last year's budget", "only an interim report", "repeated by the report"],
)  # fmt: skip
def test_only_a_budget_or_its_amendment_sets_a_target(
    values: str, target: int, document: str
) -> None:
    reading, _ = _read(values)
    assert reading.target is not None
    assert reading.target.value == target
    assert reading.target.document == document


def test_an_interim_report_expects_and_a_report_decides() -> None:
    values = "b2024: {2024: {begroot: 10}}\nt2024: {2024: {verwacht: 12}}"
    waiting, _ = _read(values + "\njv2024: {2024: {gerealiseerd: n.n.b.}}")
    assert waiting.verdict is Verdict.NOT_YET_KNOWN
    assert waiting.forecast is not None
    assert waiting.forecast.value == 12
    assert waiting.forecast.document == "t2024"
    decided, _ = _read(values + "\njv2024: {2024: {gerealiseerd: 9}}")
    assert decided.verdict is Verdict.MISSED
    assert decided.forecast == waiting.forecast


def test_an_outcome_of_an_interim_report_gives_way_to_that_of_the_report() -> None:
    values = "b2024: {2024: {begroot: 10}}\nt2024: {2024: {gerealiseerd: 11}}"
    reading, _ = _read(values + "\njv2024: {2024: {gerealiseerd: 9}}")
    assert reading.outcome is not None
    assert reading.outcome.value == 9
    assert reading.outcome.document == "jv2024"
    assert reading.verdict is Verdict.MISSED


def test_a_word_that_was_carried_over_is_no_measurement() -> None:
    word = "{woord: stabiel, overgenomen_uit: 2023}"
    values = f"b2024: {{2024: {{begroot: 10}}}}\njv2024: {{2024: {{gerealiseerd: {word}}}}}"
    reading, snapshot = _read(values, extra="woorden: [stabiel]\n")
    assert reading.verdict is Verdict.NOT_MEASURED
    assert "niet gemeten" in wording.sums.sum_sentence(reading, snapshot.register)
    spoken, _ = _read(values.replace(", overgenomen_uit: 2023", ""), extra="woorden: [stabiel]\n")
    assert spoken.verdict is Verdict.UNDECIDABLE


def test_an_outcome_in_words_without_a_target_is_told_and_not_judged() -> None:
    reading, snapshot = _read(
        "jv2024: {2024: {gerealiseerd: stabiel}}", extra="woorden: [stabiel]\n"
    )
    assert reading.verdict is Verdict.NO_TARGET
    assert wording.sums.sum_sentence(reading, snapshot.register) == (
        "Voor 2024 noemen de documenten geen doel. Gerealiseerd: “stabiel”."
    )


@pytest.mark.parametrize(
    ("earlier", "told"),
    [("3", "daar staat 3."), ("stabiel", "daar staat “stabiel”."), ("n.n.b.", "daar staat n.n.b.")],
)
def test_what_a_repeated_number_differs_from_is_shown_as_it_stands(earlier: str, told: str) -> None:
    repeated = "{waarde: 1, overgenomen_uit: 2023}"
    values = f"jv2024: {{2023: {{gerealiseerd: {earlier}}}, 2024: {{gerealiseerd: {repeated}}}}}"
    _, snapshot = _read(values, extra="woorden: [stabiel]\n")
    (message,) = [f.message for f in snapshot.warnings if f.code == "overgenomen-anders"]
    assert told in message
    assert "None" not in message
