"""Targets that were set as a difference from a year, the baseline or another series."""

from decimal import Decimal

import pytest

from lib import measures, wording
from lib.model import Verdict
from lib.sources import SourceError
from tests import made

EXTRA = """
nulmeting: {baseline}
reeksen:
  land:
    naam: Nederland
    soort: vergelijking
    waarden: {{jv2024: {{2024: {{gerealiseerd: 60}}}}}}
"""


def _told(target: str, outcome: str, baseline: str, **options: str) -> tuple[Verdict, str]:
    values = (
        f"b2024: {{2024: {{begroot: {target}}}}}\n"
        f"jv2024: {{2022: {{gerealiseerd: 101}}, 2024: {{gerealiseerd: {outcome}}}}}"
    )
    snapshot = made.snapshot(values, extra=EXTRA.format(baseline=baseline), **options)
    reading = measures.reading(snapshot, "proef", 2024)
    told = wording.sums.sum_sentence(reading, snapshot.register)
    return reading.verdict, told.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("target", "baseline", "outcome", "better", "verdict", "told"),
    [
        ("{ten_opzichte_van: 2015, verschil: 10, in: procent}", "{jaar: 2015, uitkomst: 40}", "44",
         "hoger", Verdict.REACHED, "minstens 44, dat is 10% meer dan 40 in 2015 (nulmeting)."),
        ("{ten_opzichte_van: nulmeting, verschil: 10, in: procent}", "{uitkomst: 40}", "43.9",
         "hoger", Verdict.MISSED, "minstens 44, dat is 10% meer dan 40 bij de nulmeting."),
        ("{ten_opzichte_van: nulmeting, verschil: -2.5}", "{jaar: 2015, uitkomst: 40}", "37.5",
         "lager", Verdict.REACHED, "hooguit 37,5, dat is 2,5 minder dan 40 in 2015 (nulmeting)."),
        ("{ten_opzichte_van: 2022, verschil: 5, in: procent}", "{uitkomst: 1}", "106",
         "hoger", Verdict.MISSED, "dan 101 in 2022. Uitkomst: 106, dat is 0,05 te weinig"),
        ("{ten_opzichte_van: 2022, verschil: 0}", "{uitkomst: 1}", "101",
         "hoger", Verdict.REACHED, "minstens 101, dat is evenveel als 101 in 2022."),
        ("{ten_opzichte_van: land, verschil: -15, in: procent}", "{uitkomst: 1}", "51",
         "hoger", Verdict.REACHED, "51, dat is 15% minder dan 60 van Nederland in 2024."),
        ("{ten_opzichte_van: 2019, verschil: 4}", "{jaar: 2015, uitkomst: 40}", "51", "hoger",
         Verdict.UNDECIDABLE, "4 meer dan in 2019; dat cijfer staat niet in de documenten."),
        ("{ten_opzichte_van: nulmeting, verschil: 4}", "{jaar: 2015, uitkomst: onbekend}", "51",
         "hoger", Verdict.UNDECIDABLE, "4 meer dan in 2015 (nulmeting); dat cijfer staat niet"),
    ],
)  # fmt: skip
def test_a_relative_target_is_shown_with_its_reckoning_and_judged(
    target: str, baseline: str, outcome: str, better: str, verdict: Verdict, told: str
) -> None:
    found, sentence = _told(target, outcome, baseline, better=better)
    assert found is verdict
    assert told in sentence


@pytest.mark.parametrize(
    ("outcome", "better", "verdict"),
    [
        ("0.000000004", "hoger", Verdict.MISSED), ("0.000000005", "hoger", Verdict.REACHED),
        ("0.000000004", "lager", Verdict.REACHED), ("0.000000005", "lager", Verdict.MISSED),
    ],
)  # fmt: skip
def test_a_target_between_two_numbers_that_can_be_kept_judges_as_the_exact_one_does(
    outcome: str, better: str, verdict: Verdict
) -> None:
    target = "{ten_opzichte_van: nulmeting, verschil: 50, in: procent}"
    found, _ = _told(target, outcome, "{uitkomst: 0.000000003}", better=better)
    assert found is verdict


