"""How people write the reason that there is no number: with or without points and capitals."""

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
    usual = all(sign.isalpha() or sign.isspace() or sign in BESIDE for sign in text)
    return SPELLINGS.get(_letters(text)) if usual else None


def nearby_reasons(text: str) -> tuple[MissingReason, ...]:
    """Return the reasons that a text may be meant as: one it can stand for, or a slip of one."""
    letters = _letters(text)
    near = difflib.get_close_matches(letters, SPELLINGS, n=2)
    return _UNSURE.get(letters) or tuple(dict.fromkeys(SPELLINGS[word] for word in near))


def _letters(text: str) -> str:
    """Return the letters alone; nothing of a text with a digit."""
    return "" if any(map(str.isdigit, text)) else "".join(filter(str.isalpha, text.casefold()))
