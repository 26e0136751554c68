"""Where a page of the plain edition stands: a folder for each view and each of its combinations."""

from collections.abc import Iterable
from hashlib import sha256
from string import ascii_lowercase, digits

FILE = "index.html"
"""The name of every page; links have it too, so that they arrive without a web server."""

_AS_IT_IS = frozenset(f"{ascii_lowercase}{digits}._".encode())
_LONGEST = 30


def folder(view: str, about: Iterable[str], others: Iterable[tuple[str, str]]) -> str:
    """Return the folder of a page, with a slash at its end: doelstelling/1.5/2024/.

    `about` has the values of the choices that say what the page is about; `others` are the other
    choices that have been made, as pairs of a name and a value. Another page never has the same
    folder, also where capitals are not told apart, and no sign in it has a meaning in an address
    or on a disk: a value never has the = that stands between a name and its value.
    """
    named = (f"{name}={safe(value)}" for name, value in others)
    return "".join(f"{part}/" for part in (view, *map(safe, about), *named))


def safe(value: str) -> str:
    """Write a value with small letters, digits, dots, _, - for a space and ~ with two digits.

    It never begins or ends with a dot, and is never empty. What would become too long for a disk
    ends in ~~ and what tells it from all others.
    """
    written = "".join(_written(sign) for sign in value.encode()) or "~"
    for edge in (0, -1):
        if written[edge] == ".":
            written = f"~2e{written[1:]}" if edge == 0 else f"{written[:-1]}~2e"
    if len(written) <= _LONGEST:
        return written
    return f"{written[:_LONGEST]}~~{sha256(value.encode()).hexdigest()[:32]}"


def way(here: str, there: str) -> str:
    """Return the way from one folder to a place in another, as a relative address."""
    return f"{'../' * here.count('/')}{there}"


def _written(sign: int) -> str:
    if sign in _AS_IT_IS:
        return chr(sign)
    return "-" if sign == ord(" ") else f"~{sign:02x}"
