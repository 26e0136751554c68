"""The money of a programme in the sentence that a year comes down to, in everybody's words."""

from collections.abc import Sequence

from lib.measures import Saldo, Variance
from lib.model import Register, VarianceSign
from lib.sources.rounding import as_printed
from lib.wording.baselines import NO_AMOUNT, baseline_of
from lib.wording.facing import named, within
from lib.wording.money import WITHIN_ROUNDING, is_lost_in_rounding, sign, size, windfall
from lib.wording.numbers import euros, short_euros


def sentence(total: Variance | None, register: Register) -> str:
    """Write what a programme cost against its budget, or the one of both that is known.

    Nothing where the documents have neither.
    """
    if total is None:
        return ""
    if total.difference is None:
        return _one_side(total, register)
    return _difference(total, register)


def reserves(total: Variance | None, account: Saldo | None) -> str:
    """Say how much came out of reserves, or went into them; nothing if neither.

    `account` is the build-up of the account's saldo, as far as it is printed. Only beside a
    difference, which it puts into proportion.
    """
    moved = from_reserves(account)
    if total is None or total.difference is None or not moved:
        return ""
    verb = "uit reserves gehaald" if moved > 0 else "in reserves gestopt"
    return f"In de rekening is per saldo {short_euros(abs(moved))} {verb}."


def from_reserves(account: Saldo | None) -> int:
    """Return what came out of reserves minus what went in, in euros as they are printed.

    Nothing where the account's saldo is not built up from its terms.
    """
    if account is None or account.rounding is None:
        return 0
    net = (account.toevoegingen.euros or 0) + (account.onttrekkingen.euros or 0)
    return as_printed(net, account.unit)


def _difference(total: Variance, register: Register) -> str:
    plan = baseline_of(total, register)
    if is_lost_in_rounding(total):
        unit = euros(total.unit)
        return f"Het saldo week niet meer dan de afronding op {unit} af van de {plan}."
    found = sign(total)
    if found is None:
        return f"Het saldo was gelijk aan dat in de {plan}."
    than = "gunstiger" if found is VarianceSign.FAVOURABLE else "ongunstiger"
    amount = size(total)
    return f"Het saldo was **{amount} {than}** dan in de {plan}: een {windfall(found)}."


def _one_side(total: Variance, register: Register) -> str:
    if total.budget.euros is not None:
        plan = baseline_of(total, register)
        return f"Per saldo is {within(total.budget.euros)} begroot ({plan})."
    if total.account.euros is not None:
        return f"Het saldo van de rekening is {named(total.account.euros)}."
    return ""


def column(lines: Sequence[Variance], register: Register) -> str:
    """Name a column of money by what it holds of these lines."""
    compared = [line for line in lines if line.difference is not None]
    if compared:
        return f"Geld: verschil met de {baseline_of(compared[0], register)}"
    known = any(side.euros is not None for line in lines for side in (line.budget, line.account))
    return "Geld: per saldo" if known else "Geld"


def cell(line: Variance | None) -> tuple[str, str]:
    """Write the money of a goal for everybody: a word and an amount; of one side what there is."""
    if line is None or not (line.budget.printed or line.account.printed):
        return NO_AMOUNT, ""
    if line.difference is not None:
        return WITHIN_ROUNDING if is_lost_in_rounding(line) else windfall(sign(line)), size(line)
    word, side = ("begroot", line.budget) if line.budget.printed else ("rekening", line.account)
    if side.euros is None:
        return word, str(side.mark)
    return word, short_euros(-side.euros) if side.euros <= 0 else named(side.euros)
