"""Rules that the model cannot see: names that point to something, and nothing twice."""

from collections.abc import Iterator

from lib.sources.reading.faults import Fault
from lib.sources.texts.rules import doubles, effects, links, names
from lib.sources.texts.rules.held import Held


def text_faults(held: Held) -> Iterator[Fault]:
    """Yield every fault and warning; what texts say beside the register when names are known."""
    found = [*names.faults(held), *doubles.faults(held)]
    yield from found
    yield from links.faults(held)
    if not found and held.register is not None:
        yield from effects.faults(held, held.register)
