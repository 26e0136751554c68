"""What changed in the money, in a sentence."""

from typing import assert_never

from lib.measures import Amount, ClosedSum, Variance
from lib.measures.revisions import AmountPlace, AmountRevised, AmountsCame, SignRevised, SumRevised
from lib.model import Closing, Level, Register, Scope, Term, TermRole
from lib.wording import baselines, money, scopes
from lib.wording.numbers import euros, number
from lib.wording.tables import sums


def about_amount(each: AmountRevised, old: Register, new: Register) -> str:
    """Say what a document prints now and printed before, in whole euros."""
    register = old if each.after is None else new
    where = f"{_place(each.place, each.name, register)}: "
    if each.before is None:
        return f"{where}{_written(each.after)} komt erbij."
    if each.after is None:
        return f"{where}{_written(each.before)} verdwijnt."
    then, now = _written(each.before), _written(each.after)
    if then == now:
        units = (number(side.unit or 1) for side in (each.after, each.before))
        return f"{where}{now} is gedrukt per € {' en was dat per € '.join(units)}."
    return f"{where}{now} was {then}."


def about_many(each: AmountsCame, register: Register) -> str:
    """Say how many amounts of a document came together."""
    stage, name = baselines.stage_name(each.stage, register), register.documents[each.document].name
    return f"{name}: {number(each.many)} bedragen van {each.year} ({stage}) komen erbij."


def about_sign(each: SignRevised, old: Register, new: Register) -> str:
    """Say that a comparison turned, can be made now or can no longer be made."""
    before, after = each.before, each.after
    known = [it is not None and it.difference is not None for it in (before, after)]
    if all(known) and before and after:
        turned = f"gaat van {_sign(before)} naar {_sign(after)}"
        return f"{_compared(after, new)} {turned}."
    if known[1] and after:
        return f"{_compared(after, new)} is er nu: {_sign(after)}."
    return f"{_compared(before, old)} is er niet meer: het was {_sign(before)}." if before else ""


def about_sum(each: SumRevised, old: Register, new: Register) -> str:
    """Say how a sum closes now and did before."""
    if each.after is None:
        return f"een som die niet klopte, is er niet meer: {_sum(each.before, old)}."
    was = f"Dat was: {_closes(each.before)}." if each.before else "Deze som is nieuw."
    return f"{_sum(each.after, new)} {_closes(each.after)}. {was}"


def _written(amount: Amount | None) -> str:
    if amount is None:
        return ""
    return f"“{amount.mark}”" if amount.mark is not None else euros(amount.euros)


def _place(place: AmountPlace, name: str, register: Register) -> str:
    part = {True: "incidenteel deel van ", False: "structureel deel van ", None: ""}
    stage = baselines.stage_name(place.stage, register)
    what = f"{part[place.incidental]}{place.kind} van {_scope(place.scope, name)}"
    return f"{what}, {stage} {place.year} ({register.documents[place.document].name})"


def _scope(scope: Scope, name: str) -> str:
    """Name a scope with its code and, below the municipality, its name."""
    told = scopes.told(scope)
    return told if scope.level is Level.MUNICIPALITY else f"{told} ({name})"


def _compared(variance: Variance, register: Register) -> str:
    """Name a comparison: what it is of, in which year, and with which budget."""
    plan = baselines.baseline_of(variance, register) or variance.baseline.name
    of_what = f"{_term(variance.kind)} van {_scope(variance.scope, variance.name)}"
    return f"de vergelijking van {of_what} in {variance.year} met de {plan}"


def _term(term: Term) -> str:
    """Name a term with its article: what leads to a saldo is plural."""
    match term.role:
        case TermRole.RESULT:
            return f"het {term}"
        case TermRole.MONEY | TermRole.RESERVE:
            return f"de {term}"
        case _:
            assert_never(term.role)


def _sign(variance: Variance) -> str:
    size = money.size(variance)
    return f"{money.sign_word(variance)} ({size})" if size else money.sign_word(variance)


def _sum(found: ClosedSum | None, register: Register) -> str:
    if found is None:
        return ""
    stage = baselines.stage_name(found.stage, register)
    where = f"{scopes.told(found.scope)}, {stage} {found.year}"
    name = register.documents[found.document].name
    return f"de som “{sums.short(found.check)}” van {where} ({name}, {found.kind})"


def _closes(found: ClosedSum | None) -> str:
    if found is None:
        return ""
    match found.closing:
        case Closing.EXACT:
            return f"klopt precies ({euros(found.printed)})"
        case Closing.ROUNDED:
            return f"klopt op de afronding na ({euros(found.printed)})"
        case Closing.OPEN:
            both = f"gedrukt {euros(found.printed)}, opgeteld {euros(found.expected)}"
            return f"klopt niet: {both}"
        case _:
            assert_never(found.closing)
