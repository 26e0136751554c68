"""What can be found on the page of a goal: the goals themselves and their indicators."""

from collections.abc import Iterator

from lib import measures
from lib.model import Indicator
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.views.finding.folding import explained, meanings
from lib.wording import addresses, passport
from lib.wording.search import Kind


def on_goals(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every goal and every indicator."""
    yield from _goals(snapshot)
    yield from _indicators(snapshot)


def _goals(snapshot: Snapshot) -> Iterator[Found]:
    register, year = snapshot.register, measures.default_year(snapshot)
    for code, programme in register.programmes.items():
        above = f"Programma {code} {programme.name}"
        for goal, described in register.goals_of(code).items():
            texts = [("Korte naam", described.short_name), ("Onderdeel van", above)]
            texts += [("Ook genoemd", also) for also in [described.also_named] if also]
            texts += [
                (f"Waar is het geld voor? ({register.documents[document].name})", told)
                for document, told in described.money.items()
            ]
            name = register.named(goal)
            yield Found(Kind.GOAL, name, tuple(texts), addresses.goal(goal, year))


def _indicators(snapshot: Snapshot) -> Iterator[Found]:
    register, year = snapshot.register, measures.default_year(snapshot)
    known = meanings(register)
    for name, indicator in register.indicators.items():
        texts = [
            *passport.facts(indicator, register, measures.end_targets(snapshot, name)),
            ("Doelstelling", goal_name(snapshot, indicator.goal)),
            *_names(indicator),
            *explained(indicator.name, known),
        ]
        place = addresses.indicator(name, indicator.goal, year, register)
        yield Found(Kind.INDICATOR, indicator.name, tuple(texts), place)


def _names(indicator: Indicator) -> Iterator[tuple[str, str]]:
    yield "Korte naam", indicator.short_name
    yield from (("Reeks", series.name) for series in indicator.series.values())


def goal_name(snapshot: Snapshot, code: str) -> str:
    """Write a goal with its code."""
    return snapshot.register.named(code)
