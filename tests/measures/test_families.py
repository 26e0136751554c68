"""Every family of cases that real budgets and reports have: written, read, judged and said."""

from decimal import Decimal

import pytest

from lib import charts, measures, wording
from lib.measures import Reading, StatedVerdict
from lib.model import Stated, Verdict
from lib.sources import Snapshot, SourceError
from lib.sources.snapshot import build
from tests import made


def _reading(snapshot: Snapshot, year: int = 2024) -> Reading:
    return measures.reading(snapshot, "proef", year)


def _told(snapshot: Snapshot, year: int = 2024) -> tuple[str, str]:
    reading = _reading(snapshot, year)
    sentence = wording.sums.sum_sentence(reading, snapshot.register)
    charts.trend([reading], year)
    charts.sparkline([reading], year)
    return reading.verdict, sentence.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("target", "realised", "better", "verdict", "sentence"),
    [
        ("{hoogstens: 248}", "248", "lager", "gehaald",
         "Doel 2024: hooguit 248. Uitkomst: 248, dat is precies het doel."),
        ("{minder_dan: 248}", "248", "lager", "niet gehaald",
         "Doel 2024: minder dan 248. Uitkomst: 248, dat is precies de grens, en die telt niet "
         "mee."),
        ("{meer_dan: 43}", "44", "hoger", "gehaald",
         "Doel 2024: meer dan 43. Uitkomst: 44, dat is 1 meer dan het doel (+2,3%)."),
        ("{meer_dan: 43}", "43", "hoger", "niet gehaald",
         "Doel 2024: meer dan 43. Uitkomst: 43, dat is precies de grens, en die telt niet "
         "mee."),
        ("{ten_minste: 6.5, hoogstens: 7}", "6.8", "tussen grenzen", "gehaald",
         "Doel 2024: van 6,5 tot en met 7,0. Uitkomst: 6,8, dat valt binnen de grenzen."),
        ("{ten_minste: 6.5, hoogstens: 7}", "7", "tussen grenzen", "gehaald",
         "Doel 2024: van 6,5 tot en met 7,0. Uitkomst: 7, dat valt binnen de grenzen."),
        ("{ten_minste: 6.5, hoogstens: 7}", "7.4", "tussen grenzen", "niet gehaald",
         "Doel 2024: van 6,5 tot en met 7,0. Uitkomst: 7,4, dat is 0,4 te veel (+5,7%)."),
        ("{ten_minste: 6.5, hoogstens: 7}", "6.1", "tussen grenzen", "niet gehaald",
         "Doel 2024: van 6,5 tot en met 7,0. Uitkomst: 6,1, dat is 0,4 te weinig (−6,2%)."),
        ("{hoogstens: 5}", "4", "geen", "gehaald",
         "Doel 2024: hooguit 5. Uitkomst: 4, dat is 1 minder dan het doel (−20,0%)."),
        ("5", "6", "geen", "niet te bepalen",
         "Doel 2024: 5. Uitkomst: 6. Er staat niet vast welke kant beter is, of waarmee het "
         "doel vergelijkt."),
        ("{woord: dalende lijn}", "6", "lager", "niet te bepalen",
         "Doel 2024: “dalende lijn”. Uitkomst: 6. Het doel is geen getal, dus wij kunnen niet "
         "rekenen."),
        ("{woord: niveau B2}", "6", "hoger", "niet te bepalen",
         "Doel 2024: “niveau B2”. Uitkomst: 6. Het doel is geen getal, dus wij kunnen niet "
         "rekenen."),
        ("5", "stabiel", "hoger", "niet te bepalen",
         "Doel 2024: minstens 5. Uitkomst: “stabiel”. De uitkomst is geen getal, dus wij "
         "kunnen niet rekenen."),
        ("5", "n.n.b.", "hoger", "nog niet bekend",
         "Doel 2024: minstens 5. De uitkomst is nog niet bekend (n.n.b.), zegt Jaarverslag "
         "2024."),
        ("5", "NNB", "hoger", "nog niet bekend",
         "Doel 2024: minstens 5. De uitkomst is nog niet bekend (n.n.b.), zegt Jaarverslag "
         "2024."),
        ("5", "pm", "hoger", "nog niet bekend",
         "Doel 2024: minstens 5. De uitkomst is nog niet bekend (p.m.), zegt Jaarverslag "
         "2024."),
        ("5", "N.v.t.", "hoger", "niet te bepalen",
         "Doel 2024: minstens 5. Een uitkomst is niet van toepassing (n.v.t.), zegt Jaarverslag "
         "2024."),
        ("5", "niet bekend", "hoger", "niet te bepalen",
         "Doel 2024: minstens 5. De uitkomst is onbekend, zegt Jaarverslag 2024."),
        ("5", "Niet gemeten", "hoger", "niet gemeten",
         "Doel 2024: minstens 5. Er is niet gemeten, zegt Jaarverslag 2024."),
        ("5", "{ontbreekt: de telling mislukte}", "hoger", "niet te bepalen",
         "Doel 2024: minstens 5. De uitkomst ontbreekt (de telling mislukte), zegt Jaarverslag "
         "2024."),
        ("p.m.", "6", "hoger", "geen doel",
         "Het doel voor 2024 ontbreekt (p.m.), zegt Jaarverslag 2024. Uitkomst: 6."),
        ("nnb", "6", "hoger", "geen doel",
         "Het doel voor 2024 ontbreekt (n.n.b.), zegt Jaarverslag 2024. Uitkomst: 6."),
        ("0", "0", "lager", "gehaald",
         "Doel 2024: hooguit 0. Uitkomst: 0, dat is precies het doel."),
        ("-5", "-7", "hoger", "niet gehaald",
         "Doel 2024: minstens −5. Uitkomst: −7, dat is 2 te weinig (−40,0%)."),
    ],
)  # fmt: skip
def test_targets_and_values(
    target: str, realised: str, better: str, verdict: str, sentence: str
) -> None:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {realised}}}}}"
    told = _told(made.snapshot(values, better=better, extra="woorden: [stabiel]\n"))
    assert told == (verdict, sentence)


