"""Rules for the money as a whole: totals, years, documents and codes that fit together."""

from collections.abc import Iterator

import polars as pl

from lib.model import Register
from lib.sources.money.rules import changes, closing, codes, names, owed, presence, scale, stages
from lib.sources.money.sums import Checked
from lib.sources.reading.faults import Fault
from lib.sources.reading.gathered import gathered


def money_faults(
    checked: Checked, amounts: pl.DataFrame, register: Register, file: str
) -> tuple[Fault, ...]:
    """Return what is wrong or odd about amounts that are right each by itself."""
    return gathered(_found(checked, amounts, register, file))


def _found(
    checked: Checked, amounts: pl.DataFrame, register: Register, file: str
) -> Iterator[Fault]:
    yield from closing.open_sums(checked.sums, amounts, register, file)
    yield from closing.lacking_terms(checked.lacking, amounts, file)
    yield from closing.open_marks(checked, amounts, register, file)
    yield from closing.missing_years(amounts, file)
    yield from closing.homeless_products(amounts, file)
    yield from owed.faults(amounts, register, file)
    yield from presence.faults(amounts, register, file)
    yield from names.faults(amounts, register, file)
    yield from stages.faults(amounts, register, file)
    yield from changes.faults(amounts, register, file)
    yield from scale.faults(amounts, register, file)
    yield from codes.faults(amounts, file)
