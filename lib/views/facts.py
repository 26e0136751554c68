"""What the pages show of figures in running texts."""

from collections.abc import Iterator, Sequence

from lib import measures, wording
from lib.model import Fact, FactSum
from lib.page import Lead, Note, Part, Tabular
from lib.sources import Snapshot, once
from lib.views.composing import folded, note, notes, section, table
from lib.wording import addresses, closing, compared_facts
from lib.wording import facts as words

_MOST_UNFOLDED = 5
_TABLE = "Cijfers uit de tekst"


@once
def of_home(snapshot: Snapshot, programme: str, goal: str | None, year: int) -> tuple[Fact, ...]:
    """Return what documents about a year tell of a goal, or of a programme and no goal of it.

    What only repeats an indicator is left out.
    """
    every = measures.facts_of(snapshot, programme, goal, year)
    return tuple(fact for fact in every if fact not in measures.repeated_facts(snapshot))


def of_goal(snapshot: Snapshot, goal: str, year: int) -> tuple[Part, ...]:
    """Return what texts tell of a goal, under a heading."""
    return of(snapshot, snapshot.register.programme_of(goal), goal, year)


def of(snapshot: Snapshot, programme: str, goal: str | None, year: int) -> tuple[Part, ...]:
    """Return what texts tell of a goal, or of a programme and no goal of it, under a heading."""
    found = of_home(snapshot, programme, goal, year)
    heading = words.heading(found, snapshot.register)
    return section(heading, words.FACTS, lambda: _parts(snapshot, programme, goal, year))


def counted(snapshot: Snapshot) -> Iterator[Part]:
    """Yield how many figures from texts there are."""
    by_document = measures.facts_by_document(snapshot)
    if by_document:
        yield Lead(words.counted(by_document, snapshot.register))


def sums(snapshot: Snapshot) -> Iterator[Part]:
    """Yield how the sums in running texts close."""
    found: Sequence[FactSum] = snapshot.facts.sums
    if found:
        yield Note(closing.sentence(found, "in de lopende tekst").replace("**", ""))
        yield from table(wording.tables.fact_sums(found, snapshot.register))


def _parts(snapshot: Snapshot, programme: str, goal: str | None, year: int) -> Iterator[Part]:
    """Yield targets beside outcomes, what does not fit an indicator, and everything folded away."""
    register, found = snapshot.register, of_home(snapshot, programme, goal, year)
    if not found:
        return
    repeated = measures.repeated_facts(snapshot)
    compared = [
        each
        for each in measures.compared_facts(snapshot, programme, goal, year)
        if each.outcome not in repeated
    ]
    ending = compared_facts.sentence(compared)
    yield Lead(" ".join(filter(None, (words.sentence(found, register), ending))))
    yield from table(compared_facts.table(compared, register))
    yield from notes(_unfitting(snapshot, found))
    yield from _listed(snapshot, found)
    every = measures.facts_of(snapshot, programme, goal, year)
    yield from note(words.repeated(len(every) - len(found)))


def _unfitting(snapshot: Snapshot, found: Sequence[Fact]) -> Iterator[str]:
    """Yield what does not fit the indicator that measures the same, or perhaps does not."""
    for each in measures.linked_facts(snapshot):
        if each.fact in found and not each.same:
            yield words.unfitting(each)


def _listed(snapshot: Snapshot, found: Sequence[Fact]) -> Iterator[Part]:
    """Yield figures in a table, folded away where they are many."""
    content = words.table(_TABLE, found, snapshot.register)
    shown: tuple[Tabular, ...] = tuple(table(content, addresses.anchor(words.FACTS, "tabel")))
    if len(found) > _MOST_UNFOLDED:
        yield from folded(words.every(found), shown)
    else:
        yield from shown
