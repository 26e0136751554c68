"""What a reader takes from the amounts in a sentence about money."""

import re
from decimal import Decimal

_SIZES = {"mln": 1_000_000, "miljoen": 1_000_000, "duizend": 1_000}
_AMOUNT = re.compile(r"€ (−?[\d.]+(?:,\d+)?)(?: (mln|miljoen|duizend))?")


def plain(text: str) -> str:
    """Return a sentence without signs that nobody sees, and without what makes it bold."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("**", "")


def euros(text: str) -> list[int]:
    """Return the amounts in a sentence, in euros, as they stand behind each other."""
    return [_read(number, word) for number, word in _AMOUNT.findall(plain(text))]


def amount(text: str) -> int:
    """Return the one amount that a text is, with or without its sign and €."""
    number, _, word = plain(text).removeprefix("€ ").partition(" ")
    return _read(number, word)


def _read(number: str, word: str) -> int:
    bare = number.rstrip(".").replace(".", "").replace(",", ".").replace("−", "-").lstrip("+")
    return int(Decimal(bare) * _SIZES.get(word, 1))


def grain(text: str) -> int:
    """Return how much the amounts in a sentence may be off together, by what they show."""
    return sum(
        50_000 if word in ("mln", "miljoen") else 500 if word == "duizend" else 0
        for _, word in _AMOUNT.findall(plain(text))
    )
