"""Every goal, programme, document, promise and row of new policy that is named exists."""

from collections.abc import Iterator

from lib.sources.promises.rules.held import Held
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known, listed

_REGISTER, _HERE = "indicators.yaml", "dit bestand"


def faults(held: Held) -> Iterator[Fault]:
    """Yield a fault for every name that points to nothing."""
    if held.register is not None:
        yield from held.unknown_homes(held.homed(), held.register, _REGISTER)
        yield from _documents(held, Known(held.register.documents))
    for name, promise in held.content.promises.items():
        above = [promise.part_of] if promise.part_of is not None else []
        path = ("beloften", name, "onderdeel_van")
        yield from held.unknown(path, above, "belofte", held.promises, _HERE)
        for at, part in enumerate(promise.in_parts):
            listed_at = ("beloften", name, "uitgewerkt_in", at)
            yield from held.unknown(listed_at, [part], "belofte", held.promises, _HERE)
    for number, motion in held.content.motions.items():
        for at, named in enumerate(motion.promises):
            where = ("moties", number, "beloften", at)
            yield from held.unknown(where, [named], "belofte", held.promises, _HERE)
    if held.new_policy is not None:
        yield from _policy(held, held.new_policy)


def _documents(held: Held, documents: Known) -> Iterator[Fault]:
    for path, lines in held.blocks():
        for document in lines:
            where = (*path, "documenten", document)
            yield from held.unknown(where, [document], "document", documents, _REGISTER)
    for number, motion in held.content.motions.items():
        for at, aside in enumerate(motion.asides):
            place = ("moties", number, "zie_ook", at, "document")
            yield from held.unknown(place, [aside.document], "document", documents, _REGISTER)


def _policy(held: Held, rows: Known) -> Iterator[Fault]:
    for name, promise in held.content.promises.items():
        if promise.new_policy is not None and " ".join(promise.new_policy.split()) not in rows:
            known = f"Bekend zijn: {listed(rows)}." if len(rows) else "Er staat er geen."
            yield held.refuse(
                ("beloften", name, "nieuw_beleid"),
                "nieuw-beleid-onbekend",
                f"In finance.csv staat geen regel van nieuw beleid met de naam of code "
                f"'{promise.new_policy}'. {known} {rows.hint(promise.new_policy)}".rstrip(),
            )
