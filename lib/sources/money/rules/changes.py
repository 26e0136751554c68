"""A change of the budget that was entered as the budget itself."""

from collections.abc import Iterator

import polars as pl

from lib.model import AmountKind, DocumentKind, Register, Side, StageRole
from lib.sources.reading.faults import Fault

_LINE = ["programme", "goal", "product", "year", "kind"]
_SMALL = 0.5
_NEARLY_ALL = 0.8


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a warning for an amendment whose amounts are small or mixed beside the budget."""
    for name, said in register.documents.items():
        if said.kind is not DocumentKind.AMENDMENT:
            continue
        for stage, told in register.stages.items():
            if told.role is StageRole.PLAN:
                own = amounts.filter(document=name, stage=stage)
                yield from _small(own, _budget(amounts, name, register), register, file)


def _budget(amounts: pl.DataFrame, document: str, register: Register) -> pl.DataFrame:
    """Return what the budgets before a document have, one amount a line."""
    editions = list(register.documents)
    before = editions[: editions.index(document)]
    plans = register.stages_of(Side.PLAN)
    rows = amounts.filter(pl.col("document").is_in(before), pl.col("stage").is_in(plans))
    return rows.group_by(_LINE).agg(before=pl.col("amount").sort_by("edition").last())


def _small(
    own: pl.DataFrame, budget: pl.DataFrame, register: Register, file: str
) -> Iterator[Fault]:
    beside = own.filter(pl.col("kind") != AmountKind.NEW_POLICY.value).join(
        budget.filter(pl.col("before") != 0), on=_LINE, nulls_equal=True
    ).sort("line")  # fmt: skip
    share = pl.col("amount") / pl.col("before")
    small = beside.filter(share.abs() < _SMALL)
    other_sign = beside.filter(share < 0)
    odd = max(small.height, other_sign.height)
    if beside.is_empty() or odd < beside.height * _NEARLY_ALL:
        return
    row = (small if small.height >= other_sign.height else other_sign).row(0, named=True)
    stage, first = row["stage"], _first_plan(register)
    how = f"Zet dan 'rol: wijziging' bij de fase '{stage}' in indicators.yaml."
    if stage == first:
        how = "Geef ze dan een eigen fase met 'rol: wijziging', onder 'fasen' in indicators.yaml."
    message = (
        f"In {register.documents[row['document']].name} staat {row['amount']} ('{row['name']}'), "
        f"en in de begroting ervoor {row['before']}. Staat hier alleen wat er verandert? {how} Het "
        "dashboard telt ze dan bij de begroting op. Is dit de hele begroting, dan is het goed."
    )
    yield Fault(file, row["line"], 1, "wijziging-als-begroting", message, warning=True)


def _first_plan(register: Register) -> str | None:
    plans = (code for code, told in register.stages.items() if told.role is StageRole.PLAN)
    return next(plans, None)
