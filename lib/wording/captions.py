"""The words around a chart: its finding, what it shows, all of it in words, and its source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import polars as pl

from lib.measures import Bridge
from lib.model import Indicator, Register, Unit
from lib.wording import money, tables, verdicts
from lib.wording.tables import Table

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Caption:
    """`finding` is the title, `about` says how to read the marks, `spoken` replaces the picture."""

    finding: str
    about: str
    spoken: str
    source: str


def trend(rows: Sequence[Row], year: int, indicator: Indicator, register: Register) -> Caption:
    """Return the words around the trend of one indicator."""
    counted = f"% {indicator.quantity}" if indicator.unit == Unit.PERCENT else indicator.quantity
    return Caption(
        verdicts.trend_finding(rows, year),
        f"{counted} · lijn: gerealiseerd · open blokjes: begroot",
        verdicts.trend_text(rows),
        verdicts.source(indicator, register),
    )


def plan_and_account(goals: Sequence[Row], table: Table, register: Register) -> Caption:
    """Return the words around budget and account per goal."""
    return Caption(
        money.largest_finding(goals),
        "saldo in euro's · open balk: begroting · volle balk: rekening",
        tables.spoken(table),
        _source(goals, register),
    )


def variance(goals: Sequence[Row], table: Table, register: Register) -> Caption:
    """Return the words around the variance per goal."""
    return Caption(
        money.variance_finding(goals),
        "verschil in euro's · V: voordelig, naar rechts · N: nadelig, naar links",
        tables.spoken(table),
        _source(goals, register),
    )


def bridge(steps: Bridge, table: Table, rows: Sequence[Row], register: Register) -> Caption:
    """Return the words around the bridge from budget to account."""
    return Caption(
        money.bridge_finding(steps),
        "verschil met de begroting in euro's, doel voor doel opgeteld",
        tables.spoken(table),
        _source(rows, register),
    )


def multi_year(rows: Sequence[Row], table: Table, register: Register) -> Caption:
    """Return the words around a line of budgets and accounts over the years."""
    return Caption(
        money.years_finding(rows),
        "saldo van het programma in miljoenen euro's · open: begroting · vol: rekening",
        tables.spoken(table),
        _source(rows, register),
    )


def products(frame: pl.DataFrame, year: int, table: Table, register: Register) -> Caption:
    """Return the words around the products of a goal."""
    return Caption(
        money.products_finding(frame, year),
        "begroot saldo in euro's, duurste eerst; de rekening noemt geen producten",
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


def _source(rows: Sequence[Row], register: Register) -> str:
    return _named(
        [row[field] for row in rows for field in ("budget_document", "account_document")], register
    )


def _named(documents: Iterable[str | None], register: Register) -> str:
    used = dict.fromkeys(name for name in documents if name)
    return ", ".join(register.documents[name].name for name in used)