@pytest.mark.parametrize(
    ("target", "bound"),
    [
        ("{ten_opzichte_van: 2022, verschil: -10, in: procent}", "72.0"),
        ("{ten_opzichte_van: 2022, verschil: -10}", "70"),
        ("{ten_opzichte_van: land, verschil: 5, in: punten}", "65"),
        ("{ten_opzichte_van: 2019, verschil: 5}", None),
    ],
)
def test_a_target_relative_to_a_year_or_a_benchmark(target: str, bound: str | None) -> None:
    extra = """
        reeksen:
          land:
            naam: Nederland
            soort: vergelijking
            waarden: {jv2024: {2024: {gerealiseerd: 60}}}
        """
    values = (
        f"jv2024: {{2022: {{gerealiseerd: 80}}, 2024: {{begroot: {target}, gerealiseerd: 66}}}}"
    )
    reading = made.reading(values, extra=extra)
    assert reading.target
    low = reading.target.low
    assert (low and low.value) == (None if bound is None else Decimal(bound))
    assert reading.verdict == (
        "niet te bepalen" if bound is None else "gehaald" if bound == "65" else "niet gehaald"
    )


@pytest.mark.parametrize(
    ("years", "verdict", "compared"),
    [
        ({2022: 10, 2023: 20, 2024: 30}, "gehaald", 50),
        ({2023: 20, 2024: 10}, "niet gehaald", 30),
        ({2022: 10, 2024: 40}, "niet te bepalen", None),
    ],
)
def test_a_target_for_a_period_adds_the_years_up(
    years: dict[int, int], verdict: str, compared: int | None
) -> None:
    lines = "\n".join(f"  {year}: {{gerealiseerd: {value}}}" for year, value in years.items())
    values = f"jv2024:\n{lines}\nb2024: {{2024: {{begroot: {{waarde: 50, opgeteld_vanaf: 2023}}}}}}"
    snapshot = made.snapshot(values)
    reading = _reading(snapshot)
    assert reading.verdict == verdict
    assert reading.compared == compared
    if verdict == "gehaald":
        assert _told(snapshot)[1] == (
            "Doel 2024: minstens 50, opgeteld vanaf 2023. Uitkomst: 30, samen vanaf 2023 50, "
            "dat is precies het doel."
        )


