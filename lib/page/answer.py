"""The answer to the question of the report, and the questions that an answer raises."""

from dataclasses import dataclass

from lib.model import QuestionKind, VarianceSign, Verdict
from lib.page.card import Large
from lib.page.links import Link


@dataclass(frozen=True)
class Answer:
    """An answer as it stands large on a page: ours, the stated one where it differs, the sum.

    `standing` is a verdict, or the sign of a variance; None where there is neither.
    """

    name: str
    standing: Verdict | VarianceSign | None
    symbol: str
    answer: str
    stated: str | None
    figures: tuple[Large, ...]
    sentence: str


@dataclass(frozen=True)
class Question:
    """A question with the figures it rests on, where they come from, and where they are shown.

    `told` is what a document says about it already, empty where it says nothing.
    `part` is its own place on the page with the questions.
    """

    goal: str
    kind: QuestionKind
    text: str
    figures: str
    told: str
    source: str
    address: Link
    part: str
