"""The text of the page Uitleg: the rules behind the verdicts and the money, and a glossary."""

from collections.abc import Mapping
from typing import assert_never

from lib import measures
from lib.model import Register, Verdict
from lib.page import Column, Table
from lib.sources import Snapshot
from lib.wording.numbers import euros
from lib.wording.verdicts import label

_WORDS = (
    (
        "Andere telling",
        "Vanaf een jaar wordt anders geteld (een trendbreuk). Cijfers van ervoor en erna kunt u "
        "niet vergelijken.",
    ),
    ("BBZ", "Besluit bijstandverlening zelfstandigen: bijstand voor wie een eigen bedrijf heeft."),
    ("Baten", "Geld dat binnenkomt, zoals een bijdrage van het Rijk."),
    ("Begroting", "Het plan voor een jaar: wat de gemeente wil bereiken en wat dat mag kosten."),
    (
        "Begroting na wijziging",
        "De begroting nadat de raad haar in de loop van het jaar heeft aangepast.",
    ),
    (
        "Belofte",
        "Iets wat een begroting zegt te gaan doen, en dat iemand los van de rest kan nagaan.",
    ),
    (
        "BUIG",
        "Het geld dat het Rijk geeft voor bijstandsuitkeringen (bundeling van uitkeringen "
        "inkomensvoorzieningen aan gemeenten).",
    ),
    ("Doel", "De uitkomst die de gemeente voor een jaar wil halen, bij één indicator."),
    ("Doelstelling", "Wat de gemeente binnen een programma wil bereiken."),
    ("Indicator", "Een cijfer dat laat zien of een doelstelling dichterbij komt."),
    ("Jaarrekening", "Wat een jaar echt kostte en opleverde."),
    ("Jaarverslag", "Het verhaal over een jaar: wat er van het plan terechtkwam."),
    ("Lasten", "Kosten. In deze cijfers staan zij met een minteken."),
    ("Meevaller", "Per saldo beter dan begroot; in de jaarrekening heet dat voordelig (V)."),
    ("Nadelig (N)", "Slechter dan begroot: meer kosten of minder opbrengst."),
    (
        "Nieuw beleid",
        "Plannen waarvoor een begroting extra geld vraagt. De tabel in de begroting schrijft de "
        "kosten hier zonder minteken.",
    ),
    ("Motie", "Een opdracht of een verzoek van de raad aan het college."),
    ("OZB", "Onroerendezaakbelasting: wat eigenaren van een huis of pand aan de gemeente betalen."),
    ("Onttrekking", "Geld dat uit een reserve komt."),
    (
        "Oorspronkelijke begroting",
        "De begroting die de raad vóór het jaar vaststelde; ook wel de primitieve begroting.",
    ),
    (
        "Procentpunt",
        "Het verschil tussen twee percentages: van 42% naar 24% is 18 procentpunt minder.",
    ),
    ("Reserve", "Geld dat de gemeente apart houdt voor later."),
    (
        "Saldo",
        "Lasten, baten, toevoegingen en onttrekkingen bij elkaar opgeteld. Een minteken "
        "betekent: het kostte geld.",
    ),
    ("Speerpunt", "Wat een begroting binnen een thema voorop zet."),
    ("SHV", "Schuldhulpverlening: hulp aan mensen met schulden."),
    ("Tegenvaller", "Per saldo slechter dan begroot; in de jaarrekening heet dat nadelig (N)."),
    ("Toevoeging", "Geld dat naar een reserve gaat. In deze cijfers staat het met een minteken."),
    ("Voordelig (V)", "Beter dan begroot: minder kosten of meer opbrengst."),
    ("VVE", "Voor- en vroegschoolse educatie: spelen en leren voor jonge kinderen."),
    ("Vsv'er", "Voortijdig schoolverlater: een jongere die zonder startkwalificatie stopt."),
)


