"""Slips that YAML itself accepts: half of what was typed would be lost or read otherwise."""

import re
from collections.abc import Sequence

from lib.sources.reading.known import thousands
from lib.sources.reading.yaml_files.near_numbers import advised, meant_number
from lib.sources.reading.yaml_files.yaml_syntax.complaint import Finding, Place, shortened
from lib.sources.reading.yaml_files.yaml_syntax.signs import (
    UNREADABLE,
    curly_quote,
    has_odd_space,
    is_curly_quoted,
    odd_space,
)
from lib.sources.reading.yaml_files.yaml_syntax.texts import block_sign

_HASH = re.compile(r"\s+#+\s*(.*\S)")
_KEY_LINE = re.compile(r"\s*(-(?=\s)|\w+(?=:(?:\s|$)))")
_ENOUGH = 80  # characters behind a word, to see what follows it
_SPLIT_NUMBER = re.compile(r"-?[0-9.]+(?:,[0-9.]+)+")


def unreadable(text: str) -> list[Finding]:
    """Find the first sign that may not stand in YAML, such as one that cannot be seen."""
    found = UNREADABLE.search(text)
    if not found:
        return []
    before = text[: found.start()]
    lines = before.splitlines()
    line = len(lines) if lines and not before.endswith(("\n", "\r")) else len(lines) + 1
    column = len(lines[-1]) + 1 if lines and line == len(lines) else 1
    message = (
        f"Hier staat een teken dat niet in YAML mag (U+{ord(found[0]):04X}); het is vaak "
        "onzichtbaar. Verwijder dit teken."
    )
    return [Finding((line, column), "yaml-teken", message)]


def too_much_comment(text: str, most: int) -> list[Finding]:
    """Find a file of which more than `most` characters are lines that begin with #."""
    length = 0
    for number, line in enumerate(text.splitlines() if len(text) > most else (), start=1):
        length += len(line) if line.lstrip().startswith("#") else 0
        if length > most:
            message = (
                f"Er staan meer dan {thousands(most)} tekens in regels met #. Haal er regels weg."
            )
            return [Finding((number, 1), "yaml-te-groot", message)]
    return []


def behind_hash(line: str, column: int) -> str:
    """Return what stands behind a # that follows the text which ends at `column`, if one does."""
    found = _HASH.match(line, column)
    return found[1] if found else ""


def look_like_keys(lines: Sequence[str], first: int) -> list[tuple[int, str]]:
    """Return the lines of a long text, counted from `first`, that begin with a dash or a word:."""
    found = ((number, _KEY_LINE.match(line)) for number, line in enumerate(lines, first))
    return [(number, match[1]) for number, match in found if match]


def plain_text(text: str, place: Place, *, key: bool) -> Finding | None:
    """Find printed quotes and spaces from Word in a text without quotes."""
    if text.isascii():
        return None
    if has_odd_space(text, key=key):
        sign = next(sign for sign in text if sign.isspace() or sign in "\u200b\u2060\ufeff")
        return Finding(place, "yaml-spatie", odd_space(sign))
    if is_curly_quoted(text):
        return Finding(place, "yaml-krul", curly_quote(text[0]))
    return None


def empty_block(place: Place, lines: Sequence[str]) -> Finding:
    """Say that nothing follows a > or |, so that what stands behind it would be lost."""
    return Finding(place, "yaml-blokteken", block_sign(lines[place[0] - 1], place[1]))


def nothing(key: str, place: Place, before: Place | None, lines: Sequence[str]) -> Finding | None:
    """Say what is wrong with a key that has no value; None for the rest of a split number.

    `before` is the place of the value before it, if that is a number.
    """
    line = lines[place[0] - 1]
    if _is_rest_of_number(key, place, line):
        if before is None or before[0] != place[0]:
            return None
        found = _SPLIT_NUMBER.match(line, before[1] - 1)
        if found and found.end() >= place[1]:
            return Finding(before, "getal-komma", _split(found[0]))
    return _nothing_behind(key, place, line)


def _is_rest_of_number(key: str, place: Place, line: str) -> bool:
    """Tell whether a key is the part of a number behind a comma: `5` in `{a: 1,5}`."""
    before = line[max(place[1] - 3, 0) : place[1] - 1]
    return key.isdecimal() and bool(re.fullmatch(r"[0-9.],", before))


def _split(text: str) -> str:
    number = meant_number(text)
    write = advised(number) if number else "Schrijf het getal met één punt als komma."
    return f"{shortened(text)} is hier in twee stukken gelezen. {write}"


def _nothing_behind(key: str, place: Place, line: str) -> Finding:
    if key[-1:] in ("”", "’"):
        return Finding(place, "yaml-krul", curly_quote(key[-1]))
    after = place[1] - 1 + len(key)
    rest = line[after : after + _ENOUGH].lstrip()
    behind, told = rest.lstrip("\"': "), shortened(key)
    if re.match(r"[^\s:]+[:=]\S", key) and ":" not in behind[:1]:
        word, value = re.split("[:=]", key, maxsplit=1)
        write = f"{shortened(word)}: {shortened(value)}"
        message = f"Achter de dubbele punt hoort een spatie. Schrijf: {write}"
        return Finding(place, "yaml-dubbelepunt-spatie", message)
    if " " in key and not rest.startswith(":"):
        word, value = key.split(" ", maxsplit=1)
        write = f"{shortened(word)}: {shortened(value)}"
        message = f"Hier ontbreekt een dubbele punt. Gevonden: {told}. Schrijf: {write}"
        return Finding(place, "yaml-dubbelepunt-vergeten", message)
    message = f"Achter '{told}:' staat niets. Vul iets in of haal '{told}' weg."
    if behind.startswith("#"):
        message += (
            " Tekst na # telt niet mee; hoort # erbij? Zet de tekst dan tussen aanhalingstekens."
        )
    return Finding(place, "leeg", message)
