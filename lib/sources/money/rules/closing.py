"""Totals that close, years that follow each other, products that have a goal."""

from collections.abc import Iterator

import polars as pl

from lib.model import AmountKind, Register, SumKind
from lib.sources.money import sums
from lib.sources.money.owed import of_whole_documents
from lib.sources.money.places import KEY, PLACE
from lib.sources.reading.faults import Fault
from lib.sources.reading.gathered import MOST_KEPT

_LINE = ["programme", "goal", "product", "stage", "kind", "document"]


def open_sums(
    checked: pl.DataFrame, amounts: pl.DataFrame, register: Register, file: str
) -> Iterator[Fault]:
    """Yield a fault for every printed total that is further from its parts than rounding allows.

    For a document that says that its own sums do not close, it is a warning.
    """
    still_open = _with_lines(checked.filter(~pl.col("ok")), amounts)
    for row in _with_reserves(still_open, amounts).iter_rows(named=True):
        before = (
            " Is dit het saldo zonder de reserves? Schrijf dan 'saldo vóór reserves' bij 'soort'."
            if abs(row["difference"] + (row["reserves"] or 0)) <= row["allowed"]
            else ""
        )
        closes = register.documents[row["document"]].sums_close
        declare = " Staat het zo in het document? Zet dan 'sommen_sluiten: false' bij dat document."
        message = (
            f"De {row['terms']} delen tellen op tot {row['expected']}, maar hier staat "
            f"{row['printed']}: {row['difference']} verschil. Door afronding mag dat hoogstens "
            f"{row['allowed']} zijn. Kijk de bedragen na.{before}{declare if closes else ''}"
        )
        yield Fault(file, row["line"], 1, "som-sluit-niet", message, warning=not closes)


def _with_reserves(sums: pl.DataFrame, amounts: pl.DataFrame) -> pl.DataFrame:
    """Set beside the build-up of a saldo what its reserves come to; nothing beside other sums."""
    kinds = [AmountKind.TOEVOEGINGEN.value, AmountKind.ONTTREKKINGEN.value]
    reserves = (
        amounts.filter(pl.col("kind").is_in(kinds))
        .group_by(PLACE)
        .agg(reserves=pl.col("amount").sum())
        .with_columns(check=pl.lit(SumKind.TERMS_OF_SALDO.value))
    )
    return sums.join(
        reserves, on=[*PLACE, "check"], how="left", nulls_equal=True, maintain_order="left"
    )


def lacking_terms(lacking: pl.DataFrame, amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Yield a warning for every total that does not close and lacks a term that others have."""
    for row in _with_lines(lacking, amounts).head(MOST_KEPT + 1).iter_rows(named=True):
        advice = (
            "Kijk de bedragen na. Staan niet alle programma's van de gemeente in deze bestanden, "
            "dan is het goed."
            if row["check"] == SumKind.PROGRAMMES_OF_MUNICIPALITY
            else "Niet elk deel heeft een bedrag. Is er een regel weggevallen? Voeg die toe. Noemt "
            "het document dat bedrag niet, dan is het goed."
        )
        message = (
            f"Hier staat {row['printed']}, en de delen die hier staan tellen op tot "
            f"{row['expected']}. {advice}"
        )
        yield Fault(file, row["line"], 1, "som-mist-deel", message, warning=True)


def _with_lines(sums: pl.DataFrame, amounts: pl.DataFrame) -> pl.DataFrame:
    """Set beside each sum (SUMS) the line of its printed total, in the order of the file."""
    return sums.join(amounts.select(*KEY, "line"), on=KEY, nulls_equal=True).sort("line")


def open_marks(
    checked: sums.Checked, amounts: pl.DataFrame, register: Register, file: str
) -> Iterator[Fault]:
    """Yield a warning for every total of which p.m. or a dash must hide an amount."""
    if amounts["mark"].null_count() == amounts.height:
        return
    whole = of_whole_documents(amounts)
    found = _with_lines(sums.open_marks(whole, checked, register), whole)
    for row in found.head(MOST_KEPT + 1).iter_rows(named=True):
        message = (
            f"Hier staat {row['printed']}, en de delen met een bedrag tellen op tot "
            f"{row['expected']}. Een deel heeft p.m. of een streepje, maar telt dus wel mee. Kijk "
            "of daar een bedrag hoort."
        )
        yield Fault(file, row["line"], 1, "som-niet-na-te-tellen", message, warning=True)


def missing_years(amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Yield a warning for every line of amounts that skips a year in one document."""
    lines = (
        amounts.group_by(*_LINE)
        .agg(pl.col("year").sort(), pl.col("line").sort_by("year"), pl.col("name").first())
        .filter(
            pl.col("year").list.last() - pl.col("year").list.first() >= pl.col("year").list.len()
        )
        .sort(pl.col("line").list.first())
    )
    for row in lines.head(MOST_KEPT + 1).iter_rows(named=True):
        for before, after, line in zip(row["year"], row["year"][1:], row["line"], strict=False):
            if after - before > 1:
                message = (
                    f"Van '{row['name']}' ({row['kind']}) staat hier {before} en daarna pas "
                    f"{after}. Ontbreekt er een jaar? Voeg de regel toe. Noemt het document dat "
                    "jaar niet, dan hoeft u niets te doen."
                )
                yield Fault(file, line, 1, "jaar-overgeslagen", message, warning=True)


def homeless_products(amounts: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Yield a warning for every product outside any goal, unless it is a line of nieuw beleid."""
    products = amounts.filter(
        pl.col("product").is_not_null(),
        pl.col("goal").is_null(),
        pl.col("kind") != AmountKind.NEW_POLICY.value,
    ).unique(["programme", "product"], keep="first", maintain_order=True)
    for row in products.head(MOST_KEPT + 1).iter_rows(named=True):
        message = (
            f"Product '{row['product']}' heeft geen doelstelling. Hoort het er bij een? Vul de "
            "code in bij 'doelstelling'. Is het overhead of een algemene opbrengst, dan is het "
            "goed."
        )
        yield Fault(file, row["line"], 1, "product-zonder-doel", message, warning=True)
