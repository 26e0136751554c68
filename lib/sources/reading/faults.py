"""What can be wrong with a source, said with its place: one family of errors for people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_SHOWN = 50
MORE = "meer-meldingen"
CODES: dict[str, str] = {
    "bestand-ontbreekt": "Een bestand staat niet in de map of is niet te lezen",
    "bestand-codering": "Het bestand is in een codering bewaard die niet te lezen is",
    "bestand-te-groot": "Het bestand is veel groter dan cijfers ooit zijn",
    "bestand-wijzigt": "Het bestand verandert steeds terwijl het dashboard het leest",
    "bestand-soort": "Op de plaats van een bestand staat iets anders, zoals een map",
    "bestand-hangt": "De schijf of de netwerkmap met een bestand geeft geen antwoord",
    "onverwacht": "Het dashboard loopt vast op een bestand, en weet niet waardoor",
    "veel-verdwenen": "Let op: in een nieuwe versie is veel verdwenen",
    "kopie-onbruikbaar": "Let op: de bewaarde kopie van de vorige cijfers is niet te gebruiken",
    "geen-cijfers": "Let op: bij geen enkele indicator staat een cijfer",
    "meer-meldingen": "Er zijn meer meldingen dan het dashboard noemt",
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
    "yaml-te-groot": "Het bestand is veel langer dan cijfers ooit zijn",
    "yaml-lange-regel": "Een regel met een fout is zo lang dat de oorzaak niet te vinden is",
    "yaml-opbouw": "De regels passen niet bij elkaar; de precieze oorzaak is niet herkend",
    "product-zonder-doel": "Een product hoort bij geen enkele doelstelling",
    "csv-gemeente": "Een regel over de hele gemeente noemt toch een doelstelling of product",
    "programma-heet-gemeente": "Een programma heeft de code 'gemeente'",
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
    "getal-duizendpunt": (
        "Een getal met een punt en drie cijfers kan op twee manieren worden gelezen"
    ),
    "woord-als-waarde": "Een woord staat waar een getal hoort",
    "woord-niet-genoemd": (
        "Let op: een doel of uitkomst is een woord, en dat staat nergens zo afgesproken"
    ),
    "getal-als-woord": "Een getal staat waar woorden horen",
    "gedrukt-anders": "Let op: de gedrukte vorm noemt een ander getal dan de waarde",
    "tekst-te-lang": "Een tekst of naam is langer dan er op een pagina past",
    "woord-te-lang": "In een tekst of naam staan heel veel tekens zonder spatie ertussen",
    "te-veel": "Er staat veel meer onder elkaar dan een gemeente ooit heeft",
    "tekst-na-hekje": (
        "Let op: achter een tekst staat # met iets erachter, en dat leest het dashboard niet"
    ),
    "teken-lijkt-op-ander": "In een tekst staat een teken dat op een ander teken lijkt",
    "regel-in-tekst": (
        "Let op: in een lange tekst staat een regel die op een nieuw woord of "
        "een streepje van een lijst lijkt"
    ),
    "onbekende-naam": "Een naam wijst naar iets dat niet in het bestand staat",
    "definitie-zonder-breuk": "Een waarde heeft een definitie, maar de indicator geen breuk",
    "overgenomen-uit": "Een waarde is overgenomen uit een jaar dat niet eerder ligt",
    "overname-niet-gemerkt": "Let op: er staat een uitkomst in een jaar zonder meting",
    "eerste-meting": "Let op: bij een meting die niet elk jaar is, ontbreekt het eerste jaar",
    "periode-onduidelijk": (
        "Let op: het is niet te lezen of een uitkomst over het hele jaar gaat of over een deel"
    ),
    "doelstelling-dubbel": "Doelstellingen van twee programma's hebben dezelfde code",
    "einddoel-alleen-begroot": "Bij een einddoel zonder jaar staat iets anders dan een doel",
    "getal-te-lang": "Een getal heeft te veel cijfers om precies te bewaren",
    "doel-zonder-grenzen": "Een indicator moet tussen grenzen blijven, maar het doel is één getal",
    "grenzen-verkeerd-om": "De ondergrens is hoger dan de bovengrens",
    "doel-ver-weg": "Let op: een doel ligt ver van de doelen in de andere jaren",
    "jaar-ontbreekt": "Let op: een jaarverslag zegt niets over zijn eigen jaar",
    "documenten-volgorde": (
        "Let op: een document staat onder een nieuwer document van dezelfde soort"
    ),
    "document-ander-jaar": "Let op: de naam van een document noemt een ander jaar dan `jaar`",
    "document-zonder-cijfers": (
        "Let op: een jaarverslag staat bij de documenten, maar geen indicator noemt het"
    ),
    "nog-in-te-vullen": "Let op: van een document is nog niet alles ingevuld",
    "regel-ontbreekt": "Let op: een indicator heeft geen regel uit een nieuwer jaarverslag",
    "uitkomst-ontbreekt": (
        "Let op: een jaarverslag heeft een regel voor zijn eigen jaar, zonder uitkomst"
    ),
    "uitkomst-te-vroeg": (
        "Let op: een document noemt een uitkomst van een jaar dat nog niet voorbij was"
    ),
    "beter-tegen-oordelen": (
        "Let op: de cijfers spreken elk vermeld oordeel tegen, en niet meer "
        "als `beter` omgekeerd was"
    ),
    "doel-anders-dan-begroot": "Let op: een jaarverslag noemt een ander doel dan de begrotingen",
    "doel-en-uitkomst-verwisseld": (
        "Let op: de uitkomst in een jaarverslag is precies het doel van de "
        "begroting, en het doel niet"
    ),
    "indicatoren-verwisseld": (
        "Let op: van twee indicatoren past de uitkomst bij de cijfers van de ander"
    ),
    "document-andere-soort": "Let op: de naam van een document past niet bij zijn `soort`",
    "doel-zonder-indicator": "Let op: bij een doelstelling hoort geen enkele indicator",
    "eenheid-bijna": "Let op: een eenheid lijkt op aantal, procent, cijfer of euro",
    "breuk-dubbel": "Twee breuken van een indicator beginnen in hetzelfde jaar",
    "breuk-volgorde": "Let op: de breuken van een indicator staan niet van oud naar nieuw",
    "breuk-buiten-jaren": "Let op: een breuk ligt buiten de jaren van de cijfers",
    "beter-geen-met-oordeel": (
        "Let op: `beter` is geen, maar een document geeft een oordeel over een doel met een getal"
    ),
    "jaar-ver-weg": (
        "Let op: een jaar ligt meer dan vijf jaar van de andere jaren van een indicator"
    ),
    "doel-overgeslagen": (
        "Let op: een document noemt een doel voor het jaar ervoor en erna, en "
        "niet voor het jaar zelf"
    ),
    "oordeel-te-vroeg": (
        "Let op: een document geeft een oordeel over een jaar dat nog niet voorbij was"
    ),
    "overgenomen-anders": (
        "Let op: een overgenomen cijfer is niet het cijfer van het jaar waar het uit komt"
    ),
    "vergelijking-zonder-cijfer": (
        "Let op: een doel vergelijkt met een jaar waarvan geen uitkomst bekend is"
    ),
    "regel-erg-soepel": (
        "Let op: met de oordeelregel telt een doel ook als gehaald wanneer de "
        "uitkomst er ver onder blijft"
    ),
    "drempel-als-deel": "Let op: de drempel voor een toelichting is minder dan 1 procent",
    "uitkomst-ver-weg": (
        "Let op: een uitkomst of verwachting ligt ver van de andere cijfers van de indicator"
    ),
    "uitkomst-nul": "Let op: een cijfer is nul, en alle andere niet",
    "teken-anders": "Let op: een cijfer is negatief en de andere niet, of andersom",
    "percentage-boven-100": "Let op: een percentage is hoger dan 100, en de andere zijn dat niet",
    "percentage-als-deel": "Let op: alle percentages zijn kleiner dan 1",
    "jaartal-als-waarde": "Let op: een cijfer is het jaartal van de regel",
    "decimalen-anders": (
        "Let op: een cijfer heeft meer of minder cijfers achter de komma dan gewoon is"
    ),
    "csv-te-groot": "Het bestand heeft veel meer regels dan cijfers ooit hebben",
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
    "saldo-teken-onbekend": "Een document drukt lasten zonder minteken, en de meeste saldi ook",
    "eenheden-gemengd": "Let op: bedragen van dezelfde tabel staan in verschillende eenheden",
    "jaar-overgeslagen": "Let op: tussen twee jaren met een bedrag mist een jaar",
    "som-sluit-niet": "De delen tellen niet op tot het gedrukte totaal",
    "som-mist-deel": "Let op: een totaal sluit niet en niet elk deel heeft een bedrag",
    "fasen-volgorde": "Let op: een begroting staat boven een die ouder is",
    "wijziging-als-begroting": "Let op: een begrotingswijziging heeft veel kleinere bedragen",
    "csv-zonder-bedragen": "Let op: onder de kopregel staat geen enkel bedrag",
    "document-zonder-bedragen": (
        "Let op: uit een begroting of jaarverslag staat geen enkel bedrag in het bestand"
    ),
    "fase-past-niet": (
        "Let op: alle bedragen uit een document staan in een andere fase dan bij het document hoort"
    ),
    "bedragen-ander-jaar": "Let op: van het jaar waar een document over gaat, staat er geen bedrag",
    "rekening-te-vroeg": (
        "Let op: een document noemt de rekening van een jaar dat nog niet voorbij was"
    ),
    "andere-orde": (
        "Bijna alle bedragen van een tabel zijn honderden keren zo klein of zo "
        "groot als in andere tabellen"
    ),
    "tekens-omgekeerd": (
        "Bijna alle bedragen van een tabel hebben een ander teken dan in andere tabellen"
    ),
    "bedragen-klein": "Let op: geen enkel bedrag is een miljoen euro of meer",
    "bedrag-ver-weg": "Let op: een bedrag ligt ver van de andere bedragen op dezelfde regel",
    "bedrag-ander-teken": (
        "Let op: een bedrag heeft een ander teken dan de andere bedragen op dezelfde regel"
    ),
    "elk-saldo-positief": "Let op: elk saldo uit een document is positief",
    "code-uit-rekenblad": (
        "Let op: een productcode lijkt door een rekenblad veranderd in een datum of een macht"
    ),
    "code-in-twee-vormen": (
        "Let op: twee productcodes verschillen alleen in punten, streepjes of nullen vooraan"
    ),
    "naam-met-twee-codes": "Let op: één naam staat bij twee productcodes, en nooit naast elkaar",
    "som-niet-na-te-tellen": (
        "Let op: een deel van een som heeft p.m. of een streepje, maar telt in het totaal wel mee"
    ),
    "rekening-niet-compleet": (
        "Let op: de begroting heeft een saldo van een doelstelling of totaal, en de "
        "rekening van dat jaar niet"
    ),
    "code-andere-vorm": "Let op: een productcode is anders opgebouwd dan bijna alle andere",
    "naam-anders": (
        "Let op: de naam van een doelstelling of product is anders gespeld dan op andere regels"
    ),
    "naam-van-ander-doel": "Let op: een totaal heeft de naam van een andere doelstelling",
    "feit-getal": "De waarde van een feit is geen getal zoals dit bestand getallen schrijft",
    "feit-tweeduidig": "De waarde van een feit kan op twee manieren worden gelezen",
    "feit-gedrukt": "De waarde van een feit is een ander getal dan de gedrukte vorm noemt",
    "feit-zonder-waarde": "Een feit heeft geen waarde, of een datum heeft er wel een",
    "feit-datum": "De datum van een feit kan niet, of is door een rekenblad veranderd",
    "feit-datum-ander-jaar": "Let op: de datum van een feit ligt in een ander jaar dan `jaar`",
    "feit-dubbel": "Hetzelfde feit staat er twee keer",
    "feit-verschilt": (
        "Hetzelfde feit heeft op een andere regel een andere eenheid, richting of indicator"
    ),
    "feit-eenheid": "De eenheid van een feit past niet bij de gedrukte vorm, of bij de indicator",
    "feit-zonder-geheel": "Een feit is een deel van iets dat niet in hetzelfde document staat",
    "feit-in-kring": "Een feit is langs andere feiten een deel van zichzelf",
    "feit-deel-groter": "Let op: een deel is groter dan zijn geheel",
    "feit-som-sluit-niet": "Let op: de delen van een feit tellen niet op tot het geheel",
    "regel-past-niet": "Een document zegt iets dat zo'n document niet kan zeggen",
    "belofte-zonder-begroting": "Een belofte heeft geen regel van een begroting",
    "belofte-in-kring": "Een belofte verwijst langs andere beloften naar zichzelf",
    "stand-bij-delen": "Een belofte die in delen is uitgewerkt, heeft zelf een stand",
    "nieuw-beleid-onbekend": "Een belofte noemt een regel van nieuw beleid die niet bestaat",
    "verslag-voor-belofte": "Een verslag gaat over een jaar van vóór de belofte",
    "tekst-dubbel": "Een link, verwijzing of tegenspraak staat er twee keer",
    "tegenspraak-met-zichzelf": "De twee kanten van een tegenspraak zijn dezelfde",
    "link-andere-site": "Let op: een link heeft als naam het adres van een andere site",
    "effect-anders": "Let op: het effect van een programma staat anders in indicators.yaml",
    "verslag-zonder-afspraken": (
        "Let op: een jaarverslag staat bij de documenten, maar geen belofte noemt het"
    ),
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


def shown_lines(found: Sequence[Fault], called: str) -> list[str]:
    """Return the first of what was found, one line each and faults first, and how many more."""
    first = sorted(found, key=lambda fault: (fault.warning, fault.code == MORE))
    lines = [str(fault) for fault in first[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        least = "meer dan " if any(fault.code == MORE for fault in found) else ""
        lines.append(f"... en nog {least}{len(found) - MOST_SHOWN} {called}.")
    return lines


class SourceError(Exception):
    """One or more sources cannot be used; `faults` holds what was found, sorted by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(shown_lines(self.faults, "fouten")))
