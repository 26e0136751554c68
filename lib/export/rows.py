"""The rows of each file of the export: the same answers as on screen, with Dutch columns."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from lib import measures, wording
from lib.model import Register
from lib.sources import Snapshot
from lib.wording import addresses

_TOLD = {"som": pl.String, "herzien": pl.String, "vindplaats": pl.String}


def verdicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return verdicts per indicator and year, in the words of the export."""
    register = snapshot.register
    rows = measures.verdicts(snapshot)
    told = [_told(row, register) for row in rows.iter_rows(named=True)]
    return rows.with_columns(pl.DataFrame(told, schema=_TOLD)).select(
        programma="programme",
        doelstelling="goal",
        indicator="indicator",
        naam="name",
        jaar="year",
        eenheid="unit",
        beter="better",
        begroot=_printed("target"),
        gerealiseerd=_printed("realised"),
        oordeel="verdict",
        vermeld="stated",
        strijdig=pl.when("conflict").then(pl.lit("ja")).otherwise(pl.lit("nee")),
        som="som",
        herzien="herzien",
        laatste_meting="last_measured",
        volgende_meting="next_due",
        vindplaats="vindplaats",
        document=pl.struct("target_document", "realised_document", "stated_document").map_elements(
            lambda row: ", ".join(
                register.documents[name].name for name in dict.fromkeys(row.values()) if name
            ),
            return_dtype=pl.String,
        ),
    )


def _told(row: Mapping[str, Any], register: Register) -> dict[str, str | None]:
    """Return what stands in words beside a verdict: the sum, a mark at the value, the places."""
    indicator = register.indicators[row["indicator"]]
    used = dict.fromkeys(row[f"{kind}_document"] for kind in ("target", "realised", "stated"))
    places = [
        wording.verdicts.place(indicator, name, register)
        for name in used
        if name and name in indicator.place
    ]
    return {
        "som": wording.verdicts.sum_sentence(row, register),
        "herzien": wording.verdicts.restated(row, register),
        "vindplaats": "; ".join(places) or None,
    }


def target_changes(snapshot: Snapshot) -> pl.DataFrame:
    """Return every target that moved, in the words of the export."""
    titles = {name: document.name for name, document in snapshot.register.documents.items()}
    moved = pl.col("eased").replace_strict(
        {True: "versoepeld", False: "aangescherpt"}, default="veranderd", return_dtype=pl.String
    )
    return measures.target_changes(snapshot).select(
        doelstelling="goal",
        indicator="indicator",
        jaar="year",
        eenheid="unit",
        van=_printed("before"),
        naar=_printed("after"),
        verandering=moved,
        van_jaar="before_year",
        van_document=pl.col("before_document").replace_strict(titles, return_dtype=pl.String),
        naar_document=pl.col("after_document").replace_strict(titles, return_dtype=pl.String),
    )


def paces(snapshot: Snapshot) -> pl.DataFrame:
    """Return the pace that the last target asks of each indicator, in the words of the export."""
    return measures.pace(snapshot).select(
        doelstelling="goal",
        indicator="indicator",
        eenheid="unit",
        laatste=_printed("last"),
        laatste_jaar="last_year",
        doel=_printed("target"),
        doeljaar="target_year",
        nodig_per_jaar=_worked_out("needed"),
        tot_nu_toe_per_jaar=_worked_out("so_far"),
        al_gehaald=pl.when("reached").then(pl.lit("ja")).otherwise(pl.lit("nee")),
    )


def lens(snapshot: Snapshot) -> pl.DataFrame:
    """Return the verdicts of the last reported year under each rule, in the words of the export."""
    year = measures.default_year(snapshot)
    judged = measures.lens(snapshot, year).drop("short_name", "flips")
    long = judged.unpivot(index=["goal", "indicator"], variable_name="rule", value_name="verdict")
    return long.select(
        doelstelling="goal", indicator="indicator", jaar=pl.lit(year, pl.Int64), regel="rule",
        oordeel="verdict",
    )  # fmt: skip


def _printed(field: str) -> pl.Expr:
    """Write a number with the decimals it was printed with: 2.30, not 2.300000000."""
    return pl.struct(field, f"{field}_decimals").map_elements(
        lambda row: _number(row[field], row[f"{field}_decimals"]), return_dtype=pl.String
    )


def _worked_out(field: str) -> pl.Expr:
    """Write a number that we divided with four decimals, as text like the printed ones."""
    return pl.col(field).map_elements(lambda value: f"{value:.4f}", return_dtype=pl.String)


def _number(value: Decimal | None, decimals: int | None) -> str | None:
    return None if value is None else f"{value:.{decimals or 0}f}"


