"""The page Gegevens and the sheet Leeswijzer in words: what there is to save and how to read it."""

from datetime import date

from lib.sources import Snapshot
from lib.wording import programmes
from lib.wording.dates import moment
from lib.wording.listed import listed
from lib.wording.numbers import number

_SIGNS_OF_A_VERSION = 12  # enough to tell two versions apart, short enough to compare by eye

EDITIONS = "Om te lezen, te tonen of rond te sturen"
ALL_EDITIONS = "Alle uitgaven van deze cijfers"
PACKAGE = (
    "Dezelfde bestanden met komma's en punten, zoals software ze leest, met een beschrijving van "
    "elke kolom (Data Package) ernaast. Samen in één zip."
)
WORKBOOK = (
    "Eén werkmap met een blad per onderwerp. Het eerste blad, Leeswijzer, legt de bladen, de "
    "kolommen en de eenheden uit."
)
CSV = (
    "Elk bestand opent in een Nederlandse Excel: met puntkomma's en met een komma in getallen. "
    "Excel leest een code zoals 1.10 in een CSV soms als getal of datum; in de werkmap niet."
)
READING = (
    "Een getal is een echt getal: u kunt ermee rekenen. Een lege cel betekent dat de bronnen er "
    "niets over zeggen; het is nooit nul.",
    "Bedragen staan in hele euro's. Lasten en toevoegingen zijn negatief, baten en onttrekkingen "
    "positief. Alleen bij nieuw beleid zijn kosten positief.",
    "Een percentage is een echt percentage: wat u ziet als 72,0% telt in een formule als 0,72. In "
    "de CSV-bestanden staat 72,0.",
    "Een cijfer heeft evenveel cijfers achter de komma als in het document.",
    "Codes zoals 1.1 en 1.10 zijn tekst. In geen enkele cel staat een formule.",
)


def opening(snapshot: Snapshot, read_at: date) -> str:
    """Say what can be saved, how fresh it is and which version it is."""
    return (
        "Alles wat u in dit dashboard ziet, kunt u bewaren en narekenen. De cijfers zijn gelezen "
        f"op {moment(read_at)} (versie {version(snapshot)})."
    )


def version(snapshot: Snapshot) -> str:
    """Return the name of a version: the same figures have the same name, also on another server."""
    return snapshot.content_hash[:_SIGNS_OF_A_VERSION]


def rows(count: int) -> str:
    """Say how many rows a table has."""
    if not count:
        return "nog geen regels"
    return "1 regel" if count == 1 else f"{number(count)} regels"


def subject(title: str, count: int) -> str:
    """Say beside a button what the file holds."""
    return f"{title} ({rows(count)})"


def facts(snapshot: Snapshot, read_at: date | None) -> list[tuple[str, str]]:
    """Return what a reader of a saved file wants to know first, as pairs of a word and a text."""
    register = snapshot.register
    named = [("Gemeente", register.municipality)]
    named += [("Onderdeel", programmes.head(code, register)) for code in register.programmes]
    if read_at is not None:
        named.append(("Gelezen op", f"{moment(read_at)}, uit {listed(snapshot.files)}"))
    named.append(("Versie", f"{version(snapshot)} (dezelfde versie: dezelfde cijfers)"))
    return named + [("Bron", document.name) for document in register.documents.values()]


def cut(shown: int, count: int) -> str:
    """Say that a sheet could not hold every row; nothing where it could."""
    if shown == count:
        return ""
    return f"Past niet: dit blad toont {rows(shown)} van de {number(count)}. De CSV heeft ze alle."
