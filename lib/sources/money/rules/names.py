"""Names of goals and products: one name with one code, spelled in one way."""

import difflib
from collections.abc import Iterator

import polars as pl

from lib.model import Register
from lib.sources.reading.faults import Fault
from lib.sources.reading.gathered import MOST_KEPT

_ALIKE = 0.75
_MOST_COMPARED = 20_000  # names of totals that no goal has: a second, and more than there ever are


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
    beside = (
        named.group_by("programme", "goal", "folded", *table)
        .agg(codes=pl.col("product").n_unique())
        .group_by("programme", "goal", "folded")
        .agg(beside=pl.col("codes").max())
        .filter(beside=1)
    )
    codes = (
        named.join(beside, on=["programme", "goal", "folded"], how="semi", nulls_equal=True)
        .unique(["programme", "goal", "folded", "product"], keep="first", maintain_order=True)
        .group_by("programme", "goal", "folded", maintain_order=True)
        .agg("product", "name", "line")
        .filter(pl.col("product").list.len() > 1)
    )
    for row in codes.head(MOST_KEPT + 1).iter_rows(named=True):
        first, other = row["product"][:2]
        message = (
            f"'{row['name'][0]}' heeft hier code '{other}' en op een andere regel '{first}'. "
            "Is het één product? Schrijf dan overal dezelfde code."
        )
        yield Fault(file, row["line"][1], 1, "naam-met-twee-codes", message, warning=True)


def _two_spellings(amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Find a product of which the name is spelled otherwise on fewer lines."""
    product = ["programme", "goal", "product"]
    names = (
        amounts.filter(pl.col("product").is_not_null())
        .group_by(*product, "name", maintain_order=True)
        .agg(pl.len(), pl.col("line").first())
    )
    usual = (
        names.sort("len", descending=True, maintain_order=True)
        .unique(product, keep="first", maintain_order=True)
        .select(*product, usual="name")
    )
    other = names.join(usual, on=product, nulls_equal=True, maintain_order="left").filter(
        pl.col("name") != pl.col("usual")
    )
    for row in other.head(MOST_KEPT + 1).iter_rows(named=True):
        message = (
            f"Product '{row['product']}' heet hier '{row['name']}' en op de meeste regels "
            f"'{row['usual']}'. Is het een tikfout? Verbeter die."
        )
        yield Fault(file, row["line"], 1, "naam-anders", message, warning=True)


def _names_of_goals(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Find a total of a goal under a mistyped name, or under the name of another goal."""
    names = {
        code: {goal.name, goal.short_name, *([goal.also_named] if goal.also_named else [])}
        for programme in register.programmes.values()
        for code, goal in programme.goals.items()
    }
    homes: dict[str, str] = {}
    for code, known in names.items():
        for name in known:
            homes.setdefault(name, code)
    totals = amounts.filter(pl.col("product").is_null(), pl.col("goal").is_not_null())
    right = [(code, name) for code, known in names.items() for name in known]
    schema = {"goal": pl.String(), "name": pl.String()}
    found = totals.unique(["goal", "name"], keep="first", maintain_order=True).join(
        pl.DataFrame(right, schema=schema, orient="row"),
        on=["goal", "name"], how="anti", maintain_order="left",
    )  # fmt: skip
    for row in found.head(_MOST_COMPARED).iter_rows(named=True):
        own = names.get(row["goal"], set())
        other = homes.get(row["name"])
        near = [] if other else difflib.get_close_matches(row["name"], own, n=1, cutoff=_ALIKE)
        if other:
            code, told = "naam-van-ander-doel", f"is de naam van doelstelling {other}"
        elif near:
            code, told = "naam-anders", f"lijkt op '{near[0]}'"
        else:
            continue
        message = (
            f"'{row['name']}' {told}, maar hier staat doelstelling {row['goal']}. Kijk wat klopt. "
            "Heeft een rekenblad de code veranderd? Maak de kolom dan op als tekst."
        )
        yield Fault(file, row["line"], 1, code, message, warning=True)
