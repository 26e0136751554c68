"""Which of the documents that print an amount counts: the one of the year itself, if there is one.

A budget sets what was budgeted for its year and a report what came of it. What another document
prints for the same year stands beside it: a later one never moves the past.
"""

from typing import assert_never

import polars as pl

from lib.model import Document, DocumentKind, Register, Side, StageRole


def ranked(rows: pl.DataFrame, register: Register) -> pl.DataFrame:
    """Add `rank` to amounts: of each line in a stage the highest counts.

    What we added up of parts comes after all that a document prints: parts may be lacking there.
    """
    editions = {name: at for at, name in enumerate(register.documents)}
    keys = ["stage", "document", "year"]
    known = rows.select(keys).unique()
    ranks = [
        _rank(register, stage, register.documents[document], year, editions[document])
        for stage, document, year in known.iter_rows()
    ]
    told = known.with_columns(rank=pl.Series(ranks, dtype=pl.Int32()))
    below = pl.col("added").cast(pl.Int32()) * _places(register) * _CLASSES
    return rows.join(told, on=keys, how="left", maintain_order="left").with_columns(
        rank=pl.col("rank") - below
    )


_OWN, _OWN_AMENDED, _OWN_OTHER, _EARLIER, _LATER = 4, 3, 2, 1, 0
_CLASSES = 5


def _places(register: Register) -> int:
    return len(register.documents)


def _rank(register: Register, stage: str, document: Document, year: int, edition: int) -> int:
    """Return the place of a document for a year: by its class, and in it the nearest first."""
    standing = _standing(register, stage, document, year)
    nearest = -edition - 1 if standing == _LATER else edition - _places(register)
    return standing * _places(register) + nearest


def _standing(register: Register, stage: str, document: Document, year: int) -> int:
    if document.year != year:
        return _EARLIER if document.year < year else _LATER
    if not _sets(register.stages[stage].role, document.kind):
        return _OWN_OTHER
    amended = document.kind is DocumentKind.AMENDMENT and _is_amended_elsewhere(register, stage)
    return _OWN_AMENDED if amended else _OWN


def _is_amended_elsewhere(register: Register, stage: str) -> bool:
    """Tell whether this is the first of several budgets: an amendment only repeats that one."""
    plans = register.stages_of(Side.PLAN)
    return len(plans) > 1 and stage == plans[0]


def _sets(role: StageRole, kind: DocumentKind) -> bool:
    """Tell whether a document of this kind sets what its year has in a stage of this role."""
    match role.side:
        case Side.PLAN:
            return kind.is_budget
        case Side.ACCOUNT:
            return kind is DocumentKind.ANNUAL_REPORT
        case None:
            return not kind.is_budget
        case _:
            assert_never(role.side)
