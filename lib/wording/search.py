"""The page Zoeken in words: how much was found, and what to do when nothing was."""

from enum import StrEnum

LEAST = 2  # signs: with fewer everything is found
INPUT = "Waar zoekt u naar?"
EXAMPLE = "Bijvoorbeeld: uitstroom, bijstand of 1.6"


class Kind(StrEnum):
    """The kinds of things that can be found, as the heads above the results."""

    GOAL = "Doelstellingen"
    INDICATOR = "Indicatoren"
    PRODUCT = "Producten"
    MUNICIPALITY = "De hele gemeente"
    POLICY = "Nieuw beleid"
    REMARK = "Bijzonderheden bij bedragen"
    PROMISE = "Beloften"
    UNPROMISED = "Verteld zonder belofte"
    MOTION = "Moties"
    TEXT = "Teksten uit de documenten"
    CONTRADICTION = "Tegenspraken"
    FACT = "Cijfers uit de tekst"
    QUESTION = "Vragen"
    DOCUMENT = "Documenten"
    LINK = "Links naar andere sites"
    REFERENCE = "Andere stukken"
    WORD = "Woorden"


def opening(query: str, count: int) -> str:
    """Say what the search came to, or what to type."""
    asked = query.replace("*", " ").strip()
    if not asked:
        return (
            "Zoek in doelstellingen, indicatoren, producten en vragen, en in alle teksten daarbij. "
            "Een deel van een woord of een code is genoeg."
        )
    if not enough(query):
        return f"Dat is te kort om op te zoeken. Typ minstens {LEAST} letters of cijfers."
    if not count:
        return (
            f"Niets gevonden voor “{asked}”. Probeer minder woorden, een korter woord of een ander "
            "woord. Zoek bijvoorbeeld op “bijstand” in plaats van “bijstandsgerechtigden”."
        )
    results = "**1 resultaat**" if count == 1 else f"**{count} resultaten**"
    return f"{results} voor “{asked}”."


def enough(query: str) -> bool:
    """Tell whether a query has enough letters and digits to search for."""
    return sum(sign.isalnum() for sign in query) >= LEAST


def more(count: int) -> str:
    """Say that not every result of a kind is shown."""
    return f"En nog {count}. Typ een woord erbij om minder te vinden."
