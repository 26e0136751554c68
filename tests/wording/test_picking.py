"""Which questions are picked: by an address, by us, and as text to take along."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lib import measures, views
from lib.model import QuestionKind
from lib.page import Asked, Download, Link, Note, Picked, Question
from lib.sources import Snapshot
from lib.sources.keeper import State
from lib.views import QUESTIONS
from lib.wording import picking, questions
from tests import made

CONFLICT, CLAIM, MISSED = QuestionKind.CONFLICT, QuestionKind.CLAIM, QuestionKind.MISSED


def _question(kind: QuestionKind, goal: str, at: int) -> Question:
    return Question(goal, kind, "Wat?", "Een", "", "", Link("vragen"), f"{kind}-{goal}-{at}")


def _made(*told: tuple[QuestionKind, str]) -> tuple[Question, ...]:
    return tuple(_question(kind, goal, at) for at, (kind, goal) in enumerate(told))


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ([], []),
        ([(MISSED, "1")], [0]),
        ([(MISSED, "1")] * 9, [0, 1, 2]),  # three at least, however alike
        ([(MISSED, "1"), (CLAIM, "2"), (CONFLICT, "3")], [0, 1, 2]),
        ([(CONFLICT, "1"), (CONFLICT, "2"), (CONFLICT, "3"), (CLAIM, "4")], [0, 1, 3]),
        ([(CONFLICT, "1"), (CONFLICT, "1"), (CLAIM, "1"), (MISSED, "2")], [0, 1, 3]),
        ([(kind, str(at)) for at, kind in enumerate(QuestionKind)], [0, 1, 2, 3, 4]),
    ],
)
def test_the_strongest_are_few_and_unlike(
    told: list[tuple[QuestionKind, str]], kept: list[int]
) -> None:
    found = _made(*told)
    assert picking.strongest(found) == {found[at].name for at in kept}
    backwards = tuple(reversed(found))
    assert len(picking.strongest(backwards)) == len(kept)


def test_the_strongest_of_2024_are_the_conflicts_and_what_does_not_go_together(
    snapshot: Snapshot,
) -> None:
    found = questions.questions(snapshot, 2024)
    kept = [q for q in found if q.name in picking.strongest(found)]
    assert Counter(q.kind.value for q in kept) == {
        "strijdig oordeel": 2,
        "uitleg past niet bij cijfers": 1,
        "minder geld en uitkomst slechter": 1,
        "product stijgt en rekening zwijgt": 1,
    }


def test_the_order_of_weight_has_every_kind_and_keeps_alike_ones_in_their_order() -> None:
    found = _made(*[(kind, "1") for kind in reversed(QuestionKind) for _ in range(2)])
    ordered = picking.by_weight(found)
    assert list(dict.fromkeys(q.kind for q in ordered)) == list(QuestionKind)
    pairs = zip(ordered[::2], ordered[1::2], strict=True)
    assert all(found.index(one) < found.index(other) for one, other in pairs)


def test_a_name_is_short_stable_and_its_own(snapshot: Snapshot) -> None:
    names = [
        q.name for year in measures.years(snapshot) for q in questions.questions(snapshot, year)
        if year == 2024
    ]  # fmt: skip
    assert len(set(names)) == len(names)
    assert all(len(name) == 6 and name.isalnum() and name.islower() for name in names)
    (asked, *_) = questions.questions(snapshot, 2024)
    assert replace(asked, text="Anders?", figures="9").name == asked.name


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("", {0, 1, 2}),
        ("geen", set()),
        ("0", {0}),
        ("0.3", {0, 3}),
        ("3.0", {0, 3}),
        ("0.onzin", {0}),
        ("onzin", {0, 1, 2}),
        ("...", {0, 1, 2}),
        ("0..0", {0}),
    ],
)
def test_an_address_opens_the_list_that_it_was_made_for(asked: str, kept: set[int]) -> None:
    found = _made((CONFLICT, "1"), (CLAIM, "2"), (MISSED, "3"), (MISSED, "4"))
    address = ".".join(found[int(it)].name if it.isdigit() else it for it in asked.split("."))
    names = picking.picked(address, found)
    assert names == {found[at].name for at in kept}
    assert picking.picked(picking.written(names, picking.strongest(found)), found) == names


def _page(snapshot: Snapshot, **asked: str) -> list[object]:
    state = State(snapshot, (), None, datetime(2026, 11, 28, tzinfo=UTC))
    chosen = views.chosen(snapshot, {"jaar": "2024", **asked})
    return list(QUESTIONS.compose(snapshot, state, chosen).walk())


def _only(kind: type, parts: list[object]) -> object:
    (found,) = [part for part in parts if isinstance(part, kind)]
    return found


def test_a_tick_leads_to_the_same_page_with_one_question_more_or_less(snapshot: Snapshot) -> None:
    found = questions.questions(snapshot, 2024)
    asked = _only(Asked, _page(snapshot))
    assert isinstance(asked, Asked)
    assert asked.ticks.keys() == {q.part for q in found}
    assert sum(tick.chosen for tick in asked.ticks.values()) == 5
    for question in found:
        tick = asked.ticks[question.part]
        there = _only(Asked, _page(snapshot, **dict(tick.place.choices)))
        assert isinstance(there, Asked)
        changed = {
            part for part, other in there.ticks.items()
            if other.chosen is not asked.ticks[part].chosen
        }  # fmt: skip
        assert changed == {question.part}
        assert there.ticks[question.part].place.address == "vragen?jaar=2024"


def test_only_the_picked_questions_are_copied_and_saved_in_the_order_of_the_page(
    snapshot: Snapshot,
) -> None:
    found = questions.questions(snapshot, 2024)
    two = (found[-1], found[0])
    for order, expected in (("doelstelling", two[::-1]), ("gewicht", picking.by_weight(two))):
        parts = _page(snapshot, kies=".".join(q.name for q in two), volgorde=order)
        copied, saved = _only(Picked, parts), _only(Download, parts)
        assert isinstance(copied, Picked)
        assert isinstance(saved, Download)
        assert saved.content.decode() == copied.text
        assert [q.text for q in found if q.text in copied.text] == [found[0].text, found[-1].text]
        places = [copied.text.index(f"{at}. {q.text}") for at, q in enumerate(expected, start=1)]
        assert places == sorted(places)
        assert copied.told.startswith("2 vragen zijn gekozen.")


def test_without_a_question_there_is_nothing_to_copy_or_save(snapshot: Snapshot) -> None:
    parts = _page(snapshot, kies="geen")
    copied = _only(Picked, parts)
    assert isinstance(copied, Picked)
    assert copied.text == ""
    assert copied.told.startswith("U koos nog geen vraag.")
    assert not [part for part in parts if isinstance(part, Download)]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("onzin1", "Een vraag uit het adres bestaat niet (meer)."),
        ("onzin1.onzin2", "2 vragen uit het adres bestaan niet (meer)."),
        ("geen", ""),
        ("2023", ""),  # a question about another year: it waits there
    ],
)
def test_an_address_that_asks_in_vain_says_so(snapshot: Snapshot, asked: str, told: str) -> None:
    earlier = questions.questions(snapshot, 2023)
    written = earlier[0].name if asked == "2023" else asked
    notes = [part.text for part in _page(snapshot, kies=written) if isinstance(part, Note)]
    assert [text for text in notes if "adres" in text] == ([told] if told else [])


def test_every_selection_has_a_way_to_it() -> None:
    snapshot = made.snapshot("jv2024: {2024: {begroot: 5, gerealiseerd: 4, vermeld: ja}}")
    copied = _only(Picked, _page(snapshot))
    assert isinstance(copied, Picked)
    places = {name: dict(place.choices).get("kies", "") for name, place in copied.others}
    assert places == {"de sterkste": "", "alle vragen": "", "geen": "geen"}
