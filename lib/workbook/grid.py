"""What a workbook holds: sheets of rows and columns, each cell of which is a place in the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

Key: TypeAlias = tuple[str, ...]
Value: TypeAlias = str | Decimal | None


_UNDER = ("waarden", "documenten")


class Kind(Enum):
    """What can stand in a column."""

    TEXT = "tekst"
    CODE = "code"
    WORD = "woord"
    NUMBER = "getal"
    FIGURE = "cijfer"
    AMOUNT = "bedrag"

    @property
    def is_number(self) -> bool:
        """Tell whether a number in this column is something to count with."""
        return self in (Kind.NUMBER, Kind.FIGURE, Kind.AMOUNT)


@dataclass(frozen=True)
class Column:
    """A column: its key is the way from a row to the value, `head` what stands above it.

    `words` are what can be chosen; with `open_ended` anything else can be typed as well. A column
    that is `listed` has several values in a cell, each on a line of its own. `names` tells that it
    is a part of the key of its row, `beside` that it tells more of the figure that its key begins
    with. `order` is its place in a file.
    """

    key: Key
    kind: Kind
    above: str = ""
    words: tuple[str, ...] = ()
    open_ended: bool = True
    listed: bool = False
    names: bool = False
    beside: bool = False
    order: int = 0

    @property
    def head(self) -> str:
        """Return the words above the column: its key, without what every figure stands under."""
        under = len(self.key) > 1 and self.key[0] in _UNDER
        return " / ".join(self.key[under:])


@dataclass(frozen=True)
class Row:
    """A row: its key, and what stands in its cells; what is not in `cells` is empty.

    `decimals` is how many digits behind the comma its figures have, `percent` whether they are
    percentages.
    """

    key: Key
    cells: Mapping[Key, Value]
    decimals: int = 0
    percent: bool = False

    def get(self, column: Key) -> Value:
        """Return what stands in a cell, None for an empty one."""
        return self.cells.get(column)


@dataclass(frozen=True)
class Sheet:
    """A sheet: its `key` says which it is, `name` is on its tab, `title` and `told` above it."""

    key: Key
    name: str
    title: str
    told: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    by_key: Mapping[Key, Row] = field(init=False, repr=False, compare=False)
    column_of: Mapping[Key, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the rows and columns findable."""
        object.__setattr__(self, "by_key", {row.key: row for row in self.rows})
        object.__setattr__(self, "column_of", {column.key: column for column in self.columns})

    @property
    def heads(self) -> tuple[str, ...]:
        """Return what stands above each column: no two are the same."""
        short = [column.head for column in self.columns]
        whole = [" / ".join(column.key) for column in self.columns]
        return tuple(
            one if short.count(one) == 1 else long for one, long in zip(short, whole, strict=True)
        )

    @property
    def naming(self) -> tuple[Key, ...]:
        """Return the columns that make the key of a row."""
        return tuple(column.key for column in self.columns if column.names)


@dataclass(frozen=True)
class Change:
    """What a workbook says otherwise than the files that it was made from.

    `cell` is where in the workbook; a row that is not in the files has nothing before.
    """

    sheet: Key
    row: Key
    column: Key
    before: Value
    after: Value
    cell: str


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Return a name that a tab can have, and that no other tab has; it is then taken."""
    clean = "".join(" " if sign in "[]:*?/\\'" else sign for sign in wanted).strip() or "Blad"
    name, number = clean[:31].strip(), 2
    while name.casefold() in taken:
        end = f" ({number})"
        name, number = clean[: 31 - len(end)].strip() + end, number + 1
    taken.add(name.casefold())
    return name
