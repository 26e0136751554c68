"""Verdicts in words: ours, the stated one beside it, and the rule by which ours was given."""

from typing import assert_never

from lib.measures import Reading
from lib.model import RULES, STRICT, Direction, JudgingRule, Register, Verdict
from lib.page import Answer, Large
from lib.wording import readings
from lib.wording.numbers import number
from lib.wording.prose import begun
from lib.wording.sums import sum_sentence

CONFLICT = "⚠"


def answered(reading: Reading, register: Register) -> Answer:
    """Return everything that stands with a verdict."""
    return Answer(
        reading.about.name,
        reading.verdict,
        symbol(reading.verdict),
        answer(reading.verdict),
        stated(reading, register),
        _figures(reading),
        sum_sentence(reading, register),
    )


def _figures(reading: Reading) -> tuple[Large, ...]:
    """Return the outcome and the target in large type; nothing of what has no number or word."""
    unit, year = reading.about.unit, reading.year
    found, promised = reading.outcome, reading.target
    large: list[Large] = []
    if found is not None and (found.value is not None or found.word is not None):
        large.append(Large(f"Uitkomst {year}", readings.outcome_cell(found, unit)))
    if promised is not None and promised.missing is None:
        large.append(Large(f"Doel {year}", readings.target(promised, unit)))
    return tuple(large)


def label(verdict: Verdict) -> str:
    """Name a verdict."""
    return _sign_and_name(verdict)[1]


def symbol(verdict: Verdict) -> str:
    """Return the sign of a verdict; it never stands without its name."""
    return _sign_and_name(verdict)[0]


def _sign_and_name(verdict: Verdict) -> tuple[str, str]:
    match verdict:
        case Verdict.REACHED:
            told = ("✓", "Gehaald")
        case Verdict.MISSED:
            told = ("✕", "Niet gehaald")
        case Verdict.NOT_MEASURED:
            told = ("○", "Niet gemeten")
        case Verdict.NOT_YET_ENTERED:
            told = ("✎", "Nog niet ingevuld")
        case Verdict.NOT_YET_KNOWN:
            told = ("…", "Nog niet bekend")
        case Verdict.NO_TARGET:
            told = ("–", "Geen doel")
        case Verdict.PER_GROUP:
            told = ("≡", "Per groep")
        case Verdict.UNDECIDABLE:
            told = ("?", "Niet te bepalen")
        case _:
            assert_never(verdict)
    return told


def signed(verdict: Verdict) -> str:
    """Name a verdict behind its sign: "✓ Gehaald"."""
    return " ".join(_sign_and_name(verdict))


def answer(verdict: Verdict) -> str:
    """Answer the question of the report: "Doel gehaald: Nee"."""
    match verdict:
        case Verdict.REACHED:
            told = "Ja"
        case Verdict.MISSED:
            told = "Nee"
        case (
            Verdict.NOT_MEASURED
            | Verdict.NOT_YET_ENTERED
            | Verdict.NOT_YET_KNOWN
            | Verdict.NO_TARGET
            | Verdict.PER_GROUP
            | Verdict.UNDECIDABLE
        ):
            told = label(verdict).lower()
        case _:
            assert_never(verdict)
    return f"Doel gehaald: {told}"


def stated(reading: Reading, register: Register) -> str | None:
    """Say what a document states where it contradicts the figures: "Jaarverslag 2024 zegt: Ja"."""
    found = reading.contradicted
    if found is None:
        return None
    return f"{register.documents[found.document].name} zegt: {stated_word(reading)}"


def stated_word(reading: Reading) -> str:
    """Write the stated verdict in the document's own word, "niet vermeld" when there is none."""
    if reading.stated is None:
        return "niet vermeld"
    word = reading.stated.word
    return begun(word)


def rule(register: Register) -> str:
    """Say by which rule a verdict was given."""
    text = register.judging.replace(".", ",")
    if text == STRICT:
        return "Regel: strikt. Gelijk aan het doel of beter is gehaald. Net niet is niet gehaald."
    if text.endswith("%"):
        return (
            f"Regel: {text} speling. Een doel telt als gehaald als de uitkomst hooguit {text} "
            "slechter is."
        )
    return f"Regel: {text}. Een doel telt als gehaald vanaf {text}. {lower(register.judging)}"


def lower(rule: str) -> str:
    """Say what a share of the target means where lower is better; nothing for another rule."""
    if not rule.endswith("doel"):
        return ""
    most = (1 + JudgingRule.read(rule).above) * 100
    written = number(most, 1 if round(most, 0) != most else 0)
    about = "" if round(most, 1) == most else "ongeveer "
    return f"Is lager beter, dan betekent {rule}: hooguit {about}{written}% ervan."


def lens_note(register: Register) -> str:
    """Say what the rules of the lens mean where lower is better, but for the one in force."""
    told = (lower(rule) for rule in RULES if rule != register.judging)
    return " ".join(filter(None, told))


def direction(better: Direction) -> str:
    """Say which way is better."""
    match better:
        case Direction.HIGHER:
            return "hoger is beter"
        case Direction.LOWER:
            return "lager is beter"
        case Direction.WITHIN:
            return "tussen de grenzen is goed"
        case Direction.NEITHER:
            return "geen kant is beter"
        case _:
            assert_never(better)
