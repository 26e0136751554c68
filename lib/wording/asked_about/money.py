"""The questions that money raises: what a goal cost more or less, beside its targets."""

from collections.abc import Iterable, Iterator, Sequence

from lib import measures
from lib.measures import MoneyAndTargets, Reading, Variance
from lib.model import QuestionKind, Register, VarianceSign
from lib.page import Question
from lib.sources import Snapshot
from lib.sources.indicators.numbers import decimals_in
from lib.wording import addresses, money, variances
from lib.wording.asked_about import told
from lib.wording.asked_about.misses import outcome_beside_before, outcome_beside_target
from lib.wording.listed import listed
from lib.wording.numbers import euros, number

_ABOUT_A_VARIANCE = frozenset(
    (QuestionKind.MONEY_LEFT, QuestionKind.MONEY_MORE, QuestionKind.VARIANCE)
)


def about_money(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every variance above the threshold.

    Beside the targets of its goal where those went wrong; else only one without an explanation.
    What the rounding of the amounts hides is no question.
    """
    register = snapshot.register
    for beside in measures.money_and_targets(snapshot, year):
        asked = _asked(beside, register)
        if asked is None:
            continue
        kind, text = asked
        variance = beside.variance
        goal = variance.scope.goal or ""
        sides = (variance.budget, variance.account)
        documents = dict.fromkeys(money.document_name(side, register) for side in sides)
        yield Question(
            goal,
            kind,
            text,
            variances.compared(variance, register),
            told.about_money(variance.account.document, beside.explanations, register),
            ", ".join(filter(None, documents)),
            addresses.goal(goal, year, "geld"),
            addresses.asked(kind, goal),
        )


def _asked(beside: MoneyAndTargets, register: Register) -> tuple[QuestionKind, str] | None:
    sign, off = money.sign(beside.variance), register.questions_off
    if sign is None:
        return None
    favourable = sign is VarianceSign.FAVOURABLE
    if favourable and beside.worse and QuestionKind.MONEY_LEFT not in off:
        return QuestionKind.MONEY_LEFT, _left(beside.variance, beside.worse)
    if not favourable and beside.missed and QuestionKind.MONEY_MORE not in off:
        return QuestionKind.MONEY_MORE, _more(beside.variance, beside.missed)
    if beside.explanations:
        return None
    return QuestionKind.VARIANCE, _alone(beside.variance, register, favourable=favourable)


def _left(variance: Variance, worse: Sequence[Reading]) -> str:
    came = listed([outcome_beside_before(each) for each in worse])
    these = "deze uitkomst" if len(worse) == 1 else "deze uitkomsten"
    return (
        f"{_opening(variance)}, terwijl het slechter ging: {came}. Waardoor kwam dat, en had dat "
        f"geld {these} beter kunnen maken?"
    )


def _more(variance: Variance, missed: Sequence[Reading]) -> str:
    came = listed([outcome_beside_target(each) for each in missed])
    one = len(missed) == 1
    these = "dit doel is" if one else "deze doelen zijn"
    return (
        f"{_opening(variance)}, en {these} niet gehaald: {came}. Waardoor kwam dat, en wat leverde "
        f"het op voor {'dit doel' if one else 'deze doelen'}?"
    )


def _alone(variance: Variance, register: Register, *, favourable: bool) -> str:
    cause = (
        "Wat is er niet gedaan, wat was goedkoper, of wat bracht meer op?" if favourable
        else "Wat was er extra nodig, wat was duurder, of wat bracht minder op?"
    )  # fmt: skip
    points_on = variance.account.document in register.refers_to
    told = "" if points_on else " Een uitleg van dit verschil hebben wij niet."
    return f"{_opening(variance)}.{told} {cause}"


def _opening(variance: Variance) -> str:
    return f"{variances.subject_of(variance)} {variances.more_or_less(variance)}"


def threshold(found: Iterable[Question], register: Register) -> str:
    """Name the thresholds of these questions, and say which of them are ours and no rule.

    Nothing where no question about money was raised.
    """
    kinds = {question.kind for question in found}
    told = [_threshold(register)] if kinds & _ABOUT_A_VARIANCE else []
    if QuestionKind.RISING_PRODUCT in kinds:
        told.append(_for_products(register))
    return " ".join(told)


def _for_products(register: Register) -> str:
    percent, amount = _limits(register)
    return (
        f"Bij een product vragen wij door als het {percent} én {amount} duurder wordt dan het jaar "
        "ervoor: dat is onze grens."
    )


def _limits(register: Register) -> tuple[str, str]:
    limits = register.thresholds
    return f"{number(limits.percent, decimals_in(limits.percent))}%", euros(int(limits.amount))


def _threshold(register: Register) -> str:
    """Name the threshold, and say which part of it is ours and no rule of the council."""
    limits = register.thresholds
    percent, amount = _limits(register)
    match ("percent" in limits.model_fields_set, "amount" in limits.model_fields_set):
        case (True, True):
            return f"De gemeente vraagt uitleg vanaf {percent} of {amount}."
        case (True, False):
            return f"De gemeente vraagt uitleg vanaf {percent}; wij vragen ook door bij {amount}."
        case (False, True):
            return f"De gemeente vraagt uitleg vanaf {amount}; wij vragen ook door bij {percent}."
        case _:
            return (
                f"Wij vragen door vanaf {percent} of {amount}. Dat is onze grens, geen regel van "
                "de raad."
            )
