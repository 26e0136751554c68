"""The first sheet of a workbook: what to do with it, in the words of the officer who fills it."""

from collections.abc import Iterator
from datetime import date

_PARTS = (
    ("Wat u hier verandert", (
        "Verander, vul aan of maak leeg wat in een cel staat. Bewaar de werkmap daarna als .xlsx.",
        "Zet het terug met: python -m lib uit-excel BESTAND.xlsx. Met --proef erachter ziet u "
        "eerst welke regels veranderen, en wordt er niets geschreven.",
        "Alleen wat u veranderde komt in de bestanden. Al het andere blijft zoals het was.",
    )),
    ("Zo schrijft u", (
        "Een getal zoals het gedrukt is, met een komma: 2,30. Een cel die 2,30 toont, wordt 2,30.",
        "Bedragen staan in de eenheid die boven het blad staat.",
        "Een woord als n.n.b. of p.m. mag ook, als het document geen getal geeft.",
        "Een lijst, zoals let_op, staat in één cel: elk punt op een eigen regel (Alt+Enter).",
        "Bij sommige cellen kiest u uit een lijst: klik op de cel en dan op het pijltje.",
        "Een formule mag. Wij lezen de uitkomst die erin staat, niet de formule.",
    )),
    ("Regels en kolommen", (
        "Sorteren, filteren en kolommen verbergen mag. De eerste kolom, rij, zegt welke regel het "
        "is: laat die staan.",
        "Een nieuwe regel zet u onderaan, met een lege cel in de kolom rij.",
        "Een regel die u weghaalt, blijft in de bestanden staan. Wilt u een bedrag of een cijfer "
        "weg? Maak dan de cel leeg. Een hele indicator of belofte haalt u weg in het bestand zelf.",
        "Een eigen kolom of blad mag erbij. Die lezen wij niet.",
    )),
    ("Wat hier niet in staat", (
        "Documenten, fasen, programma's en doelstellingen. Ook niet: beweringen, een breuk, en "
        "termijnen en 'zie ook' van een motie. Dat alles verandert u in de bestanden zelf.",
        "In deze werkmap zit een verborgen kopie van de bestanden waar zij uit is gemaakt. Zo ziet "
        "uit-excel wat u veranderde. Stuur de werkmap dus niet aan wie de bestanden niet mag zien.",
    )),
)  # fmt: skip


def leeswijzer(on: date) -> Iterator[tuple[str, bool]]:
    """Yield the lines of the sheet, each with whether it is a heading."""
    yield "Doel gehaald?: de cijfers in Excel", True
    yield f"Gemaakt op {on.day}-{on.month}-{on.year}.", False
    for heading, lines in _PARTS:
        yield "", False
        yield heading, True
        yield from ((line, False) for line in lines)
