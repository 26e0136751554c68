"""Every page is a value: what stands on it, where its parts are found, and what a failure costs."""

import inspect
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from datetime import UTC, datetime
from types import ModuleType
from typing import Any, get_args

import pytest

from lib import measures, views, wording
from lib import page as family
from lib.page import Controls, Failed, Page, Section, Title
from lib.page.parts import Part
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.sources.keeper import State
from lib.sources.once import Kept
from lib.views import STEP, VIEWS, Form, View, control, elsewhere, indicators, money, years
from lib.views.finance import goals, in_and_out, new_policy, over_years, products
from lib.views.pages import goal
from tests import made

SNAPSHOT = load(DEFAULT_FOLDER)
STATE = State(SNAPSHOT, (), None, datetime(2026, 11, 27, tzinfo=UTC))
DEFAULT = {"jaar": "2024"}
COMPOSED: tuple[ModuleType, ...] = (
    indicators, money, goals, in_and_out, over_years, products, new_policy, years, control,
    elsewhere, wording.questions, wording.data, wording.guide,
)  # fmt: skip


TITLES = {"head", "asked", "elsewhere"}  # of which the title of a page is made


def _pages(view: View, snapshot: Snapshot = SNAPSHOT) -> Iterator[Page]:
    state = replace(STATE, snapshot=snapshot)
    for _, chosen in view.combinations(snapshot, DEFAULT):
        yield view.compose(snapshot, state, chosen)


def _makers() -> Iterator[tuple[ModuleType, str]]:
    """Yield every function that gives something of which pages are made."""
    for module in COMPOSED:
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == module.__name__
            if own and not name.startswith("_"):
                yield module, name


MAKERS = list(_makers())


def _afresh() -> Snapshot:
    """Return the same sources with all that was made of them, but for the pages themselves."""
    kept = Kept()
    for asked, place in SNAPSHOT.kept._places.items():
        if not (isinstance(asked, tuple) and isinstance(asked[-1], views.Choices)):
            kept._places[asked] = place
    return replace(SNAPSHOT, kept=kept)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_page_has_one_title_and_no_part_that_failed(view: View) -> None:
    for page in _pages(view):
        parts = list(page.walk())
        assert sum(isinstance(part, Title) for part in parts) == 1
        assert page.whole
        assert page.title
        named = {name for part in parts if isinstance(part, Controls) for name in part.names}
        in_header = {choice.name for choice in view.about}
        assert named.isdisjoint(in_header)
        ticked = {choice.name for choice in view.choices if choice.form is Form.TICKED}
        choices = {choice.name for choice in view.choices} - {STEP.name} - ticked  # no goal is long
        assert named | in_header == choices


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_an_anchor_stands_once_on_a_page(view: View) -> None:
    for page in _pages(view):
        anchors = [anchor for part in page.walk() if (anchor := getattr(part, "anchor", ""))]
        assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize(
    ("module", "name"), MAKERS, ids=[f"{m.__name__.rpartition('.')[2]}.{n}" for m, n in MAKERS]
)
def test_what_fails_leaves_the_other_parts_of_its_page(
    module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    good = {view.name: list(_pages(view)) for view in VIEWS}
    monkeypatch.setattr(module, name, fails)
    if module is elsewhere:  # the page of a goal has it by name
        monkeypatch.setattr(goal, name, fails)
    snapshot = _afresh()
    for view in VIEWS:
        for page, before in zip(_pages(view, snapshot), good[view.name], strict=True):
            if page.whole:
                continue
            assert page.title
            assert page.title == before.title or name in TITLES
            assert _headings(page) >= _headings(before)
            causes = [part.cause for part in page.walk() if isinstance(part, Failed)]
            assert all(isinstance(cause, ZeroDivisionError) for cause in causes)
            lost = len(list(before.walk())) - len(list(page.walk()))
            assert lost < len(list(before.walk())) / 2 or view.name in ("vragen", "overzicht")


def _headings(page: Page) -> set[str]:
    """Return the headings that a page itself has, not those that one of its parts makes."""
    titles = [part.title for part in page.walk() if isinstance(part, Section)]
    return {title for title in titles if title and not title.startswith("Producten van ")}


def test_a_page_with_a_part_that_failed_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = _afresh()
    state = replace(STATE, snapshot=snapshot)
    chosen = views.chosen(snapshot, {})

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(years, "matrix", fails)
        assert not views.YEARS.compose(snapshot, state, chosen).whole
    page = views.YEARS.compose(snapshot, state, chosen)
    assert page.whole
    assert views.YEARS.compose(snapshot, state, chosen) is page


def test_what_a_reader_types_is_not_kept() -> None:
    snapshot = _afresh()
    state = replace(STATE, snapshot=snapshot)
    before = len(snapshot.kept)
    for number in range(20):
        views.SEARCH.compose(snapshot, state, views.chosen(snapshot, {"zoek": f"werk {number}"}))
        views.YEARS.compose(snapshot, state, views.chosen(snapshot, {"speling": f"{number}"}))
    assert len(snapshot.kept) - before < 20


@pytest.mark.parametrize("part", get_args(Part), ids=lambda part: part.__name__)
def test_every_part_is_a_frozen_value_of_the_family(part: type[Any]) -> None:
    assert is_dataclass(part)
    assert getattr(family, part.__name__) is part
    made = part.__new__(part)
    for field in fields(part):
        with pytest.raises(FrozenInstanceError):
            setattr(made, field.name, None)


def test_a_choice_that_does_not_exist_becomes_the_default() -> None:
    chosen = views.chosen(SNAPSHOT, {"jaar": "1999", "doel": "9.9", "programma": "x", "basis": "y"})
    assert chosen == views.chosen(SNAPSHOT, {})
    assert (chosen.year, chosen.goal, chosen.programme) == (2024, "1.1", "1")
    assert chosen.baseline == measures.baseline(SNAPSHOT)
    assert chosen.baseline.original


def test_every_combination_is_read_back_as_itself() -> None:
    for view in VIEWS:
        for asked, chosen in view.combinations(SNAPSHOT, {}):
            assert views.chosen(SNAPSHOT, asked) == chosen
            assert view.combination(SNAPSHOT, asked) == asked
            for choice in view.offering:
                assert choice.value(SNAPSHOT, asked) == asked[choice.name]


def test_a_goal_without_an_indicator_has_a_page() -> None:
    found = made.snapshot("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}")
    assert not found.register.indicators_of("1.10")
    assert "1.10" in {chosen.goal for _, chosen in views.GOALS.combinations(found, {})}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_says_whether_it_has_charts(view: View) -> None:
    """What draws them is then fetched along with its page; elsewhere it would be for nothing."""
    first = next(_pages(view))
    assert view.charts == any(isinstance(part, family.Chart) for part in first.walk())
