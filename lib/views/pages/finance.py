"""Financiën: the money of a programme in parts of one screen, each with its own address."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from lib import measures
from lib.measures import Baseline
from lib.page import (
    Chart,
    Controls,
    Elsewhere,
    Lead,
    Note,
    Page,
    Part,
    Referral,
    Section,
    Title,
)
from lib.sources import Snapshot
from lib.views import money, municipality, owed
from lib.views.choices import BASELINE, Choices
from lib.views.composing import folded, heading, note, notes, part, table, title
from lib.views.finance import goals, in_and_out, new_policy, over_years, products
from lib.views.finance.offered import offered
from lib.wording import addresses, parts_of_money, unknown
from lib.wording.parts_of_money import MoneyPart

_CONTROLS = Controls((BASELINE.name,))


def _asked(snapshot: Snapshot, chosen: Choices) -> tuple[Snapshot, str, int, Baseline]:
    return snapshot, chosen.programme, chosen.year, chosen.baseline


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return a part of the money of a programme in a year."""
    head = heading(lambda: _title(snapshot, chosen), f"Het geld in {chosen.year}")
    waits = part(lambda: owed.waiting(snapshot, chosen.year))
    return Page((_CONTROLS, *head, *waits, *part(lambda: _shown(snapshot, chosen))))


def _title(snapshot: Snapshot, chosen: Choices) -> Title:
    programme, year = chosen.programme, chosen.year
    asked = money.asked(snapshot, programme, year, chosen.part, chosen.baseline)
    above = f"{money.head(snapshot, programme)} · {parts_of_money.name(chosen.part)}"
    return replace(title(asked, above), elsewhere=tuple(_elsewhere(snapshot, chosen)))


def _elsewhere(snapshot: Snapshot, chosen: Choices) -> Iterator[Elsewhere]:
    """Yield where the other parts stand, for who has an address from when they were one page."""
    there = offered(snapshot, chosen.programme, chosen.year, chosen.baseline)
    for other in there:
        if other is not chosen.part:
            place = addresses.money(other.value, programma=chosen.programme, jaar=chosen.year)
            name, anchors = parts_of_money.name(other), parts_of_money.anchors(other)
            yield Elsewhere(unknown.IN_ANOTHER_PART, name, place, anchors)


def _shown(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    match chosen.part:
        case MoneyPart.GOALS:
            return _goals(snapshot, chosen)
        case MoneyPart.IN_AND_OUT:
            return _in_and_out(snapshot, chosen)
        case MoneyPart.YEARS:
            return _years(snapshot, chosen)
        case MoneyPart.PRODUCTS:
            return _products(snapshot, chosen)
        case MoneyPart.NEW_POLICY:
            return _new_policy(snapshot, chosen)
        case _:
            assert_never(chosen.part)


def _goals(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    asked = _asked(snapshot, chosen)
    yield from part(lambda: [Lead(money.saldo_sentence(*asked))])
    yield from part(lambda: [it for it in (goals.amounts(*asked),) if it])
    yield from part(lambda: _lines(snapshot, chosen))
    yield from part(lambda: _terms("Lasten, baten en reserves per doelstelling", snapshot, chosen))
    yield from part(lambda: folded(
        "Alle programma's en overzichten",
        table(money.programmes(snapshot, chosen.year, chosen.baseline), "programmas"),
    ))  # fmt: skip
    yield from part(lambda: folded(
        "Alle fasen: van begroting tot rekening",
        table(money.stages(snapshot, chosen.programme, chosen.year), "fasen"),
    ))  # fmt: skip
    yield from part(lambda: folded(
        "Bijzonderheden bij bedragen",
        table(money.remarks(snapshot, chosen.programme), "bijzonderheden"),
    ))  # fmt: skip
    yield from part(lambda: _municipality(snapshot, chosen))
    yield from part(lambda: _sums(snapshot, chosen.programme))
    yield from part(lambda: note(money.baseline_note(snapshot)))


def _lines(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    view = goals.goals(*_asked(snapshot, chosen))
    if view is not None:
        yield view.barred
        yield from notes(view.notes)


def _terms(told: str, snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    """Yield a fold with a table for each stage; where there is none, that it lacks."""
    asked = _asked(snapshot, chosen)
    found, said = goals.terms(*asked), goals.terms_notes(*asked)
    tabulars = [it for content in found for it in table(content)]
    yield from folded(told, tabulars, *map(Note, said)) if found else notes(said)


def _municipality(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    view = municipality.result(snapshot, chosen.year, chosen.baseline)
    if view is None:
        return
    found = [it for content in view.tables for it in table(content)]
    told = folded("Alle bedragen van de hele gemeente", found, *map(Note, view.notes))
    yield Section("De hele gemeente", addresses.MUNICIPALITY, (Lead(view.sentence), *told))


def _sums(snapshot: Snapshot, programme: str) -> Iterator[Part]:
    told = money.reconciliation_sentence(snapshot, programme)
    if measures.sums_of(snapshot, programme):
        place = addresses.page("controle", "aansluiting")
        yield Referral(told, "Bekijk de sommen op de pagina Controle", place)
    else:
        yield Note(told)


def _in_and_out(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from part(lambda: _flows(snapshot, chosen))
    yield from part(lambda: _terms("Alle bedragen: lasten, baten en reserves", snapshot, chosen))


def _flows(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    view = in_and_out.in_and_out(*_asked(snapshot, chosen))
    if view.sentence:
        yield Lead(view.sentence)
    if view.amounts:
        yield view.amounts
    if view.barred:
        yield view.barred


def _years(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    code, budget = chosen.programme, chosen.baseline
    yield from part(lambda: _chart(snapshot, chosen))
    yield from part(
        lambda: [it for it in (over_years.goals(snapshot, code, chosen.year, budget),) if it]
    )
    yield from part(lambda: _all_years(snapshot, chosen))


def _chart(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    figure = over_years.programme(snapshot, chosen.programme, chosen.baseline)
    if figure is not None:
        yield Chart(figure, "jaren", level=2)


def _all_years(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    """Yield a fold with every amount of every year."""
    code, budget = chosen.programme, chosen.baseline
    figure = over_years.programme(snapshot, code, budget)
    found = [] if figure is None else [figure.table]
    found += over_years.tables_of_goals(snapshot, code, budget)
    yield from folded("Alle bedragen, jaar voor jaar", (it for each in found for it in table(each)))


def _products(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    for goal, barred in products.products(*_asked(snapshot, chosen)).items():
        yield barred
        terms = products.terms(snapshot, goal, chosen.year, chosen.baseline)
        yield from folded(terms.caption, table(terms))


def _new_policy(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    barred = new_policy.new_policy(snapshot, chosen.programme)
    if barred is not None:
        yield barred
