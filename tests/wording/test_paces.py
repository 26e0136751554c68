"""What is still needed: told per measurement, in whole things, and enough to reach the target."""

import re
from decimal import Decimal

import pytest

from lib import measures, wording
from lib.measures import Pace
from lib.model import Counting, Unit
from lib.sources import Snapshot
from tests import made
from tests.wording.random_figures import random_figures

EVERY_TWO = {"frequency": "tweejaarlijks", "extra": "eerste_meting: 2020\n"}


def _told(values: str, **options: str) -> str:
    snapshot = made.snapshot(values, **options)
    (pace,) = measures.paces(snapshot)
    assert pace is measures.pace(snapshot, "proef")
    return wording.paces.sentence(pace, snapshot.register).replace("\N{NO-BREAK SPACE}", " ")


def _from(came: str, target: str) -> str:
    return f"jv2024: {{{came}}}\nb2024: {{{target}}}"


@pytest.mark.parametrize(
    ("came", "target", "unit", "better", "told"),
    [
        ("2022: {gerealiseerd: 511}, 2024: {gerealiseerd: 474}", "2027: {begroot: 500}",
         "aantal", "hoger",
         "Voor 500 in 2027 moet de uitkomst (474 in 2024) nog 26 omhoog: elk jaar minstens 9. "
         "Sinds 2022 ging het gemiddeld ruim 18 per jaar omlaag."),
        ("2022: {gerealiseerd: 37}, 2024: {gerealiseerd: 24}", "2027: {begroot: 46}",
         "procent", "hoger",
         "Voor 46% in 2027 moet de uitkomst (24% in 2024) nog 22 procentpunt omhoog: elk jaar "
         "minstens 7,4 procentpunt. Sinds 2022 ging het gemiddeld 6,5 procentpunt per jaar "
         "omlaag."),
        ("2023: {gerealiseerd: 12}, 2024: {gerealiseerd: 20}", "2026: {begroot: 9}",
         "dagen", "lager",
         "Voor 9 dagen in 2026 moet de uitkomst (20 dagen in 2024) nog 11 dagen omlaag: elk jaar "
         "minstens 6 dagen. Van 2023 naar 2024 ging het 8 dagen omhoog."),
        ("2024: {gerealiseerd: 1000}", "2025: {begroot: 1200}", "euro", "hoger",
         "Voor € 1.200 in 2025 moet de uitkomst (€ 1.000 in 2024) nog € 200 omhoog."),
        ("2021: {gerealiseerd: 6}, 2024: {gerealiseerd: 5}", "2026: {begroot: 6}", "aantal",
         "hoger",
         "Voor 6 in 2026 moet de uitkomst (5 in 2024) nog 1 omhoog: elk jaar minstens 1. Sinds "
         "2021 ging het gemiddeld minder dan 1 per jaar omlaag."),
        ("2021: {gerealiseerd: 5}, 2024: {gerealiseerd: 5}", "2025: {begroot: 6}", "aantal",
         "hoger",
         "Voor 6 in 2025 moet de uitkomst (5 in 2024) nog 1 omhoog. De uitkomst van 2024 is "
         "gelijk aan die van 2021."),
    ],
)  # fmt: skip
def test_what_is_needed_of_what_is_measured_each_year(
    came: str, target: str, unit: str, better: str, told: str
) -> None:
    assert _told(_from(came, target), unit=unit, better=better) == told


@pytest.mark.parametrize(
    ("came", "target", "told"),
    [
        ("2022: {gerealiseerd: 6.2}, 2024: {gerealiseerd: 6.6}", "2027: {begroot: 7.1}",
         "nog 0,5 punt omhoog. Tot dan is er nog één meting, in 2026. De vorige keer ging het "
         "0,4 punt omhoog."),
        ("2020: {gerealiseerd: 7.0}, 2022: {gerealiseerd: 6.6}, 2024: {gerealiseerd: 6.6}",
         "2028: {begroot: 7.1}",
         "nog 0,5 punt omhoog. Tot dan zijn er nog 2 metingen (2026 en 2028): elke keer minstens "
         "0,3 punt. De vorige keer bleef het gelijk."),
        ("2024: {gerealiseerd: 6.6}", "2025: {begroot: 7.1}",
         "nog 0,5 punt omhoog. Tot dan is er geen meting meer."),
    ],
)  # fmt: skip
def test_a_survey_every_two_years_is_told_per_survey(came: str, target: str, told: str) -> None:
    assert _told(_from(came, target), unit="cijfer", **EVERY_TWO).endswith(told)


