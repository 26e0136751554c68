"""With which sign a document prints its costs, as its amounts show."""

from collections.abc import Sequence

from lib.model import AmountKind, CostSign
from lib.reading.findings import Amount


def cost_sign(amounts: Sequence[Amount]) -> CostSign | None:
    """Return how costs are printed: as most of them are; None where there are none."""
    costs = [
        it.euros
        for it in amounts
        if it.kind in (AmountKind.LASTEN, AmountKind.TOEVOEGINGEN) and it.euros and not it.doubts
    ]
    if not costs:
        return None
    above = sum(euros > 0 for euros in costs)
    return CostSign.POSITIVE if above * 2 > len(costs) else CostSign.NEGATIVE