def test_an_earlier_promise_and_the_new_one_both_stay() -> None:
    snapshot = made.snapshot("""
        b2023: {2025: {begroot: 200}}
        b2024: {2025: {begroot: {waarde: 180, reden: minder mensen in de bijstand}}}
    """)
    held = snapshot.figures.select("document", "value").rows()
    assert held == [("b2023", Decimal(200)), ("b2024", Decimal(180))]
    target = _reading(snapshot, 2025).target
    assert target
    assert target.value == 180


def test_a_forecast_is_no_target_and_no_outcome() -> None:
    snapshot = made.snapshot("b2024: {2025: {begroot: 5, verwacht: 4}}")
    reading = _reading(snapshot, 2025)
    assert reading.forecast
    assert reading.forecast.value == 4
    assert reading.verdict == "nog niet bekend"
    assert reading.outcome is None
    table = wording.tables.trend([reading], snapshot.register)
    assert [column.title for column in table.columns][2] == "Verwacht"
    assert table.rows[0][2] == "4"


def test_an_end_year_far_away_keeps_the_years_between_empty() -> None:
    snapshot = made.snapshot("b2024: {2024: {begroot: 5}, 2030: {begroot: 50}}")
    found = {reading.year: reading.verdict for reading in measures.readings(snapshot)}
    assert list(found) == list(range(2024, 2031))
    assert list(found.values()).count(Verdict.NO_TARGET) == 5


@pytest.mark.parametrize(
    ("word", "meaning", "conflict"),
    [
        ("conform verwachting", "ja", True),
        ("bijna", "deels", False),
        ("rood", "nee", False),
        ("niet te bepalen", "niet te bepalen", False),
    ],
)
def test_a_document_may_have_its_own_scale(word: str, meaning: str, *, conflict: bool) -> None:
    values = f"jv2024: {{2024: {{begroot: 5, gerealiseerd: 4, vermeld: {word}}}}}"
    scale = "oordelen: {conform verwachting: ja, bijna: deels, rood: nee}, naam: Jaarverslag 2024"
    text = made.indicators(values).replace("naam: Jaarverslag 2024", scale)
    reading = _reading(made.built(text))
    assert reading.stated == StatedVerdict(Stated(meaning), word, "jv2024", conflict)
    assert wording.verdicts.stated_word(reading) == word[0].upper() + word[1:]


def test_groups_and_benchmarks_have_values_and_verdicts_of_their_own() -> None:
    extra = """
        reeksen:
          peuters:
            naam: Peuters
            soort: groep
            waarden: {jv2024: {2024: {begroot: 50, gerealiseerd: 30}}}
          kleuters:
            naam: Kleuters
            soort: groep
            waarden: {jv2024: {2024: {begroot: 40, gerealiseerd: 45}}}
          land:
            naam: Nederland
            soort: vergelijking
            waarden: {jv2024: {2023: {gerealiseerd: 41}, 2024: {gerealiseerd: 42}}}
        """
    snapshot = made.snapshot("jv2024: {2024: {begroot: 46, gerealiseerd: 38}}", extra=extra)
    beside = measures.of_series(snapshot, "proef")
    found = [(r.about.series, r.verdict) for r in beside if r.year == 2024]
    assert [(series and series.key, verdict) for series, verdict in found] == [
        ("peuters", "niet gehaald"), ("kleuters", "gehaald"), ("land", "geen doel"),
    ]  # fmt: skip
    assert measures.counts(snapshot, 2024).indicators == 1
    table = wording.tables.series(beside, 2024, "aantal")
    assert table.rows[1] == ("Kleuters", "groep", "40", "45", "Gehaald")
    elsewhere = [r for r in beside if r.about.series and r.about.series.key == "land"]
    main = measures.of_indicator(snapshot, "proef")
    assert "Nederland" in str(charts.trend(main, 2024, elsewhere))


def test_one_indicator_under_two_goals_is_shown_twice_and_counted_once() -> None:
    snapshot = made.snapshot(extra='ook_onder: ["1.10"]\n')
    (reading,) = measures.of_goal(snapshot, "1.10", 2024)
    assert reading.about.indicator == "proef"
    assert measures.counts(snapshot, 2024).indicators == 1
    (group,) = wording.overview.groups(snapshot, 2024)
    goals = group.goals
    assert [len(goal.lines) for goal in goals] == [1, 1]


