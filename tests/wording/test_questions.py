"""Questions: only those that the data support, each with its figures, source and address."""

from collections import Counter

import pytest

from lib import measures, wording
from lib.model import QuestionKind
from lib.page import Question
from lib.sources import Snapshot
from tests import made


def test_the_real_questions_of_2024(snapshot: Snapshot) -> None:
    asked = wording.questions.questions(snapshot, 2024)
    assert Counter(question.kind.value for question in asked) == {
        "doel gemist": 6,
        "strijdig oordeel": 2,
        "doel versoepeld": 2,
        "minder geld en uitkomst slechter": 2,
        "meer geld en doel gemist": 3,
        "product stijgt en rekening zwijgt": 1,
        "andere bron": 1,
        "uitleg past niet bij cijfers": 4,
        "nieuw beleid en verslag zwijgt": 5,
        "belofte niet teruggevonden": 1,
        "termijn van motie verstreken": 1,
        "motie zonder afloop": 1,
    }
    goals = [q.goal for q in asked]
    assert goals == [
        goal
        for goal in [*snapshot.register.programmes["1"].goals, "1-"]
        for _ in range(goals.count(goal))
    ]
    assert all(q.figures and q.source for q in asked)
    text = wording.questions.as_text(asked, snapshot.register, 2024)
    assert all(q.text in text and q.figures in text for q in asked)
    eased = next(q for q in asked if q.kind is QuestionKind.EASED_TARGET)
    assert eased.text.endswith(
        "van 200 naar 180. Maar Jaarverslag 2024 zegt: steeds meer mensen vinden werk. Geldt de "
        "reden daarvoor nog, nu de uitkomst over 2024 al 181 was?"
    )
    assert eased.figures.startswith(
        "Lager doel: van 200 in 2024 naar 180 vanaf 2025 (Programmabegroting 2024). Dat is "
        "makkelijker te halen. De reden: De gemeente verwacht"
    )
    assert eased.address.address == "doelstelling?doel=1.5&jaar=2025#uitstroom_naar_werk"


def test_no_two_questions_of_a_year_are_the_same_but_for_the_name(snapshot: Snapshot) -> None:
    asked = wording.questions.questions(snapshot, 2024)
    assert len({(q.text, q.told) for q in asked}) == len(asked)
    missed = [q for q in asked if q.kind is QuestionKind.MISSED]
    assert len({q.text.rpartition(". ")[2].split(":")[0] for q in missed}) >= 4
    assert all(q.told.startswith("Het college zal zeggen (Jaarverslag 2024): ") for q in missed)
    assert not any("alsnog" in q.text for q in asked)


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
        ("b2024: {2024: {begroot: 5}, 2025: {begroot: 4}}", "", "doel versoepeld"),
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
    assert (len(measures.large(made.built(text, *rows), 2024)) == 1) is asked


@pytest.mark.parametrize(
    ("year", "told"),
    [
        (2024, "De documenten over 2024 geven geen aanleiding tot vragen."),
        (2025, "Over 2025 is er nog geen jaarverslag. De documenten over 2025 geven geen "
         "aanleiding tot vragen."),
        (2023, "De documenten over 2023 geven geen aanleiding tot vragen. Het jaarverslag over "
         "2023 hebben wij niet: wat daarin staat over een gemist doel, vragen wij niet opnieuw."),
    ],
)  # fmt: skip
def test_no_question_is_an_answer_too(year: int, told: str) -> None:
    assert wording.questions.opening((), year, made.snapshot().register) == told


WHY = "toelichting: {jv2024: Het was druk}\n"


def _only(values: str, year: int = 2024, **options: str) -> Question:
    (found,) = wording.questions.questions(made.snapshot(values, **options), year)
    return found


