"""Made facts beside the made register, for cases that the real ones do not have."""

from lib.sources import Snapshot
from lib.sources.snapshot import build
from tests import made

HEADER = (
    "programma;doelstelling;feit;jaar;datum;soort;waarde;waarde_gedrukt;eenheid;ongeveer;deel_van;"
    "telt_op;beter;indicator;document;vindplaats"
)
FACTS = """\
1;1.1;Banken in het park;2024;;doel;100;honderd;aantal;;;;hoger;;b2024;Groen
1;1.1;Banken in het park;2024;eind 2024;uitkomst;120;120;aantal;;;;;;jv2024;Groen > Banken
1;1.1;Banken in het park;2023;;vorige;95;95;aantal;;;;;;jv2024;Groen > Banken
1;1.1;Banken van hout;2024;;uitkomst;70;70;aantal;;Banken in het park;;;;jv2024;Groen > Banken
1;1.1;Banken van steen;2024;;uitkomst;50;50;aantal;;banken in het  park;;;;jv2024;Groen > Banken
1;1.10;Opening van het park;2024;2024-06-01;uitkomst;;1 juni 2024;datum;;;;;;jv2024;Groen
1;1.10;Bezoekers;2024;;uitkomst;1500;1.500;aantal;ruim;;;;;jv2024;Groen
1;;Geld voor het park;2024;;doel;1200000;€ 1,2 miljoen;euro;;;;;;b2024;Geld
"""


def csv(rows: str = FACTS) -> str:
    """Return a file of facts with these rows."""
    return f"{HEADER}\n{rows}"


def files(rows: str | None = FACTS, register: str = "") -> dict[str, bytes]:
    """Return the files of made sources, without facts where they are None."""
    text = register or made.indicators("b2024: {2024: {begroot: 1}}")
    found = {"indicators.yaml": text.encode(), "finance.csv": f"{made.HEADER}\n".encode()}
    return found if rows is None else found | {"feiten.csv": csv(rows).encode()}


def snapshot(rows: str | None = FACTS, register: str = "") -> Snapshot:
    """Return a snapshot of made sources with these facts."""
    return build(files(rows, register))
