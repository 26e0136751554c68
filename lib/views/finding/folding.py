"""Text as a search reads it: without case and accents, and cut into words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from lib.model import Register
from lib.page import Piece
from lib.wording import guide

_WORD = re.compile(r"\w+(?:[.,'/&-]\w+)*")
_CODE = re.compile(r"\d+(?:\.\d+)+")


def fold(text: str) -> str:
    """Return a text without case and accents."""
    return "".join(_sign(sign) for sign in text)


def words(query: str) -> tuple[str, ...]:
    """Return the words of a query, folded, each of them once; signs around words are left out."""
    return tuple(dict.fromkeys(_WORD.findall(fold(query))))


Meaning: TypeAlias = tuple[re.Pattern[str], str, str]
"""What finds a word in folded text, the word, and what it means."""


def meanings(register: Register) -> Sequence[Meaning]:
    """Return every word of the list of words with its meaning."""
    return [
        (_compiled(rf"(?<!\w){re.escape(fold(word))}(?!\w)"), word, meaning)
        for word, meaning in guide.words(register).items()
    ]


def explained(name: str, known: Sequence[Meaning]) -> Iterator[tuple[str, str]]:
    """Yield each word that a name has, with its meaning, so that it is found by that too."""
    folded = fold(name)
    for found, word, meaning in known:
        if found.search(folded):
            yield word, meaning


def pattern(word: str) -> re.Pattern[str]:
    """Return what finds a folded word in folded text, also inside another word, as in a compound.

    A code such as 1.6 is only found as a whole or as the beginning of a longer code, never inside
    other numbers.
    """
    before = r"(?<![\w.,])" if _CODE.fullmatch(word) else ""
    after = r"(?!\d)" if _CODE.fullmatch(word) else ""
    return _compiled(f"{before}{re.escape(word)}{after}")


def marked(text: str, query: tuple[str, ...]) -> tuple[Piece, ...]:
    """Cut a text where the words of a query are found in it; the parts together are the text."""
    folded, places = _with_places(text)
    hits = [place for word in query for place in pattern(word).finditer(folded)]
    inside = {at for hit in hits for at in range(places[hit.start()], places[hit.end() - 1] + 1)}
    parts: list[Piece] = []
    for at, sign in enumerate(text):
        found = at in inside
        if parts and parts[-1].found is found:
            parts[-1] = Piece(parts[-1].text + sign, found)
        else:
            parts.append(Piece(sign, found))
    return tuple(parts)


def _with_places(text: str) -> tuple[str, list[int]]:
    """Fold a text; for each sign of the outcome the place in the text that it came from."""
    signs = [(sign, at) for at, written in enumerate(text) for sign in _sign(written)]
    return "".join(sign for sign, _ in signs), [at for _, at in signs]


@lru_cache(maxsize=4_000)
def _sign(sign: str) -> str:
    """Fold one sign; what is left of a loose accent is nothing."""
    apart = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(s for s in apart if not unicodedata.combining(s)).casefold()


@lru_cache(maxsize=1_000)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)
