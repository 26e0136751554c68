"""`finance.csv`: the money, from text to amounts in whole euros that are held beside each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import polars as pl

from lib.sources import indicators
from lib.sources.losses import fewer
from lib.sources.money.amounts import read_amounts
from lib.sources.money.columns import COLUMNS
from lib.sources.money.owed import entered, owed
from lib.sources.money.rules import money_faults
from lib.sources.money.splits import split
from lib.sources.money.sums import Checked, checked
from lib.sources.reading.faults import Fault
from lib.sources.source import Contents, Source

__all__ = ["FILE", "SOURCE", "Money", "entered", "owed"]

FILE = "finance.csv"


@dataclass(frozen=True)
class Money:
    """Every amount (AMOUNTS), and every printed total beside the sum of its parts (see `checked`).

    In `parts` are the incidental and structural part of amounts that stand in the file so (see
    `split`). What is still to be entered has its row (see `owed`). Of amounts that were read
    without a register nothing is checked.
    """

    amounts: pl.DataFrame
    parts: pl.DataFrame
    checked: Checked

    @property
    def sums(self) -> pl.DataFrame:
        """Return every sum that can be checked (SUMS)."""
        return self.checked.sums


def _read(data: bytes, found: Contents) -> tuple[Money, tuple[Fault, ...]]:
    """Read the amounts; without a register only what needs none is checked, and none is kept."""
    known = found.get(indicators.SOURCE)
    register = known.register if known else None
    printed, warnings = read_amounts(data, FILE, register)
    told = split(printed)
    return Money(told.amounts, told.parts, checked(told, register)), warnings


def _beside_the_register(found: Contents) -> Iterable[Fault]:
    known, money = found.get(indicators.SOURCE), found.get(SOURCE)
    if known is None or money is None:
        return ()
    return money_faults(money.checked, money.amounts, known.register, FILE)


def _meaning(content: Money) -> str:
    return pl.concat([content.amounts, content.parts]).drop("line", "summed").write_csv()


def _lost(before: Money, after: Money) -> Iterator[str]:
    yield fewer("bedragen", _height(before), _height(after))


def _height(money: Money) -> int:
    return money.amounts.height + money.parts.height


SOURCE = Source(FILE, _read, _meaning, _lost, rules=(_beside_the_register,), columns=COLUMNS)