@pytest.mark.parametrize("frequency", ["driejaarlijks", "vierjaarlijks"])
def test_no_year_is_named_in_which_nothing_is_measured(frequency: str) -> None:
    values = _from("2024: {gerealiseerd: 5}", "2027: {begroot: 9}")
    told = _told(values, frequency=frequency, extra="eerste_meting: 2024\n")
    assert "elk jaar" not in told
    assert ("in 2027." if frequency == "driejaarlijks" else "geen meting meer.") in told


def test_an_indicator_that_stops_has_no_measurement_after_that() -> None:
    values = _from("2024: {gerealiseerd: 5}", "2027: {begroot: 9}")
    told = _told(values, extra="gestopt: 2025\n")
    assert told == "Voor 9 in 2027 moet de uitkomst (5 in 2024) nog 4 omhoog."
    assert _told(values, extra="gestopt: 2024\n").endswith("Tot dan is er geen meting meer.")


@pytest.mark.parametrize(
    ("better", "outcome", "beside"),
    [("hoger", 2212, "lag de uitkomst ({}) al boven"), ("lager", 600, "lag de uitkomst ({}) al "
      "onder"), ("hoger", 650, "was de uitkomst ({}) al gelijk aan")],
)  # fmt: skip
@pytest.mark.parametrize(
    ("counting", "more"),
    [
        (None, ""),
        (Counting.EACH_YEAR, " Elk jaar telt opnieuw."),
        (Counting.LEVEL, " Blijft dat zo, dan is dat doel gehaald."),
    ],
)
def test_what_is_counted_anew_each_year_never_meets_a_later_target(
    better: str, outcome: int, beside: str, counting: Counting | None, more: str
) -> None:
    values = _from(f"2024: {{gerealiseerd: {outcome}}}", "2027: {begroot: 650}")
    extra = f"telling: {counting.value}\n" if counting else ""
    written = wording.numbers.number(Decimal(outcome))
    assert _told(values, better=better, extra=extra) == (
        f"In 2024 {beside.format(written)} het doel van 2027 (650).{more}"
    )


def test_without_a_better_side_nothing_is_needed() -> None:
    values = _from("2024: {gerealiseerd: 5}", "2027: {begroot: 9}")
    assert measures.paces(made.snapshot(values, better="geen")) == ()


def test_random_paces_reach_their_target_and_say_the_way_that_it_goes() -> None:
    for snapshot in random_figures():
        for pace in measures.paces(snapshot):
            _check(pace, wording.paces.sentence(pace, snapshot.register))


def _check(pace: Pace, told: str) -> None:
    assert pace.needed == pace.target.value - pace.last.value
    if pace.reached:
        assert "omhoog" not in told
        assert "omlaag" not in told
        return
    way = "omhoog" if pace.needed > 0 else "omlaag"
    assert re.search(rf"nog [^:.]*(?:\.\d+)?[^:]* {way}", told), told
    if pace.each is not None:
        together = abs(pace.each) * len(pace.chances)
        assert abs(pace.needed) <= together
        assert together - abs(pace.needed) < len(pace.chances) * Decimal(1).scaleb(-pace.decimals)
        assert all(pace.last.year < year <= pace.target.year for year in pace.chances)
    if pace.about.unit not in (Unit.PERCENT, Unit.GRADE) and not (
        pace.last.decimals or pace.target.decimals
    ):
        steps = told.partition(" nog ")[2].partition(" De vorige keer")[0]
        assert not re.search(r"\d,\d", steps.partition(" Van ")[0]), told


def test_the_real_paces(snapshot: Snapshot) -> None:
    assert len(measures.paces(snapshot)) == 10
    school = measures.pace(snapshot, "uitstroom_naar_school")
    assert school
    assert (school.needed, school.each) == (Decimal(21), Decimal(7))
    assert school.chances == (2025, 2026, 2027)
    survey = measures.pace(snapshot, "rapportcijfer_dienstverlening")
    assert survey
    assert survey.chances == (2026,)
    participation = measures.pace(snapshot, "arbeidsparticipatie")
    assert participation
    assert participation.so_far
    assert participation.so_far.since == 2022, "counted again by the definition of 2024"
