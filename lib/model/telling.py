"""Words for the texts of documents: what they name, and how they contradict each other."""

from enum import StrEnum


class NewRisks(StrEnum):
    """Whether a document names new risks."""

    NONE = "geen"
    SOME = "wel"


class ReferenceKind(StrEnum):
    """What kind of document another document names."""

    PLAN = "plan"
    REPORT = "rapport"
    RULE = "regel"
    LAW = "wet"
    SOURCE = "bron"
    DECISION = "besluit"
    MOTION = "motie"


class Weight(StrEnum):
    """How much a contradiction matters to who judges by these documents; the heaviest first."""

    HEAVY = "zwaar"
    ORDINARY = "gewoon"
    LIGHT = "licht"


class ContradictionKind(StrEnum):
    """What two places do not agree on."""

    FIGURE = "cijfer"
    EXPLANATION = "uitleg"
    DEFINITION = "omschrijving"
    YEAR = "jaar of datum"
    SOURCE = "bron"
    PLACE = "plaats"
    NAME = "naam"
    OTHER = "anders"
