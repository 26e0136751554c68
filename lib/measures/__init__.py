"""Answers: polars computes them, frozen types leave; verdicts, variances and reconciliation."""

from lib.measures.indicators.claims import (
    CheckedClaim,
    Named,
    Went,
    claims,
    claims_of,
    opposed_claims,
)
from lib.measures.indicators.completeness import Completeness, completeness
from lib.measures.indicators.distances import Distance, Order, distance, ordered
from lib.measures.indicators.end_targets import EndTarget, end_targets
from lib.measures.indicators.lens import Lens, LensLine, lens
from lib.measures.indicators.lookup import (
    conflicts,
    of_goal,
    of_indicator,
    of_series,
    of_year,
    reading,
    readings,
    subject,
)
from lib.measures.indicators.moved_targets import (
    MovedTarget,
    YearTarget,
    moved_targets,
    moved_targets_of,
)
from lib.measures.indicators.other_sources import OtherSource, other_sources
from lib.measures.indicators.paces import Pace, SoFar, YearNumber, pace, paces
from lib.measures.indicators.readings import (
    Bound,
    Change,
    Difference,
    Earlier,
    Groups,
    Measurement,
    Missing,
    Outcome,
    Printed,
    Reading,
    Relative,
    Series,
    StatedVerdict,
    Subject,
    Target,
)
from lib.measures.indicators.tallies import (
    Counts,
    GoalCounts,
    by_goal,
    counts,
    counts_of,
    default_year,
)
from lib.measures.indicators.target_editions import TargetEdition, target_editions
from lib.measures.indicators.verdicts import VERDICTS, verdicts
from lib.measures.indicators.years import last_reported_year, report_of, years
from lib.measures.money.amounts import NOTHING, Amount, coarsest_unit, with_standing
from lib.measures.money.baselines import (
    Baseline,
    absent,
    account_stages,
    baseline,
    baselines,
    unused_stages,
)
from lib.measures.money.bridges import Bridge, BridgeStep, Rest, RestCause, bridge
from lib.measures.money.comparison import VARIANCES, variance_frame
from lib.measures.money.municipality import (
    BesideParts,
    beside_parts,
    of_municipality,
    years_of_municipality,
)
from lib.measures.money.new_policy import NewPolicyLine, new_policy
from lib.measures.money.over_years import Edition, StageAmount, by_stage, editions
from lib.measures.money.products import NamedProduct, named_products
from lib.measures.money.programmes import programmes
from lib.measures.money.remarks import Remark, remark_frame, remarks, remarks_of
from lib.measures.money.reserves import SALDI, saldo_frame
from lib.measures.money.rising import RisingProduct, rising_products
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
    large,
    lines,
    lines_over_years,
    programme_total,
)
from lib.measures.money_and_targets import MoneyAndTargets, money_and_targets

__all__ = [
    "NOTHING",
    "SALDI",
    "VARIANCES",
    "VERDICTS",
    "Amount",
    "Baseline",
    "BesideParts",
    "Bound",
    "Bridge",
    "BridgeStep",
    "Change",
    "CheckedClaim",
    "ClosedSum",
    "Completeness",
    "Counts",
    "Difference",
    "Distance",
    "Earlier",
    "Edition",
    "EndTarget",
    "GoalCounts",
    "Groups",
    "Lens",
    "LensLine",
    "Measurement",
    "Missing",
    "MoneyAndTargets",
    "MovedTarget",
    "Named",
    "NamedProduct",
    "NewPolicyLine",
    "Order",
    "OtherSource",
    "Outcome",
    "Pace",
    "Printed",
    "Reading",
    "Relative",
    "Remark",
    "Rest",
    "RestCause",
    "RisingProduct",
    "Saldo",
    "Series",
    "SoFar",
    "StageAmount",
    "StatedVerdict",
    "Subject",
    "Target",
    "TargetEdition",
    "Variance",
    "Went",
    "YearNumber",
    "YearTarget",
    "absent",
    "account_stages",
    "baseline",
    "baselines",
    "beside_parts",
    "bridge",
    "by_goal",
    "by_stage",
    "claims",
    "claims_of",
    "coarsest_unit",
    "completeness",
    "conflicts",
    "counts",
    "counts_of",
    "default_year",
    "distance",
    "editions",
    "end_targets",
    "goal_lines",
    "goals_with_products",
    "kinds_of",
    "large",
    "last_reported_year",
    "lens",
    "lines",
    "lines_over_years",
    "money_and_targets",
    "moved_targets",
    "moved_targets_of",
    "named_products",
    "new_policy",
    "of_goal",
    "of_indicator",
    "of_municipality",
    "of_series",
    "of_year",
    "opposed_claims",
    "ordered",
    "other_sources",
    "pace",
    "paces",
    "products",
    "programme_total",
    "programmes",
    "reading",
    "readings",
    "remark_frame",
    "remarks",
    "remarks_of",
    "report_of",
    "rising_products",
    "saldi_of",
    "saldi_of_goal",
    "saldo_frame",
    "subject",
    "sums",
    "sums_of",
    "target_editions",
    "unused_stages",
    "variance_frame",
    "verdicts",
    "with_standing",
    "years",
    "years_of_municipality",
]
