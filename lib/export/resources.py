"""The files of the export: which columns they have and what those mean."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from lib.export import facts, promises, rows, texts, told
from lib.model import (
    Certainty,
    Computed,
    Definition,
    Direction,
    FactKind,
    FigureKind,
    Frequency,
    IndicatorKind,
    MotionKind,
    MotionState,
    Move,
    PromiseKind,
    QuestionKind,
    Standing,
    Stated,
    VarianceSign,
    Verdict,
    Weight,
)
from lib.sources import Snapshot, once


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
    there: Callable[[Snapshot], bool] = lambda _: True
    """Tells whether the sources have anything for it."""


def _values(terms: type[StrEnum]) -> tuple[str, ...]:
    return tuple(term.value for term in terms)


def _has_facts(snapshot: Snapshot) -> bool:
    return bool(snapshot.facts.told)


def _has_promises(snapshot: Snapshot) -> bool:
    return not snapshot.promises.empty


def _has_texts(snapshot: Snapshot) -> bool:
    return not snapshot.texts.empty


_YES_NO = ("ja", "nee")
_PROGRAMME = Field("programma", "string", "Code van het programma")
_PART = Field("programma", "string", "Code van het programma; 'gemeente': alles samen")
_GOAL = Field(
    "doelstelling", "string", "Code van de doelstelling; leeg: heel het programma of de gemeente"
)
_PRINTED = Field("doelstelling_gedrukt", "string", "De code zoals de documenten haar drukken")
_PRODUCT = Field(
    "product", "string", "Code van het product of de regel van nieuw beleid; leeg: totaal"
)
_NAME = Field("naam", "string", "Naam zoals het document die noemt")
_YEAR = Field("jaar", "integer", "Jaar waar het cijfer over gaat")
_KIND = Field(
    "soort", "string", "Lasten en toevoegingen zijn negatief; nieuw beleid toont kosten positief"
)
_AMOUNT = ("programma", "doelstelling", "product", "jaar", "fase", "soort", "document")
_INCIDENTAL = Field(
    "incidenteel", "string", "Of het bedrag, of dit deel ervan, incidenteel is", _YES_NO
)
_COMPUTED = "Waaruit wij dit bedrag uitrekenden; leeg: een document drukt het"

RESOURCES = (
    Resource(
        "oordelen", "Per indicator en jaar: doel, uitkomst en oordeel",
        (
            _PROGRAMME, Field("doelstelling", "string", "Code van de doelstelling"), _PRINTED,
            Field("indicator", "string", "Vaste naam van de indicator"), _NAME, _YEAR,
            Field("eenheid", "string", "Eenheid van begroot en gerealiseerd"),
            Field("beter", "string", "Welke kant beter is", _values(Direction)),
            Field("begroot", "number", "Doel, met de gedrukte cijfers achter de komma"),
            Field("doel_later", "string", "Ander doel voor dit jaar in een later document; leeg: "
                  "geen"),
            Field("gerealiseerd", "number", "Uitkomst zoals gedrukt, ook als die is overgenomen"),
            Field("oordeel", "string", "Berekend oordeel", _values(Verdict)),
            Field("vermeld", "string", "Oordeel van het document; leeg: geen", _values(Stated)),
            Field("strijdig", "string", "Of het vermelde oordeel de cijfers tegenspreekt", _YES_NO),
            Field("som", "string", "De som onder het oordeel, als zin"),
            Field("herzien", "string", "Wat er eerst stond, of dat het cijfer is omgerekend"),
            Field("laatste_meting", "integer", "Jaar van de laatste meting tot en met dit jaar"),
            Field("volgende_meting", "integer", "Jaar waarin de volgende meting hoort te komen"),
            Field("vindplaats", "string", "Waar het in die documenten staat"),
            Field("document", "string", "Documenten waar doel, uitkomst en oordeel uit komen"),
        ),
        ("programma", "doelstelling", "indicator", "jaar"), rows.verdicts,
    ),
    Resource(
        "indicatoren", "Wat de bronnen over elke indicator vertellen",
        (
            _PROGRAMME, Field("doelstelling", "string", "Code van de doelstelling; met een - "
                              "erachter die van een programma, zonder doelstelling"), _PRINTED,
            Field("indicator", "string", "Vaste naam van de indicator"), _NAME,
            Field("kort", "string", "Korte naam"),
            Field("grootheid", "string", "Wat er wordt geteld"),
            Field("eenheid", "string", "Eenheid van de cijfers"),
            Field("beter", "string", "Welke kant beter is", _values(Direction)),
            Field("frequentie", "string", "Hoe vaak er wordt gemeten", _values(Frequency)),
            Field("eerste_meting", "integer", "Jaar van de eerste meting"),
            Field("gestopt", "integer", "Laatste jaar waarin de indicator bestaat"),
            Field("soort", "string", "Effect, prestatie of verplicht", _values(IndicatorKind)),
            Field("eigenaar", "string", "Wie het cijfer levert"),
            Field("invloed", "string", "Hoeveel invloed de gemeente heeft"),
            Field("bron", "string", "De bron, of die van elk document"),
            Field("omschrijving", "string", "Wat de indicator meet"),
            Field("berekening", "string", "Hoe het cijfer is uitgerekend"),
            Field("nulmeting_jaar", "integer", "Jaar van de nulmeting; leeg: niet genoemd"),
            Field("nulmeting", "string", "Uitkomst van de nulmeting, of waarom die er niet is"),
            Field("nulmeting_gedrukt", "string", "Hoe het document die schrijft"),
            Field("nulmeting_opmerking", "string", "Een opmerking bij de nulmeting"),
            Field("breuken", "string", "Vanaf wanneer er anders wordt geteld, waarom, en welk "
                  "document dat meldt"),
            Field("let_op", "string", "Waar een lezer op moet letten"),
            Field("toelichting", "string", "Per document: waarom is dit de uitkomst?"),
        ),
        ("indicator",), told.indicators,
    ),
    Resource(
        "speling", "Oordelen over het laatste verslagjaar onder een strenge of soepeler regel",
        (
            Field("doelstelling", "string", "Code van de doelstelling"),
            Field("indicator", "string", "Vaste naam van de indicator"), _YEAR,
            Field("regel", "string", "De regel waarmee is geoordeeld"),
            Field("oordeel", "string", "Oordeel onder die regel", _values(Verdict)),
        ),
        ("doelstelling", "indicator", "regel"), rows.lens,
    ),
    Resource(
        "doelwijzigingen", "Elk doel dat veranderde, tussen documenten of tussen jaren",
        (
            Field("doelstelling", "string", "Code van de doelstelling"),
            Field("indicator", "string", "Vaste naam van de indicator"),
            Field("jaar", "integer", "Jaar vanaf wanneer het nieuwe doel geldt"),
            Field("eenheid", "string", "Eenheid van beide doelen"),
            Field("van", "number", "Het oude doel"), Field("naar", "number", "Het nieuwe doel"),
            Field("verandering", "string", "Of het doel makkelijker werd, moeilijker of anders",
                  _values(Move)),
            Field("van_jaar", "integer", "Jaar van het oude doel"),
            Field("van_document", "string", "Document met het oude doel"),
            Field("naar_document", "string", "Document met het nieuwe doel"),
        ),
        ("doelstelling", "indicator", "jaar", "van_document"), rows.moved_targets,
    ),
    Resource(
        "tempo", "Wat er nog nodig is voor het laatste doel; geen voorspelling",
        (
            Field("doelstelling", "string", "Code van de doelstelling"),
            Field("indicator", "string", "Vaste naam van de indicator"),
            Field("eenheid", "string", "Eenheid van de getallen"),
            Field("laatste", "number", "De laatste uitkomst"),
            Field("laatste_jaar", "integer", "Jaar van de laatste uitkomst"),
            Field("doel", "number", "Het laatste doel"),
            Field("doeljaar", "integer", "Jaar van het laatste doel"),
            Field("nodig", "number", "Hoeveel de uitkomst nog moet veranderen"),
            Field("metingen", "integer", "Hoeveel metingen er tot en met het doeljaar nog komen"),
            Field("nodig_per_meting", "number", "Wat elke meting minstens moet brengen, naar boven "
                  "afgerond; leeg: er komt geen meting meer"),
            Field("verandering", "number", "Hoeveel de uitkomst tot de laatste veranderde; leeg: "
                  "niet te berekenen"),
            Field("verandering_vanaf", "integer", "Sinds welk jaar dat is"),
            Field("al_bereikt", "string", "Of de laatste uitkomst al zo goed is als het doel; bij "
                  "een telling per jaar telt elk jaar opnieuw", _YES_NO),
        ),
        ("doelstelling", "indicator"), rows.paces,
    ),
    Resource(
        "cijfers", "Elk cijfer dat een document over een indicator noemt",
        (
            Field("indicator", "string", "Vaste naam van de indicator"),
            Field("reeks", "string", "Groep, wijk of vergelijking; leeg: de indicator zelf"),
            Field("jaar", "integer", "Jaar van het cijfer; leeg: een einddoel zonder jaar"),
            Field("soort", "string", "Begroot, gerealiseerd of verwacht", _values(FigureKind)),
            Field("waarde", "number", "Het getal zoals gedrukt"),
            Field("ondergrens", "number", "Wat de uitkomst minstens moet zijn"),
            Field("bovengrens", "number", "Wat de uitkomst hooguit mag zijn"),
            Field("woord", "string", "Een doel of uitkomst in woorden"),
            Field("ontbreekt", "string", "Waarom er geen cijfer is"),
            Field("status", "string", "Voorlopig, geschat of gecorrigeerd", _values(Certainty)),
            Field("overgenomen_uit", "integer", "Jaar van de meting die hier is herhaald"),
            Field("gedrukt", "string", "Hoe het document het cijfer schrijft, als dat meer zegt"),
            Field("peildatum", "string", "De dag of periode waarover het cijfer gaat"),
            Field("telt_voor_jaar", "string", "Of een deel van een jaar voor het hele jaar geldt",
                  _YES_NO),
            Field("definitie", "string", "Oude of nieuwe telling, als de bron dat bij het cijfer "
                  "zegt", _values(Definition)),
            Field("opgeteld_vanaf", "integer", "Het doel geldt voor de uitkomsten samen vanaf"),
            Field("ten_opzichte_van", "string", "Waarmee het doel vergelijkt: jaar, reeks of "
                  "nulmeting"),
            Field("verschil", "number", "Hoeveel hoger het doel is dan dat; met een min lager"),
            Field("verschil_in", "string", "Of dat verschil in procent of in punten is",
                  ("procent", "punten")),
            Field("reden", "string", "Waarom het doel is veranderd"),
            Field("bron", "string", "De bron van dit cijfer, als die afwijkt"),
            Field("opmerking", "string", "Een opmerking bij dit cijfer"),
            Field("document", "string", "Document waar het cijfer uit komt"),
        ),
        ("indicator", "reeks", "jaar", "soort", "document"), rows.figures,
    ),
    Resource(
        "bedragen", "Elk gedrukt bedrag, in hele euro's",
        (
            _PART, _GOAL, _PRINTED, _PRODUCT, _NAME, _YEAR,
            Field("fase", "string", "Begroting, begroting na wijziging, jaarrekening of ander"),
            _KIND, Field("bedrag_eur", "integer", "Bedrag in hele euro's"),
            Field("eenheid_gedrukt", "integer", "Eenheid in het document: 1000 is duizend euro"),
            _INCIDENTAL,
            Field("geldt", "string", "Of wij met dit bedrag rekenen, en niet met dat van een ander "
                  "document; leeg bij nieuw beleid en bij een deel van een bedrag", _YES_NO),
            Field("document", "string", "Document waar het bedrag uit komt"),
        ),
        (*_AMOUNT, "incidenteel"), rows.amounts,
    ),
    Resource(
        "bijzonderheden", "Wat de bronnen bij een bedrag zeggen",
        (
            _PART, _GOAL, _PRODUCT, _YEAR,
            Field("fase", "string", "Fase van het bedrag"), _KIND,
            Field("teken_in_bron", "string", "Wat er staat in plaats van een bedrag: p.m. of -"),
            Field("bedrag_eur", "integer", "Bedrag in hele euro's"), _INCIDENTAL,
            Field("toelichting", "string", "Toelichting bij het bedrag"),
            Field("document", "string", "Document waar het bedrag uit komt"),
        ),
        (*_AMOUNT, "incidenteel"), rows.remarks,
    ),
    Resource(
        "afwijkingen", "Rekening min begroting, met de begroting waarmee is vergeleken",
        (
            Field("basis", "string", "Fase van de begroting waarmee is vergeleken"),
            _PART, _GOAL, _PRODUCT, _YEAR, _KIND,
            Field("begroot_eur", "integer", "Begroot bedrag; leeg: niet in de bronnen"),
            Field("begroot_berekend_uit", "string", _COMPUTED, _values(Computed)),
            Field("gerealiseerd_eur", "integer", "Bedrag in de rekening; leeg: niet in de bronnen"),
            Field("gerealiseerd_berekend_uit", "string", _COMPUTED, _values(Computed)),
            Field("verschil_eur", "integer", "Rekening min begroting"),
            Field("verschil_pct", "number", "Verschil in procent van de begroting; leeg bij nul"),
            Field("teken", "string", "V voordelig, N nadelig; leeg: geen", _values(VarianceSign)),
            Field("vergeleken_met", "string", "De begroting waarmee is vergeleken"),
        ),
        ("basis", "programma", "doelstelling", "product", "jaar", "soort"), rows.variances,
    ),
    Resource(
        "saldi", "Elk saldo met zijn delen, vóór en na reserves",
        (
            _PART, _GOAL, _PRODUCT, _NAME, _YEAR,
            Field("fase", "string", "Fase van het saldo"),
            Field("lasten_eur", "integer", "Lasten; leeg: niet in de bronnen"),
            Field("baten_eur", "integer", "Baten; leeg: niet in de bronnen"),
            Field(
                "saldo_voor_reserves_eur", "integer",
                "Zoals gedrukt, anders door ons opgeteld; leeg: niet in de documenten",
            ),
            Field("toevoegingen_eur", "integer", "Toevoegingen aan reserves"),
            Field("onttrekkingen_eur", "integer", "Onttrekkingen aan reserves"),
            Field("saldo_na_reserves_eur", "integer", "Het saldo dat het document noemt"),
            Field("saldo_berekend_uit", "string", _COMPUTED, _values(Computed)),
            Field("afronding_eur", "integer", "Gedrukt saldo min de som van de delen"),
            Field("document", "string", "Document waar het saldo uit komt"),
        ),
        ("programma", "doelstelling", "product", "jaar", "fase"), rows.saldi,
    ),
    Resource(
        "aansluiting", "Elke som in de bronnen: opgeteld naast gedrukt",
        (
            Field("som", "string", "Welke delen tot welk totaal optellen"), _PART, _GOAL,
            _PRODUCT, _YEAR, Field("fase", "string", "Fase van de bedragen"), _KIND,
            Field("delen", "integer", "Uit hoeveel delen de som bestaat"),
            Field("opgeteld_eur", "integer", "Wat de delen samen zijn"),
            Field("gedrukt_eur", "integer", "Wat het document als totaal noemt"),
            Field("verschil_eur", "integer", "Gedrukt min opgeteld"),
            Field("mag_zijn_eur", "integer", "Hoe groot het verschil door afronding mag zijn"),
            Field("sluit", "string", "Of de som sluit", _YES_NO),
            Field("document", "string", "Document waar de som in staat"),
        ),
        ("som", "programma", "doelstelling", "product", "jaar", "fase", "soort", "document"),
        rows.sums,
    ),
    Resource(
        "vragen", "Vragen die uit de cijfers van het laatste verslagjaar volgen",
        (
            Field("doelstelling", "string", "Code van de doelstelling; met een - erachter die van "
                  "een programma, zonder doelstelling; alleen een - hoort bij geen programma"),
            _YEAR, Field("nummer", "integer", "Volgnummer van de vraag"),
            Field("soort", "string", "Waar de vraag uit volgt", _values(QuestionKind)),
            Field("vraag", "string", "De vraag"),
            Field("cijfers", "string", "De cijfers onder de vraag"),
            Field("uitleg", "string", "Wat een document er al over zegt; leeg: niets opgenomen"),
            Field("bron", "string", "De documenten met die cijfers"),
            Field("adres", "string", "Waar de vraag staat, achter het adres van het dashboard"),
        ),
        ("doelstelling", "nummer"), rows.questions,
    ),
    Resource(
        "beloften", "Elke belofte, met wat elk verslag ervan zegt of dat het er niets over zegt",
        (
            _PROGRAMME,
            Field("doelstelling", "string", "Code van de doelstelling; leeg: bij geen enkel doel"),
            _PRINTED, Field("thema", "string", "De kop waar de belofte onder staat"),
            Field("soort", "string", "Wat voor belofte het is", (
                *_values(PromiseKind), "zonder belofte")),
            Field("afspraak", "string", "Vaste naam van de belofte"),
            Field("belofte", "string", "De belofte; leeg: alleen een verslag vertelt het"),
            Field("telt_mee", "string", "nee: zij telt mee in de beloften waarin zij is uitgewerkt",
                  _YES_NO),
            Field("nieuw_beleid", "string", "De regel van nieuw beleid waar het geld staat"),
            Field("termijn", "string", "Wanneer het klaar is, zoals gedrukt"), _YEAR,
            Field("document", "string", "De begroting die het belooft"),
            Field("vindplaats", "string", "Waar het in de begroting staat"),
            Field("stand", "string", "Wat ervan kwam; 'niet teruggevonden' is door ons bepaald",
                  _values(Standing)),
            Field("vermeld", "string", "Het woord over de stand dat in het verslag staat"),
            Field("tekst_verslag", "string", "Wat het verslag ervan zegt"),
            Field("document_verslag", "string", "Het verslag"),
            Field("vindplaats_verslag", "string", "Waar het in het verslag staat"),
        ),
        ("afspraak", "jaar", "soort", "document_verslag"), promises.promises, _has_promises,
    ),
    Resource(
        "moties", "Elke motie, met wat elk document ervan zegt",
        (
            Field("nummer", "string", "Nummer zoals gedrukt"),
            Field("onderwerp", "string", "Onderwerp van de motie"),
            Field("soort", "string", "Opdracht of verzoek", _values(MotionKind)),
            Field("gevraagd", "string", "Wat de motie vraagt"),
            Field("termijn", "string", "Wanneer het er moet zijn, zoals gedrukt"),
            Field("termijn_verstreken", "string",
                  "ja: een termijn is voorbij en geen document noemt de afloop", _YES_NO),
            Field("stand", "string", "Wat dit document over de stand zegt", _values(MotionState)),
            Field("vermeld", "string", "Het woord over de stand dat in het document staat"),
            Field("tekst", "string", "Wat het document zegt"),
            Field("document", "string", "Het document"),
            Field("vindplaats", "string", "Waar het in het document staat"),
        ),
        ("nummer", "document"), promises.motions, _has_promises,
    ),
    Resource(
        "teksten", "Het verhaal van de documenten in het kort, hun links en hun tegenspraken",
        (
            Field("nummer", "integer", "Volgorde, vanaf 1"), _PROGRAMME,
            Field("doelstelling", "string", "Code van de doelstelling; leeg: bij geen enkel doel"),
            _PRINTED, Field("onderdeel", "string", "Wat het is", texts.KINDS),
            Field("naam", "string", "Het thema, de naam van de link of het stuk, het onderwerp"),
            Field("woord", "string",
                  "Bij een risico: geen of wel nieuwe; anders de soort stuk of tegenspraak"),
            Field("tekst", "string", "Wat het document zegt, in onze woorden; bij tegenspraak: "
                  "waarom het niet past"),
            Field("gedrukt", "string", "Wat er gedrukt staat"),
            Field("adres", "string", "Waar een link heen leidt"),
            Field("keer", "integer", "Hoe vaak een link in het document staat"),
            Field("gewicht", "string", "Hoe zwaar een tegenspraak telt", _values(Weight)),
            Field("tegenspraak", "string", "Vaste naam; elke tegenspraak heeft twee rijen"),
            Field("document", "string", "Het document"),
            Field("vindplaats", "string", "Waar het in het document staat"),
        ),
        ("nummer",), texts.texts, _has_texts,
    ),
    Resource(
        "feiten", "Elk cijfer uit de lopende tekst, met een oordeel waar ook een doel staat",
        (
            _PROGRAMME,
            Field("doelstelling", "string", "Code van de doelstelling; leeg: bij geen enkel doel"),
            _PRINTED, Field("feit", "string", "Waar het cijfer over gaat"),
            Field("jaar", "integer", "Jaar van het cijfer; leeg: het document noemt er geen"),
            Field("datum", "string", "Dag of periode, als het document die noemt"),
            Field("soort", "string", "Doel, uitkomst of hoe het eerder was", _values(FactKind)),
            Field("waarde", "number", "Het getal; leeg: het is een datum"),
            Field("waarde_gedrukt", "string", "Het cijfer zoals het er staat"),
            Field("eenheid", "string", "Eenheid van waarde, doel en verschil"),
            Field("ongeveer", "string", "Het woord waaruit blijkt dat het niet precies is"),
            Field("deel_van", "string", "Het feit waar dit een deel van is"),
            Field("document", "string", "Het document"),
            Field("vindplaats", "string", "Waar het in het document staat"),
            Field("doel", "number", "Het doel waarmee deze uitkomst is vergeleken; leeg: geen"),
            Field("oordeel", "string", "Ons oordeel over deze uitkomst", _values(Verdict)),
            Field("verschil", "number", "Uitkomst min doel"),
        ),
        ("programma", "doelstelling", "feit", "jaar", "datum", "soort", "document"),
        facts.facts, _has_facts,
    ),
)  # fmt: skip
"""Every file there can be; `resources_of` has those that the sources have anything for."""


def resources_of(snapshot: Snapshot) -> tuple[Resource, ...]:
    """Return the files of these sources."""
    return tuple(resource for resource in RESOURCES if resource.there(snapshot))


@once
def table(snapshot: Snapshot, resource: Resource) -> pl.DataFrame:
    """Return all rows of a resource, sorted by their key, with the columns in order.

    A number stands as text with the decimals it was printed with, or as a float.
    """
    rows = resource.rows(snapshot).select(field.name for field in resource.fields)
    return rows.sort(resource.key, nulls_last=False)
