"""Financiën: what was budgeted, what it cost, and whether the sums close."""

from collections.abc import Callable, Iterator
from functools import partial

from lib import measures
from lib.page import Columns, Controls, Figure, Lead, Note, Page, Part, Section
from lib.sources import Snapshot
from lib.views import money, municipality
from lib.views.choices import BASELINE, Choices
from lib.views.composing import chart, heading, note, notes, part, section, table, title
from lib.wording import addresses

_Make = Callable[[Snapshot, Choices], Iterator[Part]]


def page(snapshot: Snapshot, chosen: Choices) -> Page:
    """Return the money of a programme in a year."""
    return Page(
        (
            _head(snapshot, chosen),
            *(
                each
                for above, anchor, make in _SECTIONS
                for each in section(above, anchor, partial(make, snapshot, chosen))
            ),
        )
    )


def _head(snapshot: Snapshot, chosen: Choices) -> Part:
    programme, year = chosen.programme, chosen.year
    head = heading(
        lambda: title(money.asked(snapshot, programme, year), money.head(snapshot, programme)),
        f"Het geld in {year}",
    )
    controls = Controls((BASELINE.name,))
    lead = part(lambda: [Lead(money.saldo_sentence(snapshot, programme, year, chosen.baseline))])
    told = part(lambda: note(money.baseline_note(snapshot)))
    return Columns((3, 2), ((*head, *lead), (controls, *told)))


def _goals(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    view = money.goals(snapshot, chosen.programme, chosen.year, chosen.baseline)
    if view is None:
        return
    both = chart(view.plan_and_account, "grafiek-begroting-en-rekening")
    apart = (chart(view.variance, "grafiek-verschil"),) if view.variance else ()
    yield Columns((1, 1), ((both,), apart))
    yield from table(view.plan_and_account.table, "tabel-doelen")
    yield from note(view.note)


def _programmes(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from table(money.programmes(snapshot, chosen.year, chosen.baseline))


def _municipality(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    view = municipality.result(snapshot, chosen.year, chosen.baseline)
    if view is None:
        return
    yield Lead(view.sentence)
    for content in view.tables:
        yield from table(content)
    yield from notes(view.notes)


def _goals_and_money(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    asked = (chosen.programme, chosen.year, chosen.baseline)
    view = money.goals_and_money(snapshot, *asked)
    if view is None:
        return
    if view.sentence:
        yield Lead(view.sentence)
    yield from table(view.table)


def _bridge(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from _beside(money.bridge(snapshot, chosen.programme, chosen.year, chosen.baseline))


def _reserves(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    view = money.reserves(snapshot, chosen.programme, chosen.year, chosen.baseline)
    if view is None:
        return
    if view.sentence:
        yield Lead(view.sentence)
    for content in view.tables:
        yield from table(content)
    yield from notes(view.notes)


def _stages(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from table(money.stages(snapshot, chosen.programme, chosen.year))


def _years(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from _beside(money.multi_year(snapshot, chosen.programme, chosen.baseline))


def _goals_over_years(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from table(money.goals_over_years(snapshot, chosen.programme, chosen.baseline))


def _products(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    found = money.products(snapshot, chosen.programme, chosen.year, chosen.baseline)
    for goal, figure in found.items():
        parts = (chart(figure), *table(figure.table))
        yield Section(
            f"Producten van doelstelling {snapshot.register.code_of(goal)}",
            addresses.products(goal),
            parts,
        )


def _new_policy(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from _beside(money.new_policy(snapshot, chosen.programme, chosen.year))


def _remarks(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield from table(money.remarks(snapshot, chosen.programme))


def _sums(snapshot: Snapshot, chosen: Choices) -> Iterator[Part]:
    yield Lead(money.reconciliation_sentence(snapshot, chosen.programme))
    if measures.sums_of(snapshot, chosen.programme):
        yield Note("De pagina Controle toont elke som, met de bedragen.")


def _beside(figure: Figure | None) -> Iterator[Part]:
    """Yield a chart with its table beside it; nothing without."""
    if figure is not None:
        yield Columns((1, 1), ((chart(figure),), tuple(table(figure.table))))


_SECTIONS: tuple[tuple[str, str, _Make], ...] = (
    ("Begroting en rekening per doelstelling", "doelen", _goals),
    ("Alle programma's en overzichten", "programmas", _programmes),
    ("De hele gemeente", addresses.MUNICIPALITY, _municipality),
    ("Doelen en geld naast elkaar", "doelen-en-geld", _goals_and_money),
    ("Van begroting naar rekening", "brug", _bridge),
    ("Lasten, baten en reserves", "reserves", _reserves),
    ("Alle fasen", "fasen", _stages),
    ("Jaar voor jaar", "jaren", _years),
    ("", "", _goals_over_years),
    ("", "", _products),
    ("Nieuw beleid", "nieuw-beleid", _new_policy),
    ("Bijzonderheden bij bedragen", "bijzonderheden", _remarks),
    ("Kloppen de sommen?", "aansluiting", _sums),
)
