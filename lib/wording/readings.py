"""Targets and outcomes as they are printed: in a sentence, and short for a table or a chart."""

from lib.measures import Bound, Outcome, Printed, Reading, Target
from lib.model import Register
from lib.wording import relative
from lib.wording.numbers import DASH, NO_BREAK, exact_decimals, value


def target(found: Target | None, unit: str) -> str:
    """Write the target with its bound: "minstens 200", "van 6,5 tot en met 7"."""
    if found is None:
        return DASH
    written = _in_words(found, unit) or target_cell(found, unit)
    if found.relative is not None and found.value is not None:
        written += f", dat is {relative.sentence(found.relative, unit)}"
    return f"{written}, opgeteld vanaf {found.added_since}" if found.added_since else written


def _in_words(found: Target, unit: str) -> str | None:
    low, high = (_bound(found, bound, unit) for bound in (found.low, found.high))
    if found.word is not None:
        return f"“{found.word}”"
    if found.low and found.high:
        return f"van {low} tot en met {high}"
    if found.low:
        return f"{'meer dan' if found.low.open else 'minstens'} {low}"
    if found.high:
        return f"{'minder dan' if found.high.open else 'hooguit'} {high}"
    return None


def target_cell(found: Target | None, unit: str) -> str:
    """Write the target short, for a table: 200, > 43, 6,5 – 7, a word, or a dash."""
    if found is None or found.value is not None:
        return printed_cell(found, unit)
    low, high = (_bound(found, bound, unit) for bound in (found.low, found.high))
    if found.low and found.high:
        return f"{low} {DASH} {high}"
    if found.low:
        return f"{'>' if found.low.open else '≥'}{NO_BREAK}{low}"
    if found.high:
        return f"{'<' if found.high.open else '≤'}{NO_BREAK}{high}"
    if found.relative is not None:
        return relative.sentence(found.relative, unit)
    return printed_cell(found, unit)


def printed_cell(found: Printed | None, unit: str) -> str:
    """Write what is printed short: a number, a word, the reason that there is none, or a dash."""
    if found is None:
        return DASH
    if found.value is not None:
        return value(found.value, found.decimals, unit)
    return found.word or (found.missing.told if found.missing else DASH)


def outcome(reading: Reading) -> str:
    """Write the outcome of a reading in a sentence: a number, a word between quotes, or a dash."""
    found = reading.outcome
    if found is not None and found.word is not None:
        return f"“{found.word}”"
    return printed_cell(found, reading.about.unit)


def outcome_cell(found: Outcome | None, unit: str) -> str:
    """Write the outcome short; with its number stands of when it is, or how sure."""
    written = printed_cell(found, unit)
    if found is None or found.value is None:
        return written
    if found.part:
        written = f"{written} (over {found.part})"
    if found.carried_from:
        return f"{written} (meting {found.carried_from})"
    return f"{written} ({found.certainty})" if found.certainty else written


def target_elsewhere(found: Target | None, unit: str, register: Register) -> str | None:
    """Name a later document that prints another target for the year; None if none does."""
    if found is None or found.restated is None:
        return None
    named = register.documents[found.restated.document].name
    return f"{named}: {target_cell(found.restated, unit)}"


def restated(found: Outcome | None, unit: str, register: Register) -> str | None:
    """Say that a value was counted again or replaces another one; None for any other value."""
    if found is None:
        return None
    if found.earlier is not None:
        before = value(found.earlier.value, found.earlier.decimals, unit)
        return f"herzien; {register.documents[found.earlier.document].name}: {before}"
    return "omgerekend" if found.recounted else None


def _bound(found: Target, bound: Bound | None, unit: str) -> str:
    """Write a bound, with more decimals than were printed where it was worked out to more."""
    if bound is None:
        return ""
    return value(bound.value, max(found.decimals, exact_decimals(bound.value)), unit)