@pytest.mark.parametrize(
    ("values", "options", "text"),
    [
        ("jv2024: {2023: {gerealiseerd: 5}, 2024: {gerealiseerd: 3}}\n"
         "b2024: {2024: {begroot: 6}, 2025: {begroot: 7}}", {},
         "Het doel voor “Proef” is in 2024 niet gehaald. De uitkomst werd slechter: van 5 in 2023 "
         "naar 3 in 2024. Wat gaat het college anders doen voor het doel van 2025: minstens 7?"),
        ("jv2024: {2023: {gerealiseerd: 3}, 2024: {gerealiseerd: 5}}\n"
         "b2024: {2024: {begroot: 6}, 2025: {begroot: 7}}", {},
         "Het doel voor “Proef” is in 2024 niet gehaald. De uitkomst werd beter: van 3 in 2023 "
         "naar 5 in 2024. Gaat dat snel genoeg voor het doel van 2025: minstens 7?"),
        ("jv2024: {2023: {gerealiseerd: 8}, 2024: {gerealiseerd: 9}}\n"
         "b2024: {2024: {begroot: 6}, 2026: {begroot: 6}}", {"better": "lager"},
         "Het doel voor “Proef” is in 2024 niet gehaald. De uitkomst werd slechter: van 8 in 2023 "
         "naar 9 in 2024. Wat gaat het college anders doen voor het doel van 2026: hooguit 6?"),
        ("jv2024: {2023: {gerealiseerd: 5}, 2024: {gerealiseerd: 5}}\nb2024: {2024: {begroot: 6}}",
         {},
         "Het doel voor “Proef” is in 2024 niet gehaald. De uitkomst is gelijk aan die van 2023 "
         "(5). Voor een later jaar staat er geen doel in de documenten. Welk doel heeft het "
         "college na 2024?"),
        ("jv2024: {2024: {gerealiseerd: 5}}\nb2024: {2024: {begroot: 6}, 2025: {begroot: 7}}",
         {"frequency": "tweejaarlijks", "extra": "eerste_meting: 2020\n"},
         "Het doel voor “Proef” is in 2024 niet gehaald. De volgende meting is pas in 2026, en "
         "voor 2025 is het doel minstens 7. Hoe weet het college in 2025 hoe het gaat?"),
        ("jv2024: {2024: {gerealiseerd: 5}}\nb2024: {2024: {begroot: 6}, 2025: {begroot: 7}}",
         {"extra": "beter_is_aanname: Zo lezen wij het\n"},
         "Het doel voor “Proef” is in 2024 niet gehaald. Maar de documenten zeggen niet welke "
         "kant beter is; wij gaan uit van: hoger is beter. Welke kant is hier beter?"),
    ],
)  # fmt: skip
def test_a_missed_target_asks_what_the_figures_leave_open(
    values: str, options: dict[str, str], text: str
) -> None:
    extra = options.get("extra", "") + WHY
    asked = _only(values, 2024, **{**options, "extra": extra})
    assert asked.text == text
    assert asked.told == "Het college zal zeggen (Jaarverslag 2024): Het was druk."


@pytest.mark.parametrize(
    ("stated", "target", "told"),
    [("ja", 5, "gehaald (“ja”). Maar de uitkomst is 4 en het doel was minstens 5."),
     ("nee", 3, "niet gehaald (“nee”). Maar de uitkomst is 4 en het doel was minstens 3.")],
)  # fmt: skip
def test_a_conflict_names_its_figures_and_what_the_report_says(
    stated: str, target: int, told: str
) -> None:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: 4, vermeld: {stated}}}}}"
    asked = _only(values)
    assert asked.text == (
        f"Volgens Jaarverslag 2024 is het doel voor “Proef” {told} Waarop is dat oordeel gebaseerd?"
    )
    explained = _only(values, extra=WHY)
    assert explained.text.endswith("Wat klopt er niet: het oordeel of een van deze cijfers?")
    assert explained.told


@pytest.mark.parametrize(
    ("target", "period"),
    [("5", "het hele jaar"), ("{waarde: 5, peildatum: eerste kwartaal}", "“eerste kwartaal”")],
)
def test_an_outcome_over_a_part_of_the_year_is_asked_for_as_the_target_has_it(
    target: str, period: str
) -> None:
    outcome = "{waarde: 4, peildatum: januari tot en met augustus}"
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {outcome}}}}}"
    assert _only(values).text == (
        "De uitkomst van “Proef” over 2024 gaat over “januari tot en met augustus” en het doel "
        f"over {period}. Kan het college een uitkomst geven die bij het doel past?"
    )


