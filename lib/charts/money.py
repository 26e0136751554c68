"""Money of one year: plan outlined, actual solid, variances with V and N (IBCS).

Costs run to the right and are written without a minus; in every chart a minus runs to the left. The
name of each line stands above its bar, so that it reads whole on a phone.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, TypeAlias

import altair as alt

from lib.charts.config import AT_X, finish
from lib.charts.config import rows as inline
from lib.charts.palette import NAMES, Palette
from lib.charts.scales import Across, cost_scale, furthest, signed_scale
from lib.charts.standing import Standing, coloured, standing
from lib.measures import Amount, Bridge, NewPolicyLine, Saldo, Variance
from lib.model import Scope, VarianceSign
from lib.page import Spec
from lib.sources.rounding import as_printed
from lib.wording import money
from lib.wording.facing import facing
from lib.wording.numbers import compact

Drawn: TypeAlias = dict[str, Any]
Names: TypeAlias = Mapping[str, str]
"""The short name of each goal by its code."""

_LINE = 50  # pixels per line: its name and its bar


def plan_and_account(lines: Sequence[Variance], names: Names) -> Spec:
    """Draw budget (outlined) and account (solid) of each line."""
    turned = facing(side for line in lines for side in (line.budget, line.account))
    sides = [(turned.of(line.budget), turned.of(line.account)) for line in lines]
    data = [
        {
            "name": _name(line.scope, line.name, names),
            "budget": budget,
            "account": account,
            "end": max(furthest(budget, account), 0),
            "text": " → ".join(compact(side) for side in (budget, account) if side is not None),
        }
        for line, (budget, account) in zip(lines, sides, strict=True)
    ]
    palette = NAMES
    base = _lines(data)
    across = Across(cost_scale([furthest(*both) for both in sides]))
    plan = _outlined(base, palette, 20).encode(x=across("budget", axis=True))
    actual = base.mark_bar(color=palette.ink, height=9, yOffset=9).encode(x=across("account"))
    text = _numbers_beside(base).encode(x=across("end"))
    return finish([plan, actual, text, _names(base, palette)], _LINE * len(data))


def variance(lines: Sequence[Variance], names: Names) -> Spec:
    """Draw the variance of each line with V or N; voordelig runs to the right."""
    known = [(line, line.difference) for line in lines if line.difference is not None]
    data = [
        {
            "name": _name(line.scope, line.name, names),
            "step": step,
            "right_text": money.sign_label(line) if step >= 0 else "",
            "left_text": money.sign_label(line) if step < 0 else "",
            "standing": standing(money.sign(line)),
        }
        for line, step in known
    ]
    palette = NAMES
    base = _lines(data)
    steps = [step for _, step in known]
    across = Across(signed_scale(steps))
    bars = base.mark_bar(height=16, yOffset=9).encode(
        x=across("step", axis=True), color=coloured(palette)
    )
    right = base.mark_text(align="left", dx=6, dy=9, fontSize=13)
    left = base.mark_text(align="right", dx=-6, dy=9, fontSize=13)
    text = [
        right.encode(x=across("step"), text=alt.Text("right_text:N")),
        left.encode(x=across("step"), text=alt.Text("left_text:N")),
    ]
    return finish([bars, *text, _names(base, palette)], _LINE * len(data))


def bridge(steps: Bridge, names: Names) -> Spec:
    """Draw how the steps add up from the budget (at zero) to the account's total variance.

    Both totals stand at their names: a bar says how far the account ended from the budget.
    """
    named = [(_name(step.scope, step.name, names), step.size) for step in steps.steps]
    if steps.rest is not None:
        named.append((money.rest_name(steps.rest.cause), steps.rest.size))
    reached = [0, *accumulate(size for _, size in named)]
    total = steps.account - steps.budget
    data = [
        _step(f"Begroting: saldo {compact(steps.budget)}", 0, 0, ""),
        *(
            _step(name, begin, end, compact(size, signed=True))
            for (name, size), (begin, end) in zip(named, pairwise(reached), strict=True)
        ),
        _step(
            f"Rekening: saldo {compact(steps.account)}", 0, total,
            compact(as_printed(total, steps.unit), signed=True), Standing.NEUTRAL,
        ),
    ]  # fmt: skip
    palette = NAMES
    base = _lines(data)
    across = Across(signed_scale([*reached, total]))
    zero = inline([{}]).mark_rule(color=palette.muted).encode(x=alt.XDatum(0))
    bars = base.mark_bar(height=16, yOffset=9).encode(
        x=across("begin", axis=True), x2=alt.X2("end:Q"), color=coloured(palette)
    )
    text = _numbers_beside(base).encode(x=across("right"))
    return finish([zero, bars, text, _names(base, palette)], _LINE * len(data))


def products(rows: Sequence[Saldo]) -> Spec:
    """Draw the budget of each product as ranked outlined bars."""
    turned = facing(row.after for row in rows)
    ends = [turned.of(row.after) for row in rows]
    data = [
        _plan(f"{row.scope.product} {row.name}", row.after, end)
        for row, end in zip(rows, ends, strict=True)
    ]
    return _plan_bars(data, Across(cost_scale([end or 0 for end in ends])))


def new_policy(lines: Sequence[NewPolicyLine], year: int) -> Spec:
    """Draw the lines of nieuw beleid in a year, ranked; costs are positive in this table."""
    told = [line for line in lines if line.year == year and not line.is_total]
    ranked = sorted(told, key=lambda line: -(line.amount.euros or 0))
    data = [_plan(line.name, line.amount, line.amount.euros) for line in ranked]
    ends = [line.amount.euros or 0 for line in ranked]
    return _plan_bars(data, Across(signed_scale(ends, left=1.0)))


def _plan(name: str, amount: Amount, drawn: int | None) -> Drawn:
    """Return a bar; what the source has for an amount, such as p.m., stands where it begins."""
    text = amount.mark or compact(drawn)
    return {"name": name, "plan": drawn, "end": max(drawn or 0, 0), "text": text}


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


def _name(scope: Scope, name: str, names: Names) -> str:
    """Name a line by its goal, briefly; what stands outside any goal by its own name."""
    return name if scope.goal is None else names.get(scope.goal, name)


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


def _step(name: str, begin: int, end: int, text: str, told: Standing | None = None) -> Drawn:
    """Return a step that runs from one total to the next; without V or N it says its standing."""
    return {
        "name": name, "begin": begin, "end": end, "right": max(begin, end), "text": text,
        "standing": told or standing(VarianceSign.of(end - begin)),
    }  # fmt: skip
