"""From the register to polars frames with fixed schemas."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeAlias, assert_never

import polars as pl

from lib.model import (
    Direction,
    Figure,
    Register,
    Target,
    YearFigures,
    is_owed,
)
from lib.sources.indicators import relative
from lib.sources.indicators.definitions import definition
from lib.sources.indicators.numbers import NUMBER, decimals_in
from lib.sources.indicators.outcomes import Outcomes

Said: TypeAlias = tuple[str, str | None, str, int | None, YearFigures]

FIGURES = pl.Schema(
    {
        "indicator": pl.String(),
        "series": pl.String(),
        "year": pl.Int32(),
        "kind": pl.String(),
        "value": NUMBER,
        "decimals": pl.Int8(),
        "low": NUMBER,
        "low_open": pl.Boolean(),
        "high": NUMBER,
        "high_open": pl.Boolean(),
        "relative": relative.RELATIVE,
        "word": pl.String(),
        "missing": pl.String(),
        "certainty": pl.String(),
        "definition": pl.Int16(),
        "part": pl.String(),
        "carried_from": pl.Int32(),
        "added_since": pl.Int32(),
        "document": pl.String(),
        "edition": pl.Int32(),
        "authority": pl.Int8(),
    }
)
STATED = pl.Schema(
    {
        "indicator": pl.String(),
        "series": pl.String(),
        "year": pl.Int32(),
        "stated": pl.String(),
        "stated_word": pl.String(),
        "document": pl.String(),
        "edition": pl.Int32(),
    }
)


def said(register: Register) -> Iterator[Said]:
    """Yield (indicator, series or None, document, year, what is said) in the order of the file.

    The year is None for the end that has no year.
    """
    for name, indicator in register.indicators.items():
        parts = [(None, indicator.values), *((k, s.values) for k, s in indicator.series.items())]
        for series, values in parts:
            for document, years in values.items():
                for year, figures_of_year in years.items():
                    yield name, series, document, year, figures_of_year


def figures(register: Register) -> pl.DataFrame:
    """Return every figure that was entered: one row per indicator, series, year, kind, document.

    `series` is null for the indicator itself, `year` for an end target without one. `value` is the
    number as written, with `decimals`; `low` and `high` are the bounds that a target sets (open:
    the bound itself does not count). `word` and `missing` stand where there is no number.
    `definition`: see `definitions.definition`. `part` is the part of a year that it is about, empty
    for a whole one. `relative` is how a target was set as a
    difference from something else; its number is reckoned. `edition` is the position of the
    document; `authority`: see `Document.authority`.
    """
    editions = {document: edition for edition, document in enumerate(register.documents)}
    outcomes = Outcomes(register, editions)
    rows = []
    for name, series, document, year, words in said(register):
        indicator = register.indicators[name]
        for kind, figure in words.figures():
            rows.append(
                {
                    "indicator": name,
                    "series": series,
                    "year": year,
                    "kind": kind.value,
                    "document": document,
                    "edition": editions[document],
                    "authority": register.documents[document].authority(year),
                    "definition": definition(
                        indicator.breaks, year, figure.definition, document, editions
                    ),
                    **_content(figure),
                    **_bounds(outcomes, (name, series), figure, year),
                }
            )
    return pl.DataFrame(rows, schema=FIGURES)


def stated(register: Register) -> pl.DataFrame:
    """Return every verdict that a document states, as ja, nee, deels or niet te bepalen."""
    editions = {document: edition for edition, document in enumerate(register.documents)}
    rows = [
        (
            name,
            series,
            year,
            register.stated_word(document, words.stated),
            words.stated,
            document,
            editions[document],
        )
        for name, series, document, year, words in said(register)
        if words.stated is not None and not is_owed(words.stated)
    ]
    return pl.DataFrame(rows, schema=STATED, orient="row")


def numbers_of(figure: Figure) -> list[Decimal]:
    """Return every number that was written for a figure."""
    found = [figure.value]
    if isinstance(figure, Target):
        found += [figure.low, figure.high, figure.by]
    return [number for number in found if number is not None]


def decimals_of(figure: Figure) -> int:
    """Return how many decimals the finest number of a figure was printed with."""
    return max(map(decimals_in, numbers_of(figure)), default=0)


def _content(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "decimals": decimals_of(figure),
        "word": figure.word,
        "missing": figure.missing,
        "certainty": figure.certainty,
        "part": figure.part_of_year,
        "carried_from": figure.carried_from,
    }


def _bounds(
    outcomes: Outcomes, of: tuple[str, str | None], figure: Figure, year: int | None
) -> dict[str, Any]:
    """Return the bounds that a target sets; a bare number takes the side that is not better."""
    if not isinstance(figure, Target):
        return {}
    better = outcomes.register.indicators[of[0]].better_of(of[1])
    compared = relative.base(outcomes, of, figure, year)
    reckoned = relative.reckoned(compared, figure, better) if compared else None
    number = figure.value if compared is None else reckoned
    low, high = _sides(better, number, figure)
    return {
        "value": number,
        "decimals": decimals_of(figure) if compared is None else decimals_in(reckoned),
        "relative": relative.written(compared, figure) if compared else None,
        "low": low,
        "low_open": figure.more_than is not None,
        "high": high,
        "high_open": figure.less_than is not None,
        "added_since": figure.added_since,
        **_counted_as(compared),
    }


def _counted_as(compared: relative.Base | None) -> dict[str, Any]:
    """Count a target by the definition of what it was reckoned from: its number is made of that."""
    if compared is None or compared.known is None or not compared.is_own:
        return {}
    return {"definition": compared.known.definition}


def _sides(
    better: Direction, number: Decimal | None, target: Target
) -> tuple[Decimal | None, Decimal | None]:
    match better:
        case Direction.HIGHER:
            return (target.low if number is None else number), target.high
        case Direction.LOWER:
            return target.low, (target.high if number is None else number)
        case Direction.WITHIN | Direction.NEITHER:
            return target.low, target.high
        case _:
            assert_never(better)
