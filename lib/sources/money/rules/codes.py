"""Codes of products that a spreadsheet changed."""

from collections.abc import Iterator

import polars as pl

from lib.model import AmountKind
from lib.sources.reading.csv_files.spreadsheet import is_changed
from lib.sources.reading.faults import Fault
from lib.sources.reading.gathered import MOST_KEPT

_ENOUGH = 4
_NEARLY_ALL = 0.75


def faults(amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Yield a warning for each code that is probably another one in other words."""
    products = (
        amounts.filter(
            pl.col("product").is_not_null(), pl.col("kind") != AmountKind.NEW_POLICY.value
        )
        .group_by("programme", "goal", "product", maintain_order=True)
        .agg(pl.col("name").first(), pl.col("line").first(), rows=pl.len())
    )
    yield from _changed(products, file)
    yield from _two_forms(products, file)
    yield from _other_shape(products, file)


def _changed(products: pl.DataFrame, file: str) -> Iterator[Fault]:
    odd = products.filter(pl.col("product").str.contains("[A-Za-z/-]"))
    for row in odd.iter_rows(named=True):
        if is_changed(row["product"]):
            message = (
                f"Productcode '{row['product']}' ('{row['name']}') lijkt door een rekenblad "
                "veranderd. Maak de kolom op als tekst en typ de code zoals zij gedrukt is."
            )
            yield Fault(file, row["line"], 1, "code-uit-rekenblad", message, warning=True)


def _two_forms(products: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Find codes that differ only in points, dashes or zeros in front: 610.100 and 610100."""
    bare = pl.col("product").str.to_lowercase().str.replace_all("[^0-9a-z]", "")
    forms = (
        products.sort("rows", descending=True, maintain_order=True)
        .with_columns(bare=bare.str.strip_chars_start("0"))
        .with_columns(first=pl.col("product").first().over("bare"))
        .filter(pl.col("product") != pl.col("first"))
    )
    for row in forms.head(MOST_KEPT + 1).iter_rows(named=True):
        code, first = row["product"], row["first"]
        message = (
            f"Productcode '{code}' lijkt op '{first}'. Heeft een rekenblad de code veranderd? "
            f"Schrijf dan '{first}'. Zijn het twee producten, dan is het goed."
        )
        yield Fault(file, row["line"], 1, "code-in-twee-vormen", message, warning=True)


def _other_shape(products: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Find codes that are built otherwise than nearly all: 610.02.1 among codes as 610.02.100."""
    shaped = products.unique("product", keep="first", maintain_order=True).with_columns(
        shape=pl.col("product").str.replace_all("[0-9]", "9")
    )
    counted = shaped["shape"].value_counts(sort=True)
    if shaped.height < _ENOUGH or counted["count"][0] < shaped.height * _NEARLY_ALL:
        return
    usual = counted["shape"][0]
    example = shaped.filter(shape=usual)["product"][0]
    other = shaped.filter(pl.col("shape") != usual).head(MOST_KEPT + 1)
    for row in other.iter_rows(named=True):
        message = (
            f"Productcode '{row['product']}' ('{row['name']}') is anders opgebouwd dan de andere, "
            f"zoals '{example}'. Heeft een rekenblad de code veranderd? Maak de kolom op als tekst "
            "en typ de code zoals zij gedrukt is."
        )
        yield Fault(file, row["line"], 1, "code-andere-vorm", message, warning=True)