def test_a_goal_without_an_indicator_stays_in_the_overview() -> None:
    (group,) = wording.overview.groups(made.snapshot(), 2024)
    goals = group.goals
    assert [(goal.code, len(goal.lines)) for goal in goals] == [("1.1", 1), ("1.10", 0)]


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ("soort: effect\neigenaar: Team data\ninvloed: klein\n", "eigenaar"),
        ("berekening: som gedeeld door drie\n", "berekening"),
        ("nulmeting: {jaar: 2020, uitkomst: 5}\n", "nulmeting"),
        ("nulmeting: {jaar: 2020, uitkomst: onbekend}\n", "nulmeting"),
        ("gestopt: 2026\n", "gestopt"),
    ],
)
def test_what_an_indicator_may_say_about_itself(extra: str, told: str) -> None:
    indicator = made.snapshot(extra=extra).register.indicators["proef"]
    facts = dict(wording.passport.facts(indicator, made.snapshot(extra=extra).register))
    missing = facts.pop("Niet in de documenten", "")
    assert any(told in f"{head} {text}".lower() for head, text in facts.items())
    assert told not in missing


def test_a_passport_is_whole_and_names_what_is_missing() -> None:
    extra = "vindplaats: {b2024: bladzijde 12}\neigenaar: Team data\n"
    register = made.snapshot("b2024: {2024: {begroot: 1}}\njv2024: {2024: {gerealiseerd: 1}}",
                             extra=extra, unit="procent", better="lager").register  # fmt: skip
    facts = dict(wording.passport.facts(register.indicators["proef"], register))
    assert facts["Eenheid"] == "procent (proeven)"
    assert facts["Richting"] == "lager is beter"
    assert facts["Bron"] == "Eigen telling"
    assert facts["Staat in"] == "Begroting 2024, bladzijde 12; Jaarverslag 2024"
    assert facts["Niet in de documenten"] == "soort indicator, invloed van de gemeente, nulmeting"


def test_a_place_in_an_unknown_document_is_refused() -> None:
    with pytest.raises(SourceError, match="jv2025"):
        made.snapshot(extra="vindplaats: {jv2025: bladzijde 12}\n")


@pytest.mark.parametrize("unit", ["dagen", "per 1.000 inwoners", "index"])
def test_any_unit_stands_behind_its_number(unit: str) -> None:
    values = "jv2024: {2024: {begroot: 5, gerealiseerd: 3}}"
    _, sentence = _told(made.snapshot(values, unit=unit))
    assert sentence == (
        f"Doel 2024: minstens 5 {unit}. Uitkomst: 3 {unit}, dat is 2 {unit} te weinig (−40,0%)."
    )


def test_a_provisional_value_and_its_own_date_and_source_are_kept() -> None:
    values = (
        "jv2024: {2024: {gerealiseerd: {waarde: 3, status: voorlopig, peildatum: 1 april 2024, "
        "bron: CBS, gedrukt: circa 3, opmerking: nog niet volledig}}}"
    )
    snapshot = made.snapshot(values)
    assert wording.readings.outcome_cell(_reading(snapshot).outcome, "aantal") == "3 (voorlopig)"
    notes = wording.passport.remarks(snapshot.register.indicators["proef"], snapshot.register)
    assert notes == [
        "Jaarverslag 2024, uitkomst 2024: gedrukt als “circa 3”; peildatum 1 april 2024; bron "
        "CBS; nog niet volledig"
    ]


