"""Tables of text: the same figures as the charts, ready to be read, printed and spoken."""

from lib.wording.tables.indicators import (
    by_goal,
    conflicts,
    documents,
    goals_and_money,
    lens,
    matrix,
    series,
    target_editions,
    trend,
)
from lib.wording.tables.money import (
    bridge,
    goal_money,
    multi_year,
    new_policy,
    products,
    reconciliation,
    remarks,
    stages,
    variance,
    years,
)
from lib.wording.tables.table import Column, Table, spoken

__all__ = [
    "Column",
    "Table",
    "bridge",
    "by_goal",
    "conflicts",
    "documents",
    "goal_money",
    "goals_and_money",
    "lens",
    "matrix",
    "multi_year",
    "new_policy",
    "products",
    "reconciliation",
    "remarks",
    "series",
    "spoken",
    "stages",
    "target_editions",
    "trend",
    "variance",
    "years",
]
