"""The sum under a verdict, as a sentence: what was promised, what came of it, the difference."""

from collections.abc import Sequence
from decimal import Decimal
from typing import assert_never

from lib.measures import Difference, Missing, Reading, Target
from lib.model import DocumentKind, MissingReason, Register, SeriesBreak, Unit, Verdict
from lib.wording import groups
from lib.wording.listed import listed
from lib.wording.numbers import (
    DASH,
    MOST_TIMES,
    exact_decimals,
    is_written_as_none,
    number,
    percentage,
    value,
)
from lib.wording.readings import printed_cell, target, target_elsewhere
from lib.wording.relative import base_of


def sum_sentence(reading: Reading, register: Register) -> str:
    """Write the sum under a verdict: what was promised, what came of it and the difference.

    "Doel 2024: minstens 200. Uitkomst: 181, dat is 19 te weinig (−9,5%)."
    """
    if reading.groups is not None:
        return groups.sentence(reading, reading.groups, register)
    match reading.verdict:
        case Verdict.NO_TARGET:
            return _without_target(reading, register)
        case Verdict.REACHED | Verdict.MISSED:
            told = f"Uitkomst: {_came(reading)}, dat {_difference(reading)}."
        case Verdict.NOT_YET_ENTERED:
            told = f"De uitkomst {_report(reading.year, register)} is nog niet ingevuld."
            if reading.target is None:
                return told
        case Verdict.NOT_YET_KNOWN:
            told = _without_number(reading, register) or "De uitkomst is nog niet bekend."
        case Verdict.NOT_MEASURED:
            told = _without_number(reading, register) or _not_measured(reading)
        case Verdict.UNDECIDABLE | Verdict.PER_GROUP:
            told = _without_number(reading, register) or _undecidable(reading, register)
        case _:
            assert_never(reading.verdict)
    goal = f"Doel {reading.year}: {target(reading.target, reading.about.unit)}."
    return f"{goal} {told}{_elsewhere(reading, register)}"


def _elsewhere(reading: Reading, register: Register) -> str:
    """Say that a later document prints another target for the year; it judges nothing."""
    other = target_elsewhere(reading.target, reading.about.unit, register)
    if other is None:
        return ""
    return f" Een later document noemt een ander doel ({other}); dat telt hier niet."


def _without_target(reading: Reading, register: Register) -> str:
    """Say that there is no target, in which words a document says so, and what came."""
    opening = f"Voor {reading.year} noemen de documenten geen doel."
    if reading.target is not None and reading.target.missing is not None:
        document = register.documents[reading.target.document].name
        told = reading.target.missing.told
        opening = f"Het doel voor {reading.year} ontbreekt ({told}), zegt {document}."
    spoken = reading.measurement or (reading.outcome and reading.outcome.word)
    return f"{opening} Uitkomst: {_came(reading)}." if spoken else opening


def _came(reading: Reading) -> str:
    """Write what came of it; where a target holds for several years, also what they add up to."""
    outcome, unit = reading.outcome, reading.about.unit
    if outcome is None:
        return DASH
    written = f"“{outcome.word}”" if outcome.value is None else printed_cell(outcome, unit)
    since = reading.target.added_since if reading.target else None
    if since is None or reading.compared is None:
        return written
    return f"{written}, samen vanaf {since} {value(reading.compared, outcome.decimals, unit)}"


def _report(year: int, register: Register) -> str:
    """Say where an outcome comes from: the newest annual report over a year, else the year."""
    reports = [
        document.name
        for document in register.documents.values()
        if document.kind is DocumentKind.ANNUAL_REPORT and document.year == year
    ]
    return f"uit {reports[-1]}" if reports else f"over {year}"


def _without_number(reading: Reading, register: Register) -> str | None:
    """Say why a document gives no outcome, and which document says so; None where it gives one."""
    outcome = reading.outcome
    if outcome is None or outcome.missing is None:
        return None
    return f"{_why(outcome.missing)}, zegt {register.documents[outcome.document].name}."