def rules() -> str:
    """Explain how a verdict comes about, as Markdown."""
    return """\
Dit dashboard zet naast elkaar wat de gemeente in de begroting beloofde en wat er volgens het
jaarverslag van kwam. Het oordeel rekenen wij zelf uit, met de cijfers die in de documenten staan.

## Hoe komt een oordeel tot stand?

Wij vergelijken per indicator en per jaar de uitkomst met het doel. Elke indicator zegt of hoger of
lager beter is. Als doel geldt het doel uit de begroting van dat jaar, met haar wijzigingen. Noemt
die er geen, dan geldt een eerdere begroting, en anders het jaarverslag over dat jaar. Noemt een
later document een ander doel voor hetzelfde jaar, dan staat dat ernaast; het oordeel blijft gelijk.
Wij vergelijken de cijfers precies zoals ze gedrukt zijn, zonder af te ronden.

Sommige documenten geven zelf ook een oordeel. Dat oordeel laten wij staan. Spreken de cijfers het
tegen, dan ziet u beide: ons oordeel met de som, en wat het document zegt."""


def money() -> str:
    """Explain how V and N come about, as Markdown."""
    return """\
## Hoe vergelijken wij het geld?

Wij trekken de begroting af van de rekening. Is het saldo beter dan begroot, dan heet het verschil
voordelig (V). Is het slechter, dan heet het nadelig (N). Bij elk verschil staat met welke begroting
is vergeleken."""


def limits(snapshot: Snapshot) -> list[str]:
    """Say what these sources lack for it, as plain text: a name in them may hold any sign."""
    lines = []
    stages = snapshot.register.stages
    absent = [stages[stage].name for stage in measures.unused_stages(snapshot)]
    if absent:
        lines.append(
            f"Niet in de documenten: {', '.join(absent)}. Een gemeente vergelijkt haar rekening "
            "meestal met de begroting na wijziging. Verschillen kunnen hier dus anders zijn dan in "
            "de jaarrekening zelf."
        )
    unit = measures.coarsest_unit(snapshot)
    if unit > 1:
        lines.append(
            f"Een deel van de bedragen is afgerond op {euros(unit)}. Een verschil met zo'n bedrag "
            "is dan ook afgerond; wat kleiner is, heet “binnen de afronding”."
        )
    lines.append(
        "Wij tellen alle bedragen na. Klopt een som alleen op de afronding na, dan zeggen wij dat "
        "erbij. Een totaal uit een document veranderen wij nooit."
    )
    return lines


def verdicts() -> Table:
    """Return the verdicts with when each is given."""
    rows = tuple((label(verdict), _when(verdict)) for verdict in Verdict)
    return Table("De oordelen", (Column("Oordeel"), Column("Wanneer")), rows)


def _when(verdict: Verdict) -> str:
    match verdict:
        case Verdict.REACHED:
            told = (
                "De uitkomst is gelijk aan het doel of beter. Welke kant beter is, staat bij de "
                "indicator."
            )
        case Verdict.MISSED:
            told = "De uitkomst haalt het doel niet."
        case Verdict.NOT_MEASURED:
            told = (
                "In dit jaar is niet opnieuw gemeten. Een cijfer dat uit een eerder jaar is "
                "overgenomen, geeft geen nieuw oordeel."
            )
        case Verdict.NOT_YET_ENTERED:
            told = (
                "Er is een jaarverslag over dit jaar, maar de uitkomst van deze indicator is hier "
                "nog niet ingevuld."
            )
        case Verdict.NOT_YET_KNOWN:
            told = (
                "Het jaar is nog niet voorbij, er is nog geen jaarverslag over, of het jaarverslag "
                "noemt de uitkomst nog niet (n.n.b.)."
            )
        case Verdict.NO_TARGET:
            told = "De documenten noemen voor dit jaar geen doel."
        case Verdict.PER_GROUP:
            told = "Alleen groepen of wijken hebben cijfers; elk daarvan heeft een eigen oordeel."
        case Verdict.UNDECIDABLE:
            told = (
                "Doel en uitkomst zijn niet te vergelijken, bijvoorbeeld omdat de definitie "
                "tussendoor veranderde, of omdat de documenten geen uitkomst geven."
            )
        case _:
            assert_never(verdict)
    return told


def words(register: Register) -> Mapping[str, str]:
    """Return the words of the field and those of the sources, which go first, from A to Z."""
    known = {**dict(_WORDS), **register.words}
    return {word: known[word] for word in sorted(known, key=str.casefold)}


def glossary(register: Register) -> Table:
    """Return the words with their meaning, ready to lay out."""
    rows = tuple(words(register).items())
    return Table("Woorden uit begroting en verslag", (Column("Woord"), Column("Betekenis")), rows)
