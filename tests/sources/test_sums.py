"""Every printed total beside the sum of its parts."""

import polars as pl
import pytest

from lib.model import SumKind
from lib.sources import Snapshot
from lib.sources.money.sums import SUMS
from lib.sources.rounding import half_unit
from tests import made, made_money


def test_sums_have_their_schema_also_without_a_sum(snapshot: Snapshot) -> None:
    for sources in (snapshot, made_money.whole_budget(), made.snapshot()):
        assert sources.sums.schema == SUMS
    assert set(snapshot.sums["check"]) == set(SumKind)


@pytest.mark.parametrize(("unit", "half"), [(1, 0), (1_000, 500), (1_000_000, 500_000)])
def test_half_a_unit_is_the_same_for_one_amount_and_for_a_column(unit: int, half: int) -> None:
    column = pl.select(half_unit(pl.lit(unit))).item()
    assert half_unit(unit) == column == half
