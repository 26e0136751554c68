"""Words for promises and motions: what kind they are of, and what came of them."""

from enum import StrEnum
from typing import assert_never


class PromiseKind(StrEnum):
    """What a budget promises: an activity, something it puts first, a change of policy."""

    ACTIVITY = "activiteit"
    FOCUS = "speerpunt"
    POLICY_CHANGE = "beleidswijziging"
    OTHER = "andere"


class MotionKind(StrEnum):
    """What the council does with a motion."""

    ORDER = "opdracht"
    REQUEST = "verzoek"
    UNKNOWN = "onbekend"


class Deadliner(StrEnum):
    """Who named a deadline: the motion itself or the executive that answers it."""

    MOTION = "motie"
    EXECUTIVE = "college"


class PromiseState(StrEnum):
    """What a report can say of a promise."""

    DONE = "gedaan"
    GOING_ON = "loopt"
    PARTLY = "deels"
    BEGUN = "begonnen"
    OTHERWISE = "anders"
    DELAYED = "vertraagd"
    NOT_DONE = "niet gedaan"

    @property
    def is_outcome(self) -> bool:
        """Tell whether nothing more is to be expected after it."""
        match self:
            case PromiseState.DONE | PromiseState.OTHERWISE | PromiseState.NOT_DONE:
                return True
            case (
                PromiseState.GOING_ON
                | PromiseState.PARTLY
                | PromiseState.BEGUN
                | PromiseState.DELAYED
            ):
                return False
            case _:
                assert_never(self)


class MotionState(StrEnum):
    """What a document can say of a motion: as of a promise, or only that an answer will come."""

    DONE = "gedaan"
    GOING_ON = "loopt"
    PARTLY = "deels"
    BEGUN = "begonnen"
    OTHERWISE = "anders"
    DELAYED = "vertraagd"
    NOT_DONE = "niet gedaan"
    ANNOUNCED = "toegezegd"

    @property
    def is_outcome(self) -> bool:
        """Tell whether nothing more is to be expected after it."""
        return self is not MotionState.ANNOUNCED and PromiseState(self.value).is_outcome


class Standing(StrEnum):
    """What came of a promise or a motion: a state that was told, or why there is none.

    Nobody types what stands after ANNOUNCED: it follows from what is told, and from which reports
    there are.
    """

    DONE = "gedaan"
    GOING_ON = "loopt"
    PARTLY = "deels"
    BEGUN = "begonnen"
    OTHERWISE = "anders"
    DELAYED = "vertraagd"
    NOT_DONE = "niet gedaan"
    ANNOUNCED = "toegezegd"
    MENTIONED = "genoemd zonder stand"
    NOT_FOUND = "niet teruggevonden"
    NO_REPORT = "nog geen verslag"
    NOT_ENTERED = "nog niet ingevuld"
    OVERDUE = "termijn verstreken"
