"""What a snapshot says, laid out flat, so that two readings can be held beside each other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from lib.sources import Snapshot

Flat: TypeAlias = dict[tuple[str, ...], str]
Rows: TypeAlias = Counter[str]

_UNITS = {1: "EUR", 1_000: "EUR 1.000", 1_000_000: "EUR 1.000.000"}
_SHORT = {"nnb": "n.n.b.", "nvt": "n.v.t.", "pm": "p.m."}
_REASONS = {
    "nog niet bekend": "n.n.b.",
    "niet van toepassing": "n.v.t.",
    "niet gemeten": "niet gemeten",
    "onbekend": "onbekend",
    "niet bekend": "onbekend",
}


def register_of(snapshot: Snapshot) -> Flat:
    """Return every word, number and name of the register by its path in the words of the file.

    Only what was written: a default that nobody typed says nothing about the reading.
    """
    written = snapshot.register.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)
    return dict(_leaves(written, ()))


def rows_of(snapshot: Snapshot) -> Rows:
    """Return every row of the amounts as finance.csv writes it, and how often it stands there."""
    rows: Rows = Counter()
    for row in snapshot.amounts.iter_rows(named=True):
        amount = row["mark"] if row["amount"] is None else row["amount"]
        cells = [row["programme"], row["goal"], row["product"], row["name"], row["year"]]
        cells += [row["stage"], row["kind"], amount, _UNITS.get(row["unit"]), row["document"]]
        cells += [{True: "ja", False: "nee"}.get(row["incidental"]), row["explanation"]]
        rows[";".join(folded(str("" if cell is None else cell)) for cell in cells)] += 1
    return rows


def changes(before: Flat, after: Flat) -> Flat:
    """Return what stands at each path that changed; nothing where it stands no more."""
    paths = sorted(before.keys() | after.keys())
    return {p: after.get(p, "") for p in paths if before.get(p) != after.get(p)}


def folded(text: str) -> str:
    """Return text with its white space as a page shows it."""
    return " ".join(text.split())


def reason(text: str) -> str | None:
    """Return the reason for a missing value that this spelling means, None if it is none."""
    plain = folded(text).casefold()
    return _REASONS.get(plain) or _SHORT.get(re.sub(r"[. ]", "", plain))


def _leaves(content: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(content, Mapping):
        for key, part in content.items():
            yield from _leaves(part, (*path, folded(str(key))))
    elif isinstance(content, list | tuple) and path[-1] == "nagekeken" and len(content) == 1:
        yield path, _text(content[0], path)  # one number may stand there without its list
    elif isinstance(content, list | tuple):
        for place, part in enumerate(content):
            yield from _leaves(part, (*path, str(place)))
    else:
        yield path, _text(content, path)


def _text(content: object, path: tuple[str, ...]) -> str:
    if isinstance(content, bool):
        return str(content).lower()
    text = f"{content:f}" if isinstance(content, Decimal) else folded(str(content))
    return (path[-1] == "ontbreekt" and reason(text)) or text
