"""The amounts of a new document: every row of the one before, each still to enter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.model import OWED, AmountKind, Register
from lib.preparing.year.asked import Chosen
from lib.sources.money.amounts import OPTIONAL, REQUIRED
from lib.sources.reading.csv_files import delimited
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.text import decode


@dataclass(frozen=True)
class Rows:
    """Rows of cells in the order of the columns; `left_out` counts the new policy before it.

    What was new policy in one document is none in the next.
    """

    cells: Sequence[Sequence[str]]
    left_out: int
    separator: str


def rows(data: bytes, file: str, chosen: Chosen, register: Register) -> Rows:
    """Return the rows to add; none where the document has any amount already."""
    table = delimited.read(decode(data, file), file, REQUIRED, OPTIONAL)
    every = [_named(table, cells) for _, cells in table.rows([])]
    there = any(row["document"] == chosen.key for row in every)
    before = [row for row in every if row["document"] == chosen.follows and not there]
    stays = [row for row in before if row["soort"] != AmountKind.NEW_POLICY.value]
    later = chosen.year - register.documents[chosen.follows].year if chosen.follows else 0
    added = [list(_moved(row, chosen.key, later).values()) for row in stays]
    return Rows(added, len(before) - len(stays), table.separator)


def _named(table: Table, cells: Sequence[str]) -> dict[str, str]:
    return dict(zip(table.names, cells, strict=True))


def _moved(row: Mapping[str, str], document: str, years: int) -> dict[str, str]:
    own = {"jaar": str(int(row["jaar"]) + years), "bedrag": OWED, "document": document}
    return {**row, **own, **({"toelichting": ""} if "toelichting" in row else {})}
