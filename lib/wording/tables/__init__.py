"""Tables of text: the same figures as the charts, ready to be read, printed and spoken."""

from lib.wording.tables.facts import sums as fact_sums
from lib.wording.tables.goals import goals, signed
from lib.wording.tables.goals import name as line_name
from lib.wording.tables.in_and_out import in_and_out
from lib.wording.tables.in_and_out import name as saldo_name
from lib.wording.tables.indicators import documents, series, target_editions, trend
from lib.wording.tables.money import (
    DIFFERENCE,
    SIDES,
    goal_money,
    municipality,
    programmes,
    remarks,
    stages,
)
from lib.wording.tables.new_policy import new_policy
from lib.wording.tables.over_years import multi_year, over_years, years
from lib.wording.tables.reserves import products, products_beside, saldi
from lib.wording.tables.sums import every as every_sum
from lib.wording.tables.sums import not_exact, reconciliation
from lib.wording.tables.table import spoken
from lib.wording.tables.verdicts import by_goal, claims, conflicts, lens, matrix

__all__ = [
    "DIFFERENCE",
    "SIDES",
    "by_goal",
    "claims",
    "conflicts",
    "documents",
    "every_sum",
    "fact_sums",
    "goal_money",
    "goals",
    "in_and_out",
    "lens",
    "line_name",
    "matrix",
    "multi_year",
    "municipality",
    "new_policy",
    "not_exact",
    "over_years",
    "products",
    "products_beside",
    "programmes",
    "reconciliation",
    "remarks",
    "saldi",
    "saldo_name",
    "series",
    "signed",
    "spoken",
    "stages",
    "target_editions",
    "trend",
    "years",
]
