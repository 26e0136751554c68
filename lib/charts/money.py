"""Money: plan outlined, actual solid, variances with V and N (IBCS); costs run to the right.

The name of each line stands above its bar, so that it reads whole on a phone.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias

import altair as alt
import polars as pl

from lib.charts.config import AT_X, finish
from lib.charts.config import rows as inline
from lib.charts.palette import NAMES, Palette
from lib.charts.scales import Across, cost_scale, money_axis, signed_scale
from lib.measures import Bridge
from lib.model import StageRole
from lib.page import Spec
from lib.wording.money import sign_label
from lib.wording.numbers import compact, millions
from lib.wording.tables.over_years import every_year

Row: TypeAlias = Mapping[str, Any]
Drawn: TypeAlias = dict[str, Any]

MILLION = 1_000_000
_LINE = 50  # pixels per line: its name and its bar


def plan_and_account(rows: Sequence[Row], names: Mapping[str, str]) -> Spec:
    """Draw budget (outlined) and account (solid) of each goal; rows of `measures.variance`."""
    data = [
        {
            "name": names.get(row["goal"], row["name"]),
            "budget": row["budget"],
            "account": row["account"],
            "end": _furthest(row),
            "text": " → ".join(
                compact(amount) for amount in (row["budget"], row["account"]) if amount is not None
            ),
        }
        for row in rows
    ]
    palette = NAMES
    base = _lines(data)
    ends = [row["end"] for row in data]
    across = Across(ends, cost_scale(ends))
    plan = _outlined(base, palette, 20).encode(x=across("budget", axis=True))
    actual = base.mark_bar(color=palette.ink, height=9, yOffset=9).encode(x=across("account"))
    text = _numbers_beside(base).encode(x=across("end"))
    return finish([plan, actual, text, _names(base, palette)], _LINE * len(data))


def variance(rows: Sequence[Row], names: Mapping[str, str]) -> Spec:
    """Draw the variance of each goal with V or N; voordelig runs to the right."""
    data = [
        {
            "name": names.get(row["goal"], row["name"]),
            "step": row["difference"],
            "standing": "good" if row["difference"] > 0 else "bad",
            "right_text": sign_label(row) if row["difference"] >= 0 else "",
            "left_text": sign_label(row) if row["difference"] < 0 else "",
        }
        for row in rows
        if row["difference"] is not None
    ]
    palette = NAMES
    base = _lines(data)
    steps = [row["step"] for row in data]
    across = Across(steps, signed_scale(steps))
    bars = base.mark_bar(height=16, yOffset=9).encode(
        x=across("step", axis=True),
        color=_standing(palette),
    )
    right = base.mark_text(align="left", dx=6, dy=9, fontSize=13)
    left = base.mark_text(align="right", dx=-6, dy=9, fontSize=13)
    text = [
        right.encode(x=across("step"), text=alt.Text("right_text:N")),
        left.encode(x=across("step"), text=alt.Text("left_text:N")),
    ]
    return finish([bars, *text, _names(base, palette)], _LINE * len(data))


def bridge(steps: Bridge, names: Mapping[str, str]) -> Spec:
    """Draw how the steps add up from the budget (at zero) to the account's total variance."""
    data, reached = [_step("Begroting", 0, 0, compact(steps.budget))], 0
    for step in steps.steps.iter_rows(named=True):
        begin, reached = reached, reached + step["step"]
        name = names.get(step["goal"], step["name"])
        data.append(_step(name, begin, reached, compact(step["step"], signed=True)))
    total = _step("Rekening", 0, steps.account - steps.budget, compact(steps.account))
    data.append({**total, "standing": "total"})
    palette = NAMES
    base = _lines(data)
    ends = [row[end] for row in data for end in ("begin", "end")]
    across = Across(ends, signed_scale(ends))
    zero = inline([{}]).mark_rule(color=palette.muted).encode(x=alt.XDatum(0))
    bars = base.mark_bar(height=16, yOffset=9).encode(
        x=across("begin", axis=True), x2=alt.X2("end:Q"),
        color=_standing(palette),
    )  # fmt: skip
    text = _numbers_beside(base).encode(x=across("right"))
    return finish([zero, bars, text, _names(base, palette)], _LINE * len(data))


def multi_year(rows: Sequence[Row]) -> Spec:
    """Draw rows of `measures.editions`, a column a year: budgets outlined, accounts solid.

    A budget that another document prints for the same year is dotted behind the one that counts.
    """
    ends = [row["amount"] for row in rows if row["amount"] is not None]
    data = [_year(year, rows, _writer(ends)) for year in every_year(rows)]
    others = [
        {"year": str(row["year"]), "other": row["amount"]}
        for row in rows
        if row["role"] == StageRole.PLAN and not row["counts"] and row["amount"] is not None
    ]
    palette = NAMES
    across = alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, ticks=False, labelFontSize=13))
    base = inline(data).encode(x=across)
    up = alt.Y("budget:Q", scale=cost_scale(ends, room=1.12), axis=money_axis(ends))
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
    return finish([plan, older, actual, planned, came], 260)


