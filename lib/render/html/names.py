"""The name of the file of a page: one for each view and each of its combinations of choices."""

from collections.abc import Iterable
from hashlib import sha256
from string import ascii_lowercase, digits

_AS_IT_IS = frozenset(f"{ascii_lowercase}{digits}.".encode())
_LONGEST = 30


def file(view: str, choices: Iterable[tuple[str, str]]) -> str:
    """Return the name of a file; choices are pairs of a name and a value.

    Another page never has the same name, also where capitals are not told apart, and no sign in it
    has a meaning in an address or on a disk.
    """
    return f"{view}{''.join(f'-{name}-{_safe(value)}' for name, value in choices)}.html"


def _safe(value: str) -> str:
    """Write a value with small letters, digits, dots, _ for a space and ~ with two digits.

    What would become too long for a disk ends in ~~ and what tells it from all others.
    """
    safe = "".join(_written(sign) for sign in value.encode())
    if len(safe) <= _LONGEST:
        return safe
    return f"{safe[:_LONGEST]}~~{sha256(value.encode()).hexdigest()[:32]}"


def _written(sign: int) -> str:
    if sign in _AS_IT_IS:
        return chr(sign)
    return "_" if sign == ord(" ") else f"~{sign:02x}"
