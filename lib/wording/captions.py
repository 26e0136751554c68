"""The words around a chart: its finding, what it shows, all of it in words, and its source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import polars as pl

from lib.measures import Bridge, Reading
from lib.model import Indicator, Register, StageRole, Unit
from lib.wording import money, origins, tables, trends
from lib.wording.tables import Table

Row: TypeAlias = Mapping[str, Any]
_MILLION = 1_000_000


@dataclass(frozen=True)
class Caption:
    """`finding` is the title, `about` says how to read the marks, `spoken` replaces the picture."""

    finding: str
    about: str
    spoken: str
    source: str


def trend(
    readings: Sequence[Reading], year: int, indicator: Indicator, register: Register
) -> Caption:
    """Return the words around the trend of one indicator."""
    counted = f"% {indicator.quantity}" if indicator.unit == Unit.PERCENT else indicator.quantity
    return Caption(
        trends.finding(readings, year),
        f"{counted} · lijn: gerealiseerd · open blokjes: begroot",
        trends.spoken(readings),
        origins.source(indicator, register),
    )


def plan_and_account(lines: Sequence[Row], table: Table, register: Register, plan: str) -> Caption:
    """Return the words around budget and account per line; `plan` names the budget."""
    marks = [
        f"{mark} balk: {name}"
        for mark, name, field in (("open", plan, "budget"), ("volle", "rekening", "account"))
        if any(line[field] is not None for line in lines)
    ]
    return Caption(
        money.largest_finding(lines),
        " · ".join(["saldo in euro's", *marks]),
        tables.spoken(table),
        _source(lines, register),
    )


def variance(lines: Sequence[Row], table: Table, register: Register, plan: str) -> Caption:
    """Return the words around the variance per line."""
    return Caption(
        money.variance_finding(lines),
        f"verschil met de {plan}, in euro's · V: voordelig, naar rechts · N: nadelig, naar links",
        tables.spoken(table),
        _source(lines, register),
    )


def bridge(
    steps: Bridge, table: Table, rows: Sequence[Row], register: Register, plan: str
) -> Caption:
    """Return the words around the bridge from budget to account."""
    return Caption(
        money.bridge_finding(steps),
        f"verschil met de {plan}, in euro's, regel voor regel opgeteld",
        tables.spoken(table),
        _source(rows, register),
    )


def multi_year(rows: Sequence[Row], table: Table, register: Register, plan: str) -> Caption:
    """Return the words around budgets and accounts over the years, of each edition."""
    largest = max((abs(row["amount"]) for row in rows if row["amount"] is not None), default=0)
    unit = "miljoenen euro's" if largest >= _MILLION else "euro's"
    about = f"saldo in {unit} · {_marks(rows, plan)}"
    if any(row["role"] == StageRole.PLAN and not row["counts"] for row in rows):
        about += " · gestippeld: hetzelfde jaar in een ander document"
    return Caption(
        money.years_finding(rows, plan),
        about,
        tables.spoken(table),
        _named([row["document"] for row in rows], register),
    )


def products(
    frame: pl.DataFrame, year: int, table: Table, register: Register, *, in_account: bool
) -> Caption:
    """Return the words around the products of a goal; say so when the account names none."""
    about = "begroot saldo na reserves in euro's, duurste eerst"
    return Caption(
        money.products_finding(frame, year),
        about if in_account else f"{about}; de rekening noemt geen producten",
        tables.spoken(table),
        _named(frame["document"].to_list(), register),
    )


def new_policy(rows: Sequence[Row], table: Table, register: Register) -> Caption:
    """Return the words around the lines of nieuw beleid."""
    return Caption(
        money.policy_finding(rows),
        "extra kosten in euro's, duurste eerst",
        tables.spoken(table),
        _named([row["document"] for row in rows], register),
    )


def _marks(rows: Sequence[Row], plan: str) -> str:
    """Say how budgets and accounts are drawn, of those that there are."""
    roles = {row["role"] for row in rows}
    told = {StageRole.PLAN.value: f"open: {plan}", StageRole.ACCOUNT.value: "vol: rekening"}
    return " · ".join(text for role, text in told.items() if role in roles)


def _source(rows: Sequence[Row], register: Register) -> str:
    return _named(
        [row[field] for row in rows for field in ("budget_document", "account_document")], register
    )


def _named(documents: Iterable[str | None], register: Register) -> str:
    used = dict.fromkeys(name for name in documents if name)
    return ", ".join(register.documents[name].name for name in used)
