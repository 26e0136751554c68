"""A promise hangs under another and is worked out in others, and never under itself."""

from collections.abc import Iterator, Mapping

from lib.model import Promise
from lib.sources.promises.rules.held import Held
from lib.sources.reading.circles import returns
from lib.sources.reading.faults import Fault


def faults(held: Held) -> Iterator[Fault]:
    """Yield a fault for each way that comes back where it began, and each counted twice."""
    promises = held.content.promises
    for word, below in (("onderdeel_van", _above(promises)), ("uitgewerkt_in", _parts(promises))):
        for name in promises:
            if returns(name, below):
                yield held.refuse(
                    ("beloften", name, word),
                    "belofte-in-kring",
                    f"Langs '{word}' komt u van '{name}' weer bij '{name}' uit. Haal één van de "
                    "verwijzingen weg.",
                )
    for name, promise in promises.items():
        if promise.in_parts:
            yield from _with_state(held, name, promise)


def _above(promises: Mapping[str, Promise]) -> Mapping[str, tuple[str, ...]]:
    return {name: (one.part_of,) if one.part_of else () for name, one in promises.items()}


def _parts(promises: Mapping[str, Promise]) -> Mapping[str, tuple[str, ...]]:
    return {name: one.in_parts for name, one in promises.items()}


def _with_state(held: Held, name: str, promise: Promise) -> Iterator[Fault]:
    for document, line in promise.lines.items():
        if line.state is not None:
            yield held.refuse(
                ("beloften", name, "documenten", document, "stand"),
                "stand-bij-delen",
                f"'{name}' is uitgewerkt in delen, dus alleen die delen hebben een stand. Haal "
                "'stand' hier weg en zet hem bij de delen. Wat het verslag er in het algemeen over "
                "zegt, blijft staan achter 'verslag'.",
            )
