"""Answers: pure polars; verdicts, variances and reconciliation, each from one snapshot."""

from lib.measures.completeness import completeness
from lib.measures.money import (
    Bridge,
    bridge,
    by_stage,
    goals_with_products,
    money_of,
    multi_year,
    new_policy,
    products,
    reconciliation,
    remarks,
    unexplained,
    variance,
    variances,
)
from lib.measures.promises import pace, target_changes
from lib.measures.verdicts import (
    Counts,
    counts,
    default_year,
    lens,
    of_goal,
    of_indicator,
    series_verdicts,
    verdicts,
    years,
)

__all__ = [
    "Bridge",
    "Counts",
    "bridge",
    "by_stage",
    "completeness",
    "counts",
    "default_year",
    "goals_with_products",
    "lens",
    "money_of",
    "multi_year",
    "new_policy",
    "of_goal",
    "of_indicator",
    "pace",
    "products",
    "reconciliation",
    "remarks",
    "series_verdicts",
    "target_changes",
    "unexplained",
    "variance",
    "variances",
    "verdicts",
    "years",
]
