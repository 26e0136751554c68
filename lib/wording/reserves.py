"""Saldo before and after reserves in words, always with the terms it comes from."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import Saldo
from lib.model import Level, Register, Scope, Term, TermRole
from lib.wording.baselines import NO_AMOUNT, stage_name
from lib.wording.numbers import euros

MADE_HERE = (
    "Het saldo vóór reserves rekenen wij zelf uit: lasten plus baten. Het saldo na reserves is het "
    f"gedrukte saldo. Een streepje betekent: {NO_AMOUNT}."
)


def head(term: Term) -> str:
    """Write a term as the head of a column or a row."""
    match term:
        case Term.LASTEN | Term.BATEN | Term.TOEVOEGINGEN | Term.ONTTREKKINGEN | Term.BEFORE:
            return term.value.capitalize()
        case Term.SALDO:
            return "Saldo na reserves"
        case _:
            assert_never(term)


def sentence(saldo: Saldo, register: Register) -> str:
    """Lead from lasten and baten over the reserves to the printed saldo of a programme."""
    stage = f"{stage_name(saldo.stage, register).capitalize()} {saldo.year}"
    terms, moved = _told(saldo, TermRole.MONEY), _told(saldo, TermRole.RESERVE)
    text = f"{stage}: vóór reserves is het saldo **{euros(saldo.before.euros)}** ({terms})."
    if moved:
        text += f" Daarna volgen de reserves: {moved}."
    if saldo.after.euros is None:
        return text
    return f"{text} Na reserves is het saldo **{euros(saldo.after.euros)}**.{_rounding(saldo)}"


def _told(saldo: Saldo, role: TermRole) -> str:
    """Write the terms of one role that the source has an amount for."""
    amounts = {term: saldo.of(term).euros for term in Term if term.role is role}
    return ", ".join(f"{term} {euros(it)}" for term, it in amounts.items() if it is not None)


def absent(stages: Sequence[str], register: Register, year: int) -> str:
    """Say which stages have a saldo alone; nothing when all of them have its terms."""
    if not stages:
        return ""
    names = " en de ".join(f"{stage_name(stage, register)} {year}" for stage in stages)
    verb = "noemt" if len(stages) == 1 else "noemen"
    return (
        f"De {names} {verb} hier alleen het saldo na reserves. Lasten, baten en reserves: "
        f"{NO_AMOUNT}."
    )


def rounding_note(saldi: Sequence[Saldo]) -> str:
    """Name the lines of which the printed saldo is not exactly the sum of its terms."""
    off = [saldo for saldo in saldi if saldo.rounding]
    if not off:
        return ""
    told = "; ".join(f"{_code(saldo.scope)} {euros(saldo.rounding)}" for saldo in off)
    return f"{_cause(off[0])} verschilt het gedrukte saldo van de som van de delen: {told}."


def _code(scope: Scope) -> str:
    match scope.level:
        case Level.GOAL | Level.PRODUCT:
            return str(scope.goal)
        case Level.OUTSIDE:
            return str(scope.product)
        case Level.PROGRAMME | Level.MUNICIPALITY:
            return "totaal"
        case _:
            assert_never(scope.level)


def _rounding(saldo: Saldo) -> str:
    if not saldo.rounding:
        return ""
    return f" {_cause(saldo)} scheelt dat {euros(abs(saldo.rounding))} met de som van de delen."


def _cause(saldo: Saldo) -> str:
    return "Door afronding" if saldo.unit > 1 else "In de bron"
