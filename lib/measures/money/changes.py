"""A change of the budget: its amounts come on top of the budget before it, and that is the new one.

What a change does not name stays as it was, where it names something else of the same level. A
budget after a change is our sum, and it says so.
"""

from itertools import pairwise

import polars as pl

from lib.measures.money.precedence import ranked
from lib.model import AmountKind, Computed, DocumentKind, Register, Side, StageRole, TermRole
from lib.sources.money.places import (
    IS_GOAL,
    IS_LINE,
    IS_MUNICIPALITY,
    IS_PRODUCT,
    IS_PROGRAMME,
    SCOPE,
)

_ROW = [*SCOPE, "year"]
_LINE = [*_ROW, "kind"]
_SALDO = AmountKind.SALDO.value
_TERMS = [kind.value for kind in AmountKind if kind.term and kind.term.role is not TermRole.RESULT]
_KINDS = [*_TERMS, _SALDO]
_FIELDS = ("name", "document", "edition", "unit")


def with_changes(rows: pl.DataFrame, register: Register) -> pl.DataFrame:
    """Put in the place of each change what the budget is after it (terms of saldi, computed)."""
    for before, stage in pairwise(register.stages_of(Side.PLAN)):
        if register.stages[stage].role is StageRole.CHANGE:
            rows = _changed(rows, before, stage, register)
    return rows


def _changed(rows: pl.DataFrame, before: str, stage: str, register: Register) -> pl.DataFrame:
    if rows.filter(stage=stage).is_empty():
        return rows
    changes = _by_scope(_added_up(rows.filter(stage=stage), register))
    budget = _by_scope(_in_force(rows.filter(stage=before), register))
    whole = _with_totals(_whole(changes))
    named = budget.join(whole, on=_ROW, how="full", coalesce=True, nulls_equal=True, suffix="_more")
    told = _with_new(_known(named, whole), budget).with_columns(
        *(_sum(kind).alias(kind) for kind in _KINDS),
        name=pl.coalesce("name", "name_more"),
        document=pl.coalesce("document_more", pl.lit(_newest(changes))),
        edition=pl.coalesce("edition_more", pl.lit(changes["edition"].max(), pl.Int32)),
        unit=pl.max_horizontal("unit", "unit_more"),
    )
    after = (
        told.unpivot(on=_KINDS, index=[*_ROW, *_FIELDS], variable_name="kind", value_name="amount")
        .filter(pl.col("amount").is_not_null())
        .with_columns(
            stage=pl.lit(stage), computed=pl.lit(Computed.CHANGES.value), added=pl.lit(value=False)
        )
    )
    kept = rows.filter(pl.col("stage") != stage)
    return pl.concat([kept, after.select(c for c in rows.columns if c in after.columns)],
                     how="diagonal")  # fmt: skip


def _newest(changes: pl.DataFrame) -> str:
    return str(changes.sort("edition")["document"][-1])


def _added_up(rows: pl.DataFrame, register: Register) -> pl.DataFrame:
    """Add up what the documents of a year change; one that looks back repeats it only."""
    changing = [
        name for name, said in register.documents.items()
        if said.kind in (DocumentKind.AMENDMENT, DocumentKind.INTERIM)
    ]  # fmt: skip
    years = {name: said.year for name, said in register.documents.items()}
    own = pl.col("document").replace_strict(years, return_dtype=pl.Int32) == pl.col("year")
    sets = own & pl.col("document").is_in(changing)
    of_year = rows.filter(sets)
    others = _in_force(rows.join(of_year, on=_LINE, how="anti", nulls_equal=True), register)
    sums = (
        of_year.sort("edition")
        .group_by(_LINE, maintain_order=True)
        .agg(
            pl.col("name", "document", "edition").last(),
            pl.col("unit").max(),
            amount=pl.when(pl.col("amount").is_not_null().all()).then(pl.col("amount").sum()),
        )
    )
    return pl.concat([sums, others.select(sums.columns)])


def _in_force(rows: pl.DataFrame, register: Register) -> pl.DataFrame:
    """Return the one amount of each line that counts (see `precedence`)."""
    placed = ranked(rows, register).sort("rank", maintain_order=True)
    return placed.group_by(_LINE, maintain_order=True).last()


