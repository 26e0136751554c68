"""The rule by which targets are judged: one line in the file, exact at its edge."""

from itertools import pairwise

import pytest

from lib import measures, wording
from lib.measures import Lens
from lib.model import RULES, Verdict, slack
from lib.sources import Snapshot, SourceError
from tests import made

_THREE = "decimalen: 3\n"


def _verdict(rule: str, target: str, realised: str, better: str = "hoger") -> str:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {realised}}}}}"
    text = f"oordeelregel: {rule}\n{made.indicators(values, better=better, extra=_THREE)}"
    return measures.reading(made.built(text), "proef", 2024).verdict


@pytest.mark.parametrize(
    ("rule", "target", "edge", "beyond", "better"),
    [
        ("strikt", "200", "200", "199.999", "hoger"),
        ("2%", "200", "196", "195.999", "hoger"),
        ("2%", "2520", "2570.4", "2570.5", "lager"),
        ("5%", "-200", "-210", "-210.001", "hoger"),
        ("80% van het doel", "200", "160", "159.999", "hoger"),
        ("80% van het doel", "200", "250", "250.001", "lager"),
        ("2.5%", "200", "195", "194.999", "hoger"),
    ],
)
def test_the_edge_of_a_rule_still_counts(
    rule: str, target: str, edge: str, beyond: str, better: str
) -> None:
    assert _verdict(rule, target, edge, better) == "gehaald"
    assert _verdict(rule, target, beyond, better) == "niet gehaald"


@pytest.mark.parametrize("rule", ["soepel", "2", "-2%", "180% van het doel", "2,5%"])
def test_another_rule_is_refused(rule: str) -> None:
    with pytest.raises(SourceError, match="oordeelregel"):
        _verdict(rule, "1", "1")


def test_a_softer_rule_never_turns_reached_into_missed(snapshot: Snapshot) -> None:
    for line in measures.lens(snapshot, 2024).lines:
        for strict, soft in pairwise(line.verdicts):
            assert strict is not Verdict.REACHED or soft is Verdict.REACHED


def test_the_real_flips_of_2024(snapshot: Snapshot) -> None:
    lens = measures.lens(snapshot, 2024)
    assert lens.rules == RULES
    assert [(line.about.indicator, *line.verdicts) for line in lens.lines if line.flips] == [
        ("voortijdige_schoolverlaters", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
        ("rapportcijfer_dienstverlening", "niet gehaald", "niet gehaald", "gehaald", "gehaald"),
        ("uitstroom_naar_werk", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
        ("deeltijd_werkenden", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
        ("bijstandsuitkeringen", "niet gehaald", "gehaald", "gehaald", "gehaald"),
        ("bereik_minimaregelingen", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
    ]


def test_the_rule_stands_with_the_verdict(snapshot: Snapshot) -> None:
    assert wording.verdicts.rule(snapshot.register).startswith("Regel: strikt.")
    table = wording.tables.lens(measures.lens(snapshot, 2024))
    assert [column.title for column in table.columns] == [
        "Indicator", "Strikt", "2% speling", "5% speling", "80% van het doel",
        "Verandert het oordeel?",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("3", "3%"), ("2,5", "2.5%"), ("2.50 %", "2.5%"), ("5 procent", "5%"), ("0", "0%"),
        (" 10% ", "10%"), ("007", "7%"), ("99,99", "99.99%"), ("100", None), ("-3", None),
        ("3,123", None), ("drie", None), ("", None), ("3%%", None), ("1e3", None),
    ],
)  # fmt: skip
def test_a_slack_is_read_as_people_type_it(typed: str, rule: str | None) -> None:
    assert slack(typed) == rule


def test_a_slack_of_ones_own_stands_beside_the_others(snapshot: Snapshot) -> None:
    lens = measures.lens(snapshot, 2024, "3.3%")
    assert _under(lens, "3.3%") == _under(lens, "2%")
    finer = measures.lens(snapshot, 2024, "4.35%")
    grade = "rapportcijfer_dienstverlening"
    assert (_under(finer, "2%")[grade], _under(finer, "4.35%")[grade]) == (
        "niet gehaald",
        "gehaald",
    )
    titles = [column.title for column in wording.tables.lens(lens).columns]
    assert titles[-2:] == ["3,3% speling", "Verandert het oordeel?"]


def _under(lens: Lens, rule: str) -> dict[str, Verdict]:
    at = lens.rules.index(rule)
    return {line.about.indicator: line.verdicts[at] for line in lens.lines}


def test_many_slacks_leave_nothing_behind(snapshot: Snapshot) -> None:
    measures.lens(snapshot, 2024)
    before = len(snapshot.kept)
    for tenth in range(20):
        measures.lens(snapshot, 2024, f"{tenth / 10}%")
    assert len(snapshot.kept) == before


def test_the_verdicts_of_each_goal_are_counted_per_year(snapshot: Snapshot) -> None:
    (table,) = wording.tables.by_goal(measures.by_goal(snapshot), snapshot.register)
    assert [column.title for column in table.columns] == ["Doelstelling", "2023", "2024"]
    assert list(table.rows) == [
        ("1.1 Spelen en leren", "0 van 1 gehaald", "0 van 1 gehaald"),
        ("1.2 Uitval in het onderwijs", "0 van 1 gehaald", "0 van 1 gehaald"),
        ("1.3 Ondernemersklimaat", "0 van 1 gehaald, 1 zonder oordeel", "0 van 1 gehaald"),
        ("1.4 Werkgelegenheid", "1 van 1 gehaald", "1 van 1 gehaald"),
        ("1.5 Arbeidsparticipatie", "2 van 4 gehaald, 1 zonder oordeel",
         "1 van 4 gehaald, 1 in strijd met het verslag"),
        ("1.6 Middelen van bestaan", "0 van 2 gehaald",
         "0 van 2 gehaald, 1 in strijd met het verslag"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("80% van het doel",
         "Is lager beter, dan betekent 80% van het doel: hooguit 125% ervan."),
        ("90% van het doel",
         "Is lager beter, dan betekent 90% van het doel: hooguit ongeveer 111,1% ervan."),
        ("strikt", ""),
        ("2%", ""),
    ],
)  # fmt: skip
def test_a_share_of_the_target_says_what_it_is_where_lower_is_better(rule: str, told: str) -> None:
    assert wording.verdicts.lower(rule) == told
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    register = made.built(f"oordeelregel: {rule}\n{text}").register
    assert (told in wording.verdicts.rule(register)) or not told
    assert bool(wording.verdicts.lens_note(register)) is (rule != "80% van het doel")
