"""The number that a printed text names, as far as one can be sure of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lib.sources.facts.spelled import WORDS, plain

_BLANK = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_TOKEN = re.compile(
    rf"(?<![\w.,])(?P<sign>[-−–](?=\d))?(?P<digits>\d{{1,3}}(?:{_BLANK}\d{{3}})++(?:,\d++)?+(?!\d)"
    r"|\d++(?:[.,]\d++)*+)(?![^\W\d_])|(?P<word>[^\W\d_]+)"
)
_DUTCH = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(?P<decimals>\d+))?")
_ENGLISH = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?")
_TIMES = {
    "duizend": 1_000, "miljoen": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
    "miljard": 1_000_000_000, "mld": 1_000_000_000,
}  # fmt: skip
_HALVES = {"anderhalf", "anderhalve"}
_LOOSE = {
    "een", "half", "halve", "helft", "kwart", "geen", "niemand", "beide", "eerste", "derde",
    "enkele", "paar", "dozijn", "tientallen", "honderden", "duizenden", "miljoenen",
}  # fmt: skip
"""Words that can mean a number, and not for sure which."""
_ORDINAL = re.compile(r"(?:ste|de)")
_BEHIND = re.compile(
    r"(?:jarig|jaarlijks|maandelijks|wekelijks|daags|delig|voudig|ledig|maands|uurs)e?|maal|keer"
)


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number as a text prints it, to a multiple of `step`.

    `otherwise` is what its separators would make of it in English, None where that is the same.
    """

    value: Decimal
    step: Decimal
    otherwise: Decimal | None = None


def printed_number(text: str) -> PrintedNumber | None:
    """Return the one number that a text names, None where it names none, more, or perhaps one.

    Read are digits with Dutch separators, words such as drie, driejarig and vijfentwintig, and
    duizend, miljoen and miljard behind either.
    """
    found = _numbers(text)
    return found[0] if len(found) == 1 else None


def words_beside(text: str) -> frozenset[str]:
    """Return the words of a text that are no part of a number, as `plain` writes them."""
    words = (plain(token["word"]) for token in _TOKEN.finditer(text) if token["word"])
    return frozenset(word for word in words if word not in _TIMES and not _word(word, word))


def times_in(unit: str) -> int:
    """Return what a unit such as miljoen euro multiplies its numbers by, 1 for most units."""
    return next((_TIMES[word] for word in plain(unit).split() if word in _TIMES), 1)


def _numbers(text: str) -> list[PrintedNumber | None]:
    """Return each number in a text, None for each that is not certain."""
    found: list[PrintedNumber | None] = []
    if any(sign.isdigit() for sign in _TOKEN.sub(" ", text)):
        return found
    for token in _TOKEN.finditer(text):
        word, before = plain(token["word"] or ""), found[-1] if found else None
        if word in _TIMES and before is not None:
            found[-1] = _scaled(before, _TIMES[word])
        elif word:
            found += _word(word, token["word"])
        else:
            found.append(_digits(token["digits"], negative=bool(token["sign"])))
    return found


def _digits(digits: str, *, negative: bool) -> PrintedNumber | None:
    compact = re.sub(_BLANK, "", digits)
    dutch, english = _read(_DUTCH, compact, "."), _read(_ENGLISH, compact, ",")
    found = dutch or english
    if found is None:
        return None
    sign = -1 if negative else 1
    other = english[0] * sign if english and dutch and english[0] != dutch[0] else None
    return PrintedNumber(found[0] * sign, found[1], other)


def _read(shape: re.Pattern[str], digits: str, group: str) -> tuple[Decimal, Decimal] | None:
    """Return what digits come to and the size of their last one, None for another shape."""
    found = shape.fullmatch(digits)
    if found is None:
        return None
    decimals = found["decimals"] or ""
    whole = found["whole"].replace(group, "")
    return Decimal(f"{whole}.{decimals}" if decimals else whole), Decimal(1).scaleb(-len(decimals))


def _scaled(number: PrintedNumber, times: int) -> PrintedNumber:
    other = None if number.otherwise is None else number.otherwise * times
    return PrintedNumber(number.value * times, number.step * times, other)


def _word(word: str, written: str) -> Sequence[PrintedNumber | None]:
    """Return the number that a word is, None for one that is not certain; else nothing."""
    if word in _HALVES:
        return [PrintedNumber(Decimal("1.5"), Decimal("0.5"))]
    if word in _TIMES:
        return [_whole(_TIMES[word])]
    if word in _LOOSE:
        return [_whole(1) if "é" in written.casefold() and word == "een" else None]
    for end in range(len(word), 0, -1):
        number, behind = _named(word[:end]), word[end:]
        if number is not None and (not behind or _BEHIND.fullmatch(behind)):
            return [_whole(number)]
        if number is not None and _ORDINAL.fullmatch(behind):
            return [None]
    return []


def _whole(number: int) -> PrintedNumber:
    return PrintedNumber(Decimal(number), Decimal(1))


def _named(word: str) -> int | None:
    """Return the number of a word such as twaalf or twaalfduizend."""
    if word in WORDS:
        return WORDS[word]
    before = word.removesuffix("duizend")
    return WORDS[before] * 1_000 if before != word and before in WORDS else None
