"""What the static edition says of itself, and the first page of a publication."""

from datetime import date

from lib.sources import Snapshot
from lib.wording import data, editions
from lib.wording.dates import date_of

TITLE = "Over deze uitgave"
DRAFT = "Concept: deze cijfers zijn nog niet gepubliceerd en kunnen nog veranderen."
ALL_FORMS = "Om te lezen, te tonen en te bewaren"
LISTED = (
    "Alles wat hier staat, soort bij soort. Typt u een woord, dan ziet u alleen wat daarbij past. "
    "Daarvoor moet uw browser scripts uitvoeren; zonder script zoekt u met Ctrl+F in deze lijst."
)


def text() -> str:
    """Say what an edition is and what it is not, as Markdown."""
    return """\
Deze uitgave is een vaste kopie van het dashboard: dezelfde pagina's, met dezelfde zinnen en
cijfers, gemaakt van dezelfde bestanden. Zij verandert niet meer. Verschijnt er een nieuwe, dan
vervangt die deze.

Er is geen server voor nodig. Uw browser vraagt niets op bij andere sites, en er zijn geen cookies.
Het enige script zoekt in de lijst op de pagina Zoeken; alles werkt ook zonder. Wat u in het
dashboard zelf kunt typen of aanvinken, zoals een eigen speling of een keuze van vragen, kan hier
niet."""


def published(on: date, version: str) -> str:
    """Say of which day and which figures everything in a publication is."""
    return (
        "Dezelfde cijfers en zinnen als in het dashboard, in elke vorm. "
        f"{editions.issued(on, version)}."
    )


def facts(snapshot: Snapshot, on: date) -> list[tuple[str, str]]:
    """Return what identifies an edition, as pairs of a word and a text."""
    return [
        ("Uitgave van", date_of(on)),
        *data.facts(snapshot, None),
        ("Controlegetal", snapshot.content_hash),
    ]


def whole(name: str) -> str:
    """Say where a card leads to."""
    return f"Bekijk {name} in het dashboard"


def card_source(municipality: str, on: date) -> str:
    """Say under a card on another site whose figures these are, and of when."""
    return f"Doel gehaald? {municipality}, uitgave van {date_of(on)}."
