"""Texts in the letters that a printed document has: nothing in them vanishes, nothing stops it.

A sign without a letter is written with others that mean the same, else by its number in Unicode.
"""

import re
import unicodedata
from collections.abc import Iterator

from lib.render.paper.fonts import signs

_LONGEST = 24  # signs in a row before a line may break between them
_STEP = 10
_BREAK = "\u200b"
_ALIKE = {
    "✕": "×", "✖": "×", "✔": "✓", "⚠": "!", "✎": "", "⋯": "…", "◔": "", "◐": "", "↷": "→",
    "◇": "◆", "☐": "□", "\N{HYPHEN}": "-", "\t": " ", "\n": " ", "\r": " ",
}  # fmt: skip
_UNSEEN = ("Cf",)  # Unicode's category of what only steers how others are written
_WORD = re.compile(r"[^\s\u200b]+")


class Letters:
    """Writes texts, and remembers which signs it had to write by their number."""

    def __init__(self) -> None:
        self._lacking: dict[str, None] = {}

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return the signs that were written by their number, in the order they were met."""
        return tuple(self._lacking)

    def written(self, text: str) -> str:
        """Write a text of one line; a word that no line can hold may be broken anywhere."""
        return _WORD.sub(_breakable, self.drawn(text))

    def drawn(self, text: str) -> str:
        """Write a text that must stay as it is but for its signs, such as a drawing."""
        if text.isascii() and text.isprintable():
            return text
        return "".join(self._signs(unicodedata.normalize("NFC", text)))

    def _signs(self, text: str) -> Iterator[str]:
        there = signs()
        for sign in text:
            if unicodedata.category(sign) in _UNSEEN:
                continue
            if sign in there:
                yield sign
            else:
                yield _ALIKE[sign] if sign in _ALIKE else self._otherwise(sign)

    def _otherwise(self, sign: str) -> str:
        alike = unicodedata.normalize("NFKD", sign)
        if alike != sign and signs().issuperset(alike):
            return alike
        self._lacking[sign] = None
        return f"[U+{ord(sign):04X}]"


def _breakable(word: re.Match[str]) -> str:
    """Let a line break in a word that is too long; where it is all letters, only if it is longer.

    A long word of letters is broken at its syllables.
    """
    text = word[0]
    if len(text) <= (2 * _LONGEST if text.isalpha() else _LONGEST):
        return text
    return _BREAK.join(text[begin : begin + _STEP] for begin in range(0, len(text), _STEP))
