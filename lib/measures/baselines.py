"""What the account is compared with: the budgets of the register, from the original one on."""

import polars as pl

from lib.model import AmountKind, StageRole
from lib.sources import Snapshot, once

NEW_POLICY = AmountKind.NEW_POLICY.value
SCOPE = ["programme", "goal", "product"]
LINE = [*SCOPE, "year", "kind"]


def baselines(snapshot: Snapshot) -> list[str]:
    """Return the stages that an account can be compared with, from old to new.

    The first one is the original budget; a stage stands here also without a single amount.
    """
    return _stages(snapshot, StageRole.PLAN)


def original(snapshot: Snapshot) -> str | None:
    """Return the stage of the original budget, None in a register without budgets."""
    return next(iter(baselines(snapshot)), None)


def account_stage(snapshot: Snapshot) -> str | None:
    """Return the stage of the account, None in a register without one."""
    return next(iter(_stages(snapshot, StageRole.ACCOUNT)), None)


def absent(snapshot: Snapshot) -> list[str]:
    """Return the baselines of which the sources have no amount at all."""
    used = set(snapshot.amounts["stage"].unique())
    return [stage for stage in baselines(snapshot) if stage not in used]


@once
def by_document(snapshot: Snapshot) -> pl.DataFrame:
    """Return all amounts but nieuw beleid with `rank`: of each line the highest rank counts.

    That is the document of the year itself. Where none of that year prints the amount (an
    estimate, or last year's budget beside this year's), it is the newest document that does.
    """
    register = snapshot.register
    documents = pl.DataFrame(
        {
            "document": list(register.documents),
            "document_year": [d.year for d in register.documents.values()],
        }
    )
    own = pl.col("document_year") == pl.col("year")
    return (
        snapshot.amounts.filter(pl.col("kind") != NEW_POLICY)
        .join(documents, on="document", maintain_order="left")
        .with_columns(rank=pl.col("edition") + own.cast(pl.Int32) * len(register.documents))
    )


def in_force(snapshot: Snapshot, stage: str | None, name: str) -> pl.DataFrame:
    """Return the one amount that counts per line in a stage; its columns begin with `name`."""
    chosen = by_document(snapshot).filter(stage=stage or "").sort("rank", maintain_order=True)
    columns = [
        pl.col("amount").last().alias(name),
        pl.col("name").last().alias(f"{name}_name"),
        pl.col("unit").last().alias(f"{name}_unit"),
        pl.col("document").last().alias(f"{name}_document"),
        pl.col("mark").last().alias(f"{name}_mark"),
        pl.col("stage").last().alias(f"{name}_stage"),
    ]
    return chosen.group_by(LINE, maintain_order=True).agg(columns)


def _stages(snapshot: Snapshot, role: StageRole) -> list[str]:
    described = snapshot.register.stages.items()
    return [stage for stage, description in described if description.role is role]
