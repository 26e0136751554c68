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
    said = views.indicators.sayings(snapshot, "proef", measures.years(snapshot)[-1])
    unfitting = [
        line for each in said if each.head == wording.cards.UNFITTING for line in each.lines
    ]
    found = [*views.indicators.findings(snapshot, "proef"), *unfitting]
    assert found == [f"{READ}{told}"]
    assert bool(unfitting) is told.endswith("niet bij elkaar.")


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
    assert len(found) == 3
    assert found[-1] == (
        "Jaarverslag 2024 zegt in de uitleg bij “Deeltijd werkenden met uitkering”: meer mensen "
        "gingen volledig aan het werk. Maar “Uitstroom naar werk” was 209 in 2023 en 181 in 2024. "
        "Hoe past dat bij elkaar?"
    )


@pytest.mark.parametrize("over", [", over: ergens", ", over: proeff"])
def test_a_claim_about_nothing_is_refused(over: str) -> None:
    with pytest.raises(SourceError, match="proef"):
        _made(_came(1, 2), over=over)
