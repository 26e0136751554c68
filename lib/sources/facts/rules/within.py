"""What the cells of one fact must say together: its value, its printed form, its unit, its year."""

import re
from collections.abc import Iterator

from lib.model import DATE, DocumentKind, Fact, FactKind, Register, Unit, folded
from lib.sources.facts.days import years_in
from lib.sources.facts.numbers import reads_two_ways
from lib.sources.facts.printed import printed_number, times_in, words_beside
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault

_SIGNS = ((re.compile(r"\d\s*(%)(?![\w-])"), Unit.PERCENT), (re.compile(r"(€)\s*\d"), Unit.EURO))


def faults(fact: Fact, typed: str, table: Table, register: Register) -> Iterator[Fault]:
    """Yield what is wrong or odd in one fact; `typed` is its value as it stands in the file."""
    yield from _home(fact, table, register)
    yield from _value(fact, typed, table, register)
    yield from _unit(fact, table, register)
    yield from _time(fact, table, register)


def _home(fact: Fact, table: Table, register: Register) -> Iterator[Fault]:
    """Refuse a goal of another programme."""
    goals = register.programmes[fact.programme].goals
    if fact.goal is not None and fact.goal not in goals:
        problem = Problem(
            "csv-onbekend",
            f"deze doelstelling hoort niet bij programma {fact.programme}",
            f"een van: {', '.join(goals) or 'geen'}",
            f"Het hoort bij programma {register.programme_of(fact.goal)}.",
        )
        yield table.fault(fact.line, "doelstelling", problem)


def _value(fact: Fact, typed: str, table: Table, register: Register) -> Iterator[Fault]:
    is_date = folded(fact.unit) == DATE
    if is_date is (fact.value is not None):
        yield table.fault(fact.line, "waarde", _missing(is_date=is_date))
    elif fact.value is not None:
        yield from _beside_print(fact, typed, table, register)


def _missing(*, is_date: bool) -> Problem:
    if is_date:
        wrong, expected = "een datum is geen getal", "niets"
        advice = "Haal de waarde weg. Is het een getal? Schrijf dan een andere eenheid."
    else:
        wrong, expected = "dit vak is leeg", "een getal"
        advice = "Vul het getal in. Is het een datum? Schrijf dan 'datum' bij 'eenheid'."
    return Problem("feit-zonder-waarde", wrong, expected, advice)


def _beside_print(fact: Fact, typed: str, table: Table, register: Register) -> Iterator[Fault]:
    """Hold the value against the number that the printed text names, as far as it names one."""
    found, value = printed_number(fact.printed), (fact.value or 0) * times_in(fact.unit)
    if found is None:
        if reads_two_ways(typed, register.notation):
            yield table.fault(fact.line, "waarde", _two_ways())
    elif value == found.value:
        return
    elif value == found.otherwise:
        problem = Problem(
            "gedrukt-anders",
            "dit past alleen bij de gedrukte vorm als de punten en komma's daar Engels zijn",
            f"wat er staat in '{fact.printed}'",
            "Kijk of de punten en komma's kloppen.",
        )
        yield table.fault(fact.line, "waarde", problem, warning=True)
    elif words_beside(fact.printed) <= words_beside(fact.unit):
        problem = Problem(
            "feit-gedrukt",
            f"de gedrukte vorm '{fact.printed}' is een ander getal",
            "hetzelfde getal in cijfers",
            "Kijk wat er in het document staat.",
        )
        yield table.fault(fact.line, "waarde", problem)
    else:
        problem = Problem(
            "gedrukt-anders",
            f"de gedrukte vorm '{fact.printed}' noemt een ander getal",
            "hetzelfde getal in cijfers",
            "Kijk welke van de twee klopt. Gaat het getal in de tekst over iets anders? Dan is het "
            "goed.",
        )
        yield table.fault(fact.line, "waarde", problem, warning=True)


def _two_ways() -> Problem:
    return Problem(
        "feit-tweeduidig",
        "dit getal kan op twee manieren worden gelezen, en de gedrukte vorm zegt niet hoe",
        "een getal zonder scheiding voor duizendtallen, zoals 2568",
        "Zijn het echt drie cijfers achter de komma? Schrijf het getal dan in cijfers bij "
        "'waarde_gedrukt'.",
    )


def _unit(fact: Fact, table: Table, register: Register) -> Iterator[Fault]:
    """Refuse a unit that is not the one of the printed sign, or of the indicator."""
    for shape, unit in _SIGNS:
        sign = shape.search(fact.printed)
        if sign and unit.value not in folded(fact.unit):
            problem = Problem(
                "feit-eenheid",
                f"in de gedrukte vorm '{fact.printed}' staat {sign[1]}",
                f"een eenheid met '{unit.value}'",
                "Kijk welke van de twee klopt.",
            )
            yield table.fault(fact.line, "eenheid", problem)
    measured = register.indicators[fact.indicator].unit if fact.indicator else fact.unit
    if folded(measured) != folded(fact.unit):
        problem = Problem(
            "feit-eenheid",
            f"indicator '{fact.indicator}' heeft een andere eenheid",
            f"'{measured}'",
            "Meten zij niet hetzelfde? Laat 'indicator' dan leeg.",
        )
        yield table.fault(fact.line, "eenheid", problem)


def _time(fact: Fact, table: Table, register: Register) -> Iterator[Fault]:
    """Warn of a day in another year, and of an outcome of a year that was not over yet."""
    spanned = years_in(fact.on or "")
    if fact.year is not None and spanned and fact.year not in spanned:
        problem = Problem(
            "feit-datum-ander-jaar",
            f"deze datum ligt niet in {fact.year}",
            f"een datum in {fact.year}",
            "Kijk of het jaar en de datum kloppen.",
        )
        yield table.fault(fact.line, "datum", problem, warning=True)
    document = register.documents[fact.document]
    over = document.year - (document.kind is DocumentKind.BUDGET)
    if fact.kind is not FactKind.TARGET and fact.year is not None and fact.year > over:
        problem = Problem(
            "uitkomst-te-vroeg",
            f"{document.name} noemt hier een cijfer van een jaar dat nog niet voorbij was",
            f"een {fact.kind.value} van hoogstens {over}",
            "Is het een plan of een verwachting? Schrijf dan 'doel' bij 'soort'.",
        )
        yield table.fault(fact.line, "jaar", problem, warning=True)