def test_a_group_compares_with_its_own_past_and_never_with_that_of_the_whole() -> None:
    target = "{ten_opzichte_van: 2022, verschil: 10, in: procent}"
    group = f"2022: {{gerealiseerd: 20}}, 2024: {{begroot: {target}, gerealiseerd: 22}}"
    other = "2024: {begroot: {ten_opzichte_van: nulmeting, verschil: 1}, gerealiseerd: 22}"
    extra = f"""
        nulmeting: {{uitkomst: 1}}
        reeksen:
          een: {{naam: Een, soort: groep, waarden: {{jv2024: {{{group}}}}}}}
          twee: {{naam: Twee, soort: groep, waarden: {{jv2024: {{{other}}}}}}}
    """
    snapshot = made.snapshot("jv2024: {2022: {gerealiseerd: 101}}", extra=extra)
    one, two = (r for r in measures.of_series(snapshot, "proef") if r.year == 2024)
    assert one.target
    assert one.target.value == Decimal(22)
    assert (one.verdict, two.verdict) == (Verdict.REACHED, Verdict.UNDECIDABLE)
    assert "vergelijking-zonder-cijfer" in {fault.code for fault in snapshot.warnings}


@pytest.mark.parametrize(
    "half", ["{ten_opzichte_van: 2022}", "{verschil: 5}", "{waarde: 5, ten_opzichte_van: 2022}"]
)
def test_half_a_comparison_is_refused(half: str) -> None:
    with pytest.raises(SourceError):
        made.snapshot(f"b2024: {{2024: {{begroot: {half}}}}}")


_BROKEN = """
breuk:
  - {{vanaf: {since}, reden: Anders geteld, document: jv2024}}
nulmeting: {baseline}
reeksen:
  land:
    naam: Nederland
    soort: vergelijking
    waarden: {{jv2024: {{2024: {{gerealiseerd: 60}}}}}}
"""


@pytest.mark.parametrize(
    ("to", "past", "baseline", "since", "verdict", "told"),
    [
        # what a target is reckoned from lies on the other side of the break
        ("2022", "101", "{uitkomst: 1}", 2023, Verdict.UNDECIDABLE, "het cijfer in 2022, en het"),
        ("2022", "101", "{uitkomst: 1}", 2024, Verdict.UNDECIDABLE, "veranderde rond 2024."),
        ("nulmeting", "1", "{jaar: 2015, uitkomst: 101}", 2023, Verdict.UNDECIDABLE,
         "het cijfer in 2015 (nulmeting), en het is niet zeker"),
        ("2015", "1", "{jaar: 2015, uitkomst: 101}", 2016, Verdict.UNDECIDABLE, "(nulmeting)"),
        ("nulmeting", "1", "{uitkomst: 101}", 2023, Verdict.UNDECIDABLE, "bij de nulmeting, en"),
        # on this side, or counted again by the new definition, it is judged
        ("2022", "101", "{uitkomst: 1}", 2022, Verdict.REACHED, "Uitkomst: 200"),
        ("2022", "{waarde: 101, definitie: nieuw}", "{uitkomst: 1}", 2023, Verdict.REACHED, "200"),
        ("nulmeting", "1", "{uitkomst: {waarde: 101, definitie: nieuw}}", 2023, Verdict.REACHED,
         "Uitkomst: 200"),
        ("land", "1", "{uitkomst: 1}", 2023, Verdict.REACHED, "Uitkomst: 200"),
        # who says that nobody knows is believed
        ("2022", "{waarde: 101, definitie: onbekend}", "{uitkomst: 1}", 2021, Verdict.UNDECIDABLE,
         "veranderde rond 2021."),
    ],
)  # fmt: skip
def test_a_target_reckoned_from_across_a_break_is_not_judged(
    to: str, past: str, baseline: str, since: int, verdict: Verdict, told: str
) -> None:
    for how in ("punten", "procent"):
        target = f"{{ten_opzichte_van: {to}, verschil: 10, in: {how}}}"
        values = f"2022: {{gerealiseerd: {past}}}, 2024: {{begroot: {target}, gerealiseerd: 200}}"
        extra = _BROKEN.format(since=since, baseline=baseline)
        snapshot = made.snapshot(f"jv2024: {{{values}}}", extra=extra)
        reading = measures.reading(snapshot, "proef", 2024)
        sentence = wording.sums.sum_sentence(reading, snapshot.register).replace("\xa0", " ")
        assert reading.verdict is verdict, sentence
        assert told in sentence
        assert (reading.difference is None) is (verdict is Verdict.UNDECIDABLE)
