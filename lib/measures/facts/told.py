"""The figures that the texts of documents tell, goal by goal and year by year."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lib.model import Fact, folded
from lib.sources import Snapshot, once


def facts_of(snapshot: Snapshot, programme: str, goal: str | None, year: int) -> tuple[Fact, ...]:
    """Return what documents about a year tell of a goal; without a goal, of the programme alone.

    What is about one thing stands together, in the order of the file, with its parts below it.
    """
    return _by_home(snapshot).get((programme, goal, year), ())


@once
def facts_by_document(snapshot: Snapshot) -> Mapping[str, int]:
    """Return how many facts each document has, in the order of the documents; only what has any."""
    counts = Counter(fact.document for fact in snapshot.facts.told)
    return {key: counts[key] for key in snapshot.register.documents if counts[key]}


@once
def _by_home(snapshot: Snapshot) -> Mapping[tuple[str, str | None, int], tuple[Fact, ...]]:
    found: dict[tuple[str, str | None, int], list[Fact]] = {}
    for fact in snapshot.facts.told:
        year = snapshot.register.documents[fact.document].year
        found.setdefault((fact.programme, fact.goal, year), []).append(fact)
    return {home: tuple(_in_order(facts)) for home, facts in found.items()}


def _in_order(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield facts of one home by what they are about, each whole before its parts."""
    named: dict[str, list[Fact]] = {}
    for fact in facts:
        named.setdefault(folded(fact.name), []).append(fact)
    below: dict[str, list[str]] = {}
    for name, same in named.items():
        whole = folded(next((fact.part_of for fact in same if fact.part_of), ""))
        below.setdefault(whole if whole in named else "", []).append(name)
    open_ends = list(reversed(below.get("", ())))
    while open_ends:
        name = open_ends.pop()
        yield from named[name]
        open_ends += reversed(below.get(name, ()))
