"""What a document says of figures, held against them: told, asked about, and never guessed."""

import pytest

from lib import measures, views, wording
from lib.model import QuestionKind
from lib.sources import Snapshot, SourceError
from tests import made

CLAIM = """\
beweringen:
  - {{document: jv2024, zegt: het gaat steeds beter, ging: omhoog, vanaf: {since}{over}}}
"""
READ = "Jaarverslag 2024 zegt: het gaat steeds beter. Wij lezen dat als: “Proef” ging "
BREAK = "breuk: {vanaf: 2024, reden: Anders geteld, document: b2024}\n"


def _made(figures: str, since: int = 2022, over: str = "", more: str = "") -> Snapshot:
    extra = CLAIM.format(since=since, over=over) + more
    return made.snapshot(f"jv2024: {{{figures}}}", extra=extra)


def _came(*outcomes: int, first: int = 2022) -> str:
    years = enumerate(outcomes, start=first)
    return ", ".join(f"{year}: {{gerealiseerd: {outcome}}}" for year, outcome in years)


@pytest.mark.parametrize(
    ("figures", "since", "told"),
    [
        (_came(1, 2, 3), 2022,
         "elk jaar omhoog van 2022 naar 2024. De cijfers: 1 in 2022, 2 in 2023 en 3 in 2024. Zo "
         "gelezen past dat bij elkaar."),
        (_came(1, 3, 2), 2022,
         "elk jaar omhoog van 2022 naar 2024. De cijfers: 1 in 2022, 3 in 2023 en 2 in 2024. Zo "
         "gelezen past dat niet bij elkaar."),
        (_came(1, 3, 3), 2022,
         "elk jaar omhoog van 2022 naar 2024. De cijfers: 1 in 2022, 3 in 2023 en 3 in 2024. Zo "
         "gelezen past dat niet bij elkaar."),
        (_came(1, 3), 2022,
         "omhoog van 2022 naar 2023. De cijfers: 1 in 2022 en 3 in 2023. Zo gelezen past dat bij "
         "elkaar."),
        (_came(3), 2022,
         "elk jaar omhoog, vanaf 2022. Met de cijfers in de documenten is dat niet na te gaan."),
        (_came(1, 3, 2), 2021,
         "elk jaar omhoog, vanaf 2021. Met de cijfers in de documenten is dat niet na te gaan."),
    ],
)  # fmt: skip
def test_a_claim_stands_beside_its_figures(figures: str, since: int, told: str) -> None:
    snapshot = _made(figures, since)
    assert _told(snapshot, "proef") == [f"{READ}{told}"]
    assert bool(_unfitting(snapshot, "proef")) is told.endswith("niet bij elkaar.")


def _told(snapshot: Snapshot, name: str) -> list[str]:
    """Return what is said of an indicator: what fits, and then what does not."""
    return [*views.indicators.findings(snapshot, name), *_unfitting(snapshot, name)]


def _unfitting(snapshot: Snapshot, name: str) -> list[str]:
    said = views.indicators.sayings(snapshot, name, measures.default_year(snapshot))
    return [line for each in said if each.head == wording.cards.UNFITTING for line in each.lines]


def test_a_claim_across_a_break_is_not_judged() -> None:
    (claim,) = measures.claims(_made(_came(3, 2, 1), more=BREAK))
    assert claim.holds is None
    assert [number.year for number in claim.numbers] == [2024]


@pytest.mark.parametrize(("outcomes", "asked"), [((1, 2, 3), 0), ((1, 3, 2), 1), ((3,), 0)])
def test_only_a_claim_that_does_not_fit_is_asked_about(
    outcomes: tuple[int, ...], asked: int
) -> None:
    snapshot = _made(_came(*outcomes))
    for year, many in ((2024, asked), (2023, 0)):
        found = wording.questions.questions(snapshot, year)
        assert sum(question.kind is QuestionKind.CLAIM for question in found) == many


def test_a_claim_about_another_indicator_says_where_it_stands(snapshot: Snapshot) -> None:
    found = [
        question.text
        for question in wording.questions.questions(snapshot, 2024)
        if question.kind is QuestionKind.CLAIM
    ]
    assert len(found) == 4
    assert found[-1] == (
        "Jaarverslag 2024 zegt in de uitleg bij “Deeltijd werkenden met uitkering”: meer mensen "
        "gingen volledig aan het werk. Maar “Uitstroom naar werk” was 209 in 2023 en 181 in 2024. "
        "Hoe past dat bij elkaar?"
    )


@pytest.mark.parametrize("over", [", over: ergens", ", over: proeff"])
def test_a_claim_about_nothing_is_refused(over: str) -> None:
    with pytest.raises(SourceError, match="proef"):
        _made(_came(1, 2), over=over)


_NAMED = "beweringen: [{{document: jv2024, zegt: het waren er veel, {named}}}]\n{more}"
_FLOW = "telling: per jaar\n"