def test_a_miss_in_a_year_without_its_report_is_not_asked_about() -> None:
    values = "jv2024: {2023: {begroot: 6, gerealiseerd: 5}, 2024: {begroot: 5, gerealiseerd: 5}}"
    assert wording.questions.questions(made.snapshot(values, extra=WHY), 2023) == ()


@pytest.mark.parametrize(
    ("values", "plays_in"),
    [
        ("b2024: {2024: {begroot: 5}, 2025: {begroot: 4}}", 2024),
        ("b2024: {2023: {begroot: 5}, 2024: {begroot: 4}}", 2024),
        ("b2024: {2026: {begroot: 5}, 2027: {begroot: 4}}", 2026),
        ("b2024: {2022: {begroot: 5}, 2027: {begroot: 4}}", 2024),
        ("b2023: {2023: {begroot: 5}}\nb2024: {2024: {begroot: 4}}", 2024),
    ],
)
def test_an_eased_target_is_asked_about_once_in_the_year_in_which_it_plays(
    values: str, plays_in: int
) -> None:
    values += "\njv2024: {2022: {gerealiseerd: 1}, 2024: {gerealiseerd: 1}}"
    snapshot = made.snapshot(values)
    asked = [
        year for year in measures.years(snapshot)
        for q in wording.questions.questions(snapshot, year)
        if q.kind is QuestionKind.EASED_TARGET
    ]  # fmt: skip
    assert asked == [plays_in]


@pytest.mark.parametrize(
    ("target", "outcome", "asked"),
    [
        ("4", "3", "wordt in 2025 makkelijker: van 5 naar 4. Waarom kiest het college daarvoor?"),
        ("4", "4", "van 5 naar 4. Waarom, terwijl de uitkomst over 2024 al 4 was?"),
        ("{waarde: 4, reden: Minder geld}", "3", "Geldt de reden daarvoor nog?"),
        ("{waarde: 4, reden: Minder geld}", "6",
         "Geldt de reden daarvoor nog, nu de uitkomst over 2024 al 6 was?"),
    ],
)  # fmt: skip
def test_an_eased_target_is_asked_about_with_its_reason(
    target: str, outcome: str, asked: str
) -> None:
    snapshot = made.snapshot(
        f"b2024: {{2024: {{begroot: 5}}, 2025: {{begroot: {target}}}}}\n"
        f"jv2024: {{2024: {{gerealiseerd: {outcome}}}}}",
        extra="toelichting: {b2024: Er is minder geld}\n",
    )
    found = wording.questions.questions(snapshot, 2024)
    eased = next(q for q in found if q.kind is QuestionKind.EASED_TARGET)
    assert eased.text.endswith(asked)
    assert ("De reden: Minder geld." in eased.figures) is ("reden" in target)
    assert bool(eased.told) is ("reden" not in target), "what is told is told once"


@pytest.mark.parametrize(
    ("frequency", "told"),
    [
        ("jaarlijks", "“Proef” is in 2024 niet gemeten. Waarom niet, en wanneer wel?"),
        ("tweejaarlijks", "Voor 2024 is er een doel voor “Proef” (minstens 5), maar in dat jaar "
         "wordt niet gemeten. Waarom staat er een doel voor 2024, en hoe kan de raad het nagaan?"),
    ],
)  # fmt: skip
def test_no_measurement_is_asked_about_by_what_was_agreed(frequency: str, told: str) -> None:
    extra = "" if frequency == "jaarlijks" else "eerste_meting: 2021\n"
    values = "jv2024: {2024: {begroot: 5, gerealiseerd: niet gemeten}}"
    assert _only(values, frequency=frequency, extra=extra).text == told


def test_the_matrix(snapshot: Snapshot) -> None:
    (matrix,) = wording.tables.matrix(measures.readings(snapshot))
    row = next(row for row in matrix.rows if row[0] == "1.5 Uitstroom naar werk")
    assert row[1:] == ("157", "209 ✓ gehaald", "181 ✕ niet gehaald ⚠ verslag: ja")