def _why(missing: Missing) -> str:
    match missing.reason:
        case MissingReason.NOT_YET_KNOWN:
            return "De uitkomst is nog niet bekend (n.n.b.)"
        case MissingReason.NOT_APPLICABLE:
            return "Een uitkomst is niet van toepassing (n.v.t.)"
        case MissingReason.PRO_MEMORIE:
            return "De uitkomst is nog niet bekend (p.m.)"
        case MissingReason.NOT_MEASURED:
            return "Er is niet gemeten"
        case MissingReason.UNKNOWN:
            return "De uitkomst is onbekend"
        case None:
            return f"De uitkomst ontbreekt ({missing.told})"
        case _:
            assert_never(missing.reason)


def _not_measured(reading: Reading) -> str:
    outcome, year = reading.outcome, reading.year
    if outcome is not None and outcome.carried_from is not None:
        written = value(outcome.value, outcome.decimals, reading.about.unit)
        return (
            f"In {year} is niet gemeten: het genoemde cijfer {written} is de meting van "
            f"{outcome.carried_from}.{_next(reading)}"
        )
    last = reading.last_measured
    told = f" De laatste meting is van {last}." if last else ""
    return f"In {year} is niet gemeten.{told}{_next(reading)}"


def _next(reading: Reading) -> str:
    """Say when the next measurement is due, where that is not every year."""
    due = reading.next_due if reading.about.years_between else None
    return f" De volgende meting is in {due}." if due else ""


def _undecidable(reading: Reading, register: Register) -> str:
    """Say what came, and why there is no verdict."""
    if reading.outcome is None:
        return f"De documenten geven geen uitkomst over {reading.year}."
    return f"Uitkomst: {_came(reading)}. {_not_comparable(reading, register)}"


def _not_comparable(reading: Reading, register: Register) -> str:
    """Say why there is no verdict although there is a target and an outcome."""
    goal, outcome = reading.target, reading.outcome
    if outcome is not None and outcome.word is not None:
        return "De uitkomst is geen getal, dus wij kunnen niet rekenen."
    if goal is not None and goal.word is not None:
        return "Het doel is geen getal, dus wij kunnen niet rekenen."
    if goal is None or (goal.low is None and goal.high is None):
        return "Er staat niet vast welke kant beter is, of waarmee het doel vergelijkt."
    if outcome is not None and outcome.part != goal.part:
        return _over(outcome.part, goal.part)
    if reading.compared is None:
        alike = " en op dezelfde manier geteld" if _breaks(reading, register) else ""
        return f"Niet elk jaar vanaf {goal.added_since} is gemeten{alike}, dus de som ontbreekt."
    return _otherwise_counted(reading, goal, register)


def _otherwise_counted(reading: Reading, goal: Target, register: Register) -> str:
    """Say which change of definition keeps a target, or what it was reckoned from, apart."""
    since = [str(each.since) for each in _between(reading, register)] or [str(reading.year)]
    if goal.relative is not None and goal.relative.of_series is None:
        return (
            f"Het doel vergelijkt met het cijfer {base_of(goal.relative)}, en het is niet zeker "
            "dat dat op dezelfde manier is geteld als de uitkomst: de definitie veranderde rond "
            f"{listed(since)}."
        )
    return (
        "Doel en uitkomst zijn niet te vergelijken: de definitie veranderde rond "
        f"{listed(since)} en het is niet zeker dat beide op dezelfde manier zijn geteld."
    )


def _breaks(reading: Reading, register: Register) -> Sequence[SeriesBreak]:
    return register.indicators[reading.about.indicator].breaks


def _between(reading: Reading, register: Register) -> Sequence[SeriesBreak]:
    """Return the breaks between target and outcome; all where it is not known how they count."""
    breaks, (goal, outcome) = _breaks(reading, register), (reading.target, reading.outcome)
    if not goal or not outcome or goal.definition is None or outcome.definition is None:
        return breaks
    return breaks[slice(*sorted((goal.definition, outcome.definition)))]


