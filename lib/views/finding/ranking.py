"""How well a text answers a query: the name before the text, a whole word before a part of one."""

from enum import IntEnum

from lib.views.finding.folding import pattern, words


class Fit(IntEnum):
    """How a word is found in a text, best first."""

    WORD = 0
    BEGINNING = 1
    INSIDE = 2
    NOWHERE = 3


_MISSING = Fit.NOWHERE + Fit.NOWHERE


def fit(word: str, folded: str) -> Fit:
    """Return the best way in which a folded word is found in a folded text."""
    if word not in folded:
        return Fit.NOWHERE
    found = (_fit(folded, *place.span()) for place in pattern(word).finditer(folded))
    return min(found, default=Fit.NOWHERE)


def rank(query: tuple[str, ...], name: str, texts: str) -> tuple[int, int, bool] | None:
    """Return how well folded texts answer a query, lower is better; None when a word is missing.

    The worst of its words counts first. Between equals a name that has no other words goes first.
    """
    ranks = [_rank(word, name, texts) for word in query]
    if _MISSING in ranks:
        return None
    return max(ranks), sum(ranks), not set(words(name)) <= set(query)


def _rank(word: str, name: str, texts: str) -> int:
    in_name = fit(word, name)
    return in_name if in_name < Fit.NOWHERE else Fit.NOWHERE + fit(word, texts)


def _fit(folded: str, start: int, end: int) -> Fit:
    if folded[max(start - 1, 0) : start].isalnum():
        return Fit.INSIDE
    after = folded[end : end + 2]
    longer = after[:1].isalnum() or (after[:1] == "." and after[1:].isdigit())
    return Fit.BEGINNING if longer else Fit.WORD