def _by_scope(rows: pl.DataFrame) -> pl.DataFrame:
    """Return one row a scope and year, with a column for each kind of amount."""
    amount = pl.col("amount")
    return rows.group_by(_ROW, maintain_order=True).agg(
        *(pl.col(field).last() for field in _FIELDS if field != "unit"),
        pl.col("unit").max(),
        *(amount.filter(pl.col("kind") == kind).first().alias(kind) for kind in _KINDS),
    )


def _whole(changes: pl.DataFrame) -> pl.DataFrame:
    """Fill in what a change does not name: nothing where it names another term, and its saldo."""
    some = pl.any_horizontal(pl.col(kind).is_not_null() for kind in _TERMS)
    filled = changes.with_columns(
        pl.when(some).then(pl.col(kind).fill_null(0)).otherwise(pl.col(kind)).alias(kind)
        for kind in _TERMS
    )
    sums = pl.when(some).then(pl.sum_horizontal(_TERMS))
    return filled.with_columns(pl.coalesce(_SALDO, sums).alias(_SALDO))


def _with_totals(changes: pl.DataFrame) -> pl.DataFrame:
    """Add what goals and programmes change by their parts, where they are not named themselves."""
    for level in (["programme", "goal"], ["programme"]):
        parts, total = (IS_PRODUCT, IS_GOAL) if "goal" in level else (IS_LINE, IS_PROGRAMME)
        keys = [*level, "year"]
        absent = [name for name in SCOPE if name not in level]
        sums = (
            changes.filter(parts)
            .join(changes.filter(total), on=keys, how="anti", nulls_equal=True)
            .group_by(keys, maintain_order=True)
            .agg(
                pl.col("document", "edition").last(),
                pl.col("unit").max(),
                *(pl.when(pl.col(kind).is_not_null().all()).then(pl.col(kind).sum()).alias(kind)
                  for kind in _KINDS),
            )
            .with_columns(pl.lit(None, pl.String).alias(name) for name in [*absent, "name"])
        )  # fmt: skip
        changes = pl.concat([changes, sums.select(changes.columns)])
    return changes


def _known(named: pl.DataFrame, changes: pl.DataFrame) -> pl.DataFrame:
    """Keep the lines that are known after a change: it names them, or others beside them.

    A product is known too where its goal is, and did not change.
    """
    year, of_goal = ["programme", "year"], ["programme", "goal", "year"]
    lines = named.filter(IS_LINE).join(changes.filter(IS_LINE), on=year, how="semi")
    beside = named.filter(IS_PRODUCT).join(changes.filter(IS_PRODUCT), on=of_goal, how="semi")
    still = lines.filter(pl.col("document_more").is_null())
    unchanged = named.filter(IS_PRODUCT).join(still, on=of_goal, how="semi")
    programme = named.filter(IS_PROGRAMME).join(changes.filter(IS_PROGRAMME), on=year, how="semi")
    whole = named.filter(IS_MUNICIPALITY, pl.col("document_more").is_not_null())
    return pl.concat([whole, programme, lines, beside, unchanged])


def _with_new(named: pl.DataFrame, budget: pl.DataFrame) -> pl.DataFrame:
    """Say which lines begin with a change: the budget before it has others, and nothing of them."""
    years = budget.select("programme", "year").unique().with_columns(others=pl.lit(value=True))
    goals = (
        budget.select("programme", "goal", "year").unique().with_columns(there=pl.lit(value=True))
    )
    joined = named.join(years, on=["programme", "year"], how="left").join(
        goals, on=["programme", "goal", "year"], how="left"
    )
    nothing = pl.all_horizontal(pl.col(kind).is_null() for kind in _KINDS)
    own = pl.col("product").is_not_null() | (
        pl.col("goal").is_not_null() & pl.col("there").is_null()
    )
    return joined.with_columns(new=nothing & own & pl.col("others").is_not_null())


def _sum(kind: str) -> pl.Expr:
    """Add the change to the budget before it; a line that is new begins with nothing."""
    more, unchanged = pl.col(f"{kind}_more"), pl.col("document_more").is_null()
    return (
        pl.when(unchanged).then(pl.col(kind)).when("new").then(more)
        .otherwise(pl.col(kind) + more)
    )  # fmt: skip
