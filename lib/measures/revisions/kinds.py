"""What a change is about, from what weighs most for a reader to what weighs least."""

from enum import StrEnum


class RevisionKind(StrEnum):
    """What changed from one version of the sources to another; the heaviest stands first."""

    VERDICT = "oordelen"
    CONFLICT = "strijdige oordelen"
    SIGN = "voordelig of nadelig"
    GONE = "verdwenen"
    SUM = "sommen"
    TARGET = "verschoven doelen"
    FIGURE = "cijfers"
    AMOUNT = "bedragen"
    PROMISE = "beloften en moties"
    QUESTION = "vragen"
    CAME = "erbij gekomen"
    LINE = "teksten en instellingen"
