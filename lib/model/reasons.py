"""How people write the reason that there is no number: with or without points and capitals.

That a number is still to be entered is no such reason: no document says it, only who keeps a file.
"""

import difflib

from lib.model.terms import MissingReason

SPELLINGS = {
    "nnb": MissingReason.NOT_YET_KNOWN,
    "nognietbekend": MissingReason.NOT_YET_KNOWN,
    "nvt": MissingReason.NOT_APPLICABLE,
    "nietvantoepassing": MissingReason.NOT_APPLICABLE,
    "pm": MissingReason.PRO_MEMORIE,
    "promemorie": MissingReason.PRO_MEMORIE,
    "nietgemeten": MissingReason.NOT_MEASURED,
    "onbekend": MissingReason.UNKNOWN,
    "nietbekend": MissingReason.UNKNOWN,
}
OWED = "nog in te vullen"
"""What stands in the place of what a document prints and nobody entered yet."""
OWED_SPELLINGS = ("nogintevullen", "nognietingevuld", "noginvullen", "intevullen")
BESIDE = ".()[]-/"
# What can mean more than one of them, or only nearly means one, is asked about and never chosen.
_UNSURE = {
    "nb": (MissingReason.NOT_YET_KNOWN, MissingReason.UNKNOWN),
    "na": (MissingReason.NOT_APPLICABLE, MissingReason.UNKNOWN),
    "ntb": (MissingReason.NOT_YET_KNOWN,),
    "volgt": (MissingReason.NOT_YET_KNOWN,),
    "nietbeschikbaar": (MissingReason.UNKNOWN, MissingReason.NOT_MEASURED),
    "geenmeting": (MissingReason.NOT_MEASURED,),
}


def missing_reason(text: str) -> MissingReason | None:
    """Return the reason that a text is in one of its usual spellings, None for any other text.

    Points, spaces, brackets and strokes are no part of a reason; a star may say something more.
    """
    return SPELLINGS.get(_letters(text)) if _is_usual(text) else None


def is_owed(text: str | None) -> bool:
    """Tell whether a text says, in one of its usual spellings, that something must be entered."""
    return text is not None and _is_usual(text) and _letters(text) in OWED_SPELLINGS


def nearby_reasons(text: str) -> tuple[str, ...]:
    """Return the reasons that a text may be meant as: one it can stand for, or a slip of one."""
    letters = _letters(text)
    if difflib.get_close_matches(letters, OWED_SPELLINGS, n=1, cutoff=0.85):
        return (OWED,)
    near = difflib.get_close_matches(letters, SPELLINGS, n=2)
    return _UNSURE.get(letters) or tuple(dict.fromkeys(SPELLINGS[word] for word in near))


def _is_usual(text: str) -> bool:
    return all(sign.isalpha() or sign.isspace() or sign in BESIDE for sign in text)


def _letters(text: str) -> str:
    """Return the letters alone; nothing of a text with a digit."""
    return "" if any(map(str.isdigit, text)) else "".join(filter(str.isalpha, text.casefold()))
