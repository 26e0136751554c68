"""What facts must keep among each other: told once, in one unit, and no part without its whole."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lib.model import Closing, Fact, FactSum, folded
from lib.sources.facts.sums import parts_of, sums
from lib.sources.reading.circles import returns
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known, listed

Place: TypeAlias = tuple[str, str]
"""A programme and a document: the facts that can be parts of each other."""


def faults(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    """Yield what is wrong or odd among facts that are right each by itself."""
    yield from _doubles(facts, table)
    yield from _differing(facts, table)
    wrong = [*_without_whole(facts, table), *_circles(facts, table)]
    yield from wrong
    if not wrong:
        yield from _larger_parts(facts, table)
        yield from _open_sums(facts, table)


def _doubles(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    first: dict[object, Fact] = {}
    for fact in facts:
        key = (fact.key, fact.document, fact.year, folded(fact.on or ""), fact.kind)
        other = first.setdefault(key, fact)
        if other is not fact:
            problem = Problem(
                "feit-dubbel",
                f"dit feit staat ook op regel {other.line}, met hetzelfde jaar, dezelfde datum en "
                "hetzelfde document",
                "elk feit één keer",
                "Haal er één weg. Zijn het twee cijfers? Geef het tweede een eigen naam of datum.",
            )
            yield table.fault(fact.line, "feit", problem)


def _differing(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    """Refuse what is said of a fact otherwise than on its first line: only then it is one thing."""
    first: dict[object, dict[str, tuple[str, int]]] = {}
    for fact in facts:
        said = {"eenheid": fact.unit, "beter": fact.better, "indicator": fact.indicator}
        known = first.setdefault(fact.key, {})
        for column, value in said.items():
            if value is None:
                continue
            before, line = known.setdefault(column, (value, fact.line))
            if folded(before) != folded(value):
                problem = Problem(
                    "feit-verschilt",
                    f"op regel {line} staat bij hetzelfde feit '{before}'",
                    "overal hetzelfde",
                    "Is het iets anders? Geef het dan een eigen naam.",
                )
                yield table.fault(fact.line, column, problem)


def _without_whole(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    names: dict[Place, dict[str, str]] = {}
    for fact in facts:
        names.setdefault(_place(fact), {})[folded(fact.name)] = fact.name
    for fact in facts:
        known = names[_place(fact)]
        if fact.part_of is not None and folded(fact.part_of) not in known:
            near = Known(name for name in known.values() if name != fact.name)
            problem = Problem(
                "feit-zonder-geheel",
                "dit feit staat niet bij dit programma en dit document",
                f"een van: {listed(near)}" if len(near) else "een feit dat er staat",
                near.hint(fact.part_of) or "Voeg het geheel toe, of laat 'deel_van' leeg.",
            )
            yield table.fault(fact.line, "deel_van", problem)


def _circles(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    above: dict[Place, dict[str, tuple[str]]] = {}
    for fact in facts:
        if fact.part_of is not None:
            above.setdefault(_place(fact), {})[folded(fact.name)] = (folded(fact.part_of),)
    for fact in facts:
        if fact.part_of is not None and returns(folded(fact.name), above[_place(fact)]):
            problem = Problem(
                "feit-in-kring",
                "langs 'deel_van' komt u weer bij dit feit uit",
                "een geheel dat geen deel is van zichzelf",
                "Haal één van de verwijzingen weg.",
            )
            yield table.fault(fact.line, "deel_van", problem)


def _place(fact: Fact) -> Place:
    return fact.programme, fact.document


def _larger_parts(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    for whole, parts in parts_of(facts):
        for part in parts:
            if not whole.about and (part.value or 0) > (whole.value or 0):
                problem = Problem(
                    "feit-deel-groter",
                    f"dit deel is groter dan het geheel op regel {whole.line} ({whole.printed})",
                    f"hoogstens {whole.printed}",
                    "Kijk welke van de twee klopt. Staat het zo in het document? Dan is het goed.",
                )
                yield table.fault(part.line, "waarde", problem, warning=True)


def _open_sums(facts: Sequence[Fact], table: Table) -> Iterator[Fault]:
    for found in sums(facts):
        if found.closing is Closing.OPEN:
            yield table.fault(found.whole.line, "waarde", _open(found), warning=True)


def _open(found: FactSum) -> Problem:
    lines = listed([str(part.line) for part in found.parts])
    return Problem(
        "feit-som-sluit-niet",
        f"de {len(found.parts)} delen (regel {lines}) tellen op tot {found.expected:f}",
        f"{found.expected:f}",
        "Kijk de getallen na. Noemt het document niet elk deel, of overlappen zij? Schrijf dan "
        "'nee' bij 'telt_op' van de delen. Staat het zo in het document? Dan is het goed.",
    )
