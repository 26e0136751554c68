"""Made money that the real sources lack: two programmes, overviews, three stages, two editions."""

from lib.sources import Snapshot
from tests import made

_PARTS = """\
  "2":
    naam: Wonen
    effect: Iedereen woont goed
    doelstellingen:
      "2.1": {naam: Meer woningen, kort: Woningen}
  overhead: {naam: Overhead, soort: overhead}
  dekkingsmiddelen: {naam: Algemene dekkingsmiddelen, soort: algemene dekkingsmiddelen}
indicatoren:
"""
_LATER = """\
  jv2024: {naam: Jaarverslag 2024, soort: jaarverslag, jaar: 2024, sommen_sluiten: false}
  b2025: {naam: Begroting 2025, soort: begroting, jaar: 2025}
"""
_AMENDED = "begroting na wijziging"

# programme;goal;product;name: original budget, amended budget and account of 2024
_SALDI = {
    "1;1.1;;Eerste doel": (-600, -650, -640),
    "1;1.10;;Tiende doel": (-300, -300, -330),
    "1;;regeling;Regeling voor iedereen": (-100, -80, -80),
    "1;;;Voorbeeld": (-1000, -1030, -1050),
    "2;2.1;;Meer woningen": (-400, -420, -400),
    "2;;;Wonen": (-400, -420, -400),
    "overhead;;;Overhead": (-250, -260, -255),
    "dekkingsmiddelen;;;Algemene dekkingsmiddelen": (1650, 1700, 1720),
}
_TERMS = {
    "begroting": {"lasten": -900, "baten": 250, "toevoegingen": -50, "onttrekkingen": 100},
    _AMENDED: {"lasten": -950, "baten": 260, "toevoegingen": -60, "onttrekkingen": 100},
    "jaarrekening": {"lasten": -960, "baten": 270, "toevoegingen": -50, "onttrekkingen": 100},
}


def whole_budget() -> Snapshot:
    """Return two programmes, overhead and general revenues in three stages of 2024.

    Goal 1.1 has the terms of its saldo in every stage. The total of programme 1 is printed for
    2025 in the budget of 2024 (-1.100) and again in the budget of 2025 (-1.200).
    """
    return made.built(indicators(), *rows())


def indicators() -> str:
    """Return indicators.yaml."""
    text = made.indicators("b2024: {2024: {begroot: 1}}\njv2024: {2024: {gerealiseerd: 2}}")
    old = next(line for line in text.splitlines(keepends=True) if line.startswith("  jv2024"))
    return text.replace("indicatoren:\n", _PARTS, 1).replace(old, _LATER, 1)


def rows() -> list[str]:
    """Return the rows of finance.csv."""
    stages = (("begroting", "b2024"), (_AMENDED, "jv2024"), ("jaarrekening", "jv2024"))
    found = [
        f"{line};2024;{stage};saldo;{amount};EUR;{document}"
        for line, amounts in _SALDI.items()
        for (stage, document), amount in zip(stages, amounts, strict=True)
    ]
    found += [
        f"1;1.1;;Eerste doel;2024;{stage};{kind};{amount};EUR;{document}"
        for stage, document in stages
        for kind, amount in _TERMS[stage].items()
    ]
    return [
        *found,
        "1;;;Voorbeeld;2025;begroting;saldo;-1100;EUR;b2024",
        "1;;;Voorbeeld;2025;begroting;saldo;-1200;EUR;b2025",
        "1;;;Voorbeeld;2024;begroting;saldo;-1010;EUR;b2025",
    ]
