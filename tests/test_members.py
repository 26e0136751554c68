"""Every member of every closed set about indicators: told, drawn, coloured and counted."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from inspect import getmembers, isclass
from pathlib import Path
from typing import Literal, assert_never

import pytest

from lib import charts, measures, model, views, wording
from lib.charts import NAMES
from lib.measures import Counts, Reading
from lib.measures.indicators.moved_targets import _move
from lib.measures.indicators.tallies import counts_of
from lib.model import (
    Certainty,
    Counting,
    Definition,
    Direction,
    DocumentKind,
    FigureKind,
    Frequency,
    IndicatorKind,
    MissingReason,
    Move,
    Period,
    QuestionKind,
    SeriesKind,
    Stated,
    Unit,
    Verdict,
    Way,
    missing_reason,
)
from lib.page import Spec
from lib.render.templates import render
from lib.wording import addresses
from lib.wording.asked_about.verdicts import verdict_question
from tests import made

ROOT = Path(__file__).resolve().parents[1]
STYLE = (ROOT / "lib/render/parts.css").read_text(encoding="utf-8")
SNAPSHOT = made.snapshot("jv2024: {2024: {begroot: 5, gerealiseerd: 4, vermeld: ja}}")
REGISTER = SNAPSHOT.register
READING = measures.reading(SNAPSHOT, "proef", 2024)
WALKED = {
    Certainty, Counting, Definition, Direction, DocumentKind, FigureKind, Frequency, IndicatorKind,
    MissingReason, Move, Period, QuestionKind, SeriesKind, Stated, Unit, Verdict, Way,
}  # fmt: skip
OF_MONEY = {
    model.AmountKind, model.Closing, model.Computed, model.CostSign, model.Level, model.Mark,
    model.Notation, model.ProgrammeKind, model.SaldoSign, model.Side, model.StageRole,
    model.SumKind, model.Term, model.TermRole, model.VarianceSign,
}  # fmt: skip
OF_FACTS = {model.FactDoubt, model.FactKind}
OF_PROMISES = {
    model.Deadliner, model.MotionKind, model.MotionState, model.PromiseKind, model.PromiseState,
    model.Standing,
}  # fmt: skip


OF_OPEN_DATA = {model.DataTheme, model.Licence}
OF_TEXTS = {model.ContradictionKind, model.NewRisks, model.ReferenceKind, model.Weight}


def test_every_closed_set_is_walked() -> None:
    found = {each for _, each in getmembers(model, isclass) if issubclass(each, StrEnum)}
    assert found == WALKED | OF_MONEY | OF_PROMISES | OF_TEXTS | OF_FACTS | OF_OPEN_DATA


def _colour(verdict: Verdict) -> Literal["good", "bad", "neutral"]:
    match verdict:
        case Verdict.REACHED:
            return "good"
        case Verdict.MISSED:
            return "bad"
        case (
            Verdict.NOT_MEASURED
            | Verdict.NOT_YET_ENTERED
            | Verdict.NOT_YET_KNOWN
            | Verdict.NO_TARGET
            | Verdict.PER_GROUP
            | Verdict.UNDECIDABLE
        ):
            return "neutral"
        case _:
            assert_never(verdict)


def _judged(verdict: Verdict) -> Reading:
    return replace(READING, verdict=verdict)


def _plain(shown: object) -> str:
    return str(shown).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_told_wherever_verdicts_are(verdict: Verdict) -> None:
    reading, label = _judged(verdict), wording.verdicts.label(verdict)
    answer = wording.verdicts.answered(reading, REGISTER)
    assert answer.standing is verdict
    assert answer.symbol == wording.verdicts.symbol(verdict)
    assert answer.answer.startswith("Doel gehaald: ")
    assert answer.sentence.endswith(".")
    tables = wording.tables
    assert tables.trend([reading], REGISTER).rows[0][4] == label
    assert tables.conflicts([reading], REGISTER).rows[0][3] == f"{answer.symbol} {label}"
    lens = measures.Lens(2024, ("strikt",), (measures.LensLine(reading.about, (verdict,)),))
    assert tables.lens(lens).rows[0][1] == f"{answer.symbol} {label}"
    beside = measures.Series("wijk", "Wijk", SeriesKind.DISTRICT)
    of_series = replace(reading, about=replace(reading.about, series=beside))
    assert tables.series([of_series], 2024, "aantal").rows[0][-1] == label
    silent = verdict in (Verdict.NO_TARGET, Verdict.NOT_YET_KNOWN)
    assert (answer.symbol in tables.matrix([reading])[0].rows[0][1]) is not silent
    assert [row[0] for row in wording.guide.verdicts().rows].count(label) == 1


def test_no_two_verdicts_look_or_read_the_same() -> None:
    for told in (wording.verdicts.label, wording.verdicts.symbol, wording.verdicts.answer):
        assert len({told(verdict) for verdict in Verdict}) == len(Verdict)
    rules = wording.guide.verdicts().rows
    assert len({when for _, when in rules}) == len(rules) == len(Verdict)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_colour_on_the_page(verdict: Verdict) -> None:
    shown = wording.verdicts.answered(_judged(verdict), REGISTER)
    html = render("answer.html", shown=shown, anchor="proef", address="#proef")
    found = re.search(r'class="verdict large ([^"]*)"', html)
    assert found
    assert re.fullmatch(r"[a-z-]+", found[1]), "one class, without a blank in it"
    own = re.search(rf"\.verdict\.{found[1]}(?:, [.\w]+)? {{ color: var\(--(\w+)\)", STYLE)
    plain = re.search(r"\.verdict {.*? color: var\(--(\w+)\)", STYLE)
    assert plain
    assert (own or plain)[1] == _colour(verdict)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_colour_in_the_chart(verdict: Verdict) -> None:
    spec = charts.trend([_judged(verdict)], 2024)
    palette = NAMES
    colours = {"good": palette.good, "bad": palette.bad, "neutral": palette.ink}
    assert _drawn_colours(spec) == {colours[_colour(verdict)]}
    other_year = charts.trend([_judged(verdict)], 2023)
    assert _drawn_colours(other_year) == {palette.ink}


def _drawn_colours(spec: Spec) -> set[str]:
    """Return the colours of the points, by the scale that the spec gives them."""
    (points,) = (layer for layer in spec["layer"] if "color" in layer["encoding"])
    scale = points["encoding"]["color"]["scale"]
    colours = dict(zip(scale["domain"], scale["range"], strict=True))
    return {colours[row["standing"]] for row in points["data"]["values"]}


def test_every_verdict_is_counted_as_one_thing() -> None:
    found = counts_of([_judged(verdict) for verdict in Verdict])
    kinds = (
        found.reached, found.missed, found.undecided, found.not_yet_entered, found.not_yet_known,
        found.no_target, found.per_group,
    )  # fmt: skip
    assert sum(kinds) == found.indicators == len(Verdict)
    assert 0 not in kinds


@pytest.mark.parametrize("verdict", Verdict)
def test_a_year_of_one_verdict_has_its_sentence_and_its_question(verdict: Verdict) -> None:
    reading = replace(_judged(verdict), stated=None)
    counts: Counts = counts_of([reading])
    assert wording.overview.counted(counts, 2024)[0].endswith(".")
    asked = verdict_question(reading, None, REGISTER)
    raises = {Verdict.MISSED, Verdict.NOT_MEASURED, Verdict.UNDECIDABLE}
    assert (asked is not None) is (verdict in raises)


@pytest.mark.parametrize("better", Direction)
def test_every_direction_is_told_drawn_and_gives_a_move(better: Direction) -> None:
    values = "jv2024: {2024: {begroot: {ten_minste: 4, hoogstens: 6}, gerealiseerd: 5}}"
    snapshot = made.snapshot(values, better=better.value)
    told = wording.verdicts.direction(better)
    assert [d for d in Direction if wording.verdicts.direction(d) == told] == [better]
    spec = json.dumps(views.indicators.trend(snapshot, "proef", 2024).spec)
    arrow = {Direction.HIGHER: "\\u2191 ", Direction.LOWER: "\\u2193 "}.get(better, "")
    assert f'"title": "{arrow}{told}"' in spec
    assert dict(views.indicators.facts(snapshot, "proef"))["Richting"] == told
    four, five = Decimal(4), Decimal(5)
    moves = (_move(better, four, five), _move(better, five, four))
    sides = better.turned is not None
    assert set(moves) == ({Move.EASED, Move.RAISED} if sides else {Move.CHANGED})
    assert moves[0] is {
        Direction.HIGHER: Move.RAISED, Direction.LOWER: Move.EASED,
    }.get(better, Move.CHANGED)  # fmt: skip


@pytest.mark.parametrize(
    ("move", "better", "after"),
    [(Move.EASED, "lager", 6), (Move.RAISED, "hoger", 6), (Move.CHANGED, "geen", 6)],
)
def test_every_move_is_told(move: Move, better: str, after: int) -> None:
    values = f"b2024: {{2024: {{begroot: 5}}, 2025: {{begroot: {after}}}}}"
    snapshot = made.snapshot(values, better=better)
    assert [each.move for each in measures.moved_targets(snapshot)] == [move]
    (told,) = views.indicators.findings(snapshot, "proef")
    easier = {Move.EASED: " Dat is makkelijker te halen.", Move.CHANGED: ""}
    assert told == (
        "Hoger doel: van 5 in 2024 naar 6 vanaf 2025 (Begroting 2024)."
        + easier.get(move, " Dat is moeilijker te halen.")
    )


@pytest.mark.parametrize("stated", Stated)
def test_every_stated_verdict_stands_in_its_own_word(stated: Stated) -> None:
    values = f"jv2024: {{2024: {{begroot: 5, gerealiseerd: 4, vermeld: {stated.value}}}}}"
    snapshot = made.snapshot(values)
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.stated
    assert reading.stated.verdict is stated
    assert reading.stated.contradicted is (stated is Stated.YES)
    (row,) = wording.tables.trend([reading], snapshot.register).rows
    assert row[5] == stated.value.capitalize()
    assert measures.counts(snapshot, 2024).stated_reached == (stated is Stated.YES)


@pytest.mark.parametrize("certainty", Certainty)
def test_every_certainty_stands_behind_the_outcome(certainty: Certainty) -> None:
    values = f"jv2024: {{2024: {{gerealiseerd: {{waarde: 3, status: {certainty.value}}}}}}}"
    snapshot = made.snapshot(values)
    figure = views.indicators.trend(snapshot, "proef", 2024)
    assert figure.table.rows[0][2] == f"3 ({certainty.value})"
    assert f"3 ({certainty.value})" in str(figure.spec)


@pytest.mark.parametrize("frequency", Frequency)
def test_every_frequency_is_told_and_says_when_the_next_measurement_is(
    frequency: Frequency,
) -> None:
    snapshot = made.snapshot(
        "jv2024: {2024: {begroot: 5, gerealiseerd: niet gemeten}}",
        frequency=frequency.value, extra="eerste_meting: 2024\n",
    )  # fmt: skip
    facts = dict(views.indicators.facts(snapshot, "proef"))
    assert facts["Meting"] == f"{frequency.value}, voor het eerst in 2024"
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.about.frequency is frequency
    one = frequency in (Frequency.ONCE, Frequency.IRREGULAR)
    between = None if one else frequency.years_between or 1
    assert frequency.each_year is (between == 1)
    assert frequency.has_start is (
        frequency.years_between is not None or frequency is Frequency.ONCE
    )
    assert reading.next_due == (between and 2024 + between)
    carried = replace(reading, verdict=Verdict.NOT_MEASURED, outcome=None)
    told = wording.sums.sum_sentence(carried, snapshot.register)
    assert ("De volgende meting is in" in told) is (frequency.years_between is not None)


@pytest.mark.parametrize(
    ("period", "told"),
    [
        (Period.MOMENT, "1 oktober"), (Period.PART, "januari tot en met augustus"),
        (Period.YEAR, "schooljaar 2023/2024"),
    ],
)  # fmt: skip
def test_every_period_but_a_part_is_held_against_a_year(period: Period, told: str) -> None:
    outcome = f"{{waarde: 4, peildatum: {told}}}"
    reading = made.reading(f"jv2024: {{2024: {{begroot: 5, gerealiseerd: {outcome}}}}}")
    part = period is Period.PART
    assert reading.verdict is (Verdict.UNDECIDABLE if part else Verdict.MISSED)


@pytest.mark.parametrize("reason", MissingReason)
def test_every_reason_for_a_missing_number_is_read_judged_and_told(reason: MissingReason) -> None:
    assert missing_reason(reason.value) is reason
    snapshot = made.snapshot(f"jv2024: {{2024: {{begroot: 5, gerealiseerd: {reason.value}}}}}")
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.outcome
    assert reading.outcome.missing == measures.Missing(reason.value, reason)
    assert reading.verdict not in (Verdict.REACHED, Verdict.MISSED, Verdict.NO_TARGET)
    assert wording.sums.sum_sentence(reading, snapshot.register).endswith("zegt Jaarverslag 2024.")
    assert wording.tables.matrix([reading])[0].rows[0][1].startswith(f"{reason.value} ")
    assert wording.questions.questions(snapshot, 2024)


def test_no_two_reasons_are_told_the_same() -> None:
    assert READING.outcome
    found = set()
    for reason in MissingReason:
        missing = measures.Missing(reason.value, reason)
        outcome = replace(READING.outcome, value=None, missing=missing)
        reading = replace(READING, outcome=outcome, verdict=Verdict.UNDECIDABLE)
        found.add(wording.sums.sum_sentence(reading, REGISTER))
    assert len(found) == len(MissingReason)


@pytest.mark.parametrize("kind", SeriesKind)
def test_every_kind_of_series_is_told_and_only_elsewhere_is_drawn(kind: SeriesKind) -> None:
    extra = f"""
        reeksen:
          reeks:
            naam: Naam van de reeks
            soort: {kind.value}
            waarden: {{jv2024: {{2024: {{gerealiseerd: 3}}}}}}
        """
    snapshot = made.snapshot("jv2024: {2024: {gerealiseerd: 4}}", extra=extra)
    table = views.indicators.series(snapshot, "proef", 2024)
    assert table
    assert table.rows[0][:2] == ("Naam van de reeks", kind.value)
    spec = views.indicators.trend(snapshot, "proef", 2024).spec
    assert ("Naam van de reeks" in str(spec)) is (kind is SeriesKind.COMPARISON)


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_of_document_is_told_and_only_a_budget_sets_a_target(
    kind: DocumentKind,
) -> None:
    text = made.indicators("x2024: {2024: {begroot: 9}}\njv2024: {2024: {begroot: 8}}")
    line = f"  x2024: {{naam: Ander document, soort: {kind.value}, jaar: 2024}}\n"
    snapshot = made.built(text.replace("  jv2024: {naam", f"{line}  jv2024: {{naam", 1))
    rows = {row[0]: row[1] for row in wording.tables.documents(snapshot.register).rows}
    assert rows["Ander document"] == kind.value
    target = measures.reading(snapshot, "proef", 2024).target
    assert target
    assert target.document == ("x2024" if kind.is_budget else "jv2024")
    assert kind.is_budget is (kind in (DocumentKind.BUDGET, DocumentKind.AMENDMENT))
    assert len({each.appears for each in DocumentKind}) == len(DocumentKind)


@pytest.mark.parametrize("definition", Definition)
def test_every_definition_is_compared_with_its_own_only(definition: Definition) -> None:
    outcome = f"{{waarde: 6, definitie: {definition.value}}}"
    reading = made.reading(
        f"jv2024: {{2024: {{begroot: 5, gerealiseerd: {outcome}}}}}",
        extra="breuk: {vanaf: 2024, reden: Anders geteld, document: b2024}\n",
    )
    assert reading.outcome
    after = {Definition.OLD: 0, Definition.NEW: 1, Definition.UNKNOWN: None}[definition]
    assert reading.outcome.definition == after
    compares = definition is Definition.NEW
    assert reading.verdict is (Verdict.REACHED if compares else Verdict.UNDECIDABLE)


@pytest.mark.parametrize("kind", IndicatorKind)
def test_every_kind_of_indicator_stands_in_the_passport(kind: IndicatorKind) -> None:
    snapshot = made.snapshot(extra=f"soort: {kind.value}\n")
    assert dict(views.indicators.facts(snapshot, "proef"))["Soort indicator"] == kind.value


@pytest.mark.parametrize("way", Way)
def test_every_way_that_a_figure_is_said_to_go_is_told_and_held_against_it(way: Way) -> None:
    extra = f"""
        beweringen:
          - {{document: jv2024, zegt: zo ging het, ging: {way.value}, vanaf: 2023}}
        """
    values = "jv2024: {{2023: {{gerealiseerd: 5}}, 2024: {{gerealiseerd: {now}}}}}"
    held = {
        now: measures.claims(made.snapshot(values.format(now=now), extra=extra))[0].holds
        for now in (6, 5, 4)
    }
    assert held == {6: way is Way.UP, 5: False, 4: way is Way.DOWN}
    snapshot = made.snapshot(values.format(now=6), extra=extra)
    said = views.indicators.sayings(snapshot, "proef", 2024)
    told = [line for each in said for line in each.lines]
    told += views.indicators.findings(snapshot, "proef")
    assert [line for line in told if f"ging {way.value} van 2023 naar 2024" in line]


@pytest.mark.parametrize("counting", Counting)
def test_every_way_of_counting_stands_in_the_passport(counting: Counting) -> None:
    snapshot = made.snapshot(extra=f"telling: {counting.value}\n")
    facts = dict(views.indicators.facts(snapshot, "proef"))
    others = dict(views.indicators.facts(SNAPSHOT, "proef"))
    assert facts["Meting"] != others["Meting"]
    assert len({wording.passport.counted(each) for each in Counting}) == len(Counting)


@pytest.mark.parametrize(
    ("unit", "cell", "difference"),
    [
        (Unit.COUNT, "4", "is 1 te weinig (−20,0%)"),
        (Unit.PERCENT, "4%", "is 1 procentpunt te weinig"),
        (Unit.GRADE, "4", "is 1 punt te laag"),
        (Unit.EURO, "€ 4", "is € 1 te weinig (−20,0%)"),
    ],
)
def test_every_unit_is_written_in_its_own_way(unit: Unit, cell: str, difference: str) -> None:
    reading = made.reading("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", unit=unit.value)
    assert _plain(wording.readings.outcome_cell(reading.outcome, unit)) == cell
    assert difference in _plain(wording.sums.sum_sentence(reading, REGISTER))


@pytest.mark.parametrize("kind", FigureKind)
def test_every_kind_of_figure_has_its_place_in_a_reading(kind: FigureKind) -> None:
    reading = made.reading(f"jv2024: {{2024: {{{kind.value}: 5}}}}")
    found = {
        FigureKind.TARGET: reading.target,
        FigureKind.REALISED: reading.outcome,
        FigureKind.FORECAST: reading.forecast,
    }
    assert [each for each, part in found.items() if part is not None] == [kind]


def test_every_kind_of_question_has_an_address_of_its_own() -> None:
    found = {addresses.asked(kind, "proef") for kind in QuestionKind}
    assert len(found) == len(QuestionKind)
