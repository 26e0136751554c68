"""What changed in the figures of an indicator and in its verdict, in a sentence."""

from collections.abc import Iterator

from lib.measures import Groups, Reading, Subject
from lib.measures.revisions import ConflictRevised, ReadingRevised
from lib.model import Register, folded
from lib.wording import readings
from lib.wording.numbers import DASH


def sentence(each: ReadingRevised, old: Register, new: Register) -> str:
    """Say what came, went or changed of a reading.

    "Aantal bijstandsuitkeringen 2024: uitkomst 2.568 was 2.571; oordeel ongewijzigd (gehaald)."
    """
    before, after = each.before, each.after
    if before is None and after is not None:
        return f"{_name(after, new)} komt erbij{_all(after, new)}; oordeel: {after.verdict}."
    if after is None and before is not None:
        return f"{_name(before, old)} verdwijnt{_all(before, old)}; oordeel was: {before.verdict}."
    if before is None or after is None:
        return ""
    changed = "; ".join(_changes(before, after, old, new))
    if not each.turned:
        figures = changed or "wat naast de cijfers staat, is anders"
        return f"{_name(after, new)}: {figures}; oordeel ongewijzigd ({after.verdict})."
    went = f"gaat van {before.verdict} naar {after.verdict}"
    behind = f": {changed}." if changed else ". De cijfers zijn dezelfde."
    return f"het oordeel over {_name(after, new)} {went}{behind}"


def about_conflict(each: ConflictRevised, old: Register, new: Register) -> str:
    """Say that the verdict of a document and that of the figures do, or no longer, disagree."""
    stated = each.after.contradicted
    if stated is not None:
        document = new.documents[stated.document].name
        return (
            f"over {_name(each.after, new)} zegt {document} “{stated.word}”, maar de cijfers "
            f"geven {each.after.verdict}. Dat is nieuw."
        )
    was = each.before.contradicted
    document = old.documents[was.document].name if was else ""
    return f"over {_name(each.after, new)} spreken {document} en de cijfers elkaar niet meer tegen."


def named(about: Subject, register: Register) -> str:
    """Name an indicator or series: by its short name, with more where others have it too."""
    same = [
        key
        for key, one in register.indicators.items()
        if folded(one.short_name) == folded(about.short_name)
    ]
    name = about.short_name
    if len(same) > 1:
        codes = {register.code_of(register.indicators[key].goal) for key in same}
        name = about.label if len(codes) == len(same) else f"{about.label} ({about.indicator})"
    return f"{name}, {about.series.name}" if about.series else name


def _name(reading: Reading, register: Register) -> str:
    return f"{named(reading.about, register)} {reading.year}"


def _all(reading: Reading, register: Register) -> str:
    """Return everything that stands for a reading behind a colon; nothing where there is none."""
    told = [f"{what} {text}" for what, text in _parts(reading, register) if text]
    return f": {'; '.join(told)}" if told else ""


def _changes(before: Reading, after: Reading, old: Register, new: Register) -> Iterator[str]:
    for (what, then), (_, now) in zip(_parts(before, old), _parts(after, new), strict=True):
        if then and now and then != now:
            yield f"{what} {now} was {then}"
        elif now and not then:
            yield f"{what} {now} komt erbij"
        elif then and not now:
            yield f"{what} {then} vervalt"


def _parts(reading: Reading, register: Register) -> Iterator[tuple[str, str]]:
    """Yield what stands for a reading, as its pages write it; empty for what is not there."""
    unit, groups = reading.about.unit, reading.groups
    yield "uitkomst", _cell(readings.outcome_cell(reading.outcome, unit))
    yield "doel", _cell(readings.target(reading.target, unit))
    yield "verwachting", _cell(readings.printed_cell(reading.forecast, unit))
    yield "oordeel van het document", f"“{reading.stated.word}”" if reading.stated else ""
    yield "ander gedrukt doel:", readings.target_elsewhere(reading.target, unit, register) or ""
    yield "andere gedrukte uitkomst:", readings.restated(reading.outcome, unit, register) or ""
    yield "groepen:", _of_groups(groups) if groups else ""


def _of_groups(groups: Groups) -> str:
    return f"{groups.reached} gehaald en {groups.missed} niet gehaald van de {groups.many}"


def _cell(written: str) -> str:
    return "" if written == DASH else written
