"""What an address asks for that does not exist: said in a sentence, with what comes nearest."""

import re
from collections.abc import Collection, Mapping
from difflib import SequenceMatcher

LONGEST = 40  # characters of an address that are shown again
GONE = "Het onderdeel waar dit adres naar verwijst, staat niet (meer) op deze pagina."
"""What a visitor reads where nothing on the page has the name that stands behind # in the address.
"""

IN_ANOTHER_STEP = "Het onderdeel waar dit adres naar verwijst, staat op deze pagina in"
IN_ANOTHER_PART = "Het onderdeel waar dit adres naar verwijst, staat op deze pagina bij"
_MOST = 3
_ALIKE = 0.5
_FAR = float("inf")
_CODE = re.compile(r"[A-Za-z]{0,3}[0-9][0-9A-Za-z.]{0,11}")
_SENTENCES: Mapping[str, str] = {
    "doel": "Doelstelling {asked} bestaat niet (meer). U ziet {shown}.",
    "jaar": "Over het jaar {asked} zijn er geen cijfers. U ziet {shown}.",
    "programma": "Programma {asked} bestaat niet (meer). U ziet {shown}.",
    "indicatoren": "Deel {asked} van de indicatoren bestaat niet (meer). U ziet deel {shown}.",
    "deel": "Het deel {asked} is er niet (meer) bij deze keuze. U ziet {shown}.",
    "volgorde": "De volgorde {asked} bestaat niet. U ziet: {shown}.",
    "sorteer": "De volgorde {asked} bestaat niet. U ziet: {shown}.",
    "bij": "Bij {asked} staan geen beloften. U ziet: {shown}.",
    "thema": "Bij het thema {asked} staan geen beloften. U ziet: {shown}.",
    "soort": "Beloften van de soort {asked} zijn er niet. U ziet: {shown}.",
    "stand": "Beloften met de stand {asked} zijn er niet. U ziet: {shown}.",
    "basis": "Vergelijken met {asked} kan niet (meer). U ziet de vergelijking met: {shown}.",
}
_MISSPELT = "Dit adres is niet helemaal goed geschreven. U ziet nu {shown}."


def readable(asked: str) -> str:
    """Return text from an address as it can be shown: on one line, visible and not too long."""
    seen = "".join(sign for sign in " ".join(asked.split()) if sign.isprintable())
    return seen if len(seen) <= LONGEST else f"{seen[: LONGEST - 1]}…"


def sentence(choice: str, asked: str, shown: str, offered: Collection[str]) -> str:
    """Say that what a choice in the address asks for does not exist, and what is shown instead."""
    if asked in offered:  # but for a blank or a sign that nobody sees
        return _MISSPELT.format(shown=shown)
    quoted = asked if _CODE.fullmatch(asked) else f"“{asked}”"
    return _SENTENCES[choice].format(asked=quoted, shown=shown)


def nearest(asked: str, offered: Collection[str]) -> list[str]:
    """Return what is offered that comes nearest, the nearest first; nothing where nothing does.

    Codes of the same programme, and years, are near by number; all else is when it looks alike.
    """
    if asked in offered:
        return [asked]
    near = {
        code: (distance, -likeness)
        for code in offered
        for distance, likeness in [(_distance(asked, code), _likeness(asked, code))]
        if distance < _FAR or likeness >= _ALIKE
    }
    return sorted(near, key=lambda code: near[code])[:_MOST]


def _distance(asked: str, code: str) -> float:
    """Return how far apart two numbers below the same programme are."""
    above, _, last = asked.rpartition(".")
    code_above, _, code_last = code.rpartition(".")
    numbers = all(part.isascii() and part.isdecimal() for part in (last, code_last))
    return abs(int(last) - int(code_last)) if numbers and above == code_above else _FAR


def _likeness(asked: str, code: str) -> float:
    return SequenceMatcher(None, asked.casefold(), code.casefold()).ratio()


def moved(goal: str) -> str:
    """Say that the part in an address is not there with a goal; where it is, follows."""
    return (
        f"Het onderdeel waar dit adres naar verwijst, staat niet bij doelstelling {goal}, "
        "maar bij doelstelling"
    )
