"""What can be wrong with a source, said with its place: one family of errors for people."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_SHOWN = 50
CODES: dict[str, str] = {
    "bestand-ontbreekt": "Een bestand staat niet in de map of is niet te lezen",
    "bestand-codering": "Het bestand is in een codering bewaard die niet te lezen is",
    "bestand-te-groot": "Het bestand is veel groter dan cijfers ooit zijn",
    "bestand-wijzigt": "Het bestand verandert steeds terwijl het dashboard het leest",
    "yaml-tab": "Een regel springt in met een tab",
    "yaml-inspringen": "Een regel springt niet even ver in als de regels waar hij bij hoort",
    "yaml-spatie": "Er staat een bijzondere spatie uit Word of van een webpagina",
    "yaml-teken": "Er staat een (vaak onzichtbaar) teken dat niet in YAML mag",
    "yaml-krul": "Er staan gekrulde aanhalingstekens in plaats van rechte",
    "yaml-aanhaling": "Een aanhalingsteken gaat open en niet dicht",
    "yaml-na-aanhaling": "Na een sluitend aanhalingsteken staat nog tekst",
    "yaml-backslash": "Tussen dubbele aanhalingstekens staat een \\ die niet kan",
    "yaml-beginteken": "Een tekst begint met een teken dat in YAML iets anders betekent",
    "yaml-blokteken": "Een tekst begint met > of |",
    "yaml-verwijzing": "Een tekst begint met &, * of !",
    "yaml-dubbelepunt": "In een tekst staat een dubbele punt met een spatie erachter",
    "yaml-dubbelepunt-spatie": "Achter een dubbele punt ontbreekt de spatie",
    "yaml-dubbelepunt-vergeten": "Op een regel ontbreekt de dubbele punt",
    "yaml-komma": "Tussen { } of [ ] staat een komma te veel of te weinig",
    "yaml-haakje": "Een haakje gaat open en niet dicht, of andersom",
    "yaml-na-haakje": "Na een sluitend haakje staat nog tekst",
    "yaml-streepje": "Een streepje staat waar een woord hoort, of andersom",
    "yaml-sleutel": "Voor een dubbele punt staat geen woord",
    "yaml-documenten": "Er staat een regel met --- of ... in het bestand",
    "yaml-samenvoegen": "Git heeft twee versies niet samengevoegd",
    "yaml-te-diep": "Er staan te veel niveaus in elkaar",
    "yaml-te-groot": "Het bestand heeft meer dan vijftig miljoen tekens",
    "yaml-opbouw": "De regels passen niet bij elkaar; de precieze oorzaak is niet herkend",
    "product-zonder-doel": "Een product hoort bij geen enkel doel",
    "dubbel": "Een woord staat twee keer onder elkaar in hetzelfde blok",
    "leeg": "Achter een woord staat niets",
    "getal-komma": "Een getal met een komma is in twee stukken gelezen",
    "geen-getal": "Hier hoort een getal",
    "geen-tekst": "Hier hoort tekst",
    "geen-jaartal": "Hier hoort een jaartal van vier cijfers",
    "geen-true-false": "Hier hoort true of false",
    "geen-blok": "Hier horen ingesprongen regels met `woord: waarde`",
    "geen-lijst": "Hier hoort een lijst",
    "te-weinig": "Hier hoort iets te staan",
    "ontbreekt": "Een woord dat er moet staan, ontbreekt",
    "onbekend-woord": "Het dashboard kent dit woord hier niet",
    "verkeerd-woord": "Hier kan alleen een van een paar woorden staan",
    "verkeerde-waarde": "Deze waarde kan hier niet",
    "onleesbaar-teken": "In een tekst staat een teken dat niemand ziet",
    "een-vorm": "Een waarde is op meer manieren tegelijk gegeven, of op geen enkele",
    "onbekende-naam": "Een naam wijst naar iets dat niet in het bestand staat",
    "definitie-zonder-breuk": "Een waarde heeft een definitie, maar de indicator geen breuk",
    "overgenomen-uit": "Een waarde is overgenomen uit een jaar dat niet eerder ligt",
    "overname-niet-gemerkt": "Let op: er staat een uitkomst in een jaar zonder meting",
    "eerste-meting": "Bij een meting die niet elk jaar is, ontbreekt het eerste jaar",
    "getal-te-lang": "Een getal heeft te veel cijfers om precies te bewaren",
    "doel-zonder-grenzen": "Een indicator moet tussen grenzen blijven, maar het doel is één getal",
    "grenzen-verkeerd-om": "De ondergrens is hoger dan de bovengrens",
    "doel-ver-weg": "Let op: een doel ligt ver van de doelen in de andere jaren",
    "jaar-ontbreekt": "Let op: een jaarverslag zegt niets over zijn eigen jaar",
    "csv-kop": "De kopregel klopt niet",
    "csv-vakken": "Een regel heeft te veel of te weinig vakken",
    "csv-aanhaling": "Een aanhalingsteken staat verkeerd of gaat niet dicht",
    "csv-leeg": "Een vak dat gevuld moet zijn, is leeg",
    "csv-onbekend": "Een code of woord is niet bekend, of hoort bij een ander programma",
    "csv-jaar": "Dit is geen jaartal van vier cijfers",
    "csv-bedrag": "Dit is geen bedrag in hele euro's",
    "csv-eenheid": "Een bedrag past niet bij de eenheid waarin het is gedrukt",
    "csv-dubbel": "Hetzelfde bedrag staat er twee keer",
    "csv-teken": "Let op: het teken van een bedrag is ongewoon",
    "eenheden-gemengd": "Let op: bedragen van dezelfde tabel staan in verschillende eenheden",
    "jaar-overgeslagen": "Let op: tussen twee jaren met een bedrag mist een jaar",
    "som-sluit-niet": "De delen tellen niet op tot het gedrukte totaal",
}
"""Every code with what it says; `docs/meldingen.md` explains each with an example."""


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: where it stands (line and column count from 1) and what to do about it.

    A warning ("let op") does not keep a source from being used.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        careful = "let op: " if self.warning else ""
        return f"{self.file}:{self.line}:{self.column}: {careful}[{self.code}] {self.message}"


class SourceError(Exception):
    """One or more sources cannot be used; `faults` holds every fault, sorted by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        shown = [str(fault) for fault in self.faults[:MOST_SHOWN]]
        if len(self.faults) > MOST_SHOWN:
            shown.append(f"... en nog {len(self.faults) - MOST_SHOWN} fouten.")
        super().__init__("\n".join(shown))
