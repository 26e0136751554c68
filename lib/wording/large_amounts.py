"""The few amounts that a part of the money comes down to, as they stand large on a page."""

from collections.abc import Iterator

from lib.measures import Amount, Saldo, Variance
from lib.model import Register, Term, TermRole
from lib.page import Large
from lib.wording.baselines import baseline_of, stage_name
from lib.wording.facing import kind
from lib.wording.headline import from_reserves
from lib.wording.money import WITHIN_ROUNDING, direction, is_lost_in_rounding, share, sign, size
from lib.wording.numbers import both_euros, euros, short_euros


def of_variance(total: Variance, account: Saldo | None, register: Register) -> tuple[Large, ...]:
    """Return a budget, its account and the difference, as far as they are known.

    `account` is the build-up of the account's saldo: the difference stands after its reserves.
    """
    planned, came = both_euros(abs(total.budget.euros or 0), abs(total.account.euros or 0))
    found = []
    if total.budget.printed:
        found.append(_side("Begroot", total.budget, planned, baseline_of(total, register)))
    if total.account.printed:
        found.append(_side("Rekening", total.account, came, f"rekening {total.year}"))
    if total.difference is not None:
        found.append(_difference(total, account))
    return tuple(found)


def _side(head: str, amount: Amount, written: str, told: str) -> Large:
    if amount.euros is None:
        return Large(head, str(amount.mark), told)
    way = kind(amount.euros)
    return Large(head, written, f"{way} per saldo, {told}" if way else told)


def _difference(total: Variance, account: Saldo | None) -> Large:
    found, moved = sign(total), _reserves(account)
    if is_lost_in_rounding(total):
        return Large("Verschil", f"< {euros(total.unit)}", WITHIN_ROUNDING)
    if found is None:
        return Large("Verschil", direction(None), moved)
    told = ", ".join(filter(None, (share(total), moved)))
    return Large("Verschil", f"{size(total)} {direction(found)}", told, found)


def _reserves(account: Saldo | None) -> str:
    """Say what of the account came out of reserves or went in, on balance."""
    moved = from_reserves(account)
    if not moved:
        return ""
    return f"na per saldo {short_euros(abs(moved))} {'uit' if moved > 0 else 'naar'} reserves"


def of_terms(saldo: Saldo, register: Register) -> tuple[Large, ...]:
    """Return what goes out, what comes in and what reserves do, as far as it is known."""
    told = f"{stage_name(saldo.stage, register)} {saldo.year}"
    return tuple(
        _term(term, euros, told) for term in Term
        if term.role is TermRole.MONEY and (euros := saldo.of(term).euros) is not None
    ) + tuple(_moved(saldo))  # fmt: skip


def _term(term: Term, amount: int, told: str) -> Large:
    """Name lasten and baten by the way the money goes; one with the other sign says so."""
    goes = amount < 0 or (amount == 0 and term is Term.LASTEN)
    return Large(f"{'Eruit' if goes else 'Erin'} ({term.value})", short_euros(abs(amount)), told)


def _moved(saldo: Saldo) -> Iterator[Large]:
    out, into = saldo.onttrekkingen.euros, saldo.toevoegingen.euros
    if out is None and into is None:
        return
    net = (out or 0) + (into or 0)
    if not (out or into):
        yield Large("Reserves", "niets", "er ging niets in of uit")
        return
    parts = " en ".join(
        f"{short_euros(abs(amount))} {way}"
        for amount, way in ((out, "eruit"), (into, "erin")) if amount
    )  # fmt: skip
    way = "Uit reserves" if net > 0 else "Naar reserves" if net < 0 else "Reserves, per saldo"
    yield Large(way, short_euros(abs(net)), f"per saldo: {parts}" if out and into else "")
