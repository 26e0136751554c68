"""The page of a goal taken apart: its steps as one, its money, its promises, its line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from lib.page import Card, GoalGroup, Judged, Link, Note, Page, Part, Section
from lib.views.choices import GOAL
from lib.wording import cards


def only(group: GoalGroup, goal: str) -> GoalGroup:
    """Return a group of the overview with only the line of one goal."""
    return replace(group, goals=tuple(line for line in group.goals if _goal_of(line.place) == goal))


def _goal_of(place: Link) -> str:
    return dict(place.choices).get(GOAL.name, "")


def of_money(card: Card) -> bool:
    """Tell whether a card is about money."""
    return any(isinstance(part, Judged) and part.anchor == cards.MONEY for part in card.head)


def is_of_promises(part: Part) -> bool:
    """Tell whether a part of the page of a goal is about its promises."""
    return isinstance(part, Section) and part.anchor == "beloften"


def together(pages: Iterator[tuple[str, Page]]) -> Mapping[str, list[Page]]:
    """Return the pages about the same thing together."""
    found: dict[str, list[Page]] = {}
    for name, page in pages:
        found.setdefault(name, []).append(page)
    return found


def joined(pages: Sequence[Page]) -> Sequence[Part]:
    """Return a goal that is shown in steps as one: the cards of every step, and the rest once.

    The remark that says which step it is falls away.
    """
    first, *others = (page.parts for page in pages)
    if not others:
        return first
    pairs = zip(reversed(first), reversed(others[0]), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    end = len(first) - alike
    begun = [part for part in first[:end] if not isinstance(part, Note)]
    further = [parts[: len(parts) - alike] for parts in others]
    more = [part for parts in further for part in parts if isinstance(part, Card)]
    return (*begun, *more, *first[end:])
