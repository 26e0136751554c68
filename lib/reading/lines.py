"""Lines of words with a place across the page, as plain text and PDF have them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lib.reading.laid_out import Place
from lib.reading.written_numbers import Absent, read_cell


@dataclass(frozen=True, slots=True)
class Word:
    """Words that belong together, from `start` to `end` across the page."""

    text: str
    start: float
    end: float

    @property
    def middle(self) -> float:
        """Return the middle across the page."""
        return (self.start + self.end) / 2

    def overlaps(self, other: "Word") -> bool:
        """Tell whether both stand above each other somewhere."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. `space` is how wide a gap must be to part two columns."""

    words: tuple[Word, ...]
    place: Place
    space: float = 2
    alone: bool = False
    """True where white space stands above it."""
    level: int | None = None
    bold: bool = False

    @property
    def text(self) -> str:
        """Return the line as it reads."""
        return " ".join(word.text for word in self.words)

    @property
    def segments(self) -> tuple[Word, ...]:
        """Return the pieces of the line that wide gaps part."""
        return tuple(_joined(group) for group in _groups(self.words, self.space))

    def split(self, segment: Word) -> tuple[Word, ...]:
        """Return the words of one of the segments."""
        return tuple(word for word in self.words if segment.start <= word.start < segment.end)


def of_text(text: str, place: Place, *, alone: bool, level: int | None = None) -> Line:
    """Return a line of plain text, in which a sign is 1 wide."""
    words = (Word(it[0], it.start(), it.end()) for it in re.finditer(r"\S+", text.expandtabs(8)))
    return Line(tuple(words), place, alone=alone, level=level)


def is_value(text: str) -> bool:
    """Tell whether a piece of a line is what a cell has: a number, or why there is none."""
    found = read_cell(text)
    return found is not None and not (isinstance(found, Absent) and found.unsure)


def values_behind(line: Line) -> tuple[Word | None, tuple[Word, ...]]:
    """Return a label and the values that end a line, `37 %` and `€ 12` as one value each."""
    values: list[Word] = []
    words = list(line.words)
    while words:
        size = next((n for n in (3, 2, 1) if _one_value(words[-n:], n)), 0)
        if not size:
            break
        values.insert(0, _joined(words[-size:]))
        del words[-size:]
    return (_joined(words) if words else None), tuple(values)


_UNIT = re.compile(r"(?:%|procent|[VN])")
_BEFORE = re.compile(r"[€>≥<≤+−-]|min(?:imaal|\.)|max(?:imaal|\.)|>=|<=")


def _one_value(words: Sequence[Word], size: int) -> bool:
    """Tell whether so many words are one value together."""
    if len(words) < size or not is_value(" ".join(word.text for word in words)):
        return False
    if size == 1:
        return True
    digits = [bool(re.search(r"\d", word.text)) for word in words]
    if digits.count(True) == 0:
        return all(re.search("[a-z]", word.text) for word in words)
    signs = [word.text for word, digit in zip(words, digits, strict=True) if not digit]
    # "46 % -" are two values: a dash belongs to the digits behind it, where nothing is before it
    ends = digits[-1] or bool(_UNIT.fullmatch(words[-1].text))
    known = all(_UNIT.fullmatch(sign) or _BEFORE.fullmatch(sign) for sign in signs)
    return digits.count(True) == 1 and ends and known and words[0].text not in "-−–"


def _groups(words: Sequence[Word], space: float) -> Iterator[list[Word]]:
    group = list(words[:1])
    for before, word in pairwise(words):
        if word.start - before.end >= space:
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _joined(words: Sequence[Word]) -> Word:
    return Word(" ".join(word.text for word in words), words[0].start, words[-1].end)
