"""What goes out and comes in of each line of a programme, and which part of the whole that is."""

from collections.abc import Sequence

from lib.measures import Saldo
from lib.model import Register
from lib.page import Column, Table
from lib.wording import findings, programmes, scopes
from lib.wording.baselines import stage_name
from lib.wording.money import outward_cell
from lib.wording.numbers import DASH, share_of_whole
from lib.wording.prose import begun


def in_and_out(rows: Sequence[Saldo], register: Register) -> Table:
    """Return lasten, their share and baten per line, the total last, in whole euros.

    Both are written without the minus that costs have in the documents; a share is of the lasten.
    """
    parts = findings.shares_of_lasten(rows)
    shared = any(part is not None for part in parts)
    columns = (
        Column("Doelstelling"), Column(LASTEN, numeric=True),
        *([Column("Deel van de lasten", numeric=True)] if shared else []),
        Column("Baten", numeric=True),
    )  # fmt: skip
    cells = tuple(
        (
            name(row, register),
            outward_cell(row.lasten, -1),
            *([DASH if part is None else share_of_whole(part)] if shared else []),
            outward_cell(row.baten, 1),
        )
        for row, part in zip(rows, parts, strict=True)
    )
    totals = frozenset(at for at, row in enumerate(rows) if scopes.is_total(row.scope))
    told = f"{begun(stage_name(rows[0].stage, register))} {rows[0].year}"
    return Table(f"{told}: lasten en baten, in euro's", columns, cells, totals)


LASTEN = "Lasten"


def name(row: Saldo, register: Register) -> str:
    """Name a line by its code and name."""
    total = programmes.short(row.scope.programme or "", register)
    return scopes.line(row.scope, row.name, total)