def _writer(amounts: Sequence[int]) -> Callable[[int], str]:
    """Write all amounts in millions where the largest is, else each as short as it can be."""
    in_millions = max((abs(amount) for amount in amounts), default=0) >= MILLION
    return partial(millions, unit=False) if in_millions else compact


def _year(year: int, rows: Sequence[Row], write: Callable[[int], str]) -> Drawn:
    """Return the budget and the account of a year that count, with what is written at them."""
    amounts = {row["role"]: row["amount"] for row in rows if row["year"] == year and row["counts"]}
    told: Drawn = {"year": str(year)}
    for name, role in (("budget", StageRole.PLAN), ("account", StageRole.ACCOUNT)):
        amount = amounts.get(role)
        text = "" if amount is None else write(amount)
        told |= {name: amount, f"{name}_text": text}
    return told | {"top": _furthest(told)}


def products(frame: pl.DataFrame) -> Spec:
    """Draw the budget of each product as ranked outlined bars; rows of `measures.products`."""
    data = [
        _plan(f"{row['product']} {row['name']}", row["after"], row["after_mark"])
        for row in frame.iter_rows(named=True)
    ]
    ends = [row["end"] for row in data]
    return _plan_bars(data, Across(ends, cost_scale(ends)))


def new_policy(rows: Sequence[Row], year: int) -> Spec:
    """Draw the lines of nieuw beleid in a year, ranked; costs are positive in this table."""
    data = [
        _plan(row["name"], row["amount"], row["mark"])
        for row in rows
        if row["year"] == year and row["product"]
    ]
    ranked = sorted(data, key=lambda row: -row["end"])
    ends = [row["end"] for row in data]
    return _plan_bars(ranked, Across(ends, signed_scale(ends, left=1.0)))


def _plan(name: str, amount: int | None, mark: str | None) -> Drawn:
    """Return a bar; what the source has for an amount, such as p.m., stands where it begins."""
    text = (mark or compact(None)) if amount is None else compact(amount)
    return {"name": name, "plan": amount, "end": amount or 0, "text": text}


def _plan_bars(data: Sequence[Drawn], across: Across) -> Spec:
    palette = NAMES
    base = _lines(data)
    bars = _outlined(base, palette, 16).encode(x=across("plan", axis=True))
    text = _numbers_beside(base).encode(x=across("end"))
    return finish([bars, text, _names(base, palette)], _LINE * len(data))


def _lines(data: Sequence[Drawn]) -> alt.Chart:
    """Begin a chart with a line for each row: two of one name would be drawn on each other."""
    numbered = [{"line": number, **row} for number, row in enumerate(data)]
    lines: alt.Chart = inline(numbered).encode(y=alt.Y("line:O", axis=None))
    return lines


def _standing(palette: Palette) -> alt.Color:
    """Colour a step by where it leads: voordelig, nadelig, or the total that comes of it."""
    colours = [palette.good, palette.bad, palette.ink]
    scale = alt.Scale(domain=["good", "bad", "total"], range=colours)
    return alt.Color("standing:N", scale=scale, legend=None)


def _names(base: alt.Chart, palette: Palette) -> alt.Chart:
    above = base.mark_text(align="left", dy=-13, fontSize=13, color=palette.muted)
    names: alt.Chart = above.encode(x=AT_X(0), text=alt.Text("name:N"))
    return names


def _outlined(base: alt.Chart, palette: Palette, height: int) -> alt.Chart:
    bars: alt.Chart = base.mark_bar(
        filled=False, stroke=palette.muted, strokeWidth=1.5, height=height, yOffset=9
    )
    return bars


def _numbers_beside(base: alt.Chart) -> alt.Chart:
    beside = base.mark_text(align="left", dx=7, dy=9, fontSize=13)
    numbers: alt.Chart = beside.encode(text=alt.Text("text:N"))
    return numbers


def _furthest(row: Row) -> int:
    ends: list[int] = [amount for amount in (row["budget"], row["account"]) if amount is not None]
    return max(ends, key=abs, default=0)


def _step(name: str, begin: int, end: int, text: str) -> Drawn:
    return {
        "name": name, "begin": begin, "end": end, "right": max(begin, end), "text": text,
        "standing": "good" if end > begin else "bad",
    }  # fmt: skip
