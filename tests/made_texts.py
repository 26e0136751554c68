"""Made texts beside the made register, for cases that the real ones do not have."""

from lib.sources import Snapshot
from lib.sources.snapshot import build
from tests import made_promises

TEXTS = """\
programmas:
  "1":
    effect:
      b2024: {gedrukt: Het gaat goed, tekst: Iedereen heeft het goed., vindplaats: Effect}
    themas:
      Verkeer en vervoer:
        b2024: {tekst: De stad moet bereikbaar zijn., vindplaats: Effect > Verkeer}
        jv2024: {kop: Verkeer, tekst: De stad is bereikbaar., vindplaats: Doel > Verkeer}
    risicos:
      b2024: {nieuwe: geen, tekst: Er zijn geen nieuwe gevaren., vindplaats: Risico's}
inleidingen:
  "1.1":
    b2024: {tekst: Zonder brug geen stad., vindplaats: Doelstelling 1.1}
links:
  - {document: jv2024, doelstelling: "1.1", label: De brug, naar: "https://www.brug.nl/open", vindplaats: Verkeer}
  - {document: b2024, programma: "1", mogelijk: [tunnel, pont], naar: "http://water.example.nl/", keer: 2, vindplaats: Water}
elders:
  - {document: jv2024, doelstelling: "1.1", naar: hoofdstuk Wegen, waarvoor: Daar staat meer over wegen., vindplaats: Verkeer}
verwijzingen:
  - {document: b2024, programma: "1", naam: Bruggenplan, soort: plan, vindplaats: Verkeer}
tegenspraak:
  brug-lang:
    gewicht: licht
    soort: cijfer
    doelstelling: "1.1"
    onderwerp: Lengte van de brug
    een: {document: b2024, zegt: 40 meter, vindplaats: Verkeer}
    ander: {document: jv2024, zegt: 50 meter, vindplaats: Verkeer}
    waarom: De brug kan maar één lengte hebben.
  proef-naam:
    gewicht: zwaar
    soort: naam
    programma: "1"
    indicator: proef
    onderwerp: Naam van de proef
    een: {document: b2024, zegt: Proef, vindplaats: Proeven}
    ander: {document: b2024, zegt: Test, vindplaats: Proeven > Tabel}
    waarom: De proef heeft twee namen.
"""  # noqa: E501


def files(texts: str | None = TEXTS, promises: str | None = None) -> dict[str, bytes]:
    """Return the files of made sources, without texts where they are None."""
    found = made_promises.files(promises)
    return found if texts is None else found | {"teksten.yaml": texts.encode()}


def snapshot(texts: str | None = TEXTS, promises: str | None = None) -> Snapshot:
    """Return a snapshot of made sources with these texts."""
    return build(files(texts, promises))
