"""The rows of each file of the export: the same answers as on screen, with Dutch columns."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from lib import measures, wording
from lib.export.told import BESIDE, beside, schema
from lib.measures import Printed, Reading, YearNumber, YearTarget
from lib.model import WHOLE, Register
from lib.sources import Snapshot
from lib.wording import addresses


def verdicts(snapshot: Snapshot) -> pl.DataFrame:
    """Return verdicts per indicator and year, in the words of the export."""
    rows = [_verdict(reading, snapshot.register) for reading in measures.readings(snapshot)]
    years = ("jaar", "laatste_meting", "volgende_meting")
    return pl.DataFrame(rows, schema=schema(tuple(rows[0]), *years))


def _verdict(reading: Reading, register: Register) -> dict[str, str | int | None]:
    about, outcome, stated = reading.about, reading.outcome, reading.stated
    indicator = register.indicators[about.indicator]
    places = [
        wording.origins.place(indicator, name, register)
        for name in reading.documents
        if name in indicator.place
    ]
    return {
        "programma": about.programme,
        "doelstelling": about.goal,
        "doelstelling_gedrukt": about.code or None,
        "indicator": about.indicator,
        "naam": about.name,
        "jaar": reading.year,
        "eenheid": about.unit,
        "beter": about.better.value,
        "begroot": _printed(reading.target),
        "doel_later": wording.readings.target_elsewhere(reading.target, about.unit, register),
        "gerealiseerd": _printed(outcome),
        "oordeel": reading.verdict.value,
        "vermeld": stated.verdict.value if stated else None,
        "strijdig": "ja" if reading.contradicted else "nee",
        "som": wording.sums.sum_sentence(reading, register),
        "herzien": wording.readings.restated(outcome, about.unit, register),
        "laatste_meting": reading.last_measured,
        "volgende_meting": reading.next_due,
        "vindplaats": "; ".join(places) or None,
        "document": wording.origins.titles(reading.documents, register),
    }


def moved_targets(snapshot: Snapshot) -> pl.DataFrame:
    """Return every target that moved, in the words of the export."""
    documents = snapshot.register.documents
    rows = [
        (
            moved.about.goal,
            moved.about.indicator,
            moved.after.year,
            moved.about.unit,
            _printed(moved.before),
            _printed(moved.after),
            moved.move.value,
            moved.before.year,
            documents[moved.before.document].name,
            documents[moved.after.document].name,
        )
        for moved in measures.moved_targets(snapshot)
    ]
    names = (
        "doelstelling", "indicator", "jaar", "eenheid", "van", "naar", "verandering", "van_jaar",
        "van_document", "naar_document",
    )  # fmt: skip
    return pl.DataFrame(rows, schema=schema(names, "jaar", "van_jaar"), orient="row")


def paces(snapshot: Snapshot) -> pl.DataFrame:
    """Return the pace that the last target asks of each indicator, in the words of the export."""
    rows = [
        (
            pace.about.goal,
            pace.about.indicator,
            pace.about.unit,
            _printed(pace.last),
            pace.last.year,
            _printed(pace.target),
            pace.target.year,
            _number(pace.needed, max(pace.target.decimals, pace.last.decimals)),
            len(pace.chances),
            _number(pace.each, pace.decimals),
            _exact(pace.so_far.amount) if pace.so_far else None,
            pace.so_far.since if pace.so_far else None,
            "ja" if pace.reached else "nee",
        )
        for pace in measures.paces(snapshot)
    ]
    names = (
        "doelstelling", "indicator", "eenheid", "laatste", "laatste_jaar", "doel", "doeljaar",
        "nodig", "metingen", "nodig_per_meting", "verandering", "verandering_vanaf", "al_bereikt",
    )  # fmt: skip
    whole = ("laatste_jaar", "doeljaar", "metingen", "verandering_vanaf")
    return pl.DataFrame(rows, schema=schema(names, *whole), orient="row")


def lens(snapshot: Snapshot) -> pl.DataFrame:
    """Return the verdicts of the last reported year under each rule, in the words of the export."""
    found = measures.lens(snapshot, measures.default_year(snapshot))
    rows = [
        (line.about.goal, line.about.indicator, found.year, rule, verdict.value)
        for line in found.lines
        for rule, verdict in zip(found.rules, line.verdicts, strict=True)
    ]
    names = ("doelstelling", "indicator", "jaar", "regel", "oordeel")
    return pl.DataFrame(rows, schema=schema(names, "jaar"), orient="row")


def _printed(found: Printed | YearTarget | YearNumber | None) -> str | None:
    """Write a number with the decimals it was printed with: 2.30, not 2.300000000."""
    return None if found is None else _number(found.value, found.decimals)


def _exact(amount: Decimal) -> str:
    """Write a difference with the decimals that it has and no more."""
    return f"{amount.normalize():f}"


def _number(value: Decimal | None, decimals: int | None) -> str | None:
    return None if value is None else f"{value:.{decimals or 0}f}"


def figures(snapshot: Snapshot) -> pl.DataFrame:
    """Return every figure that a document prints, in the words of the export."""
    told = snapshot.figures.hstack(beside(snapshot))
    return told.select(
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
        **dict(zip(BESIDE, BESIDE, strict=True)),
        document=_document(snapshot),
    )


def _written(field: str) -> pl.Expr:
    return pl.struct(field, "decimals").map_elements(
        lambda row: _number(row[field], row["decimals"]), return_dtype=pl.String
    )


def amounts(snapshot: Snapshot) -> pl.DataFrame:
    """Return every printed amount, in the words of the export."""
    return measures.with_standing(snapshot).select(
        programma=_programme(),
        doelstelling="goal",
        doelstelling_gedrukt=_printed_code(snapshot),
        product="product",
        naam="name",
        jaar="year",
        fase="stage",
        soort="kind",
        bedrag_eur="amount",
        eenheid_gedrukt="unit",
        incidenteel=_incidental(),
        geldt=pl.col("counts").replace_strict({True: "ja", False: "nee"}, default=None),
        document=_document(snapshot),
    )


def _programme() -> pl.Expr:
    """Write the code of a programme, and of what is about all of them the word for it."""
    return pl.col("programme").fill_null(WHOLE)


def _printed_code(snapshot: Snapshot) -> pl.Expr:
    """Write the code of a goal as the documents print it."""
    goals = (code for each in snapshot.register.programmes.values() for code in each.goals)
    printed = {code: snapshot.register.code_of(code) for code in goals}
    return pl.col("goal").replace_strict(printed, default=None, return_dtype=pl.String)


def _incidental() -> pl.Expr:
    return pl.col("incidental").replace_strict({True: "ja", False: "nee"}, default=None)


def remarks(snapshot: Snapshot) -> pl.DataFrame:
    """Return what the sources say beside an amount, in the words of the export."""
    return measures.remark_frame(snapshot).select(
        programma=_programme(),
        doelstelling="goal",
        product="product",
        jaar="year",
        fase="stage",
        soort="kind",
        teken_in_bron="mark",
        bedrag_eur="amount",
        incidenteel=_incidental(),
        toelichting="explanation",
        document=_document(snapshot),
    )


def variances(snapshot: Snapshot) -> pl.DataFrame:
    """Return account against every budget that the sources have, in the words of the export."""
    original = measures.baseline(snapshot)
    compared = [measures.variance_frame(snapshot, original)]
    compared += [
        measures.variance_frame(snapshot, plan).filter(pl.col("stage").is_not_null())
        for plan in measures.baselines(snapshot)
        if plan != original
    ]
    return pl.concat(compared).select(
        basis=pl.col("stage").fill_null(pl.lit(original.stage, pl.String)),
        programma=_programme(),
        doelstelling="goal",
        product="product",
        jaar="year",
        soort="kind",
        begroot_eur="budget",
        begroot_berekend_uit="budget_computed",
        gerealiseerd_eur="account",
        gerealiseerd_berekend_uit="account_computed",
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
        programma=_programme(),
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
        saldo_berekend_uit="saldo_computed",
        afronding_eur="rounding",
        document=_document(snapshot),
    )


def sums(snapshot: Snapshot) -> pl.DataFrame:
    """Return every sum with its parts, in the words of the export."""
    return snapshot.sums.select(
        som="check",
        programma=_programme(),
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
            q.told or None,
            q.source,
            addresses.question(q.part, year).address,
        )
        for number, q in enumerate(wording.questions.questions(snapshot, year), start=1)
    ]
    names = (
        "doelstelling",
        "jaar",
        "nummer",
        "soort",
        "vraag",
        "cijfers",
        "uitleg",
        "bron",
        "adres",
    )
    return pl.DataFrame(rows, schema=schema(names, "jaar", "nummer"), orient="row")


def _document(snapshot: Snapshot) -> pl.Expr:
    """Write a document by its title, as readers know it."""
    titles = {name: document.name for name, document in snapshot.register.documents.items()}
    return pl.col("document").replace_strict(titles, return_dtype=pl.String)
