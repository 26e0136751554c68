"""The questions that an easier target raises."""

from collections.abc import Iterator

from lib import measures
from lib.measures import CheckedClaim, MovedTarget, Reading
from lib.model import Direction, Move, QuestionKind, Verdict, Way
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, moved_targets, origins, readings
from lib.wording.asked_about import told
from lib.wording.asked_about.misses import is_better
from lib.wording.numbers import value
from lib.wording.prose import ended


def about_targets(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for every target that was made easier, in the year in which that plays."""
    register = snapshot.register
    for moved in measures.moved_targets(snapshot):
        if moved.move is not Move.EASED or _plays_in(snapshot, moved) != year:
            continue
        about, since = moved.about, moved.after.year
        documents = dict.fromkeys((moved.before.document, moved.after.document))
        yield Question(
            about.goal,
            QuestionKind.EASED_TARGET,
            _eased(snapshot, moved),
            moved_targets.sentence(moved, register),
            ""
            if moved_targets.reason(moved, register)
            else told.explained(moved.after.document, about.indicator, register),
            origins.titles(documents, register),
            addresses.indicator(about.indicator, about.goal, since, register),
            addresses.asked(QuestionKind.EASED_TARGET, about.indicator, str(since)),
        )


def _eased(snapshot: Snapshot, moved: MovedTarget) -> str:
    """Ask about an easier target: whether its reason still holds, or what it was."""
    since = moved.after.year
    over = since <= measures.last_reported_year(snapshot.register)
    before, after = (moved_targets.written(each, moved) for each in (moved.before, moved.after))
    became = (
        f"Het doel voor “{moved.about.short_name}” {'werd' if over else 'wordt'} in {since} "
        f"makkelijker: van {before} naar {after}."
    )
    now = _already(snapshot, moved) or _missed(snapshot, moved)
    if moved_targets.reason(moved, snapshot.register):
        still = f"Geldt de reden daarvoor nog{f', nu {now}' if now else ''}?"
        return " ".join(filter(None, (became, _said_better(snapshot, moved), still)))
    if now:
        return f"{became} Waarom, terwijl {now}?"
    return f"{became} Waarom {'koos' if over else 'kiest'} het college daarvoor?"


def _said_better(snapshot: Snapshot, moved: MovedTarget) -> str:
    """Tell that a later document claims that the indicator moves the better way by itself.

    What it says in the explanation of this indicator goes before what it says elsewhere.
    """
    documents = snapshot.register.documents
    order = list(documents)
    later = [
        claim
        for claim in measures.claims(snapshot)
        if claim.about == moved.about and _is_better(claim)
        and order.index(claim.document) > order.index(moved.after.document)
    ]  # fmt: skip
    found = next((c for c in later if c.of == moved.about), next(iter(later), None))
    return f"Maar {documents[found.document].name} zegt: {ended(found.said)}" if found else ""


def _is_better(claim: CheckedClaim) -> bool:
    better = claim.about.better
    return (claim.way, better) in ((Way.UP, Direction.HIGHER), (Way.DOWN, Direction.LOWER))


def _missed(snapshot: Snapshot, moved: MovedTarget) -> str:
    """Say that the easier target was missed too; nothing before there is an outcome."""
    after: Reading = measures.reading(snapshot, moved.about.indicator, moved.after.year)
    if after.verdict is not Verdict.MISSED or after.target is None:
        return ""
    if after.target.document != moved.after.document:
        return ""
    return f"ook dat doel niet is gehaald (de uitkomst was {readings.outcome(after)})"


def _already(snapshot: Snapshot, moved: MovedTarget) -> str:
    """Say that the newest outcome before the easier target reaches it; nothing where it does not.

    Only by the same definition, and never an outcome that stands in the year itself.
    """
    earlier = [
        (reading, reading.measurement, reading.outcome)
        for reading in measures.of_indicator(snapshot, moved.about.indicator)
        if reading.year < moved.after.year and reading.measurement and reading.outcome
    ]
    if not earlier:
        return ""
    last, found, outcome = earlier[-1]
    target = measures.reading(snapshot, moved.about.indicator, moved.after.year).target
    if target is None or not target.compares_with(outcome):
        return ""
    ahead = found.value - moved.after.value
    if ahead and not is_better(last, more=ahead > 0):
        return ""
    written = value(found.value, found.decimals, moved.about.unit)
    return f"de uitkomst over {last.year} al {written} was"


def _plays_in(snapshot: Snapshot, moved: MovedTarget) -> int:
    """Return the one year that a change of a target is a question about.

    What holds from a year that is accounted for belongs to that year; what holds later is asked
    when the year before it is talked about.
    """
    accounted = measures.last_reported_year(snapshot.register)
    return min(moved.after.year, max(moved.before.year, accounted))
