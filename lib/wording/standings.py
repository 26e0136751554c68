"""What came of promises and motions in a word with a sign, and counted."""

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from lib.model import Standing
from lib.page import Column, Table, Tag
from lib.wording.listed import listed


class _Word(NamedTuple):
    """A state as people read it; `meaning` says when a promise or a motion has it."""

    symbol: str
    label: str
    meaning: str


def label(standing: Standing) -> str:
    """Name what came of a promise or a motion."""
    return _word(standing).label


def tag(standing: Standing) -> Tag:
    """Return a state with its sign; that never stands without its name."""
    word = _word(standing)
    return Tag(standing, word.symbol, word.label)


def in_parts(parts: int) -> Tag:
    """Say that a promise is counted in its parts."""
    told = "in 1 andere belofte" if parts == 1 else f"in {parts} andere beloften"
    return Tag(None, "⋯", f"Uitgewerkt {told}")


def counted(tally: Mapping[Standing, int]) -> str:
    """Count by state: "8 gedaan, 5 loopt en 18 niet teruggevonden"; empty without any."""
    told = [f"{count} {standing.value}" for standing, count in tally.items()]
    return listed(told) if told else ""


def promises(count: int) -> str:
    """Count promises."""
    return "1 belofte" if count == 1 else f"{count} beloften"


def explained() -> Table:
    """Return every state with what it means."""
    return Table(
        "Wat betekent elke stand?",
        (Column("Stand"), Column("Wanneer", sentences=True)),
        tuple((word.label, word.meaning) for word in map(_word, Standing)),
    )


def _word(standing: Standing) -> _Word:  # noqa: PLR0912 a case for each member
    match standing:
        case Standing.DONE:
            told = _Word("✓", "Gedaan", "Het document zegt dat het is gedaan.")
        case Standing.GOING_ON:
            told = _Word("→", "Loopt", "Iets blijvends, en het document zegt dat het doorgaat.")
        case Standing.PARTLY:
            told = _Word("◐", "Deels", "Het document vertelt over een deel ervan.")
        case Standing.BEGUN:
            told = _Word("◔", "Begonnen", "Het document zegt dat het is begonnen.")
        case Standing.OTHERWISE:
            told = _Word("≠", "Anders", "Er kwam iets anders voor in de plaats.")
        case Standing.DELAYED:
            told = _Word("↷", "Vertraagd", "Het document zegt dat het later komt.")
        case Standing.NOT_DONE:
            told = _Word("✕", "Niet gedaan", "Het document zegt dat het niet is gedaan.")
        case Standing.ANNOUNCED:
            told = _Word("…", "Toegezegd", "Het college zegt alleen wanneer het antwoordt.")
        case Standing.MENTIONED:
            told = _Word(
                "–",
                "Genoemd zonder stand",
                "Het document noemt het, maar zegt niet hoe het ermee staat.",
            )
        case Standing.NOT_FOUND:
            told = _Word(
                "?",
                "Niet teruggevonden",
                "Het verslag zegt er niets over. Of het is gedaan, is daarmee niet gezegd.",
            )
        case Standing.NO_REPORT:
            told = _Word("…", "Nog geen verslag", "Over dit jaar is er nog geen jaarverslag.")
        case Standing.NOT_ENTERED:
            told = _Word(
                "✎", "Nog niet ingevuld", "Het jaarverslag is er, maar is hier nog niet ingevuld."
            )
        case Standing.OVERDUE:
            told = _Word(
                "!",
                "Termijn verstreken",
                "Een termijn is voorbij, en geen document noemt de afloop.",
            )
        case _:
            assert_never(standing)
    return told
