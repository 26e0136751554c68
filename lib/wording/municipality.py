"""The result of the whole municipality in words: a surplus or a deficit, and where it stands."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from lib.measures import BesideParts, Variance
from lib.model import Register, Side, Term
from lib.wording.baselines import baseline_of
from lib.wording.computed import note as computed_note
from lib.wording.computed import of_variances
from lib.wording.listed import listed
from lib.wording.numbers import both_euros, euros, short_euros
from lib.wording.prose import begun
from lib.wording.variances import difference, no_account, no_budget

HEAD = "De hele gemeente"


def sentence(terms: Sequence[Variance], register: Register, year: int) -> str:
    """Say what was budgeted for the whole municipality and what came of it."""
    saldo = next((row for row in terms if row.kind is Term.SALDO), None)
    if saldo is None:
        return f"Het resultaat van de hele gemeente over {year} staat niet in de documenten."
    if saldo.budget.euros is not None and saldo.account.euros is not None:
        planned, came = both_euros(abs(saldo.budget.euros), abs(saldo.account.euros))
        told = (
            f"Voor de hele gemeente was {_named(saldo.budget.euros, planned)} begroot. Het werd "
            f"{_named(saldo.account.euros, came)}."
        )
        return f"{told} {difference(saldo, register)}"
    if saldo.budget.euros is not None:
        told = _named(saldo.budget.euros, short_euros(abs(saldo.budget.euros)))
        plan = baseline_of(saldo, register)
        return f"Voor {year} is voor de hele gemeente {told} begroot ({plan}). {no_account(saldo)}"
    if saldo.account.euros is not None:
        told = _named(saldo.account.euros, short_euros(abs(saldo.account.euros)))
        return f"De hele gemeente sloot {year} af met {told}. {no_budget(saldo)}"
    return f"{no_account(saldo)} {no_budget(saldo)}"


def _named(result: int, written: str) -> str:
    """Call a result what everybody calls it; it is after reserves."""
    if result == 0:
        return "een resultaat van nul"
    return f"een {'tekort' if result < 0 else 'overschot'} van {written}"


def notes(
    terms: Iterable[Variance], beside: Sequence[BesideParts], register: Register
) -> tuple[str, ...]:
    """Say where the amounts come from, what is ours, and what the programmes here come to."""
    amounts = of_variances(terms)
    used = {amount.document for amount in amounts}
    titles = [said.name for name, said in register.documents.items() if name in used]
    source = f"Bron: {', '.join(titles)}." if titles else ""
    told = (computed_note(amounts), *(_parts(each) for each in beside), source)
    return tuple(filter(None, told))


def _parts(beside: BesideParts) -> str:
    """Say that programmes do not add up to the printed result, and what can be the reason."""
    numbers = (
        f"{begun(_side(beside.side))}: de programma's en overzichten hier zijn samen "
        f"{euros(beside.added)}, en het resultaat van de gemeente is {euros(beside.printed)}."
    )
    if beside.before:
        return f"{numbers} De som is het saldo vóór reserves; het resultaat is na reserves."
    return f"{numbers} Misschien staan hier niet alle programma's van de gemeente."


def _side(side: Side) -> str:
    match side:
        case Side.PLAN:
            return "in de begroting"
        case Side.ACCOUNT:
            return "in de rekening"
        case _:
            assert_never(side)


def found_text(years: Iterable[int]) -> str:
    """Say of which years the result is known, for who searches for it."""
    return f"Van {listed([str(year) for year in sorted(years)])}, zoals de documenten het drukken."
