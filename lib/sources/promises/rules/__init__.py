"""Rules that the model cannot see: names that point to something, lines that can be."""

from collections.abc import Iterator

from lib.sources.promises.rules import entered, lines, names, parts
from lib.sources.promises.rules.held import Held
from lib.sources.reading.faults import Fault


def promise_faults(held: Held) -> Iterator[Fault]:
    """Yield every fault and warning; what a document may say only when every name is known."""
    found = [*names.faults(held), *parts.faults(held)]
    yield from found
    if not found and held.register is not None:
        told = list(lines.faults(held, held.register))
        yield from told
        if not told:
            yield from entered.faults(held, held.register)
