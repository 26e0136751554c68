"""Every document, programme, goal and indicator that is named exists."""

from collections.abc import Iterator

from lib.model import Register
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known
from lib.sources.texts.rules.held import Held

_REGISTER = "indicators.yaml"


def faults(held: Held) -> Iterator[Fault]:
    """Yield a fault for every name that points to nothing."""
    if held.register is not None:
        yield from _documents(held, Known(held.register.documents))
        yield from _homes(held, held.register)
        indicators = Known(held.register.indicators)
        for name, each in held.content.contradictions.items():
            about = [each.indicator] if each.indicator is not None else []
            path = ("tegenspraak", name, "indicator")
            yield from held.unknown(path, about, "indicator", indicators, _REGISTER)


def _documents(held: Held, known: Known) -> Iterator[Fault]:
    for path, lines in held.per_document():
        for document in lines:
            yield from held.unknown((*path, document), [document], "document", known, _REGISTER)
    for path, each in held.listed():
        yield from held.unknown((*path, "document"), [each.document], "document", known, _REGISTER)
    for name, one in held.content.contradictions.items():
        for word, side in (("een", one.one), ("ander", one.other)):
            where = ("tegenspraak", name, word, "document")
            yield from held.unknown(where, [side.document], "document", known, _REGISTER)


def _homes(held: Held, register: Register) -> Iterator[Fault]:
    goals = Known(goal for one in register.programmes.values() for goal in one.goals)
    programmes = Known(register.programmes)
    for goal in held.content.introductions:
        where = ("inleidingen", goal)
        yield from held.unknown(where, [goal], "doelstelling", goals, _REGISTER)
    for code in held.content.programmes:
        yield from held.unknown(("programmas", code), [code], "programma", programmes, _REGISTER)
    yield from held.unknown_homes(held.homed(), register, _REGISTER)
