"""What the account is compared with: the budgets of the register, from the original one on."""

from dataclasses import dataclass

from lib.model import Side
from lib.sources import Snapshot, once

_WITHOUT_BUDGETS = "begroting"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The budget that an account is compared with: a stage of the register, with its name there.

    `stage` is None in a register without budgets: the word exists, no amount can. `original` tells
    whether it is the budget that the council adopted before the year, as its name says.
    """

    stage: str | None
    name: str
    original: bool

    @property
    def stages(self) -> tuple[str, ...]:
        """Return the one stage, none in a register without budgets."""
        return () if self.stage is None else (self.stage,)


@once
def baselines(snapshot: Snapshot) -> tuple[Baseline, ...]:
    """Return what an account can be compared with, from old to new.

    A stage stands here also without a single amount.
    """
    described = snapshot.register.stages
    return tuple(
        Baseline(stage, described[stage].result, original=described[stage].is_original)
        for stage in snapshot.register.stages_of(Side.PLAN)
    )


def baseline(snapshot: Snapshot, chosen: str | None = None) -> Baseline:
    """Return the budget of the chosen stage; if none was chosen the first one with any amount.

    Raises KeyError for a stage that is no budget.
    """
    known = {told.stage: told for told in baselines(snapshot)}
    if chosen is not None:
        return known[chosen]
    empty = absent(snapshot)
    found = [told for told in known.values() if told not in empty] or list(known.values())
    return next(iter(found), Baseline(None, _WITHOUT_BUDGETS, original=True))


def account_stages(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the stages of the account from old to new: of each amount the newest counts."""
    return snapshot.register.stages_of(Side.ACCOUNT)


@once
def absent(snapshot: Snapshot) -> tuple[Baseline, ...]:
    """Return the baselines of which the sources have no amount at all."""
    used = set(snapshot.amounts["stage"].unique())
    return tuple(told for told in baselines(snapshot) if told.stage not in used)


def unused_stages(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the stages of the register, of any role, of which the sources have no amount."""
    used = set(snapshot.amounts["stage"].unique())
    return tuple(stage for stage in snapshot.register.stages if stage not in used)
