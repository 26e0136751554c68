"""Figures as documents print them with a word or a sign, and how this file writes them.

> 50 is a bound, ca. 50 is a number that a document prints with a word: nothing of it is lost.
"""

import re

from lib.sources.reading.yaml_files.near_numbers import in_thousands, meant_number

FIGURES = ("begroot", "gerealiseerd", "verwacht", "uitkomst")
_TARGET = "begroot"
_SIGNS = {
    "meer_dan": (">", "meer dan", "boven", "hoger dan", "groter dan"),
    "minder_dan": ("<", "minder dan", "onder", "lager dan", "kleiner dan"),
    "ten_minste": (
        ">=", "=>", "≥", "ten minste", "tenminste", "minimaal", "minstens", "min", "min.", "vanaf",
    ),
    "hoogstens": ("<=", "=<", "≤", "hoogstens", "maximaal", "max", "max.", "tot en met", "t/m"),
}  # fmt: skip
_BOUNDS = {sign: bound for bound, signs in _SIGNS.items() for sign in signs}
_BOUND = re.compile(
    rf"({'|'.join(map(re.escape, sorted(_BOUNDS, key=len, reverse=True)))})\s*([-\d].*)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?:tussen\s+(?:de\s+)?)?(\d[\d.,]*\s*%?)\s*(?:-|–|—|tot en met|tot|t/m|en)\s*(\d.*)",
    re.IGNORECASE,
)
_ONE = re.compile(r"[-−]?\d+(?:[.,]\d+)*")


def bounds(text: str) -> str | None:
    """Return a text as the bounds of a target, such as `meer_dan: 50`; None when it is none."""
    plain = " ".join(text.split())
    if found := _BOUND.fullmatch(plain):
        return _written({_BOUNDS[found[1].casefold()]: found[2]})
    if plain.endswith("+"):
        return _written({"ten_minste": plain[:-1]})
    found = _RANGE.fullmatch(plain)
    return _written({"ten_minste": found[1], "hoogstens": found[2]}) if found else None


def advice(name: str, text: str) -> str:
    """Say how to write a text with one number that stands behind `name`, empty when it has not."""
    told = bounds(text) if name == _TARGET else None
    if told:
        return f"Is dit een grens? Schrijf {{{told}}}."
    found = _ONE.findall(text)
    number = meant_number(found[0]) if len(found) == 1 else None
    if number is None or in_thousands(number):
        return ""
    sign = "'" if '"' in text or "\\" in text else '"'
    printed = f"{sign}{' '.join(text.split())}{sign}"
    if name in FIGURES:
        return f"Schrijf {{waarde: {number}, gedrukt: {printed}}}; dan blijft staan wat er stond."
    if name == "waarde":
        return f"Schrijf {number}, en zet 'gedrukt: {printed}' erbij."
    return f"Schrijf {number}."


def _written(found: dict[str, str]) -> str | None:
    numbers = {bound: meant_number(text) for bound, text in found.items()}
    if any(number is None or in_thousands(number) for number in numbers.values()):
        return None
    return ", ".join(f"{bound}: {number}" for bound, number in numbers.items())
