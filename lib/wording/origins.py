"""Where figures come from: the source of an indicator, the documents, and the place in them."""

from collections.abc import Iterable

from lib.model import Indicator, Register
from lib.wording.listed import listed


def source(indicator: Indicator, register: Register) -> str:
    """Name the source of an indicator and the documents that print its figures."""
    used = {name: indicator.source_in(name) for name in indicator.documents}
    printed = together(used, register)
    if not any(used.values()):
        return f"{printed}."
    if len(set(used.values())) == 1:
        return f"{next(iter(used.values()))}. Cijfers uit {printed}."
    named = "; ".join(
        f"{register.documents[name].name}: {text}" for name, text in used.items() if text
    )
    return f"{named}."


def place(indicator: Indicator, document: str, register: Register) -> str:
    """Name a document, and the place in it of an indicator where the sources tell that."""
    told = indicator.place.get(document)
    name = register.documents[document].name
    return f"{name}, {told}" if told else name


def at(document: str, place: str, register: Register) -> str:
    """Name a document and a place in it, as its headings do."""
    return f"{register.documents[document].name}: {place}"


def stated(document: str, place: str, word: str | None, register: Register) -> str:
    """Name a place in a document as a sentence, with the word that stands there if one does."""
    there = f" Daar staat: “{word}”." if word else ""
    return f"{at(document, place, register)}.{there}"


def together(documents: Iterable[str], register: Register) -> str:
    """Name documents within a sentence: "A, B en C"; there must be one."""
    return listed([register.documents[name].name for name in documents])


def titles(documents: Iterable[str], register: Register) -> str:
    """Name documents by their titles, in this order."""
    return ", ".join(register.documents[name].name for name in documents)
