"""How much room a text takes, and the largest size at which it fits; estimated on the wide side."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from unicodedata import combining, east_asian_width, normalize

from lib.render.slides.slide import Box, Words
from lib.wording import editions

LINE = 1.2
"""The height of a line as a share of the size of its letters."""

_POINT = 2.54 / 72  # centimetres
_BOLD = 0.06  # of its size is what a sign in bold takes more
_LEAST_WITH_ACCENT = 0.29
_WIDE, _WIDEST, _OTHER = 1.0, 1.4, 0.95
_PICTURES = 0x1F000  # from here on signs are small pictures
_WIDTHS = {
    sign: width
    for signs, width in (
        ("ijl'", 0.23), ("ftI.,:;!/\\[]| \N{NO-BREAK SPACE}", 0.29),
        ("r()-`", 0.36), ('*"', 0.42), ("^{}", 0.53),
        ("cksvxyzJ", 0.5), ("abdeghnopqu0123456789_?#$–€“”‘’", 0.56), ("+<>=~−FTZL", 0.62),
        ("ABEKPSVXY&", 0.67), ("CDHNRUw", 0.73), ("GOQ", 0.78), ("mM", 0.84), ("%", 0.89),
        ("W", 0.95), ("@—…", 1.02),
    )
    for sign in signs
}  # fmt: skip
"""The widths of signs as a share of their size; those of Arial, a little more."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is on one line, in centimetres, at a size in points."""
    return (sum(map(_width, text)) + bold * _BOLD * len(text)) * size * _POINT


@lru_cache(maxsize=2000)
def _width(sign: str) -> float:
    if sign in _WIDTHS:
        return _WIDTHS[sign]
    if combining(sign):
        return 0.0
    letter = normalize("NFD", sign)[0]
    if letter in _WIDTHS:
        return max(_WIDTHS[letter], _LEAST_WITH_ACCENT)
    if ord(sign) >= _PICTURES:
        return _WIDEST
    return _WIDE if east_asian_width(sign) in "WF" else _OTHER


def lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a room of so many centimetres."""
    return sum(_of_line(line, size, room, bold=bold) for line in text.split("\n"))


def _of_line(text: str, size: float, room: float, *, bold: bool) -> int:
    """Count as words are laid: one that is too long for a line is broken over more."""
    count, used, space = 1, 0.0, width(" ", size, bold=bold)
    for word in text.split(" "):
        wide = width(word, size, bold=bold)
        if used and used + space + wide > room:
            count, used = count + 1, 0.0
        elif used:
            used += space
        used += wide
        if used > room:
            more = int(used // (room - width("W", size, bold=bold)))
            count, used = count + more, room
    return count


def height(paragraphs: Iterable[Words], room: float, scale: float = 1) -> float:
    """Return how high paragraphs are below each other, in centimetres; nothing after the last."""
    found = tuple(paragraphs)
    high = sum(_high(each, room, scale) for each in found)
    return high - (found[-1].after * _POINT if found else 0)


def _high(words: Words, room: float, scale: float) -> float:
    size = words.scaled(scale)
    count = lines(words.text, size, room, bold=words.bold or len(words.parts) > 1)
    return (count * LINE * size + words.after) * _POINT


def fitted(
    paragraphs: Sequence[Words], box: Box, scales: Sequence[float] = (1, 0.9, 0.8, 0.7)
) -> tuple[Words, ...]:
    """Return paragraphs as large as they fit in a box.

    What does not fit at the smallest scale is cut, and the last line then leads to the notes: these
    have everything.
    """
    for scale in scales:
        if height(paragraphs, box.width, scale) <= box.height:
            return tuple(replace(each, size=each.scaled(scale)) for each in paragraphs)
    small = [replace(each, size=each.scaled(scales[-1])) for each in paragraphs]
    return _cut(small, box)


def alike(pairs: Sequence[tuple[Sequence[Words], Box]], scales: Sequence[float]) -> float:
    """Return the largest of these scales at which each text fits in its own box."""
    return next(
        (
            scale for scale in scales
            if all(height(words, box.width, scale) <= box.height for words, box in pairs)
        ),
        scales[-1],
    )  # fmt: skip


def _cut(paragraphs: Sequence[Words], box: Box) -> tuple[Words, ...]:
    """Keep the paragraphs that fit whole, of the first one at least its beginning.

    Where there is no room for two lines only that beginning is left.
    """
    first, more = paragraphs[0], Words((editions.IN_THE_NOTES,), "muted", size=paragraphs[-1].size)
    if height((replace(first, parts=("…",)), more), box.width) > box.height:
        return (_begin(first, box),)
    kept = list[Words]()
    for each in paragraphs:
        if height((*kept, each, more), box.width) > box.height:
            break
        kept.append(each)
    if kept and kept[-1].heads:
        kept.pop()
    return (*(kept or [_begin(first, box, more)]), more)


def _begin(words: Words, box: Box, *below: Words) -> Words:
    """Return as much of the beginning of a text as fits above others."""
    text, low, top = words.text, 0, len(words.text)
    while low < top:
        middle = (low + top + 1) // 2
        begun = replace(words, parts=(f"{text[:middle]}…",))
        if height((begun, *below), box.width) <= box.height:
            low = middle
        else:
            top = middle - 1
    return replace(words, parts=(f"{text[:low].rstrip()}…",))
