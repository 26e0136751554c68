"""What can be found on the page of a goal in its texts: each figure beside the indicators."""

from collections.abc import Iterator

from lib import measures
from lib.model import Fact
from lib.page import Link
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.views.finding.goals import goal_name
from lib.wording import addresses, facts
from lib.wording.search import Kind


def on_facts(snapshot: Snapshot) -> Iterator[Found]:
    """Yield everything that texts have figures of, with all its figures from one year's documents.

    What only repeats an indicator is found there.
    """
    register, repeated = snapshot.register, measures.repeated_facts(snapshot)
    together: dict[object, list[Fact]] = {}
    for fact in snapshot.facts.told:
        if fact not in repeated:
            year = register.documents[fact.document].year
            together.setdefault((fact.key, year), []).append(fact)
    for found in together.values():
        texts, place = tuple(_texts(found, snapshot)), _place(found[0], snapshot)
        yield Found(Kind.FACT, found[0].name, texts, place)


def _texts(found: list[Fact], snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    for fact in found:
        yield snapshot.register.documents[fact.document].name, facts.figure(fact)
    first = found[0]
    if first.part_of:
        yield "Deel van", first.part_of
    if first.goal:
        yield "Doelstelling", goal_name(snapshot, first.goal)


def _place(fact: Fact, snapshot: Snapshot) -> Link:
    year = snapshot.register.documents[fact.document].year
    if fact.goal is None:
        return addresses.page("programma", facts.FACTS, programma=fact.programme, jaar=year)
    return addresses.goal(fact.goal, year, facts.FACTS)
