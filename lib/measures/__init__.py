"""Answers: pure polars; verdicts, variances and reconciliation, each from one snapshot."""

from lib.measures.baselines import absent, account_stage, baselines, original
from lib.measures.bridges import Bridge, bridge
from lib.measures.completeness import completeness
from lib.measures.money import (
    lines,
    money_of,
    new_policy,
    reconciliation,
    remarks,
    unexplained,
    variance,
    variances,
)
from lib.measures.over_years import by_stage, editions, multi_year
from lib.measures.promises import pace, target_changes, target_editions
from lib.measures.reserves import (
    BEFORE,
    before_reserves,
    goals_with_products,
    kinds_of,
    products,
    saldi,
    saldi_of,
    saldi_of_goal,
)
from lib.measures.verdicts import (
    Counts,
    by_goal,
    conflicts,
    counts,
    default_year,
    lens,
    of_goal,
    of_indicator,
    series_verdicts,
    verdicts,
    years,
)
from lib.measures.whole import programmes

__all__ = [
    "BEFORE",
    "Bridge",
    "Counts",
    "absent",
    "account_stage",
    "baselines",
    "before_reserves",
    "bridge",
    "by_goal",
    "by_stage",
    "completeness",
    "conflicts",
    "counts",
    "default_year",
    "editions",
    "goals_with_products",
    "kinds_of",
    "lens",
    "lines",
    "money_of",
    "multi_year",
    "new_policy",
    "of_goal",
    "of_indicator",
    "original",
    "pace",
    "products",
    "programmes",
    "reconciliation",
    "remarks",
    "saldi",
    "saldi_of",
    "saldi_of_goal",
    "series_verdicts",
    "target_changes",
    "target_editions",
    "unexplained",
    "variance",
    "variances",
    "verdicts",
    "years",
]
