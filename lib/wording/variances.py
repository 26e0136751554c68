"""A saldo in sentences: what it was to be, what it became and what lies between; or what is known.

Each sentence names the budget that it compares with, and every amount that it takes its difference
of. Costs are told as costs and income as income, so no amount in a sentence has a minus.
"""

from lib.measures import Baseline, Variance
from lib.model import Register, VarianceSign
from lib.page import Answer, Large
from lib.wording import computed, headline, programmes, scopes
from lib.wording.baselines import NO_AMOUNT, baseline_of
from lib.wording.facing import within
from lib.wording.money import direction, is_lost_in_rounding, share, sign, size
from lib.wording.numbers import both_euros, euros, short_euros
from lib.wording.prose import begun


def sentence(saldo: Variance | None, register: Register, year: int, baseline: Baseline) -> str:
    """Write the variance of a saldo; says so when the documents have none for the year.

    What we worked out ourselves is said behind it.
    """
    if saldo is None or not (saldo.budget.printed or saldo.account.printed):
        return _nothing(year, baseline)
    return f"{_known(saldo, register)} {computed.note((saldo.budget, saldo.account))}".strip()


def answered(
    saldo: Variance | None, goal: str, register: Register, year: int, baseline: Baseline
) -> Answer:
    """Return everything that stands with the variance of a goal: a word, its size, both amounts."""
    word, amount = headline.cell(saldo)
    return Answer(
        f"Het geld van doelstelling {register.code_of(goal)}",
        sign(saldo) if saldo and saldo.difference is not None else None,
        "",
        begun(f"{word}: {amount}" if amount else word),
        None,
        _figures(saldo),
        sentence(saldo, register, year, baseline),
    )


def _figures(saldo: Variance | None) -> tuple[Large, ...]:
    """Return both amounts in large type, what it became first; only where both are known."""
    if saldo is None or saldo.difference is None:
        return ()
    planned, came = saldo.budget.euros or 0, saldo.account.euros or 0
    told = both_euros(abs(planned), abs(came))
    what = "per saldo opbrengst" if planned > 0 < came else "per saldo kosten"
    if planned * came < 0:
        told, what = both_euros(planned, came), "saldo"
    return (
        Large(f"Rekening {saldo.year} ({what})", told[1]),
        Large(f"Begroot {saldo.year}", told[0]),
    )


def _known(saldo: Variance, register: Register) -> str:
    if saldo.difference is not None:
        return compared(saldo, register)
    if saldo.account.euros is None and saldo.budget.printed:
        return f"{_budget(saldo, register)} {no_account(saldo)}"
    if saldo.account.euros is None:
        return f"{no_account(saldo)} {no_budget(saldo)}"
    return f"{_account(saldo, register)} {no_budget(saldo)}"


def compared(saldo: Variance, register: Register) -> str:
    """Write a budget, its account and the difference, with the budget's name."""
    return f"{amounts(saldo, register)} {difference(saldo, register)}"


def amounts(saldo: Variance, register: Register) -> str:
    """Write what was budgeted and what it became; both amounts must be known."""
    budget, account = saldo.budget.euros or 0, saldo.account.euros or 0
    planned, came = both_euros(abs(budget), abs(account))
    return f"{_planned(subject(saldo, register), budget, planned)} {_came(budget, account, came)}"


def difference(saldo: Variance, register: Register) -> str:
    """Write the difference with its sign in a word, and what was compared with."""
    plan = baseline_of(saldo, register)
    if not saldo.difference:
        rounded = f", afgerond op {euros(saldo.unit)}," if saldo.unit > 1 else " precies"
        return f"Dat is{rounded} wat er stond in de {plan}."
    if is_lost_in_rounding(saldo):
        return f"Het verschil met de {plan} is kleiner dan de afronding op {euros(saldo.unit)}."
    part = share(saldo)
    told = f"{size(saldo)} {direction(sign(saldo))}{f' ({part})' if part else ''}"
    return f"Dat is {told}, vergeleken met de {plan}."


def subject(saldo: Variance, register: Register) -> str:
    """Name what a saldo is about, as the subject of a sentence."""
    goal, programme = saldo.scope.goal, saldo.scope.programme
    if goal is not None or programme is None:
        return subject_of(saldo)
    return programmes.subject(programme, register)


def subject_of(saldo: Variance) -> str:
    """Name a goal by its code, as the subject of a sentence."""
    told = scopes.told(saldo.scope)
    return begun(told)


def _planned(of: str, budget: int, written: str) -> str:
    if budget == 0:
        return f"{of} mocht per saldo niets kosten."
    if budget < 0:
        return f"{of} mocht per saldo {written} kosten."
    return f"{of} moest per saldo {written} opleveren."


def _came(budget: int, account: int, written: str) -> str:
    if account == 0:
        return "Het saldo werd nul."
    if budget * account > 0:
        return f"Het werd {written}."
    return f"Het kostte {written}." if account < 0 else f"Het leverde {written} op."


def _budget(saldo: Variance, register: Register) -> str:
    """Write what is budgeted, in words that hold before, in and after the year."""
    plan = baseline_of(saldo, register)
    if saldo.budget.euros is None:
        return f"In de {plan} staat “{saldo.budget.mark}”."
    return f"Voor {saldo.year} is per saldo {within(saldo.budget.euros)} begroot ({plan})."


def no_account(saldo: Variance) -> str:
    """Say what stands in the place of the account of a year, or that nothing does."""
    if saldo.account.mark is not None:
        return f"In de rekening over {saldo.year} staat “{saldo.account.mark}”."
    return f"De rekening over {saldo.year} staat niet in de documenten."


def _account(saldo: Variance, register: Register) -> str:
    of, account = subject(saldo, register), saldo.account.euros or 0
    if account == 0:
        return f"{of} kwam in {saldo.year} per saldo uit op nul, volgens de rekening."
    told = short_euros(abs(account))
    verb, behind = ("kostte", "") if account < 0 else ("leverde", " op")
    return f"{of} {verb} in {saldo.year} per saldo {told}{behind}, volgens de rekening."


def no_budget(saldo: Variance) -> str:
    """Say what stands in the place of a budget, or that nothing does."""
    if saldo.budget.mark is not None:
        return f"In de begroting staat “{saldo.budget.mark}”, dus er is geen verschil te noemen."
    if saldo.baseline.original:
        return f"De begroting van {saldo.year} staat niet in de documenten."
    told = begun(saldo.baseline.name)
    return f"{told} {saldo.year}: {NO_AMOUNT}. Daarom staat hier geen verschil."


def _nothing(year: int, baseline: Baseline) -> str:
    if baseline.original:
        return f"Het saldo over {year} staat niet in de documenten."
    return (
        f"{begun(baseline.name)} {year}: {NO_AMOUNT}. De rekening over {year} staat ook niet "
        "in de documenten."
    )


def more_or_less(saldo: Variance) -> str:
    """Say by how much a goal cost more or less: the opening of a question; both amounts known."""
    budget, account = saldo.budget.euros or 0, saldo.account.euros or 0
    better = sign(saldo) is VarianceSign.FAVOURABLE
    if budget <= 0 and account <= 0:
        return f"kostte per saldo {size(saldo)} {'minder' if better else 'meer'} dan begroot"
    if budget >= 0 and account >= 0:
        return f"leverde per saldo {size(saldo)} {'meer' if better else 'minder'} op dan begroot"
    return f"viel per saldo {size(saldo)} {direction(sign(saldo))} uit"
