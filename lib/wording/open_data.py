"""What the data say of themselves to catalogues of open data, and under which conditions."""

from collections.abc import Mapping

from lib.model import DataTheme, Imprint, Register
from lib.wording import programmes
from lib.wording.listed import listed

NO_IMPRINT = (
    "in indicators.yaml staat niet wie de cijfers publiceert. Schrijf daar onder 'publicatie' een "
    "adres, uitgever, contact, licentie en thema; docs/publiceren.md laat zien hoe."
)
NO_DATA = (
    "Let op: dcat.ttl noemt bestanden in de map gegevens, en die map is er niet. Maak ook de vorm "
    "gegevens."
)
WORKBOOK = "Alle gegevens in één werkmap (Excel)"
DESCRIPTION = "Beschrijving van elke kolom (Data Package)"
_THEMES: Mapping[DataTheme, str] = {
    DataTheme.AGRICULTURE: "Landbouw, visserij, bosbouw en voeding",
    DataTheme.ECONOMY: "Economie en financiën",
    DataTheme.EDUCATION: "Onderwijs, cultuur en sport",
    DataTheme.ENERGY: "Energie",
    DataTheme.ENVIRONMENT: "Milieu",
    DataTheme.GOVERNMENT: "Overheid en publieke sector",
    DataTheme.HEALTH: "Gezondheid",
    DataTheme.INTERNATIONAL: "Internationale vraagstukken",
    DataTheme.JUSTICE: "Justitie, rechtsstelsel en openbare veiligheid",
    DataTheme.REGIONS: "Regio's en steden",
    DataTheme.SOCIETY: "Bevolking en samenleving",
    DataTheme.TECHNOLOGY: "Wetenschap en technologie",
    DataTheme.TRANSPORT: "Vervoer",
}
PUBLISHER, LICENCE, CONTACT = "Uitgever", "Licentie", "Vragen"


def title(register: Register) -> str:
    """Name the data of a municipality."""
    return f"Doel gehaald? Doelen en cijfers van {register.municipality}"


def description(register: Register) -> str:
    """Say what the data are about, and what they were taken from."""
    about = listed([programmes.head(code, register) for code in register.programmes])
    taken = listed([document.name for document in register.documents.values()])
    return (
        f"Wat {register.municipality} wil bereiken, wat daarvan is gehaald en hoe dat is berekend. "
        f"Onderdelen: {about}. Bron: {taken}."
    )


def table(name: str) -> str:
    """Name a table with how it is written."""
    return f"{name} (CSV)"


def theme(found: DataTheme) -> str:
    """Name a theme as the European list has it in Dutch."""
    return _THEMES[found]


def contact(imprint: Imprint) -> str:
    """Say whom to ask, and by which address."""
    found = imprint.contact
    return f"{found.name} ({found.mail or found.website})"
