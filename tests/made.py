"""Made sources for cases that the real ones do not have."""

from textwrap import dedent, indent

from lib import measures
from lib.measures import Reading
from lib.sources import Snapshot
from lib.sources.snapshot import build

HEADER = "programma;doelstelling;product;naam;jaar;fase;soort;bedrag;eenheid;document"
REGISTER = """\
gemeente: Voorbeeldstad
documenten:
  b2023: {naam: Begroting 2023, soort: begroting, jaar: 2023, sommen_sluiten: false}
  b2024: {naam: Begroting 2024, soort: begroting, jaar: 2024, sommen_sluiten: false}
  jv2024: {naam: Jaarverslag 2024, soort: jaarverslag, jaar: 2024, sommen_sluiten: false}
fasen:
  begroting: {naam: oorspronkelijke begroting, rol: begroting}
  begroting na wijziging: {naam: begroting na wijziging, rol: begroting}
  jaarrekening: {naam: jaarrekening, rol: rekening}
programmas:
  "1":
    naam: Voorbeeld
    effect: Het gaat goed
    doelstellingen:
      "1.1": {naam: Eerste doel, kort: Eerste}
      "1.10": {naam: Tiende doel, kort: Tiende}
indicatoren:
"""
INDICATOR = """\
  {name}:
    doelstelling: "1.1"
    naam: Proef
    kort: Proef
    grootheid: proeven
    eenheid: {unit}
    beter: {better}
    frequentie: {frequency}
    bron: Eigen telling
    omschrijving: Een proef.
{extra}    waarden:
{values}
"""


def indicators(
    values: str,
    *,
    unit: str = "aantal",
    better: str = "hoger",
    frequency: str = "jaarlijks",
    extra: str = "",
) -> str:
    """Return indicators.yaml with one indicator named proef; `values` is YAML below waarden."""
    return REGISTER + INDICATOR.format(
        name="proef",
        unit=unit,
        better=better,
        frequency=frequency,
        extra=indent(dedent(extra), "    "),
        values=indent(dedent(values).strip(), "      "),
    )


def snapshot(
    values: str = "b2024: {2024: {begroot: 1}}",
    *amounts: str,
    unit: str = "aantal",
    better: str = "hoger",
    frequency: str = "jaarlijks",
    extra: str = "",
) -> Snapshot:
    """Return a snapshot of one indicator and of finance.csv with these rows."""
    text = indicators(values, unit=unit, better=better, frequency=frequency, extra=extra)
    return built(text, *amounts)


def reading(values: str, year: int = 2024, **options: str) -> Reading:
    """Return what the figures of one made indicator say of a year."""
    return measures.reading(snapshot(values, **options), "proef", year)


def built(text: str, *amounts: str, header: str = HEADER) -> Snapshot:
    """Return a snapshot of this indicators.yaml and of finance.csv with these rows."""
    finance = "\n".join([header, *amounts, ""])
    return build({"indicators.yaml": text.encode(), "finance.csv": finance.encode()})
