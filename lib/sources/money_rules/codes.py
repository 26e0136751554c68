"""Codes that a spreadsheet changed, and names that stand with the code of something else."""

import re
from collections.abc import Iterator

import polars as pl

from lib.model import Register
from lib.sources.csv_files.spreadsheet import is_changed
from lib.sources.faults import Fault

_SIGNS = re.compile(r"[^0-9a-z]")


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a warning for each code that is probably another one in other words."""
    products = (
        amounts.filter(pl.col("product").is_not_null())
        .group_by("programme", "goal", "product", maintain_order=True)
        .agg(pl.col("name").first(), pl.col("line").first(), rows=pl.len())
    )
    yield from _changed(products, file)
    yield from _two_forms(products, file)
    yield from _two_codes(amounts, file)
    yield from _other_goals_name(amounts, register, file)


def _changed(products: pl.DataFrame, file: str) -> Iterator[Fault]:
    for row in products.iter_rows(named=True):
        if is_changed(row["product"]):
            message = (
                f"Productcode '{row['product']}' ('{row['name']}') lijkt door een rekenblad "
                "veranderd. Maak de kolom op als tekst en typ de code zoals zij gedrukt is."
            )
            yield Fault(file, row["line"], 1, "code-uit-rekenblad", message, warning=True)


def _two_forms(products: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Find codes that differ only in points, dashes or zeros in front: 610.100 and 610100."""
    forms: dict[str, tuple[str, int]] = {}
    for row in products.sort("rows", descending=True, maintain_order=True).iter_rows(named=True):
        code = row["product"]
        bare = _SIGNS.sub("", code.casefold()).lstrip("0")
        first, _ = forms.setdefault(bare, (code, row["line"]))
        if first != code:
            message = (
                f"Productcode '{code}' lijkt op '{first}'. Heeft een rekenblad de code veranderd? "
                f"Schrijf dan '{first}'. Zijn het twee producten, dan is het goed."
            )
            yield Fault(file, row["line"], 1, "code-in-twee-vormen", message, warning=True)


def _two_codes(amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Find one name under two codes that never stand beside each other in one table."""
    table = ["document", "stage", "year", "kind"]
    named = amounts.filter(pl.col("product").is_not_null()).with_columns(
        folded=pl.col("name").str.to_lowercase().str.strip_chars()
    )
    for _, rows in named.group_by("programme", "goal", "folded", maintain_order=True):
        codes = rows["product"].unique(maintain_order=True).to_list()
        beside = rows.group_by(table).agg(pl.col("product").n_unique())["product"].max()
        if len(codes) > 1 and beside == 1:
            first, other = codes[0], codes[1]
            line = rows.filter(product=other)["line"][0]
            message = (
                f"'{rows['name'][0]}' heeft hier code '{other}' en op een andere regel '{first}'. "
                "Is het één product? Schrijf dan overal dezelfde code."
            )
            yield Fault(file, line, 1, "naam-met-twee-codes", message, warning=True)


def _other_goals_name(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Find a total of a goal under the name of another goal, as after 1.10 became 1.1."""
    names = {
        code: {goal.name, goal.short_name, goal.also_named}
        for programme in register.programmes.values()
        for code, goal in programme.goals.items()
    }
    totals = amounts.filter(pl.col("product").is_null(), pl.col("goal").is_not_null())
    found = totals.unique(["goal", "name"], keep="first", maintain_order=True)
    for row in found.iter_rows(named=True):
        if row["name"] in names.get(row["goal"], {row["name"]}):
            continue
        others = [code for code, known in names.items() if row["name"] in known]
        if others:
            message = (
                f"'{row['name']}' is de naam van doelstelling {others[0]}, maar hier staat "
                f"{row['goal']}. Kijk welke klopt. Heeft een rekenblad de code veranderd? Maak de "
                "kolom dan op als tekst."
            )
            yield Fault(file, row["line"], 1, "naam-van-ander-doel", message, warning=True)
