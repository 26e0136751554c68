"""What a file that is handed round says of itself, and what it leaves to whoever reads it."""

from datetime import date

from lib.wording.dates import date_of

ANSWER = "Antwoord:"
PAGE, OF = "Bladzijde", "van"
ONLINE = "Bekijk dit in het dashboard"
SOURCES = "Waar de cijfers vandaan komen"
IN_THE_NOTES = "Meer staat in de notities."


def issued(on: date, version: str) -> str:
    """Name the edition by its day and the version of its figures."""
    return f"Uitgave van {date_of(on)}, versie {version}"


def part(title: str, place: int, of: int) -> str:
    """Name one of the slides over which something is divided."""
    return f"{title} ({place} van {of})"


def strongest(many: int, of: int) -> str:
    """Say how many of all questions these are; nothing where they are all."""
    if many == of:
        return ""
    return f"De {many} sterkste van {of} vragen, volgens ons. De andere staan op de pagina Vragen."
