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


LATER = """\
  b2026: {naam: Begroting 2026, soort: begroting, jaar: 2026, sommen_sluiten: false}
  jv2025: {naam: Jaarverslag 2025, soort: jaarverslag, jaar: 2025, sommen_sluiten: false}
"""


@pytest.mark.parametrize(
    ("values", "target", "document", "restated"),
    [
        ("b2024: {2024: {begroot: 10}}\nb2026: {2024: {begroot: 8}}", 10, "b2024", (8, "b2026")),
        ("b2023: {2024: {begroot: 10}}\nb2026: {2024: {begroot: 8}}", 10, "b2023", (8, "b2026")),
        ("jv2024: {2024: {begroot: 9}}\nb2026: {2024: {begroot: 8}}", 9, "jv2024", (8, "b2026")),
        ("b2024: {2024: {begroot: 10}}\njv2024: {2024: {begroot: 7}}", 10, "b2024", (7, "jv2024")),
        ("b2026: {2024: {begroot: 8}}\njv2025: {2024: {begroot: 6}}", 6, "jv2025", None),
        ("b2024: {2024: {begroot: 10}}\nb2026: {2024: {begroot: 10.0}}", 10, "b2024", None),
        ("b2023: {2024: {begroot: 12}}\nb2024: {2024: {begroot: 10}}", 10, "b2024", None),
        ("b2024: {2024: {begroot: 10}}\nb2026: {2024: {begroot: {meer_dan: 10}}}", 10, "b2024",
         (None, "b2026")),
    ],
    ids=["a later budget", "a later budget after a multi-year one", "a report and a later budget",
         "the report itself", "only documents that look back", "the same number", "an older budget",
         "another bound"],
)  # fmt: skip
def test_what_a_later_document_prints_stands_beside_the_target_and_judges_nothing(
    values: str, target: int, document: str, restated: tuple[int | None, str] | None
) -> None:
    came = "jv2024: {2024: {gerealiseerd: 9}}"
    text = made.indicators(values if "jv2024" in values else f"{values}\n{came}")
    snapshot = made.built(text.replace("fasen:\n", f"{LATER}fasen:\n", 1))
    reading = measures.reading(snapshot, "proef", 2024)
    found = reading.target
    assert found
    assert found.value == target
    assert found.document == document
    beside = found.restated
    assert (beside and (beside.value, beside.document)) == restated
    told = wording.sums.sum_sentence(reading, snapshot.register)
    assert ("Een later document noemt een ander doel" in told) is (restated is not None)
    cell = wording.tables.trend([reading], snapshot.register).rows[0][1]
    assert ("later" in cell) is (restated is not None)
    if reading.outcome is not None:
        assert (reading.verdict is Verdict.REACHED) is (target <= 9)


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
        "Voor 2024 noemen de documenten geen doel. Uitkomst: “stabiel”."
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


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ("b2023: {2024: {begroot: 5}}", Verdict.UNDECIDABLE),
        ("b2024: {2024: {begroot: 5}}", Verdict.REACHED),
        ("b2023: {2024: {begroot: {waarde: 5, definitie: nieuw}}}", Verdict.REACHED),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 6}}", Verdict.REACHED),
        ("b2024: {2024: {begroot: {waarde: 5, definitie: oud}}}", Verdict.UNDECIDABLE),
    ],
    ids=["an older budget", "the budget that reports it", "said to be new", "a later report",
         "said to be old"],
)  # fmt: skip
def test_a_target_from_before_a_break_was_reported_is_of_the_old_definition(
    values: str, verdict: Verdict
) -> None:
    came = "" if "jv2024" in values else "\njv2024: {2024: {gerealiseerd: 6}}"
    broken = "breuk: {vanaf: 2024, reden: Anders geteld, document: b2024}\n"
    snapshot = made.snapshot(values + came, extra=broken)
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is verdict
    told = wording.sums.sum_sentence(reading, snapshot.register)
    assert ("de definitie veranderde" in told) is (verdict is Verdict.UNDECIDABLE)
