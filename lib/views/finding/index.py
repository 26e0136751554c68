"""Everything that can be found: each thing once, with its name, its texts and its address."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TypeAlias

from lib import measures
from lib.model import Indicator, Scope
from lib.sources import Snapshot, once
from lib.views.finding.folding import fold
from lib.wording import addresses, guide, money, passport, questions, scopes
from lib.wording.search import Kind

Texts: TypeAlias = tuple[tuple[str, str], ...]
Found: TypeAlias = tuple[Kind, str, Texts, str]


@dataclass(frozen=True)
class Entry:
    """One thing that can be found; each text has a head that says where it stands.

    The folded ones are as a search reads them, `folded` all texts below each other.
    """

    kind: Kind
    name: str
    texts: Texts
    address: str
    folded_name: str
    folded_texts: tuple[str, ...]
    folded: str


@once
def index(snapshot: Snapshot) -> tuple[Entry, ...]:
    """Return everything that can be found, kind by kind in the order of the sources."""
    return tuple(_entry(*found) for found in dict.fromkeys(_found(snapshot)))


def _entry(kind: Kind, name: str, texts: Texts, address: str) -> Entry:
    folded = tuple(fold(text) for _, text in texts)
    return Entry(kind, name, texts, address, fold(name), folded, "\n".join(folded))


def _found(snapshot: Snapshot) -> Iterator[Found]:
    yield from _goals(snapshot)
    yield from _indicators(snapshot)
    yield from _money(snapshot)
    yield from _questions(snapshot)
    yield from _documents(snapshot)
    yield from _words()


def _goals(snapshot: Snapshot) -> Iterator[Found]:
    register, year = snapshot.register, measures.default_year(snapshot)
    for code, programme in register.programmes.items():
        above = f"Programma {code} {programme.name}"
        for goal, described in programme.goals.items():
            texts = [("Korte naam", described.short_name), ("Onderdeel van", above)]
            texts += [("Ook genoemd", also) for also in [described.also_named] if also]
            texts += [
                (f"Waar is het geld voor? ({register.documents[document].name})", told)
                for document, told in described.money.items()
            ]
            name = f"{goal} {described.name}"
            yield Kind.GOAL, name, tuple(texts), addresses.goal(goal, year)


def _indicators(snapshot: Snapshot) -> Iterator[Found]:
    register, year = snapshot.register, measures.default_year(snapshot)
    for name, indicator in register.indicators.items():
        texts = [
            *passport.facts(indicator, register),
            ("Doelstelling", _goal(snapshot, indicator.goal)),
            *_names(indicator),
        ]
        address = addresses.indicator(name, indicator.goal, year)
        yield Kind.INDICATOR, indicator.name, tuple(texts), address


def _names(indicator: Indicator) -> Iterator[tuple[str, str]]:
    yield "Korte naam", indicator.short_name
    yield from (("Reeks", series.name) for series in indicator.series.values())


def _money(snapshot: Snapshot) -> Iterator[Found]:
    for found in measures.named_products(snapshot):
        scope = found.scope
        above = (("Doelstelling", _goal(snapshot, scope.goal)),) if scope.goal else ()
        if found.new_policy:
            address = _finance(snapshot, scope, found.years, "nieuw-beleid")
            yield Kind.POLICY, found.name, above, address
        else:
            address = _finance(snapshot, scope, found.years, addresses.products(scope.goal or ""))
            yield Kind.PRODUCT, f"{scope.product} {found.name}", above, address
    yield from _remarks(snapshot)


def _remarks(snapshot: Snapshot) -> Iterator[Found]:
    for remark in measures.remarks(snapshot):
        if remark.explanation is not None:
            document = money.document_name(remark.amount, snapshot.register)
            texts = (
                ("Toelichting", remark.explanation),
                ("Bij", f"{remark.kind} in {remark.year} ({remark.stage}), {document}"),
            )
            address = _finance(snapshot, remark.scope, {remark.year}, "bijzonderheden")
            name = f"{scopes.code(remark.scope)} {remark.name}"
            yield Kind.REMARK, name, texts, address


def _finance(snapshot: Snapshot, scope: Scope, years: Set[int], part: str) -> str:
    """Return the address of a part of Financiën, in the last reported year if it is there."""
    default = measures.default_year(snapshot)
    year = default if default in years else max(years)
    only = {} if len(snapshot.register.programmes) == 1 else {"programma": scope.programme or ""}
    return addresses.page("financien", part, jaar=year, **only)


def _questions(snapshot: Snapshot) -> Iterator[Found]:
    for year in reversed(measures.years(snapshot)):
        for asked in questions.questions(snapshot, year):
            texts = (
                (f"Vraag over {year}", asked.figures),
                (f"Vraag over {year} bij doelstelling", _goal(snapshot, asked.goal)),
                (f"Vraag over {year}, met als bron", asked.source),
            )
            yield Kind.QUESTION, asked.text, texts, addresses.question(asked.part, year)


def _documents(snapshot: Snapshot) -> Iterator[Found]:
    there = addresses.page("uitleg", "documenten")
    for document in snapshot.register.documents.values():
        told = f"{document.kind} over {document.year}"
        yield Kind.DOCUMENT, document.name, (("Soort", told),), there


def _words() -> Iterator[Found]:
    verdicts, glossary = guide.verdicts(), guide.glossary()
    there = addresses.page("uitleg", addresses.anchor_of("tabel", verdicts.caption))
    for word, when in verdicts.rows:
        yield Kind.WORD, word, (("Oordeel", when),), there
    there = addresses.page("uitleg", "woorden")
    for word, meaning in glossary.rows:
        yield Kind.WORD, word, (("Betekenis", meaning),), there


def _goal(snapshot: Snapshot, code: str) -> str:
    return f"{code} {snapshot.register.goal(code).name}"
