"""What the account is compared with: the budgets of the register, from the original one on."""

from dataclasses import dataclass

from lib.model import StageRole
from lib.sources import Snapshot, once

_WITHOUT_BUDGETS = "begroting"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The budget that an account is compared with: a stage of the register, with its name there.

    `stage` is None in a register without budgets: the word exists, no amount can.
    """

    stage: str | None
    name: str
    original: bool


@once
def baselines(snapshot: Snapshot) -> tuple[Baseline, ...]:
    """Return what an account can be compared with, from old to new.

    The first one is the original budget; a stage stands here also without a single amount.
    """
    described = snapshot.register.stages
    plans = stages(snapshot, StageRole.PLAN)
    return tuple(
        Baseline(stage, described[stage].name, original=stage == plans[0]) for stage in plans
    )


def baseline(snapshot: Snapshot, chosen: str | None = None) -> Baseline:
    """Return the budget of the chosen stage; the original one if none was chosen.

    Raises KeyError for a stage that is no budget.
    """
    known = {told.stage: told for told in baselines(snapshot)}
    if chosen is not None:
        return known[chosen]
    return next(iter(known.values()), Baseline(None, _WITHOUT_BUDGETS, original=True))


def account_stage(snapshot: Snapshot) -> str | None:
    """Return the stage of the account, None in a register without one."""
    return next(iter(stages(snapshot, StageRole.ACCOUNT)), None)


def absent(snapshot: Snapshot) -> tuple[Baseline, ...]:
    """Return the baselines of which the sources have no amount at all."""
    used = set(snapshot.amounts["stage"].unique())
    return tuple(told for told in baselines(snapshot) if told.stage not in used)


def unused_stages(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the stages of the register, of any role, of which the sources have no amount."""
    used = set(snapshot.amounts["stage"].unique())
    return tuple(stage for stage in snapshot.register.stages if stage not in used)


def stages(snapshot: Snapshot, role: StageRole) -> list[str]:
    """Return the stages that have this role, from old to new."""
    described = snapshot.register.stages.items()
    return [stage for stage, description in described if description.role is role]