def figures(snapshot: Snapshot) -> pl.DataFrame:
    """Return every figure that a document prints, in the words of the export."""
    return snapshot.figures.select(
        indicator="indicator",
        reeks="series",
        jaar="year",
        soort="kind",
        waarde=_written("value"),
        ondergrens=_written("low"),
        bovengrens=_written("high"),
        woord="word",
        ontbreekt="missing",
        status="certainty",
        overgenomen_uit="carried_from",
        document=_document(snapshot),
    )


def _written(field: str) -> pl.Expr:
    return pl.struct(field, "decimals").map_elements(
        lambda row: _number(row[field], row["decimals"]), return_dtype=pl.String
    )


def amounts(snapshot: Snapshot) -> pl.DataFrame:
    """Return every printed amount, in the words of the export."""
    return snapshot.amounts.select(
        programma="programme",
        doelstelling="goal",
        product="product",
        naam="name",
        jaar="year",
        fase="stage",
        soort="kind",
        bedrag_eur="amount",
        eenheid_gedrukt="unit",
        document=_document(snapshot),
    )


def remarks(snapshot: Snapshot) -> pl.DataFrame:
    """Return what the sources say beside an amount, in the words of the export."""
    return measures.remark_frame(snapshot).select(
        programma="programme",
        doelstelling="goal",
        product="product",
        jaar="year",
        fase="stage",
        soort="kind",
        teken_in_bron="mark",
        incidenteel=pl.col("incidental").replace_strict({True: "ja", False: "nee"}, default=None),
        toelichting="explanation",
        document=_document(snapshot),
    )


def variances(snapshot: Snapshot) -> pl.DataFrame:
    """Return account against every budget that the sources have, in the words of the export."""
    original, later = measures.baseline(snapshot), measures.baselines(snapshot)[1:]
    compared = [measures.variance_frame(snapshot, original)]
    compared += [
        measures.variance_frame(snapshot, plan).filter(pl.col("stage").is_not_null())
        for plan in later
    ]
    return pl.concat(compared).select(
        basis=pl.col("stage").fill_null(pl.lit(original.stage, pl.String)),
        programma="programme",
        doelstelling="goal",
        product="product",
        jaar="year",
        soort="kind",
        begroot_eur="budget",
        gerealiseerd_eur="account",
        verschil_eur="difference",
        verschil_pct=pl.col("difference_pct").round(2),
        teken="sign",
        vergeleken_met=pl.struct("stage", "year", "budget_document").map_elements(
            lambda row: _compared_with(row, snapshot),
            return_dtype=pl.String,
        ),
    )


def _compared_with(row: Mapping[str, Any], snapshot: Snapshot) -> str | None:
    """Name the budget that a row compares with, None where it has none."""
    if row["budget_document"] is None:
        return None
    baseline = measures.baseline(snapshot, row["stage"])
    return wording.baselines.budget_name(
        baseline, row["year"], row["budget_document"], snapshot.register
    )


def saldi(snapshot: Snapshot) -> pl.DataFrame:
    """Return the terms of every saldo, before and after reserves, in the words of the export."""
    return measures.saldo_frame(snapshot).select(
        programma="programme",
        doelstelling="goal",
        product="product",
        naam="name",
        jaar="year",
        fase="stage",
        lasten_eur="lasten",
        baten_eur="baten",
        saldo_voor_reserves_eur="before",
        toevoegingen_eur="toevoegingen",
        onttrekkingen_eur="onttrekkingen",
        saldo_na_reserves_eur="after",
        afronding_eur="rounding",
        document=_document(snapshot),
    )


def sums(snapshot: Snapshot) -> pl.DataFrame:
    """Return every sum with its parts, in the words of the export."""
    return snapshot.sums.select(
        som="check",
        programma="programme",
        doelstelling="goal",
        product="product",
        jaar="year",
        fase="stage",
        soort="kind",
        delen="terms",
        opgeteld_eur="expected",
        gedrukt_eur="printed",
        verschil_eur="difference",
        mag_zijn_eur="allowed",
        sluit=pl.when("ok").then(pl.lit("ja")).otherwise(pl.lit("nee")),
        document=_document(snapshot),
    )


def questions(snapshot: Snapshot) -> pl.DataFrame:
    """Return the questions about the last reported year, in the words of the export."""
    year = measures.default_year(snapshot)
    rows = [
        (
            q.goal,
            year,
            number,
            q.kind.value,
            q.text,
            q.figures,
            q.source,
            addresses.question(q.part, year),
        )
        for number, q in enumerate(wording.questions.questions(snapshot, year), start=1)
    ]
    names = ("doelstelling", "jaar", "nummer", "soort", "vraag", "cijfers", "bron", "adres")
    types = {name: pl.Int64() if name in ("jaar", "nummer") else pl.String() for name in names}
    return pl.DataFrame(rows, schema=types, orient="row")


def _document(snapshot: Snapshot) -> pl.Expr:
    """Write a document by its title, as readers know it."""
    titles = {name: document.name for name, document in snapshot.register.documents.items()}
    return pl.col("document").replace_strict(titles, return_dtype=pl.String)
