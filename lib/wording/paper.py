"""What a printed document says besides the pages that it is made of."""

from collections.abc import Iterable

from lib.wording.frame import PRODUCT
from lib.wording.listed import listed

CONTENTS = "Inhoud"
GOAL_AND_INDICATOR = "Doelstelling en indicator"
NO_INDICATOR = "Bij deze doelstelling is geen indicator."
EVERY_INDICATOR = "Alle indicatoren"
PLEDGES = ("Belofte", "Stand", "Wat de documenten ervan zeggen")
SUMS = "De sommen"
QUESTIONS = "Vragen"


def title(municipality: str, year: int) -> str:
    """Name the council paper about a year."""
    return f"{PRODUCT} {municipality} {year}"


def card_title(goal: str, municipality: str, year: int) -> str:
    """Name the sheet about a goal."""
    return f"{goal}: debatkaart {year}, {municipality}"


def public(address: str) -> str:
    """Lead to the public edition."""
    return f"De openbare uitgave: {address}"


def left_out(*, public: bool) -> str:
    """Say what a reader finds on screen and not on paper."""
    place = "het dashboard en in de openbare uitgave" if public else "het dashboard"
    return (
        "Bij de doelstellingen staan hier de hoofdzaken. De tabel per jaar, de herkomst van elk "
        f"cijfer en de cijfers uit de tekst staan in {place}."
    )


def source(told: str) -> str:
    """Name the source of what stands above it."""
    return f"Bron: {told or 'staat niet in de documenten'}".rstrip(".") + "."


def way(shown: str, code: str) -> str:
    """Lead to what a question rests on."""
    return f"Zie {shown}{f' van {code}' if code else ''}."


def continued(caption: str) -> str:
    """Name a further piece of a table that is too wide for the paper."""
    return f"{caption} (vervolg)"


def goals(programme: str, year: int) -> str:
    """Name the table of the overview."""
    return f"{programme}: doelstellingen, indicatoren en geld in {year}"


def page_of(page: str, pages: str) -> str:
    """Say which page this is."""
    return f"bladzijde {page} van {pages}"


def lacking(signs: Iterable[str]) -> str:
    """Say which signs no letter of the document exists for, and how they are written instead."""
    codes = listed([f"[U+{ord(sign):04X}]" for sign in signs])
    return (
        f"Voor deze tekens heeft dit document geen letter: {codes}. Zij staan er met hun nummer in "
        "Unicode."
    )
