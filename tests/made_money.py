"""Made money that the real sources lack: two programmes, overviews, three stages, two editions."""

from lib.measures import (
    NOTHING,
    Amount,
    Baseline,
    ClosedSum,
    Edition,
    NewPolicyLine,
    Remark,
    Saldo,
    StageAmount,
    Variance,
)
from lib.model import AmountKind, Closing, Mark, Scope, Side, SumKind, Term, VarianceSign
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


ORIGINAL = Baseline("begroting", "oorspronkelijke begroting", original=True)


def amount(euros: int | None, document: str = "b2024", mark: Mark | None = None) -> Amount:
    """Return whole euros, or the mark that stands in their place; nothing without both."""
    return NOTHING if euros is None and mark is None else Amount(euros, mark, document, 1)


def variance(
    budget: int | None = -100,
    account: int | None = -90,
    *,
    goal: str | None = "1.1",
    kind: Term = Term.SALDO,
    baseline: Baseline = ORIGINAL,
) -> Variance:
    """Return a budget against an account in 2024, of a goal or of the whole programme."""
    known = budget is not None and account is not None
    difference = account - budget if budget is not None and account is not None else None
    return Variance(
        Scope("1", goal), "Naam", 2024, kind, baseline, amount(budget), amount(account, "jv2024"),
        difference,
        100 * (difference or 0) / abs(budget) if known and budget else None,
        None if difference is None else VarianceSign.of(difference),
    )  # fmt: skip


def saldo(scope: Scope, amounts: dict[Term, int], stage: str = "begroting") -> Saldo:
    """Return a saldo of 2024 with these terms; the others are not printed."""
    lasten, baten, before, toevoegingen, onttrekkingen, after = (
        amount(amounts.get(term)) for term in Term
    )
    return Saldo(
        scope, "Naam", 2024, stage, lasten, baten, before, toevoegingen, onttrekkingen, after,
        rounding=None, document="b2024", unit=1,
    )  # fmt: skip


def edition(side: Side, euros: int, *, counts: bool = True) -> Edition:
    """Return a saldo of 2024 as a document prints it."""
    stage = "begroting" if side is Side.PLAN else "jaarrekening"
    return Edition(2024, side, stage, amount(euros), counts)


def stage_amount(scope: Scope, stage: str) -> StageAmount:
    """Return the saldo of a line in a stage."""
    return StageAmount(scope, "Naam", stage, amount(-5))


def new_policy(euros: int, product: str | None = "p1") -> NewPolicyLine:
    """Return a line of nieuw beleid in 2024, or their total."""
    return NewPolicyLine(Scope("1", product=product), "Plan", 2024, amount(euros))


def remark(scope: Scope, kind: AmountKind, mark: Mark) -> Remark:
    """Return what a source has in the place of an amount."""
    return Remark(
        scope, "Naam", 2024, "begroting", kind, amount(None, mark=mark),
        incidental=None, explanation=None,
    )  # fmt: skip


def closed_sum(
    check: SumKind, closing: Closing, scope: Scope, kind: AmountKind = AmountKind.SALDO
) -> ClosedSum:
    """Return a printed total beside the sum of its parts."""
    off = {Closing.EXACT: 0, Closing.ROUNDED: 1, Closing.OPEN: 9}[closing]
    return ClosedSum(
        check, scope, 2024, "begroting", "b2024", kind, parts=2, expected=-5, printed=-5 + off,
        difference=off, allowed=1, closing=closing,
    )  # fmt: skip