@pytest.mark.parametrize(
    ("values", "better", "code"),
    [
        ("jv2024: {2024: {begroot: 5}}", "tussen grenzen", "doel-zonder-grenzen"),
        ("jv2024: {2024: {begroot: {ten_minste: 7, hoogstens: 6}}}", "hoger",
         "grenzen-verkeerd-om"),
        ("jv2024: {2024: {begroot: {ten_opzichte_van: land, verschil: 1}}}", "hoger",
         "onbekende-naam"),
        ("jv2024: {2024: {gerealiseerd: 1, vermeld: groen}}", "hoger", "onbekende-naam"),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_refused(values: str, better: str, code: str) -> None:
    with pytest.raises(SourceError, match=rf"\[{code}\]"):
        made.snapshot(values, better=better)


@pytest.mark.parametrize(
    ("values", "frequency", "extra", "code"),
    [
        ("jv2024: {2023: {gerealiseerd: 5}, 2024: {gerealiseerd: 5}}", "tweejaarlijks",
         "eerste_meting: 2020\n", "overname-niet-gemerkt"),
        ("jv2024: {2023: {gerealiseerd: 5}}", "jaarlijks", "", "jaar-ontbreekt"),
        ("b2024: {2024: {begroot: 50}, 2025: {begroot: 500}, 2026: {begroot: 51}}", "jaarlijks", "",
         "doel-ver-weg"),
    ],
)  # fmt: skip
def test_what_looks_odd_is_a_warning_and_is_still_shown(
    values: str, frequency: str, extra: str, code: str
) -> None:
    snapshot = made.snapshot(values, frequency=frequency, extra=extra)
    assert code in [fault.code for fault in snapshot.warnings]
    assert all(fault.warning and "let op" in str(fault) for fault in snapshot.warnings)


def test_the_real_sources_have_no_warning(snapshot: Snapshot) -> None:
    assert snapshot.warnings == ()


def test_a_line_of_amounts_that_skips_a_year_is_worth_a_look() -> None:
    rows = [f"1;1.1;;Naam;{year};begroting;saldo;-1;EUR;b2024" for year in (2023, 2024, 2026)]
    warnings = made.snapshot("b2024: {2024: {begroot: 1}}", *rows).warnings
    assert ("finance.csv", 3, "jaar-overgeslagen") in [(w.file, w.line, w.code) for w in warnings]


def test_what_stands_beside_an_amount_is_read_and_shown() -> None:
    header = f"{made.HEADER};incidenteel;toelichting"
    rows = [
        "1;1.1;;Naam;2024;begroting;saldo;p.m.;EUR;b2024;;",
        "1;1.1;;Naam;2024;jaarrekening;saldo;-5;EUR;jv2024;ja;eenmalige verkoop",
        "1;1.10;;Naam;2024;jaarrekening;saldo;-;EUR;jv2024;;",
        "1;1.10;;Naam;2024;begroting;saldo;0;EUR;b2024;;",
    ]
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    snapshot = build(
        {"indicators.yaml": text.encode(), "finance.csv": "\n".join([header, *rows]).encode()}
    )
    table = wording.tables.remarks(measures.remarks_of(snapshot, "1"), snapshot.register)
    assert [row[3:6] for row in table.rows] == [
        ("p.m.", "–", "–"), ("−5", "ja", "eenmalige verkoop"), ("-", "–", "–"),
    ]  # fmt: skip
    original = measures.baseline(snapshot)
    lines = measures.lines(snapshot, "1", 2024, original)
    cells = wording.tables.goals(lines, snapshot.register, 2024, original, {}).rows
    assert [row[1:3] for row in cells] == [("p.m.", "5"), ("0", "-")]


def test_a_product_outside_any_goal_counts_in_the_programme() -> None:
    snapshot = made.snapshot(
        "b2024: {2024: {begroot: 1}}",
        "1;1.1;;Naam;2024;begroting;saldo;-3;EUR;b2024",
        "1;;overhead;Overhead;2024;begroting;saldo;-2;EUR;b2024",
        "1;;;Naam;2024;begroting;saldo;-5;EUR;b2024",
    )
    assert "product-zonder-doel" in [fault.code for fault in snapshot.warnings]
    assert snapshot.sums.select("expected", "printed", "ok").rows() == [(-5, -5, True)]


def test_every_stage_that_the_sources_have_is_shown() -> None:
    snapshot = made.snapshot(
        "b2024: {2024: {begroot: 1}}",
        "1;1.1;;Naam;2024;begroting;saldo;-10;EUR;b2024",
        "1;1.1;;Naam;2024;begroting na wijziging;saldo;-12;EUR;jv2024",
        "1;1.1;;Naam;2024;jaarrekening;saldo;-11;EUR;jv2024",
        "1;;;Naam;2024;jaarrekening;saldo;-11;EUR;jv2024",
    )
    rows = measures.by_stage(snapshot, "1", 2024)
    table = wording.tables.stages(rows, snapshot.register, 2024)
    assert [column.title for column in table.columns] == [
        "Doelstelling", "Oorspronkelijke begroting", "Begroting na wijziging", "Jaarrekening",
    ]  # fmt: skip
    assert table.rows == (
        ("1.1 Eerste doel", "−10", "−12", "−11"), ("Programma", "–", "–", "−11"),
    )  # fmt: skip
