"""RDF written as Turtle: no text and no address can become anything else than what it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NewType
from urllib.parse import quote

Term = NewType("Term", str)
"""A value as Turtle has it, made by one of the functions below."""

_PREFIXES: Mapping[str, str] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NOT_IN_ADDRESS = re.compile(r"""[\x00-\x20<>"{}|^`\\]""")
_NOT_IN_TEXT = re.compile(r'[\x00-\x1f\x7f"\\]')


@dataclass(frozen=True)
class Thing:
    """Something with an address: of which classes it is, and what is said of it."""

    address: Term
    classes: tuple[str, ...]
    said: tuple[tuple[str, Term], ...] = ()


def written(things: Iterable[Thing]) -> str:
    """Return things as Turtle, each with everything said of it in the order that it was given."""
    prefixes = "".join(f"@prefix {name}: <{place}> .\n" for name, place in _PREFIXES.items())
    return "\n".join((prefixes, *map(_thing, things)))


def iri(address: str) -> Term:
    """Return an address; a sign that none can have is written with its number."""
    return Term(f"<{_NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), address)}>")


def plain(text: str) -> Term:
    """Return a text that is of no language, such as a version."""
    return Term(f'"{_NOT_IN_TEXT.sub(_numbered, text)}"')


def dutch(text: str) -> Term:
    """Return a text in Dutch."""
    return Term(f"{plain(text)}@nl")


def day(on: date) -> Term:
    """Return a day."""
    return Term(f"{plain(on.isoformat())}^^xsd:date")


def size(count: int) -> Term:
    """Return a number of bytes."""
    return Term(f"{plain(str(count))}^^xsd:nonNegativeInteger")


def _numbered(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04X}"


def _thing(thing: Thing) -> str:
    lines = [f"a {', '.join(thing.classes)}", *(f"{word} {term}" for word, term in thing.said)]
    together = " ;\n    ".join(lines)
    return f"{thing.address} {together} .\n"
