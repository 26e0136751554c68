"""Answers: pure polars; verdicts, variances and reconciliation, each from one snapshot."""

from lib.measures.completeness import completeness
from lib.measures.money import (
    Bridge,
    bridge,
    goals_with_products,
    money_of,
    multi_year,
    new_policy,
    products,
    reconciliation,
    remarks,
    variance,
    variances,
)
from lib.measures.verdicts import (
    Counts,
    counts,
    default_year,
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
    "completeness",
    "counts",
    "default_year",
    "goals_with_products",
    "money_of",
    "multi_year",
    "new_policy",
    "of_goal",
    "of_indicator",
    "products",
    "reconciliation",
    "remarks",
    "series_verdicts",
    "variance",
    "variances",
    "verdicts",
    "years",
]
