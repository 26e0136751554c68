"""Which document is asked for, what it is called and which one it follows."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from lib.model import Document, DocumentKind, Register
from lib.sources.changing.entries import Content, scalar

_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")


@dataclass(frozen=True)
class Asked:
    """A document to prepare. A name tells it from others of its kind and year.

    `every_year`: a report gets lines for earlier years too, as its predecessor has.
    """

    kind: DocumentKind
    year: int
    name: str | None = None
    enter_by: str | None = None
    every_year: bool = False


@dataclass(frozen=True)
class Chosen:
    """The document by its key and name, and the key of the one that it follows, if any.

    `content` is its entry in the register, None where it stands there already.
    """

    key: str
    name: str
    year: int
    follows: str | None
    content: Content | None


def chosen(asked: Asked, register: Register) -> Chosen:
    """Return the document that is asked for: one that is there, else a new one."""
    known = [
        key
        for key, one in register.documents.items()
        if one.kind is asked.kind and one.year == asked.year and asked.name in (None, one.name)
    ]
    follows = _before(asked, register)
    if known:
        return Chosen(known[-1], register.documents[known[-1]].name, asked.year, follows, None)
    like = register.documents[follows] if follows else None
    name = asked.name or _name(asked, like)
    key = _key(asked, follows, register.documents)
    return Chosen(key, name, asked.year, follows, _content(asked, name, like))


def place(asked: Asked, register: Register, typed: Collection[str]) -> str | None:
    """Return behind which document of the register a new one stands, in the order of the file."""
    new = Document.model_validate({"naam": "-", "soort": asked.kind, "jaar": str(asked.year)})
    older = [key for key in typed if register.documents[key].expected_on <= new.expected_on]
    return older[-1] if older else None


def _before(asked: Asked, register: Register) -> str | None:
    """Return the newest document of the kind from before the year, else the newest other one."""
    alike = [
        (key, one)
        for key, one in register.documents.items()
        if one.kind is asked.kind and one.year != asked.year
    ]
    earlier = [key for key, one in alike if one.year < asked.year]
    found = earlier or [key for key, _ in alike]
    return found[-1] if found else None


def _name(asked: Asked, like: Document | None) -> str:
    """Name it as the one before, of its own year."""
    if like is None:
        return f"{asked.kind.value.capitalize()} {asked.year}"
    name = moved(like.name, asked.year - like.year)
    return name if name != like.name else f"{name} {asked.year}"


def _key(asked: Asked, follows: str | None, taken: Collection[str]) -> str:
    plain = f"{asked.kind.value}-{asked.year}"
    if follows is not None and _YEAR.search(follows):
        years = {int(found) for found in _YEAR.findall(follows)}
        plain = moved(follows, asked.year - min(years))
    more = (f"{plain}-{number}" for number in range(2, len(taken) + 3))
    return plain if plain not in taken else next(key for key in more if key not in taken)


def moved(text: str, years: int) -> str:
    """Move every year that a text names."""
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text)


def _content(asked: Asked, name: str, like: Document | None) -> Content:
    """Return its entry; how amounts are signed and verdicts are worded is as in the one before."""
    content: dict[str, Content] = {
        "naam": scalar(name),
        "soort": asked.kind.value,
        "jaar": str(asked.year),
    }
    if like is not None and "costs" in like.model_fields_set:
        content["lasten"] = like.costs.value
    if like is not None and like.saldo is not None:
        content["saldo"] = like.saldo.value
    if like is not None and like.scale:
        content["oordelen"] = {scalar(word): meant.value for word, meant in like.scale.items()}
    if asked.enter_by is not None:
        content["invullen_voor"] = scalar(asked.enter_by)
    return content
