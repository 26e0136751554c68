"""Saldo before and after reserves in words, always with the terms it comes from."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from lib.measures import Baseline, Saldo
from lib.model import Level, Register, Scope, Side, Term
from lib.wording import computed
from lib.wording.baselines import NO_AMOUNT, budget_name, stage_name
from lib.wording.facing import named
from lib.wording.listed import listed
from lib.wording.numbers import as_shown, euros, short_euros
from lib.wording.prose import begun

_ADDED_UP = "Het saldo vóór reserves rekenen wij zelf uit: lasten plus baten."
_PRINTED = "Het saldo na reserves staat zo in het document."
_NOTHING = f"Een streepje betekent: {NO_AMOUNT}."
_SHORT = "De bedragen in deze zin zijn afgerond en kunnen daardoor net niet optellen."


def made_here(saldi: Sequence[Saldo]) -> str:
    """Say what of these saldi we worked out ourselves."""
    told = computed.note(computed.of_saldi(saldi)) or _PRINTED
    ours = any(saldo.before.computed for saldo in saldi)
    return " ".join([_ADDED_UP, told, _NOTHING] if ours else [told, _NOTHING])


def head(term: Term) -> str:
    """Write a term as the head of a column or a row."""
    match term:
        case Term.LASTEN | Term.BATEN | Term.TOEVOEGINGEN | Term.ONTTREKKINGEN | Term.BEFORE:
            return begun(term.value)
        case Term.SALDO:
            return "Saldo na reserves"
        case _:
            assert_never(term)


def sentence(saldo: Saldo, register: Register) -> str:
    """Lead from what goes out and comes in over the reserves to the printed saldo.

    The saldo before reserves must be known. No amount has a minus: its verb says which way it goes.
    """
    goes, comes = _verbs(register.stages[saldo.stage].role.side)
    stage = f"{begun(stage_name(saldo.stage, register))} {saldo.year}"
    money = " en ".join(_money(saldo, goes, comes))
    before = f"**{named(saldo.before.euros or 0)}**"
    text = f"{stage}: {money}. Vóór reserves is dat per saldo {before}."
    if moved := " en ".join(_moved(saldo)):
        text += f" Daarna {moved}."
    if saldo.after.euros is None:
        return text
    text += f" Zo komt het saldo op **{named(saldo.after.euros)}**."
    return text if _adds_up(saldo) else f"{text} {_SHORT}"


def _adds_up(saldo: Saldo) -> bool:
    """Tell whether the amounts of the sentence add up when they are read back."""
    shown = {term: as_shown(saldo.of(term).euros or 0) for term in Term}
    before = shown[Term.LASTEN] + shown[Term.BATEN]
    after = shown[Term.BEFORE] + shown[Term.TOEVOEGINGEN] + shown[Term.ONTTREKKINGEN]
    return (before, after) == (shown[Term.BEFORE], shown[Term.SALDO])


def _verbs(side: Side | None) -> tuple[str, str]:
    match side:
        case Side.PLAN | None:
            return "er gaat", "er komt"
        case Side.ACCOUNT:
            return "er ging", "er kwam"
        case _:
            assert_never(side)


def _money(saldo: Saldo, goes: str, comes: str) -> Iterator[str]:
    """Yield lasten and baten; one that has the other sign brings in what it should cost."""
    for amount, out in ((saldo.lasten.euros, True), (saldo.baten.euros, False)):
        if amount is not None:
            leaves = out if amount == 0 else amount < 0
            verb, way = (goes, "uit") if leaves else (comes, "binnen")
            yield f"{verb} {short_euros(abs(amount)) if amount else 'niets'} {way}"


def _moved(saldo: Saldo) -> Iterator[str]:
    """Yield what came out of reserves and what went in, as far as anything did."""
    for term in (saldo.onttrekkingen.euros, saldo.toevoegingen.euros):
        if term:
            verb, way = ("komt", "uit reserves") if term > 0 else ("gaat", "naar reserves")
            yield f"{verb} {short_euros(abs(term))} {way}"


def absent(saldi: Sequence[Saldo], register: Register) -> str:
    """Say which stages have a saldo alone, by one line of each; nothing for no stage at all."""
    if not saldi:
        return ""
    names = listed([f"de {_stage(saldo, register)}" for saldo in saldi])
    verb = "noemt" if len(saldi) == 1 else "noemen"
    return (
        f"{begun(names)} {verb} hier alleen het saldo na reserves. Lasten, baten en reserves staan "
        f"{NO_AMOUNT}."
    )


def _stage(saldo: Saldo, register: Register) -> str:
    """Name a stage of a year; of another year's document also that document."""
    name = stage_name(saldo.stage, register)
    side = register.stages[saldo.stage].role.side
    match side:
        case Side.PLAN:
            plan = Baseline(saldo.stage, name, register.stages[saldo.stage].is_original)
            return budget_name(plan, saldo.year, saldo.document, register)
        case Side.ACCOUNT | None:
            return f"{name} {saldo.year}"
        case _:
            assert_never(side)


def open_note(saldi: Sequence[Saldo]) -> str:
    """Name the lines of which the printed saldo differs more from its terms than rounding can.

    What rounding explains stands on the page Controle, with every other sum.
    """
    off = [saldo for saldo in saldi if not _explained(saldo)]
    if not off:
        return ""
    told = "; ".join(f"{_code(saldo.scope)} {euros(saldo.rounding)}" for saldo in off)
    return f"Het saldo in het document verschilt van de som van de delen: {told}."


def _explained(saldo: Saldo) -> bool:
    """Tell whether half a unit for each printed number reaches what the sum is off."""
    off = abs(saldo.rounding or 0)
    if saldo.unit <= 1:
        return not off
    printed = sum(saldo.of(term).euros is not None for term in Term if term is not Term.BEFORE)
    return 2 * off <= saldo.unit * printed


def _code(scope: Scope) -> str:
    match scope.level:
        case Level.GOAL | Level.PRODUCT:
            return str(scope.code)
        case Level.OUTSIDE:
            return str(scope.product)
        case Level.PROGRAMME | Level.MUNICIPALITY:
            return "totaal"
        case _:
            assert_never(scope.level)
