"""The questions that a product raises which costs much more, and of which no account tells."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.measures import RisingProduct
from lib.model import QuestionKind, Register
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, origins
from lib.wording.listed import listed
from lib.wording.numbers import both_euros, euros
from lib.wording.parts_of_money import MoneyPart


def about_products(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every goal with products that rise and are lost from sight."""
    register = snapshot.register
    for programme in register.programmes.values():
        for goal in programme.goals:
            if rising := measures.rising_products(snapshot, goal, year):
                yield _question(rising, goal, year, register)


def _question(
    rising: Sequence[RisingProduct], goal: str, year: int, register: Register
) -> Question:
    documents = dict.fromkeys(each.after.document for each in rising)
    return Question(
        goal,
        QuestionKind.RISING_PRODUCT,
        _asked(rising, year, register),
        " ".join(_figures(each) for each in rising),
        "",
        origins.titles(documents, register),
        addresses.money(
            MoneyPart.PRODUCTS.value,
            addresses.products(goal),
            programma=register.programme_of(goal),
            jaar=year,
        ),
        addresses.asked(QuestionKind.RISING_PRODUCT, goal),
    )


def _asked(rising: Sequence[RisingProduct], year: int, register: Register) -> str:
    document = register.documents[rising[0].after.document].name
    silent = f"De rekening over {year} noemt"
    if len(rising) == 1:
        before, after = _both(rising[0])
        return (
            f"{document} laat {_what(rising[0])} stijgen van {before} in {year - 1} naar {after} "
            f"in {year}. {silent} dit product niet. Hoeveel werd het, en waardoor?"
        )
    told = listed([f"{_what(each)} van {' naar '.join(_both(each))}" for each in rising])
    return (
        f"{document} laat van {year - 1} naar {year} stijgen: {told}. {silent} deze producten "
        "niet. Hoeveel werd het, en waardoor?"
    )


def _what(each: RisingProduct) -> str:
    """Name what rises: a deficit where money comes in as well, else only costs."""
    return f"{'het tekort op' if each.after.baten.euros else 'de kosten van'} {each.after.name}"


def _both(each: RisingProduct) -> tuple[str, str]:
    return both_euros(abs(each.before.after.euros or 0), abs(each.after.after.euros or 0))


def _figures(each: RisingProduct) -> str:
    before, after = each.before, each.after
    planned, now = (euros(abs(side.after.euros or 0)) for side in (before, after))
    return (
        f"{after.name} ({after.scope.product}) mag per saldo {planned} kosten in {before.year} en "
        f"{now} in {after.year}."
    )
