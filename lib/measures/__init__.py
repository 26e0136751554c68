"""Answers: pure polars; verdicts, variances and reconciliation, each from one snapshot."""

from lib.measures.completeness import completeness
from lib.measures.money.amounts import NOTHING, Amount, coarsest_unit
from lib.measures.money.baselines import (
    Baseline,
    absent,
    account_stage,
    baseline,
    baselines,
    unused_stages,
)
from lib.measures.money.bridges import Bridge, BridgeStep, Rest, RestCause, bridge
from lib.measures.money.comparison import VARIANCES, variance_frame
from lib.measures.money.new_policy import NewPolicyLine, new_policy
from lib.measures.money.over_years import Edition, StageAmount, by_stage, editions
from lib.measures.money.products import NamedProduct, named_products
from lib.measures.money.programmes import programmes
from lib.measures.money.remarks import Remark, remark_frame, remarks, remarks_of
from lib.measures.money.reserves import SALDI, saldo_frame
from lib.measures.money.saldi import (
    Saldo,
    goals_with_products,
    products,
    saldi_of,
    saldi_of_goal,
)
from lib.measures.money.sums import ClosedSum, sums, sums_of
from lib.measures.money.variances import (
    Variance,
    goal_lines,
    kinds_of,
    lines,
    lines_over_years,
    programme_total,
    unexplained,
)
from lib.measures.promises import pace, target_changes, target_editions
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

__all__ = [
    "NOTHING",
    "SALDI",
    "VARIANCES",
    "Amount",
    "Baseline",
    "Bridge",
    "BridgeStep",
    "ClosedSum",
    "Counts",
    "Edition",
    "NamedProduct",
    "NewPolicyLine",
    "Remark",
    "Rest",
    "RestCause",
    "Saldo",
    "StageAmount",
    "Variance",
    "absent",
    "account_stage",
    "baseline",
    "baselines",
    "bridge",
    "by_goal",
    "by_stage",
    "coarsest_unit",
    "completeness",
    "conflicts",
    "counts",
    "default_year",
    "editions",
    "goal_lines",
    "goals_with_products",
    "kinds_of",
    "lens",
    "lines",
    "lines_over_years",
    "named_products",
    "new_policy",
    "of_goal",
    "of_indicator",
    "pace",
    "products",
    "programme_total",
    "programmes",
    "remark_frame",
    "remarks",
    "remarks_of",
    "saldi_of",
    "saldi_of_goal",
    "saldo_frame",
    "series_verdicts",
    "sums",
    "sums_of",
    "target_changes",
    "target_editions",
    "unexplained",
    "unused_stages",
    "variance_frame",
    "verdicts",
    "years",
]
