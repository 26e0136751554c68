"""Made promises beside the made register, for cases that the real ones do not have."""

from lib.sources import Snapshot
from lib.sources.snapshot import build
from tests import made

PROMISES = """\
beloften:
  brug:
    doelstelling: "1.1"
    soort: activiteit
    documenten:
      b2024: {belofte: Er komt een brug., termijn: 2024, vindplaats: Verkeer}
      jv2024: {stand: gedaan, vermeld: geopend, verslag: De brug is open., vindplaats: Verkeer}
  tunnel:
    doelstelling: "1.1"
    thema: Verkeer
    soort: activiteit
    onderdeel_van: brug
    documenten:
      b2024: {belofte: Er komt een tunnel., vindplaats: Verkeer > punt 2}
  verkeer:
    programma: "1"
    soort: speerpunt
    uitgewerkt_in: [brug, tunnel]
    documenten:
      b2024: {belofte: Het verkeer stroomt., vindplaats: Speerpunten}
      jv2024: {verslag: Het ging beter., vindplaats: Verkeer}
zonder_belofte:
  fontein:
    doelstelling: "1.10"
    documenten:
      jv2024: {stand: gedaan, verslag: Er kwam een fontein., vindplaats: Water}
moties:
  "24-1":
    onderwerp: Bankjes
    soort: verzoek
    gevraagd: [Zet er bankjes bij.]
    termijnen:
      - {wat: De raad krijgt een brief., van: college, gedrukt: voor 1 juli 2024, voor: 2024-07-01}
    beloften: [brug]
    documenten:
      b2024: {stand: toegezegd, zegt: Het college antwoordt., vindplaats: Moties}
"""
MONEY = (
    "1;;p1;Verkeerslicht;2024;begroting;nieuw beleid;1000;EUR;b2024",
    "1;;;Saldo;2024;begroting;nieuw beleid;1000;EUR;b2024",
)


def files(promises: str | None = PROMISES, register: str = "") -> dict[str, bytes]:
    """Return the files of made sources, without promises where they are None."""
    text = register or made.indicators("b2024: {2024: {begroot: 1}}")
    found = {
        "indicators.yaml": text.encode(),
        "finance.csv": "\n".join([made.HEADER, *MONEY, ""]).encode(),
    }
    return found if promises is None else found | {"afspraken.yaml": promises.encode()}


def snapshot(promises: str | None = PROMISES, register: str = "") -> Snapshot:
    """Return a snapshot of made sources with these promises."""
    return build(files(promises, register))
