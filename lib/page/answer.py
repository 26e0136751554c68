"""The answer to the question of the report, and the questions that an answer raises."""

import hashlib
from base64 import b32encode
from dataclasses import dataclass

from lib.model import QuestionKind, VarianceSign, Verdict
from lib.page.card import Large
from lib.page.links import Link

_LETTERS = 6  # of 32: among a hundred questions two share a name once in two hundred thousand times


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
    `part` is its own place on the page with the questions; `shown` names what stands at `address`.
    """

    goal: str
    kind: QuestionKind
    text: str
    figures: str
    told: str
    source: str
    address: Link
    part: str
    shown: str = "de cijfers"

    @property
    def name(self) -> str:
        """Return a short name for in an address; it stays the same when figures change."""
        digest = hashlib.sha256(self.part.encode()).digest()
        return b32encode(digest).decode("ascii")[:_LETTERS].lower()
