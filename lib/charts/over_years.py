"""Money over the years: a column a year, budgets outlined and accounts solid."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, assert_never

import altair as alt

from lib.charts.config import finish
from lib.charts.config import rows as inline
from lib.charts.palette import NAMES
from lib.charts.scales import cost_scale, furthest
from lib.measures import Edition
from lib.model import Side
from lib.page import Spec
from lib.wording.facing import Facing, facing
from lib.wording.numbers import compact, millions
from lib.wording.tables.over_years import every_year

Drawn: TypeAlias = dict[str, Any]

_MILLION = 1_000_000
_SEEN_IN_MILLIONS = 100_000


def multi_year(editions: Sequence[Edition]) -> Spec:
    """Draw the editions of a saldo, a column a year: budgets outlined, accounts solid.

    A budget that another document prints for the same year is dotted behind the one that counts.
    """
    turned = facing(edition.amount for edition in editions)
    ends = [end for edition in editions if (end := turned.of(edition.amount)) is not None]
    data = [_year(year, editions, turned, writer(ends)) for year in every_year(editions)]
    others = [
        {"year": str(edition.year), "other": turned.of(edition.amount)}
        for edition in editions
        if edition.side is Side.PLAN and not edition.counts and edition.amount.euros is not None
    ]
    palette = NAMES
    across = alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, ticks=False, labelFontSize=13))
    base = inline(data).encode(x=across)
    scale = cost_scale(ends, room=1.12)
    up = alt.Y("budget:Q", scale=scale, axis=None)
    plan = base.mark_bar(
        filled=False, stroke=palette.muted, strokeWidth=1.5, width={"band": 0.86}
    ).encode(y=up)  # fmt: skip
    older = (
        inline(others)
        .mark_bar(
            filled=False, stroke=palette.muted, strokeWidth=1, strokeDash=[2, 3],
            width={"band": 0.98},
        )
        .encode(x=across, y=alt.Y("other:Q"))
    )  # fmt: skip
    actual = base.mark_bar(color=palette.ink, width={"band": 0.62}).encode(y=alt.Y("account:Q"))
    planned = base.mark_text(dy=-9, fontSize=13).encode(
        y=alt.Y("top:Q"), text=alt.Text("budget_text:N")
    )
    came = base.mark_text(dy=14, fontSize=12, fontWeight="bold", color=palette.background).encode(
        y=alt.Y("account:Q"), text=alt.Text("account_text:N")
    )
    return finish([plan, older, actual, planned, came], 200)


def writer(amounts: Sequence[int]) -> Callable[[int], str]:
    """Return what writes amounts: all in millions where the largest is, else each short.

    What is too small for that is written short as well: it is not nothing.
    """
    in_millions = max((abs(amount) for amount in amounts), default=0) >= _MILLION

    def write(amount: int) -> str:
        told = in_millions and (amount == 0 or abs(amount) >= _SEEN_IN_MILLIONS)
        return millions(amount) if told else compact(amount)

    return write


def _year(
    year: int, editions: Sequence[Edition], turned: Facing, write: Callable[[int], str]
) -> Drawn:
    """Return the budget and the account of a year that count, with what is written at them."""
    amounts = {
        it.side: turned.of(it.amount) for it in editions if it.year == year and it.counts
    }  # fmt: skip
    told: Drawn = {"year": str(year)}
    for role in Side:
        name, amount = _field(role), amounts.get(role)
        told |= {name: amount, f"{name}_text": "" if amount is None else write(amount)}
    return told | {"top": furthest(*(amounts.get(role) for role in Side))}


def _field(role: Side) -> str:
    """Name the field of a role: each is drawn in a way of its own."""
    match role:
        case Side.PLAN:
            return "budget"
        case Side.ACCOUNT:
            return "account"
        case _:
            assert_never(role)
