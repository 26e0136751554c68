"""Dutch numbers in words, as running texts write the small ones."""

import unicodedata

_UNITS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = (
    "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
)  # fmt: skip
_LAST = 999


def plain(text: str) -> str:
    """Return a text in small letters without accents: één becomes een."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def spelled(number: int) -> tuple[str, ...]:
    """Return the ways in which a number from 0 to 999 is written in words, without accents."""
    if number < len(_UNITS):
        return (_UNITS[number],)
    if number < 100:  # noqa: PLR2004 a hundred
        tens, unit = divmod(number, 10)
        return (f"{_UNITS[unit]}en{_TENS[tens]}" if unit else _TENS[tens],)
    hundreds, rest = divmod(number, 100)
    begin = f"{_UNITS[hundreds] if hundreds > 1 else ''}honderd"
    if not rest:
        return (begin,)
    return tuple(f"{begin}{joined}{end}" for joined in ("", "en") for end in spelled(rest))


WORDS = {word: number for number in range(_LAST + 1) for word in spelled(number)}
"""Every number of at most three digits by its words, as `plain` writes them."""
