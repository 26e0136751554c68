"""The search itself: what answers a query, best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lib.page import Piece, Result, Results
from lib.views.finding.entries import Entry
from lib.views.finding.folding import marked, words
from lib.views.finding.ranking import Fit, fit, rank
from lib.wording.search import Kind, enough, more

MOST_SHOWN = 20  # of a kind
LONGEST_QUERY = 200  # signs: a longer one is a text, not a question
_AROUND = 90  # signs before and after what was found
_ANY_SPACE = 12  # how far a cut may move to fall between two words


@dataclass(frozen=True)
class Hit:
    """Something that was found for the folded words `asked`; marked only when it is looked at."""

    entry: Entry
    asked: tuple[str, ...]

    @cached_property
    def name(self) -> tuple[Piece, ...]:
        """Return the name with the words marked."""
        return marked(self.entry.found.name, self.asked)

    @cached_property
    def head(self) -> str:
        """Say where the piece stands; empty when there is none."""
        return self._best[0]

    @cached_property
    def piece(self) -> tuple[Piece, ...]:
        """Return a piece of the text that has most of the words, with the words marked."""
        return marked(_piece(self._best[1], self.asked), self.asked)

    @cached_property
    def _best(self) -> tuple[str, str]:
        """Return the head and the text that has most of the words, the first of equals."""
        texts = zip(self.entry.found.texts, self.entry.folded_texts, strict=True)
        found = [(self._missing(folded), text) for text, folded in texts]
        return min(found, key=lambda each: each[0], default=(0, ("", "")))[1]

    def _missing(self, folded: str) -> int:
        return sum(fit(word, folded) is Fit.NOWHERE for word in self.asked)


def search(entries: Sequence[Entry], query: str) -> tuple[Hit, ...]:
    """Return everything in which every word of the query occurs, best first.

    Case and accents make no difference and a part of a word is enough. A name goes before a text, a
    whole word before a part of one, then the order of the index. Nothing for a query without a word
    or with too few signs.
    """
    asked = words(query[:LONGEST_QUERY])
    if not asked or not enough(query):
        return ()
    ranked = [
        (place, entry)
        for entry in entries
        if (place := rank(asked, entry.folded_name, entry.folded)) is not None
    ]
    return tuple(Hit(entry, asked) for _, entry in sorted(ranked, key=lambda found: found[0]))


def results(entries: Sequence[Entry], query: str) -> tuple[int, tuple[Results, ...]]:
    """Return how much a query finds, and the best of it by kind, the kind of the best first."""
    found = search(entries, query)
    kinds: dict[Kind, list[Hit]] = {}
    for hit in found:
        kinds.setdefault(hit.entry.found.kind, []).append(hit)
    return len(found), tuple(_of_kind(kind, hits) for kind, hits in kinds.items())


def everything(entries: Sequence[Entry]) -> tuple[Results, ...]:
    """Return all there is by its name, kind by kind."""
    kinds: dict[Kind, list[Result]] = {}
    for entry in entries:
        found = entry.found
        known = Result((Piece(found.name),), "", (), found.place)
        kinds.setdefault(found.kind, []).append(known)
    return tuple(Results(kind.value, len(known), tuple(known), "") for kind, known in kinds.items())


def _of_kind(kind: Kind, hits: Sequence[Hit]) -> Results:
    left = len(hits) - MOST_SHOWN
    best = tuple(
        Result(hit.name, hit.head, hit.piece, hit.entry.found.place) for hit in hits[:MOST_SHOWN]
    )
    return Results(kind.value, len(hits), best, more(left) if left > 0 else "")


def _piece(text: str, asked: tuple[str, ...]) -> str:
    """Cut the piece out of a text that surrounds the first word found, between two words."""
    parts = marked(text, asked)
    first = len(parts[0].text) if len(parts) > 1 and not parts[0].found else 0
    start, end = max(0, first - _AROUND), first + _AROUND
    if start:
        start = text.find(" ", start, start + _ANY_SPACE) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", end - _ANY_SPACE, end), end - _ANY_SPACE)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return f"{before}{text[start:end]}{after}"
