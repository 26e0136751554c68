"""A table with bars in it: each length is a number of the table, so that nothing needs an axis."""

from dataclasses import dataclass
from enum import StrEnum

from lib.model import VarianceSign
from lib.page.links import Link
from lib.page.plot import Plot
from lib.page.table import Table


class Look(StrEnum):
    """How a bar is drawn: what was budgeted stays open, what was spent is solid."""

    PLAN = "plan"
    EARLIER = "earlier"
    ACCOUNT = "account"
    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True)
class Bar:
    """A bar in parts of its room, of which the left end is 0 and the right end 100."""

    left: float
    width: float
    look: Look


@dataclass(frozen=True)
class Bars:
    """The bars of one row below each other, each in its own lane, and where zero is."""

    zero: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class BarColumn:
    """A column of bars with a place for each row; it stands before this column of its table.

    Upright bars stand beside each other: their left end is the lower one.
    """

    before: int
    title: str
    rows: tuple[Bars | None, ...]
    upright: bool = False


@dataclass(frozen=True)
class RowHead:
    """The head of a row: a code in grey, a name that may lead elsewhere, and what it means."""

    code: str
    name: str
    place: Link | None = None
    told: str = ""


@dataclass(frozen=True)
class Barred:
    """A table with columns of bars, under what it shows; `heads` stand for its first column.

    `about` says how to read the bars; `signs` colours the cells of the column `signed`, if any.
    `plot` has the numbers of its last column of bars, where these can stand alone.
    """

    finding: str
    about: str
    source: str
    table: Table
    columns: tuple[BarColumn, ...]
    heads: tuple[RowHead, ...]
    anchor: str
    signed: int | None = None
    signs: tuple[VarianceSign | None, ...] = ()
    plot: Plot | None = None

    def at(self, place: int) -> tuple[BarColumn, ...]:
        """Return the columns of bars that stand before a column of the table."""
        return tuple(column for column in self.columns if column.before == place)
