"""Targets and baselines without a year, and what no document has to tell of an indicator."""

import pytest

from lib import measures, views, wording
from lib.model import Frequency, Verdict
from lib.sources import SourceError
from tests import made


@pytest.mark.parametrize(
    ("end", "better", "told"),
    [
        ("20", "hoger", "minstens 20"),
        ("{minder_dan: 5}", "lager", "minder dan 5"),
        ("{ten_minste: 6, hoogstens: 7}", "tussen grenzen", "van 6 tot en met 7"),
        ("n.n.b.", "hoger", "n.n.b."),
    ],
)
def test_an_end_target_is_shown_and_judges_no_year(end: str, better: str, told: str) -> None:
    values = f"jv2024: {{2024: {{gerealiseerd: 9}}, eind: {{begroot: {end}}}}}"
    snapshot = made.snapshot(values, better=better)
    assert measures.years(snapshot) == [2024]
    assert measures.reading(snapshot, "proef", 2024).verdict is Verdict.NO_TARGET
    assert measures.pace(snapshot, "proef") is None
    facts = dict(views.indicators.facts(snapshot, "proef"))
    assert facts["Einddoel (zonder jaar)"] == f"{told} (Jaarverslag 2024)"
    row = views.indicators.trend(snapshot, "proef", 2024).table.rows[0]
    assert (row[0], row[-1]) == ("Eind (zonder jaar)", "Jaarverslag 2024")


def test_the_end_target_of_a_budget_comes_before_that_of_a_report() -> None:
    values = "b2024: {eind: {begroot: 20}}\njv2024: {2024: {gerealiseerd: 9}, eind: {begroot: 25}}"
    found = measures.end_targets(made.snapshot(values), "proef")
    told = [(end.target.document, int(end.target.value or 0)) for end in found]
    assert told == [("b2024", 20), ("jv2024", 25)]


def test_a_group_has_an_end_target_of_its_own() -> None:
    extra = "reeksen: {w: {naam: Wijk een, soort: wijk, waarden: {b2024: {eind: {begroot: 3}}}}}\n"
    snapshot = made.snapshot("jv2024: {2024: {gerealiseerd: 9}}", extra=extra)
    facts = dict(views.indicators.facts(snapshot, "proef"))
    assert facts["Einddoel Wijk een (zonder jaar)"] == "minstens 3 (Begroting 2024)"


@pytest.mark.parametrize(
    "line", ["{gerealiseerd: 5}", "{begroot: 5, verwacht: 6}", "{begroot: 5, vermeld: ja}", "{}"]
)
def test_only_a_target_has_no_year(line: str) -> None:
    with pytest.raises(SourceError) as refused:
        made.snapshot(f"b2024: {{eind: {line}}}")
    assert "'eind' kan alleen 'begroot' staan" in str(refused.value) or line == "{}"


@pytest.mark.parametrize(
    ("baseline", "head", "told", "cell"),
    [
        ("{uitkomst: 89}", "Nulmeting (jaar niet genoemd)", "89", "○ uitkomst bekend, jaar niet"),
        ("{jaar: 2015, uitkomst: 40}", "Nulmeting 2015", "40", "✓ ja"),
        ("{jaar: 2015, uitkomst: onbekend}", "Nulmeting 2015", "onbekend",
         "○ jaar bekend, uitkomst niet"),
        ("{uitkomst: n.n.b.}", "Nulmeting (jaar niet genoemd)", "n.n.b.", "○ ontbreekt"),
    ],
)  # fmt: skip
def test_a_baseline_says_what_is_known_of_it(
    baseline: str, head: str, told: str, cell: str
) -> None:
    snapshot = made.snapshot(extra=f"nulmeting: {baseline}\n")
    assert dict(views.indicators.facts(snapshot, "proef"))[head] == told
    (row,) = wording.control.completeness(measures.completeness(snapshot)).rows
    assert row[6] == cell


def test_what_no_document_prints_may_be_left_out_and_is_told_as_missing() -> None:
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 6}}")
    for key in ("kort", "grootheid", "frequentie", "bron", "omschrijving"):
        (line,) = (each for each in text.splitlines() if each.startswith(f"    {key}:"))
        text = text.replace(f"{line}\n", "")
    text = text.replace("    effect: Het gaat goed\n", "").replace(", kort: Eerste", "")
    snapshot = made.built(text)
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is Verdict.REACHED
    assert reading.about.short_name == "Proef"
    assert (reading.about.frequency, reading.next_due) == (None, None)
    (row,) = wording.control.completeness(measures.completeness(snapshot)).rows
    assert row[1:4] == ("○ ontbreekt",) * 3
    effects = wording.control.effects(snapshot.register)
    assert effects == "Het maatschappelijk effect ontbreekt bij programma 1."
    caption = views.indicators.trend(snapshot, "proef", 2024).caption
    assert caption.source == "Jaarverslag 2024."
    facts = dict(views.indicators.facts(snapshot, "proef"))
    absent = facts["Niet in de documenten"]
    assert absent.startswith("omschrijving, hoe vaak er wordt gemeten, bron")
    assert "Meting" not in facts
    assert "Bron" not in facts


@pytest.mark.parametrize("frequency", [f for f in Frequency if f.years_between])
def test_the_oldest_outcome_stands_for_a_first_measurement_that_nobody_told(
    frequency: Frequency,
) -> None:
    values = "jv2024: {2023: {gerealiseerd: 4}, 2024: {begroot: 5}, 2025: {begroot: 5}}"
    snapshot = made.snapshot(values, frequency=frequency.value)
    (told,) = (fault for fault in snapshot.warnings if fault.code == "eerste-meting")
    assert "neemt nu 2023, de oudste uitkomst" in told.message
    assert "eerste_meting: 2023" in told.message
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is Verdict.NOT_MEASURED
    assert reading.next_due == 2023 + (frequency.years_between or 0)


def test_irregular_measuring_expects_nothing_and_takes_whatever_comes() -> None:
    values = "b2024: {2023: {begroot: 5}, 2024: {begroot: 5}}\njv2024: {2024: {gerealiseerd: 6}}"
    snapshot = made.snapshot(values, frequency="onregelmatig")
    assert measures.reading(snapshot, "proef", 2024).verdict is Verdict.REACHED
    silent = measures.reading(snapshot, "proef", 2023)
    assert (silent.verdict, silent.next_due) == (Verdict.UNDECIDABLE, None)
    without = made.snapshot("jv2024: {2023: {gerealiseerd: 6}}", frequency="onregelmatig")
    assert not [f for f in without.warnings if f.code == "jaar-ontbreekt"]
