"""What stands around a page: the ways on, its names, and the choices that it is about."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lib.page import Chooser, Frame, Link, Option, Way
from lib.sources import Snapshot
from lib.views.all import SEARCH, VIEWS
from lib.views.choices import GOAL, PROGRAMME, YEAR, Choice
from lib.views.view import View
from lib.wording import addresses
from lib.wording import frame as wording


def frame(
    view: View,
    snapshot: Snapshot | None,
    read_at: date | None,
    asked: Mapping[str, str],
    before: Mapping[str, str],
    views: Sequence[View] = VIEWS,
) -> Frame:
    """Return what stands around a view where this is asked of it.

    `before` has what was chosen on other pages: the ways on, to `views`, keep it. Without good
    sources there is no municipality and nothing to tell about figures.
    """
    register = snapshot.register if snapshot else None
    called = _name(view, snapshot, asked)
    choices = tuple({**before, **asked}.items())
    ways = [(each, Way(each.menu or each.title, Link(each.name, "", choices), each is view))
            for each in views if snapshot is None or each.there(snapshot)]  # fmt: skip
    return Frame(
        wording.PRODUCT,
        register.municipality if register else "",
        wording.title(called, register.municipality if register else ""),
        called,
        tuple(way for each, way in ways if each.menu),
        tuple(way for each, way in ways if not each.menu),
        wording.sources(register, snapshot.withheld, read_at) if snapshot and register else (),
        None if view is SEARCH else Link(SEARCH.name),
        _presented(view, snapshot, asked) if snapshot else None,
    )


def _presented(view: View, snapshot: Snapshot, asked: Mapping[str, str]) -> Link:
    """Return the place in the presentation that shows what a page does where this is asked."""
    named = [choice for choice in (GOAL, PROGRAMME) if choice in view.about]
    about = {choice.name: choice.value(snapshot, asked) for choice in named}
    return addresses.presented(view.name, about, int(YEAR.value(snapshot, asked)))


def choosers(view: View, snapshot: Snapshot, asked: Mapping[str, str]) -> tuple[Chooser, ...]:
    """Return the choices that a view is about; they stand in its header."""
    return tuple(
        chooser(choice, view, snapshot, asked) for choice in view.about if choice.name in asked
    )


def chooser(choice: Choice, view: View, snapshot: Snapshot, asked: Mapping[str, str]) -> Chooser:
    """Return a choice with the page that each of its values leads to."""
    names = choice.offered(snapshot, asked).names
    return Chooser(
        choice.name,
        choice.label,
        tuple(
            Option(
                choice.shown(value, name),
                name,
                Link(view.name, "", tuple(_with(view, snapshot, asked, choice, value))),
                value == asked[choice.name],
            )
            for value, name in names.items()
        ),
    )


def _with(
    view: View, snapshot: Snapshot, asked: Mapping[str, str], changed: Choice, value: str
) -> Iterator[tuple[str, str]]:
    """Yield what is asked once a choice has another value; what then does not exist falls away."""
    found = {**asked, changed.name: value}
    for choice in view.choices:
        given = found.get(choice.name)
        if given and (choice.typed or choice.value(snapshot, found) == given):
            yield choice.name, given


def _name(view: View, snapshot: Snapshot | None, asked: Mapping[str, str]) -> str:
    """Name a page by the values of the choices that it is about."""
    found = {choice: asked[choice.name] for choice in view.about if choice.name in asked}
    year = found.pop(YEAR, "")
    whole = [choice.offered(snapshot, asked).names[value] for choice, value in found.items()
             if snapshot]  # fmt: skip
    one_of_them = view.title in {choice.label for choice in found}
    return wording.name("" if one_of_them else view.title, whole, year)
