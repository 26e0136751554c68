"""Questions about money: what a goal cost more or less, and where its explanation stands."""

from collections.abc import Iterator

from lib import measures
from lib.measures import Variance
from lib.model import QuestionKind, Register, VarianceSign
from lib.page import Question
from lib.sources import Snapshot
from lib.sources.indicators.numbers import decimals_in
from lib.wording import addresses, money, variances
from lib.wording.numbers import euros, number


def about_money(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every variance above the threshold without an explanation here.

    What the rounding of the amounts hides is no question.
    """
    register = snapshot.register
    for variance in measures.unexplained(snapshot, year):
        if money.sign(variance) is None:
            continue
        goal = variance.scope.goal or ""
        sides = (variance.budget, variance.account)
        documents = dict.fromkeys(money.document_name(side, register) for side in sides)
        yield Question(
            goal,
            QuestionKind.VARIANCE,
            _asked(variance),
            f"{variances.compared(variance, register)} {_threshold(register)}",
            _explained(variance, register),
            ", ".join(filter(None, documents)),
            addresses.goal(goal, year, "geld"),
            addresses.asked(QuestionKind.VARIANCE, goal),
        )


def _asked(variance: Variance) -> str:
    better = money.sign(variance) is VarianceSign.FAVOURABLE
    cause = (
        "Wat is er niet gedaan, wat was goedkoper, of wat bracht meer op?" if better
        else "Wat was er extra nodig, wat was duurder, of wat bracht minder op?"
    )  # fmt: skip
    return f"{variances.subject_of(variance)} {variances.more_or_less(variance)}. {cause}"


def _explained(variance: Variance, register: Register) -> str:
    """Say where the explanation stands if the document says so, else only that it is not here."""
    document = variance.account.document or ""
    place = register.refers_to.get(document)
    if place is None:
        return "Bij de cijfers die hier zijn ingevoerd, staat geen uitleg van dit verschil."
    return (
        f"{register.documents[document].name} verwijst voor de uitleg naar: {place}. Wat daar "
        "staat, is hier niet ingevoerd."
    )


def _threshold(register: Register) -> str:
    """Name the threshold, and say which part of it is ours and no rule of the council."""
    limits = register.thresholds
    percent = f"{number(limits.percent, decimals_in(limits.percent))}%"
    amount = euros(int(limits.amount))
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
