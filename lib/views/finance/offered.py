"""Which parts the money of a programme has: one without anything to show is not offered."""

from typing import assert_never

from lib import measures
from lib.measures import Baseline
from lib.sources import Snapshot, once
from lib.wording.parts_of_money import MoneyPart


@once
def offered(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline
) -> tuple[MoneyPart, ...]:
    """Return the parts to choose from; that of the goals is there always, if only to say so."""
    return tuple(part for part in MoneyPart if _has(part, snapshot, programme, year, budget))


def _has(part: MoneyPart, snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> bool:
    match part:
        case MoneyPart.GOALS:
            return True
        case MoneyPart.IN_AND_OUT:
            return bool(stages_with_terms(snapshot, programme, year, budget))
        case MoneyPart.YEARS:
            return bool(
                measures.editions(snapshot, programme, budget)
                or measures.lines_over_years(snapshot, programme, budget)
            )
        case MoneyPart.PRODUCTS:
            return bool(measures.goals_with_products(snapshot, programme, year, budget))
        case MoneyPart.NEW_POLICY:
            return bool(measures.new_policy(snapshot, programme))
        case _:
            assert_never(part)


def stages_with_terms(
    snapshot: Snapshot, programme: str, year: int, budget: Baseline
) -> tuple[str, ...]:
    """Return the stages of a budget and its accounts that say more of a year than the saldo."""
    asked = (*budget.stages, *measures.account_stages(snapshot))
    return tuple(
        stage
        for stage in asked
        if any(row.has_terms for row in measures.saldi_of(snapshot, programme, year, stage))
    )
