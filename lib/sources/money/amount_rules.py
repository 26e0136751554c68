"""What amounts must keep among each other: one goal, one sign, one unit, and no amount twice."""

from collections.abc import Iterator

import polars as pl

from lib.model import WHOLE, AmountKind, CostSign, Register
from lib.sources.money.doubles import doubles
from lib.sources.money.places import IS_MUNICIPALITY, PLACE
from lib.sources.money.signs import COSTS, INCOME
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import listed


def crossing_faults(
    printed: pl.DataFrame, table: Table, register: Register | None
) -> Iterator[Fault]:
    """Yield what is wrong between the cells of a row and between rows."""
    if register:
        yield from _foreign_goals(printed, table, register)
        yield from _parts_of_the_whole(printed, table)
    yield from _broken_units(printed, table)
    yield from doubles(printed, table, register)


def warnings(amounts: pl.DataFrame, table: Table) -> Iterator[Fault]:
    """Yield what may be right but is rare enough to look at once more.

    `turned` of the amounts says which have another sign than they were printed with.
    """
    yield from _odd_signs(amounts, table)
    yield from _mixed_units(amounts, table)


def _foreign_goals(printed: pl.DataFrame, table: Table, register: Register) -> Iterator[Fault]:
    from_last = reversed(list(register.programmes.items()))
    homes = {goal: code for code, programme in from_last for goal in programme.goals}
    known = list(register.programmes)
    home = pl.col("goal").replace_strict(homes, default=None, return_dtype=pl.String())
    foreign = printed.filter(pl.col("programme").is_in(known), home != pl.col("programme"))
    for line, programme, goal in foreign.select("line", "programme", "goal").iter_rows():
        goals = register.programmes[programme].goals
        if goal in goals:  # two programmes have it
            continue
        problem = Problem(
            "csv-onbekend",
            f"deze doelstelling hoort niet bij programma {programme}",
            f"een van: {listed(goals)}",
            f"Het hoort bij programma {homes[goal]}.",
        )
        yield table.fault(line, "doelstelling", problem)


def _parts_of_the_whole(printed: pl.DataFrame, table: Table) -> Iterator[Fault]:
    """Refuse a goal, a product or nieuw beleid beside the word for the whole municipality."""
    part = pl.col("goal").is_not_null() | pl.col("product").is_not_null()
    policy = pl.col("kind") == AmountKind.NEW_POLICY.value
    for line in printed.filter(IS_MUNICIPALITY, part | policy)["line"]:
        problem = Problem(
            "csv-gemeente",
            f"'{WHOLE}' is de hele gemeente, en deze regel gaat over een deel",
            f"bij '{WHOLE}' een lege doelstelling en een leeg product, en geen nieuw beleid",
            "Hoort de regel bij een programma? Schrijf dan de code van dat programma.",
        )
        yield table.fault(line, "programma", problem)


def _broken_units(printed: pl.DataFrame, table: Table) -> Iterator[Fault]:
    for row in printed.filter(pl.col("amount") % pl.col("unit") != 0).iter_rows(named=True):
        problem = Problem(
            "csv-eenheid",
            "dit bedrag past niet bij de eenheid",
            f"een heel aantal keer {row['unit']} euro",
            "Schrijf het bedrag in hele euro's, of verbeter de eenheid.",
        )
        yield table.fault(row["line"], "bedrag", problem)


def _odd_signs(amounts: pl.DataFrame, table: Table) -> Iterator[Fault]:
    out, into = pl.col("kind").is_in(COSTS), pl.col("kind").is_in(INCOME)
    odd = amounts.with_columns(all=pl.len().over("document", "kind")).filter(
        (out & (pl.col("amount") > 0)) | (into & (pl.col("amount") < 0))
    )
    for (document, kind), rows in odd.group_by("document", "kind", maintain_order=True):
        row = rows.row(0, named=True)
        printed_below_zero = (row["amount"] < 0) != row["turned"]
        many = f" Zo staat het op {rows.height} regels." if rows.height > 1 else ""
        if rows.height == row["all"] and kind == AmountKind.LASTEN:
            many += _declare(document, turned=row["turned"])
        problem = Problem(
            "csv-teken",
            f"dit teken is ongewoon bij {kind} in {document}",
            f"een {'positief' if printed_below_zero else 'negatief'} bedrag",
            f"Is het een correctie? Dan is het goed; verbeter anders het teken.{many}",
        )
        yield table.fault(row["line"], "bedrag", problem, warning=True)


def _declare(document: object, *, turned: bool) -> str:
    """Say which declaration turns lasten that all have the odd sign."""
    there = f"'lasten: {CostSign.POSITIVE}' bij '{document}' in indicators.yaml"
    if turned:
        return f" Staan alle lasten zo in het document? Haal dan {there} weg."
    return f" Staan alle lasten zo in het document? Zet dan {there}."


def _mixed_units(amounts: pl.DataFrame, table: Table) -> Iterator[Fault]:
    """Yield the first row of a table with another unit; new policy is a table of its own."""
    if amounts["unit"].n_unique() < 2:  # noqa: PLR2004 one unit cannot be mixed
        return
    keys = [*PLACE, "policy"]
    policy = pl.col("kind") == AmountKind.NEW_POLICY.value
    beside = _beside_first(amounts.with_columns(policy=policy), keys)
    other = beside.filter(pl.col("unit") != pl.col("first_unit"))
    for row in other.unique(keys, keep="first", maintain_order=True).iter_rows(named=True):
        problem = Problem(
            "eenheden-gemengd",
            f"dit is een andere eenheid dan op regel {row['first_line']}",
            "één eenheid per doelstelling, product, jaar, fase en document",
            "Kijk of de eenheid klopt.",
        )
        yield table.fault(row["line"], "eenheid", problem, warning=True)


def _beside_first(amounts: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """Set beside each row the line and unit of the first row with the same keys."""
    first = amounts.group_by(keys, maintain_order=True).agg(
        first_line=pl.col("line").first(), first_unit=pl.col("unit").first()
    )
    return amounts.join(first, on=keys, how="left", nulls_equal=True, maintain_order="left")
