"""Everything on screen as data: CSV files and a Data Package descriptor beside them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import polars as pl

from lib import measures, wording
from lib.model import (
    Certainty,
    Direction,
    FigureKind,
    QuestionKind,
    Stated,
    VarianceSign,
    Verdict,
)
from lib.sources import Snapshot

_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True)
class Field:
    """A column of an export: its name, Data Package type, meaning and allowed values."""

    name: str
    type: str
    description: str
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resource:
    """A file of the export: how its rows are made and which columns make a row unique."""

    name: str
    title: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: Callable[[Snapshot], pl.DataFrame]


def export(snapshot: Snapshot, directory: Path) -> list[Path]:
    """Write every resource and `datapackage.json` into `directory`; returns the files written.

    CSV as RFC 4180 reads it: UTF-8, comma, decimal point, a header, rows sorted by their key, an
    empty cell where there is no value. OSError when the directory cannot be written.
    """
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for resource in RESOURCES:
        path = directory / f"{resource.name}.csv"
        frame = resource.rows(snapshot).select(field.name for field in resource.fields)
        frame.sort(resource.key, nulls_last=False).write_csv(path, line_terminator="\n")
        written.append(path)
    path = directory / "datapackage.json"
    descriptor = json.dumps(_descriptor(snapshot), ensure_ascii=False, indent=2)
    path.write_text(descriptor + "\n", encoding="utf-8")
    return [*written, path]


def _verdicts(snapshot: Snapshot) -> pl.DataFrame:
    register = snapshot.register
    return measures.verdicts(snapshot).select(
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
        document=pl.struct("target_document", "realised_document", "stated_document").map_elements(
            lambda row: ", ".join(
                register.documents[name].name for name in dict.fromkeys(row.values()) if name
            ),
            return_dtype=pl.String,
        ),
    )


def _printed(field: str) -> pl.Expr:
    """Write a number with the decimals it was printed with: 2.30, not 2.300000000."""
    return pl.struct(field, f"{field}_decimals").map_elements(
        lambda row: _number(row[field], row[f"{field}_decimals"]), return_dtype=pl.String
    )


def _number(value: Decimal | None, decimals: int | None) -> str | None:
    return None if value is None else f"{value:.{decimals or 0}f}"


def _figures(snapshot: Snapshot) -> pl.DataFrame:
    documents = {name: d.name for name, d in snapshot.register.documents.items()}
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
        document=pl.col("document").replace_strict(documents),
    )


def _written(field: str) -> pl.Expr:
    return pl.struct(field, "decimals").map_elements(
        lambda row: _number(row[field], row["decimals"]), return_dtype=pl.String
    )


def _amounts(snapshot: Snapshot) -> pl.DataFrame:
    documents = {name: d.name for name, d in snapshot.register.documents.items()}
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
        document=pl.col("document").replace_strict(documents),
    )


def _remarks(snapshot: Snapshot) -> pl.DataFrame:
    documents = {name: d.name for name, d in snapshot.register.documents.items()}
    told = [pl.col(name).is_not_null() for name in ("mark", "incidental", "explanation")]
    return snapshot.amounts.filter(pl.any_horizontal(told)).select(
        programma="programme",
        doelstelling="goal",
        product="product",
        jaar="year",
        fase="stage",
        soort="kind",
        teken_in_bron="mark",
        incidenteel=pl.col("incidental").replace_strict({True: "ja", False: "nee"}, default=None),
        toelichting="explanation",
        document=pl.col("document").replace_strict(documents, return_dtype=pl.String),
    )


def _variances(snapshot: Snapshot) -> pl.DataFrame:
    return measures.variances(snapshot).select(
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
            lambda row: wording.money.baseline(row, snapshot.register) or None,
            return_dtype=pl.String,
        ),
    )


def _sums(snapshot: Snapshot) -> pl.DataFrame:
    documents = {name: d.name for name, d in snapshot.register.documents.items()}
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
        document=pl.col("document").replace_strict(documents, return_dtype=pl.String),
    )


def _questions(snapshot: Snapshot) -> pl.DataFrame:
    year = measures.default_year(snapshot)
    rows = [
        (q.goal, year, number, q.kind.value, q.text, q.figures, q.source)
        for number, q in enumerate(wording.questions.questions(snapshot, year), start=1)
    ]
    names = ("doelstelling", "jaar", "nummer", "soort", "vraag", "cijfers", "bron")
    types = {name: pl.Int64() if name in ("jaar", "nummer") else pl.String() for name in names}
    return pl.DataFrame(rows, schema=types, orient="row")


def _descriptor(snapshot: Snapshot) -> dict[str, Any]:
    register = snapshot.register
    return {
        "$schema": _SCHEMA,
        "name": "doel-gehaald",
        "title": f"Doel gehaald? Programma's van {register.municipality}",
        "sources": [{"title": document.name} for document in register.documents.values()],
        "resources": [_described(resource) for resource in RESOURCES],
    }


def _described(resource: Resource) -> dict[str, Any]:
    return {
        "name": resource.name,
        "title": resource.title,
        "type": "table",
        "path": f"{resource.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": {
            "fieldsMatch": ["exact"],
            "fields": [_field(field) for field in resource.fields],
            "primaryKey": [] if {"product", "reeks"} & set(resource.key) else list(resource.key),
            "missingValues": [""],
        },
    }


def _field(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name, "type": field.type, "description": field.description,
    }  # fmt: skip
    if field.allowed:
        described["constraints"] = {"enum": list(field.allowed)}
    return described


def _values(terms: type[StrEnum]) -> tuple[str, ...]:
    return tuple(term.value for term in terms)


_YES_NO = ("ja", "nee")
_PROGRAMME = Field("programma", "string", "Code van het programma")
_GOAL = Field("doelstelling", "string", "Code van de doelstelling; leeg: heel het programma")
_PRODUCT = Field(
    "product", "string", "Code van het product of de regel van nieuw beleid; leeg: totaal"
)
_NAME = Field("naam", "string", "Naam zoals het document die noemt")
_YEAR = Field("jaar", "integer", "Jaar waar het cijfer over gaat")
_KIND = Field(
    "soort", "string", "Lasten en toevoegingen zijn negatief; nieuw beleid toont kosten positief"
)

RESOURCES = (
    Resource(
        "oordelen", "Per indicator en jaar: doel, uitkomst en oordeel",
        (
            _PROGRAMME, Field("doelstelling", "string", "Code van de doelstelling"),
            Field("indicator", "string", "Vaste naam van de indicator"), _NAME, _YEAR,
            Field("eenheid", "string", "Eenheid van begroot en gerealiseerd"),
            Field("beter", "string", "Welke kant beter is", _values(Direction)),
            Field("begroot", "number", "Doel, met de gedrukte cijfers achter de komma"),
            Field("gerealiseerd", "number", "Uitkomst zoals gedrukt, ook als die is overgenomen"),
            Field("oordeel", "string", "Berekend oordeel", _values(Verdict)),
            Field("vermeld", "string", "Oordeel van het document; leeg: geen", _values(Stated)),
            Field("strijdig", "string", "Of het vermelde oordeel de cijfers tegenspreekt", _YES_NO),
            Field("document", "string", "Documenten waar doel, uitkomst en oordeel uit komen"),
        ),
        ("programma", "doelstelling", "indicator", "jaar"), _verdicts,
    ),
    Resource(
        "cijfers", "Elk cijfer dat een document over een indicator noemt",
        (
            Field("indicator", "string", "Vaste naam van de indicator"),
            Field("reeks", "string", "Groep, wijk of vergelijking; leeg: de indicator zelf"), _YEAR,
            Field("soort", "string", "Begroot, gerealiseerd of verwacht", _values(FigureKind)),
            Field("waarde", "number", "Het getal zoals gedrukt"),
            Field("ondergrens", "number", "Wat de uitkomst ten minste moet zijn"),
            Field("bovengrens", "number", "Wat de uitkomst hoogstens mag zijn"),
            Field("woord", "string", "Een doel of uitkomst in woorden"),
            Field("ontbreekt", "string", "Waarom er geen cijfer is"),
            Field("status", "string", "Voorlopig, geschat of gecorrigeerd", _values(Certainty)),
            Field("overgenomen_uit", "integer", "Jaar van de meting die hier is herhaald"),
            Field("document", "string", "Document waar het cijfer uit komt"),
        ),
        ("indicator", "reeks", "jaar", "soort", "document"), _figures,
    ),
    Resource(
        "bedragen", "Elk gedrukt bedrag, in hele euro's",
        (
            _PROGRAMME, _GOAL, _PRODUCT, _NAME, _YEAR,
            Field("fase", "string", "Begroting, begroting na wijziging, jaarrekening of ander"),
            _KIND, Field("bedrag_eur", "integer", "Bedrag in hele euro's"),
            Field("eenheid_gedrukt", "integer", "Eenheid in het document: 1000 is duizend euro"),
            Field("document", "string", "Document waar het bedrag uit komt"),
        ),
        ("programma", "doelstelling", "product", "jaar", "fase", "soort", "document"), _amounts,
    ),
    Resource(
        "bijzonderheden", "Wat de bronnen bij een bedrag zeggen",
        (
            _PROGRAMME, _GOAL, _PRODUCT, _YEAR,
            Field("fase", "string", "Fase van het bedrag"), _KIND,
            Field("teken_in_bron", "string", "Wat er staat in plaats van een bedrag: p.m. of -"),
            Field("incidenteel", "string", "Of het bedrag incidenteel is", _YES_NO),
            Field("toelichting", "string", "Toelichting bij het bedrag"),
            Field("document", "string", "Document waar het bedrag uit komt"),
        ),
        ("programma", "doelstelling", "product", "jaar", "fase", "soort", "document"), _remarks,
    ),
    Resource(
        "afwijkingen", "Rekening min begroting, met de begroting waarmee is vergeleken",
        (
            _PROGRAMME, _GOAL, _PRODUCT, _YEAR, _KIND,
            Field("begroot_eur", "integer", "Begroot bedrag; leeg: niet in de bronnen"),
            Field("gerealiseerd_eur", "integer", "Bedrag in de rekening; leeg: niet in de bronnen"),
            Field("verschil_eur", "integer", "Rekening min begroting"),
            Field("verschil_pct", "number", "Verschil in procent van de begroting; leeg bij nul"),
            Field("teken", "string", "V voordelig, N nadelig; leeg: geen", _values(VarianceSign)),
            Field("vergeleken_met", "string", "De begroting waarmee is vergeleken"),
        ),
        ("programma", "doelstelling", "product", "jaar", "soort"), _variances,
    ),
    Resource(
        "aansluiting", "Elke som in de bronnen: opgeteld naast gedrukt",
        (
            Field("som", "string", "Welke delen tot welk totaal optellen"), _PROGRAMME, _GOAL,
            _PRODUCT, _YEAR, Field("fase", "string", "Fase van de bedragen"), _KIND,
            Field("delen", "integer", "Uit hoeveel delen de som bestaat"),
            Field("opgeteld_eur", "integer", "Wat de delen samen zijn"),
            Field("gedrukt_eur", "integer", "Wat het document als totaal noemt"),
            Field("verschil_eur", "integer", "Gedrukt min opgeteld"),
            Field("mag_zijn_eur", "integer", "Hoe groot het verschil door afronding mag zijn"),
            Field("sluit", "string", "Of de som sluit", _YES_NO),
            Field("document", "string", "Document waar de som in staat"),
        ),
        ("som", "programma", "doelstelling", "product", "jaar", "fase", "soort", "document"), _sums,
    ),
    Resource(
        "vragen", "Vragen die uit de cijfers van het laatste verslagjaar volgen",
        (
            Field("doelstelling", "string", "Code van de doelstelling"), _YEAR,
            Field("nummer", "integer", "Volgnummer van de vraag"),
            Field("soort", "string", "Waar de vraag uit volgt", _values(QuestionKind)),
            Field("vraag", "string", "De vraag"),
            Field("cijfers", "string", "De cijfers onder de vraag"),
            Field("bron", "string", "De documenten met die cijfers"),
        ),
        ("doelstelling", "nummer"), _questions,
    ),
)  # fmt: skip