def _over(outcome: str | None, goal: str | None) -> str:
    """Say that outcome and target are not about the same part of the year."""
    one, other = (f"“{part}”" if part else "het hele jaar" for part in (outcome, goal))
    return f"De uitkomst gaat over {one} en het doel over {other}; dat is niet te vergelijken."


def _difference(reading: Reading) -> str:
    """Word the difference: too much or too little when missed, more or less when reached."""
    found, unit, missed = reading.difference, reading.about.unit, reading.verdict is Verdict.MISSED
    if found is None:
        return "valt binnen de grenzen"
    if found.amount == 0:
        return "is precies de grens, en die telt niet mee" if missed else "is precies het doel"
    apart = size(abs(found.amount), _decimals(reading, found), unit)
    high, low = ("hoog", "laag") if unit == Unit.GRADE else ("veel", "weinig")
    more, less = ("hoger", "lager") if unit == Unit.GRADE else ("meer", "minder")
    if missed:
        worded = f"is {apart} te {high if found.amount > 0 else low}"
    else:
        worded = f"is {apart} {more if found.amount > 0 else less} dan het doel"
    return worded + _relative(reading, found)


def against_target(reading: Reading, share: str = "") -> str:
    """Say short how far an outcome is from its target, in words that its verdict agrees with.

    Nothing without a verdict, and nothing where a target is for several years together. `share`
    stands behind the distance.
    """
    if reading.verdict not in (Verdict.REACHED, Verdict.MISSED):
        return ""
    if reading.target is None or reading.target.added_since:
        return ""
    found, missed = reading.difference, reading.verdict is Verdict.MISSED
    if found is None:
        return "binnen de grenzen van het doel"
    if found.amount == 0:
        return "precies de grens, en die telt niet mee" if missed else "precies het doel"
    apart = size(abs(found.amount), _decimals(reading, found), reading.about.unit)
    told = f"{apart}{share} {'boven' if found.amount > 0 else 'onder'} het doel"
    return told if missed or not _short(reading, found) else f"{told}, en dat telt als gehaald"


def _short(reading: Reading, found: Difference) -> bool:
    """Tell whether an outcome falls short of its target and counts all the same, by the slack."""
    low = reading.target is not None and reading.target.low is not None
    return low is (found.amount < 0) if reading.about.better.turned else False


def _decimals(reading: Reading, found: Difference) -> int:
    """Write no more decimals than the coarser of the two numbers, unless that would round."""
    parts = (reading.target, reading.outcome)
    coarse, *_, fine = sorted(part.decimals for part in parts if part is not None)
    if round(found.amount, coarse) == found.amount:
        return coarse
    return max(fine, exact_decimals(found.amount))


def _relative(reading: Reading, found: Difference) -> str:
    """Give the difference in percent of the target, except where the unit is percent or a grade.

    Nothing where a share says nothing: from one side of zero to the other, or many times a target
    that is almost nothing. A difference that is there is never written as none.
    """
    if reading.about.unit in (Unit.PERCENT, Unit.GRADE) or found.percent is None:
        return ""
    outcome = reading.compared or 0
    if outcome * (outcome - found.amount) < 0 or abs(found.percent) >= MOST_TIMES:
        return ""
    if is_written_as_none(found.percent):
        return " (minder dan 0,1%)"
    return f" ({percentage(found.percent, signed=True)})"


def size(amount: Decimal, decimals: int, unit: str) -> str:
    """Write how far two numbers lie apart: two percentages in procentpunt, two grades in punt."""
    if unit == Unit.PERCENT:
        return f"{number(amount, decimals)} procentpunt"
    if unit == Unit.GRADE:
        return f"{number(amount, decimals)} punt"
    return value(amount, decimals, unit)
