"""Which way money is told: as what it costs, or as what it brings in where nothing costs."""

from collections.abc import Iterable
from dataclasses import dataclass

from lib.measures import Amount
from lib.wording.numbers import short_euros


@dataclass(frozen=True, slots=True)
class Facing:
    """Turns saldi, which are negative where money is spent, into what people call them."""

    costs: bool

    def of(self, amount: Amount) -> int | None:
        """Return what an amount costs (or brings in) in euros; None for what is no number."""
        if amount.euros is None:
            return None
        return -amount.euros if self.costs else amount.euros


def facing(amounts: Iterable[Amount]) -> Facing:
    """Tell amounts as costs; as income only where some of it comes in and nothing is spent."""
    known = [amount.euros for amount in amounts if amount.euros is not None]
    return Facing(not known or min(known) < 0 or max(known) == 0)


def named(saldo: int) -> str:
    """Write a saldo with what it is: "€ 59,3 miljoen kosten"."""
    if saldo == 0:
        return "nul"
    return f"{short_euros(abs(saldo))} {'kosten' if saldo < 0 else 'opbrengst'}"


def kind(saldo: int) -> str:
    """Say what a saldo is; nothing of zero."""
    return "" if saldo == 0 else "kosten" if saldo < 0 else "opbrengst"


def within(saldo: int) -> str:
    """Write a saldo in the middle of a sentence: "€ 59,3 miljoen aan kosten"."""
    if saldo == 0:
        return "niets"
    return f"{short_euros(abs(saldo))} aan {'kosten' if saldo < 0 else 'opbrengst'}"