@pytest.mark.parametrize(
    ("named", "outcome", "more", "holds"),
    [
        # of the same period it is one number
        ("noemt: 181", "181", "", True),
        ("noemt: 228", "181", "", False),
        ("noemt: 228, peildatum: heel 2024", "181", "", False),
        ("noemt: 228, jaar: 2024", "181", "", False),
        # rounded as far as the coarser of the two was printed
        ("noemt: 72", "71.6", "", True),
        ("noemt: 72.5", "72", "", True),
        ("noemt: 72.4", "73", "", False),
        # what is counted from zero is in a part of the year no more than in the whole
        ("noemt: 228, peildatum: tot 1 december", "181", _FLOW, False),
        ("noemt: 150, peildatum: tot 1 december", "181", _FLOW, True),
        ("noemt: 200, peildatum: t/m Q3", "181", _FLOW, False),
        ("noemt: 150", "{waarde: 181, peildatum: t/m augustus}", _FLOW, False),
        ("noemt: 228, peildatum: eerste halfjaar", "{waarde: 181, peildatum: eerste halfjaar}", "",
         False),
        # another day, or a level: nobody can tell
        ("noemt: 228, peildatum: tot 1 december", "181", "", None),
        ("noemt: 228, peildatum: tot 1 december", "181", "telling: stand\n", None),
        ("noemt: 228, peildatum: 1 oktober", "181", _FLOW, None),
        ("noemt: 228, peildatum: ooit", "181", _FLOW, None),
        ("noemt: 228, jaar: 2023", "181", "", None),
        ("noemt: 228", "n.n.b.", "", None),
        ("noemt: -5, peildatum: tot 1 december", "-9", _FLOW, None),
    ],
)  # fmt: skip
def test_a_number_in_an_explanation_is_held_against_the_table(
    named: str,
    outcome: str,
    more: str,
    holds: bool | None,
) -> None:
    extra = _NAMED.format(named=named, more=more)
    snapshot = made.snapshot(f"jv2024: {{2024: {{gerealiseerd: {outcome}}}}}", extra=extra)
    (claim,) = measures.claims(snapshot)
    assert claim.holds is holds
    (told,) = _told(snapshot, "proef")
    ends = {True: "past dat bij elkaar.", False: "past dat niet bij elkaar.", None: "na te gaan."}
    assert told.endswith(ends[holds])
    asked = [q for q in wording.questions.questions(snapshot, 2024) if q.kind is QuestionKind.CLAIM]
    assert len(asked) == (holds is False)
    control = views.control.claims(snapshot)
    assert control is not None
    signs = {True: "✓ ja", False: "✕ nee", None: "○ niet na te gaan"}
    assert [row[-1] for row in control.tables[0].rows] == [signs[holds]]


@pytest.mark.parametrize(
    "keys",
    [
        "zegt: veel", "noemt: 5, ging: omhoog, vanaf: 2023", "ging: omhoog", "vanaf: 2023",
        "ging: omhoog, vanaf: 2023, peildatum: 1 oktober", "peildatum: 1 oktober",
        "noemt: 5, vanaf: 2023", "noemt: 2.568", "noemt: veel",
    ],
)  # fmt: skip
def test_a_claim_says_one_thing(keys: str) -> None:
    text = keys if "zegt" in keys else f"zegt: het gaat goed, {keys}"
    extra = f"beweringen: [{{document: jv2024, {text}}}]\n"
    with pytest.raises(SourceError):
        made.snapshot("jv2024: {2024: {gerealiseerd: 1}}", extra=extra)


def test_the_table_and_the_text_of_the_report_are_held_against_each_other(
    snapshot: Snapshot,
) -> None:
    """181 in the table, 228 before the first of December in the text: both are printed."""
    told = _told(snapshot, "uitstroom_naar_werk")
    assert any(
        "“Uitstroom naar werk” was 228 in 2024 (tot 1 december). Het cijfer: 181 in 2024. Zo "
        "gelezen past dat niet bij elkaar." in each
        for each in told
    )
    control = views.control.claims(snapshot)
    assert control is not None
    assert control.sentence == (
        "De uitleg in de documenten zegt **4** keer iets over cijfers, voor zover dat hier is "
        "ingevoerd. Zo gelezen past dat **4** keer niet bij de cijfers."
    )


@pytest.mark.parametrize(
    ("said", "named", "wonders"),
    [
        ("er waren 228 mensen", "228", False),
        ("tot 1 december waren het er 228", "228", False),
        ("het waren er 2.568", "2568", False),
        ("het waren er veel", "228", False),
        ("er waren 228 mensen", "2.28", True),
        ("er waren 228 mensen", "22.8", True),
        ("er waren 228 mensen", "2280", True),
    ],
)
def test_a_named_number_that_the_sentence_does_not_have_is_wondered_at(
    said: str, named: str, wonders: bool
) -> None:
    extra = f"beweringen: [{{document: jv2024, zegt: {said}, noemt: {named}}}]\n"
    snapshot = made.snapshot("jv2024: {2024: {gerealiseerd: 181}}", extra=extra)
    told = [fault.message for fault in snapshot.warnings if fault.code == "gedrukt-anders"]
    assert bool(told) is wonders
    assert all(said in message for message in told)
