"""The questions that an explanation raises which its figures, or another one, do not fit."""

from collections.abc import Iterator

from lib import measures
from lib.measures import CheckedClaim
from lib.model import QuestionKind, Register, Way
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, claims, origins
from lib.wording.asked_about import told
from lib.wording.prose import ended


def about_claims(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every two claims that exclude each other, and every other unfit one.

    Unfit is a claim about the year that its figures do not bear out.
    """
    register = snapshot.register
    opposed = [pair for pair in measures.opposed_claims(snapshot) if pair[0].year == year]
    for one, other in opposed:
        yield _opposed(one, other, register)
    asked = {id(claim) for pair in opposed for claim in pair}
    for claim in measures.claims(snapshot):
        if claim.year == year and claim.holds is False and id(claim) not in asked:
            yield _unfit(claim, register)


def _unfit(claim: CheckedClaim, register: Register) -> Question:
    about, other = claim.of, claim.about
    beside = "" if other == about else f" in de uitleg bij “{about.short_name}”"
    document = register.documents[claim.document].name
    return Question(
        about.goal,
        QuestionKind.CLAIM,
        f"{document} zegt{beside}: {ended(claim.said)} Maar “{other.short_name}” was "
        f"{claims.figures(claim)}. Hoe past dat bij elkaar?",
        claims.read(claim),
        told.explained(claim.document, about.indicator, register),
        origins.titles([claim.document], register),
        addresses.indicator(other.indicator, other.goal, claim.year, register),
        addresses.asked(QuestionKind.CLAIM, about.indicator, other.indicator, claims.key(claim)),
    )


def _opposed(one: CheckedClaim, other: CheckedClaim, register: Register) -> Question:
    about = one.about
    up, down = (one, other) if one.way is Way.UP else (other, one)
    documents = dict.fromkeys((one.document, other.document))
    return Question(
        about.goal,
        QuestionKind.CONTRADICTION,
        f"{_quoted(one, register)} {_quoted(other, register)} Volgens de ene uitleg ging "
        f"“{about.short_name}” omhoog, volgens de andere omlaag. Welke klopt?",
        " ".join(claims.read(claim) for claim in (up, down)),
        " ".join(
            dict.fromkeys(
                told.explained(claim.document, claim.of.indicator, register)
                for claim in (one, other)
            )
        ).strip(),
        origins.titles(documents, register),
        addresses.indicator(about.indicator, about.goal, one.year, register),
        addresses.asked(
            QuestionKind.CONTRADICTION, one.of.indicator, other.of.indicator, about.indicator
        ),
    )


def _quoted(claim: CheckedClaim, register: Register) -> str:
    document = register.documents[claim.document].name
    return f"Bij “{claim.of.short_name}” zegt {document}: {ended(claim.said)}"
