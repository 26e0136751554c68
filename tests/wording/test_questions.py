"""Questions: only those that the data support, each with its figures, source and address."""

from collections import Counter

import pytest

from lib import measures, wording
from lib.model import QuestionKind
from lib.sources import Snapshot
from tests import made


def test_the_real_questions_of_2024(snapshot: Snapshot) -> None:
    asked = wording.questions.questions(snapshot, 2024)
    assert Counter(question.kind.value for question in asked) == {
        "doel gemist": 6,
        "strijdig oordeel": 2,
        "doel versoepeld": 1,
        "afwijking zonder toelichting": 5,
    }
    assert [q.goal for q in asked] == sorted(q.goal for q in asked)
    assert all(q.figures and q.source for q in asked)
    text = wording.questions.as_text(asked, snapshot.register, 2024)
    assert all(q.text in text and q.figures in text for q in asked)
    (eased,) = [q for q in asked if q.kind is QuestionKind.EASED_TARGET]
    assert (
        eased.figures
        == "Doel versoepeld van 200 in 2024 naar 180 vanaf 2025 (Programmabegroting 2024)."
    )
    assert eased.address.address == "doelstelling?doel=1.5&jaar=2025#uitstroom_naar_werk"


def test_2023_asks_about_what_was_not_measured_and_cannot_be_decided(snapshot: Snapshot) -> None:
    kinds = {q.kind.value for q in wording.questions.questions(snapshot, 2023)}
    assert {"niet gemeten", "niet te bepalen"} <= kinds


@pytest.mark.parametrize(
    ("values", "extra", "kind"),
    [
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: nee}}", "", "strijdig oordeel"),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", "", "gemist zonder uitleg"),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", "toelichting: {jv2024: Daarom}\n",
         "doel gemist"),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: n.n.b.}}", "", "nog niet bekend"),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: niet gemeten}}", "", "niet gemeten"),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: n.v.t.}}", "", "niet te bepalen"),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: stabiel}}", "woorden: [stabiel]\n",
         "niet te bepalen"),
        ("b2024: {2025: {begroot: 5}, 2026: {begroot: 4}}", "", "doel versoepeld"),
    ],
)  # fmt: skip
def test_each_kind_comes_from_its_figures_and_can_be_switched_off(
    values: str, extra: str, kind: str
) -> None:
    text = made.indicators(values, extra=extra)
    year = 2024
    assert [q.kind.value for q in wording.questions.questions(made.built(text), year)] == [kind]
    off = f"vragen_uit: [{kind}]\n{text}"
    assert wording.questions.questions(made.built(off), year) == ()


@pytest.mark.parametrize(
    ("budget", "account", "limits", "asked"),
    [
        (-1000, -1100, "{procent: 10, bedrag: 999999}", True),
        (-1000, -1099, "{procent: 10, bedrag: 999999}", False),
        (-1000, -1099, "{procent: 10, bedrag: 99}", True),
        (0, -5, "{procent: 10, bedrag: 5}", True),
        (-1000, -1000, "{procent: 10, bedrag: 1}", False),
    ],
)
def test_a_variance_above_a_threshold_asks_for_an_explanation(
    budget: int, account: int, limits: str, *, asked: bool
) -> None:
    rows = [
        f"1;1.1;;Naam;2024;begroting;saldo;{budget};EUR;b2024",
        f"1;1.1;;Naam;2024;jaarrekening;saldo;{account};EUR;jv2024",
    ]
    text = f"toelichting_vereist: {limits}\n" + made.indicators("b2024: {2024: {begroot: 1}}")
    assert (len(measures.unexplained(made.built(text, *rows), 2024)) == 1) is asked


def test_no_question_is_an_answer_too() -> None:
    opening = wording.questions.opening((), 2024)
    assert opening == "De cijfers over 2024 geven geen aanleiding tot vragen."


def test_the_matrix_and_the_four_fields(snapshot: Snapshot) -> None:
    matrix = wording.tables.matrix(measures.readings(snapshot))
    row = next(row for row in matrix.rows if row[0] == "1.5 Uitstroom naar werk")
    assert row[1:5] == ("157", "209 ✓ gehaald", "181 ✕ niet gehaald ⚠ verslag: ja", "–")
    readings = measures.of_year(snapshot, 2024)
    goals = measures.goal_lines(snapshot, "1", 2024, measures.baseline(snapshot))
    fields = wording.tables.goals_and_money(readings, goals, 2024).rows
    assert [(cell[0], cell[1][0], cell[2][0]) for cell in fields] == [
        ("Gehaald", "0", "2"), ("Niet gehaald", "3", "5"),
    ]  # fmt: skip
