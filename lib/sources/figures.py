"""From the register to polars frames with fixed schemas."""

from decimal import Decimal

import polars as pl

from lib.model import Definition, Figure, FigureKind, Indicator, Register

MOST_DECIMALS = 9

FIGURES = pl.Schema(
    {
        "indicator": pl.String(),
        "year": pl.Int32(),
        "kind": pl.String(),
        "value": pl.Decimal(38, MOST_DECIMALS),
        "decimals": pl.Int8(),
        "definition": pl.String(),
        "carried_from": pl.Int32(),
        "document": pl.String(),
        "edition": pl.Int32(),
    }
)
STATED = pl.Schema(
    {
        "indicator": pl.String(),
        "year": pl.Int32(),
        "stated": pl.String(),
        "document": pl.String(),
        "edition": pl.Int32(),
    }
)


def figures(register: Register) -> pl.DataFrame:
    """Return every printed number: one row per indicator, year, kind and document (FIGURES).

    `edition` is the position of the document in the register, from old to new; `definition`
    is old or new around a series break and empty for an indicator without one.
    """
    editions = list(register.documents)
    rows = [
        (
            name, year, kind.value, figure.value, decimals_of(figure.value),
            _definition(indicator, year, figure), figure.carried_from,
            document, editions.index(document),
        )
        for name, indicator in register.indicators.items()
        for document, years in indicator.values.items()
        for year, said in years.items()
        for kind, figure in ((FigureKind.TARGET, said.target), (FigureKind.REALISED, said.realised))
        if figure is not None
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=FIGURES, orient="row")


def stated(register: Register) -> pl.DataFrame:
    """Return every verdict that a document states: one row per indicator, year and document."""
    editions = list(register.documents)
    rows = [
        (name, year, said.stated.value, document, editions.index(document))
        for name, indicator in register.indicators.items()
        for document, years in indicator.values.items()
        for year, said in years.items()
        if said.stated is not None
    ]
    return pl.DataFrame(rows, schema=STATED, orient="row")


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a number was printed with."""
    return max(0, -int(value.as_tuple().exponent))


def _definition(indicator: Indicator, year: int, figure: Figure) -> str | None:
    if indicator.series_break is None:
        return None
    if figure.definition is not None:
        return figure.definition.value
    return (Definition.NEW if year >= indicator.series_break.since else Definition.OLD).value
