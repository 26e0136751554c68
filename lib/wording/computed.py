"""What we worked out because no document prints it, and from what."""

from collections.abc import Iterable
from typing import assert_never

from lib.measures import Amount, Saldo, Variance
from lib.model import Computed, Term

MARK = "door ons uitgerekend, waar de documenten het niet drukken"


def note(amounts: Iterable[Amount]) -> str:
    """Say what of these amounts we worked out, and from what; nothing where all are printed."""
    found = {it.computed for it in amounts}
    told = [_from(how) for how in Computed if how in found]
    if not told:
        return ""
    return f"Door ons uitgerekend, want de documenten drukken het niet: {'; '.join(told)}."


def is_any(amounts: Iterable[Amount]) -> bool:
    """Tell whether we worked any of these amounts out."""
    return any(it.computed is not None for it in amounts)


def of_variances(variances: Iterable[Variance]) -> list[Amount]:
    """Return both amounts of each variance."""
    return [side for row in variances for side in (row.budget, row.account)]


def of_saldi(saldi: Iterable[Saldo]) -> list[Amount]:
    """Return every term of each saldo, but the saldo before reserves: that has its own words."""
    return [row.of(term) for row in saldi for term in Term if term is not Term.BEFORE]


def _from(how: Computed) -> str:
    match how:
        case Computed.TERMS:
            return "een saldo is de som van lasten en baten, en van reserves waar die gedrukt zijn"
        case Computed.PARTS:
            return "een totaal is de som van de onderdelen"
        case Computed.SPLIT:
            return "een bedrag is de som van incidenteel en structureel"
        case Computed.CHANGES:
            return "een begroting na wijziging is de begroting ervoor plus de wijzigingen"
        case _:
            assert_never(how)
