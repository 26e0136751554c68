"""Names of goals and products: one name with one code, spelled in one way."""

import difflib
from collections.abc import Iterator

import polars as pl

from lib.model import Register
from lib.sources.faults import Fault

_ALIKE = 0.75


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a warning for a name that stands with another code, or that was mistyped once."""
    yield from _two_codes(amounts, file)
    yield from _two_spellings(amounts, file)
    yield from _names_of_goals(amounts, register, file)


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


def _two_spellings(amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Find a product of which the name is spelled otherwise on fewer lines."""
    products = amounts.filter(pl.col("product").is_not_null())
    for _, rows in products.group_by("programme", "goal", "product", maintain_order=True):
        if rows["name"].n_unique() == 1:
            continue
        counted = rows.group_by("name", maintain_order=True).agg(pl.len(), pl.col("line").first())
        usual = counted.sort("len", descending=True, maintain_order=True)["name"][0]
        for row in counted.filter(pl.col("name") != usual).iter_rows(named=True):
            message = (
                f"Product '{rows['product'][0]}' heet hier '{row['name']}' en op de meeste regels "
                f"'{usual}'. Is het een tikfout? Verbeter die."
            )
            yield Fault(file, row["line"], 1, "naam-anders", message, warning=True)


def _names_of_goals(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Find a total of a goal under a mistyped name, or under the name of another goal."""
    names = {
        code: {goal.name, goal.short_name, *([goal.also_named] if goal.also_named else [])}
        for programme in register.programmes.values()
        for code, goal in programme.goals.items()
    }
    totals = amounts.filter(pl.col("product").is_null(), pl.col("goal").is_not_null())
    found = totals.unique(["goal", "name"], keep="first", maintain_order=True)
    for row in found.iter_rows(named=True):
        own = names.get(row["goal"], {row["name"]})
        if row["name"] in own:
            continue
        others = [code for code, known in names.items() if row["name"] in known]
        near = difflib.get_close_matches(row["name"], own, n=1, cutoff=_ALIKE)
        if others:
            code, told = "naam-van-ander-doel", f"is de naam van doelstelling {others[0]}"
        elif near:
            code, told = "naam-anders", f"lijkt op '{near[0]}'"
        else:
            continue
        message = (
            f"'{row['name']}' {told}, maar hier staat doelstelling {row['goal']}. Kijk wat klopt. "
            "Heeft een rekenblad de code veranderd? Maak de kolom dan op als tekst."
        )
        yield Fault(file, row["line"], 1, code, message, warning=True)
