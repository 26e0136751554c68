"""Tables of text: the same figures as the charts, ready to be read, printed and spoken."""

from lib.wording.tables.indicators import documents, series, target_editions, trend
from lib.wording.tables.money import (
    bridge,
    goal_money,
    municipality,
    new_policy,
    programmes,
    remarks,
    stages,
    variance,
)
from lib.wording.tables.over_years import multi_year, years
from lib.wording.tables.reserves import products, saldi
from lib.wording.tables.sums import every as every_sum
from lib.wording.tables.sums import not_exact, reconciliation
from lib.wording.tables.table import spoken
from lib.wording.tables.verdicts import by_goal, claims, conflicts, lens, matrix

__all__ = [
    "bridge",
    "by_goal",
    "claims",
    "conflicts",
    "documents",
    "every_sum",
    "goal_money",
    "lens",
    "matrix",
    "multi_year",
    "municipality",
    "new_policy",
    "not_exact",
    "products",
    "programmes",
    "reconciliation",
    "remarks",
    "saldi",
    "series",
    "spoken",
    "stages",
    "target_editions",
    "trend",
    "variance",
    "years",
]
