"""The answer to the question of the report, and the questions that an answer raises."""

from dataclasses import dataclass

from lib.model import QuestionKind, Verdict
from lib.page.links import Link


@dataclass(frozen=True)
class Answer:
    """A verdict as it stands large on a page: ours, the stated one where it differs, the sum."""

    name: str
    verdict: Verdict
    symbol: str
    answer: str
    stated: str | None
    sentence: str
    rule: str


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
