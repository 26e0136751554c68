"""Rules that the model cannot see: names that point to something, values that fit together."""

from collections.abc import Iterator

from lib.model import Register
from lib.sources.indicators.rules import (
    breaks,
    documents,
    entries,
    exchanges,
    figures,
    names,
    outliers,
    owed,
    settings,
    stated,
    years,
)
from lib.sources.indicators.rules.placed import Placed
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.strict_yaml import PlacedTree

_ALONE = (names.faults, documents.faults, figures.faults, stated.faults)
_AMONG_EACH_OTHER = (
    settings.faults,
    breaks.faults,
    entries.faults,
    years.faults,
    outliers.faults,
    exchanges.faults,
)


def register_faults(register: Register, tree: PlacedTree) -> Iterator[Fault]:
    """Yield every fault and warning about a register; `tree` knows where everything stands.

    Figures are held beside each other only when each is right by itself. A warning about a figure
    on a line that staff marked as reviewed is left out.
    """
    placed = Placed(register, tree)
    found = [fault for rule in (*_ALONE, owed.faults) for fault in rule(placed)]
    yield from found
    if all(fault.warning for fault in found):
        for rule in _AMONG_EACH_OTHER:
            yield from rule(placed)
