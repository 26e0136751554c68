"""Every member of every closed set about promises: told, coloured and found in a made source."""

import re
from pathlib import Path
from typing import Literal, assert_never

import pytest

from lib import measures
from lib.model import Deadliner, MotionKind, MotionState, PromiseKind, PromiseState, Standing
from lib.page import Pledges
from lib.render.templates import render
from lib.views import promises
from lib.wording import motions, standings
from tests.made_promises import PROMISES, snapshot

STYLE = (Path(__file__).resolve().parents[2] / "lib/render/parts.css").read_text(encoding="utf-8")


def _colour(standing: Standing) -> Literal["good", "bad", "conflict", "neutral"]:
    match standing:
        case Standing.DONE | Standing.GOING_ON:
            return "good"
        case Standing.NOT_DONE:
            return "bad"
        case Standing.NOT_FOUND | Standing.OVERDUE:
            return "conflict"
        case (
            Standing.PARTLY
            | Standing.BEGUN
            | Standing.OTHERWISE
            | Standing.DELAYED
            | Standing.ANNOUNCED
            | Standing.MENTIONED
            | Standing.NO_REPORT
            | Standing.NOT_ENTERED
        ):
            return "neutral"
        case _:
            assert_never(standing)


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_its_colour_on_the_page(standing: Standing) -> None:
    name = str(standing).replace(" ", "-")
    own = re.search(rf"\.verdict\.{name}[ ,][^{{]*{{ color: var\(--(\w+)\)", STYLE)
    assert (own[1] if own else "neutral") == _colour(standing)


def test_no_two_standings_read_the_same() -> None:
    rows = standings.explained().rows
    assert len({label for label, _ in rows}) == len(Standing)
    assert len({meaning for _, meaning in rows}) == len(Standing)
    assert all(meaning.endswith(".") for _, meaning in rows)


@pytest.mark.parametrize("state", PromiseState)
def test_every_state_of_a_promise_is_told(state: PromiseState) -> None:
    found = snapshot(PROMISES.replace("{stand: gedaan, vermeld", f"{{stand: {state}, vermeld"))
    (bridge, _) = measures.counted(found, 2024)
    assert bridge.standing == Standing(state.value)
    _, groups = promises.of_goals(found, 2024, promises.Chosen())
    html = render("pledges.html", groups=Pledges(groups).groups, here=str)
    assert standings.label(Standing(state.value)) in html
    assert f'class="verdict {state.replace(" ", "-")}"' in html


@pytest.mark.parametrize("state", MotionState)
def test_every_state_of_a_motion_is_told_and_an_outcome_ends_its_deadlines(
    state: MotionState,
) -> None:
    found = snapshot(PROMISES.replace("stand: toegezegd", f"stand: {state}"))
    (moved,) = measures.motions(found)
    assert moved.standing == Standing(state.value)
    assert bool(moved.overdue) is not state.is_outcome
    assert state.is_outcome is (state in ("gedaan", "anders", "niet gedaan"))


@pytest.mark.parametrize("kind", PromiseKind)
def test_every_kind_of_promise_can_be_chosen(kind: PromiseKind) -> None:
    found = snapshot(PROMISES.replace("soort: speerpunt", f"soort: {kind}"))
    assert kind.value in promises.kinds(found, 2024)
    _, groups = promises.of_goals(found, 2024, promises.Chosen(kind=kind.value))
    assert {pledge.about[0].split(" · ")[0] for g in groups for pledge in g.pledges} == {
        promises.kinds(found, 2024)[kind.value]
    }


@pytest.mark.parametrize("kind", MotionKind)
def test_every_kind_of_motion_is_told_where_it_is_known(kind: MotionKind) -> None:
    found = snapshot(PROMISES.replace("soort: verzoek", f"soort: {kind}"))
    (shown,) = motions.group(measures.motions(found), found.register).pledges
    assert (kind.value.capitalize() in shown.about) is (kind is not MotionKind.UNKNOWN)


@pytest.mark.parametrize(
    ("by", "told"),
    [(Deadliner.MOTION, "Termijn van de motie"), (Deadliner.EXECUTIVE, "Termijn van het college")],
)
def test_every_deadline_says_who_named_it(by: Deadliner, told: str) -> None:
    found = snapshot(PROMISES.replace("van: college", f"van: {by}"))
    (shown,) = motions.group(measures.motions(found), found.register).pledges
    assert any(line.startswith(told) for line in shown.about)
