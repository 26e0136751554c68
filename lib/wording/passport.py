"""What there is to know about an indicator beside its figures, as pairs of a head and a text."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from lib.measures import EndTarget
from lib.model import Baseline, Counting, Figure, Indicator, Register
from lib.sources.indicators.figures import decimals_of
from lib.wording import breaks, origins, verdicts
from lib.wording.numbers import value
from lib.wording.prose import ended
from lib.wording.readings import target

Facts = list[tuple[str, str]]


def facts(indicator: Indicator, register: Register, ends: Sequence[EndTarget] = ()) -> Facts:
    """Return what the sources tell about an indicator, in the order a reader asks for it.

    `ends` are its end targets without a year.
    """
    told = opening(indicator, register)
    told += [
        fact
        for document in indicator.explanation
        for fact in explanation(indicator, document, register)
    ]
    told += [("Hoe is dit uitgerekend? (berekening)", t) for t in [indicator.calculation] if t]
    if indicator.part_of:
        told.append(("Onderdeel van", register.indicators[indicator.part_of].name))
    if indicator.baseline:
        told.append(
            (_baseline_head(indicator.baseline), _plain(indicator.baseline.figure, indicator))
        )
    told += [_end(end, indicator, register) for end in ends]
    told += [
        ("Eenheid", _unit(indicator)),
        ("Richting", _direction(indicator)),
        *_frequency(indicator),
        *_sources(indicator, register),
        ("Staat in", "; ".join(_places(indicator, register))),
    ]
    told += [(s.name, s.description) for s in indicator.series.values() if s.description]
    for head, text in (
        ("Soort indicator", indicator.kind),
        ("Eigenaar van het cijfer", indicator.owner),
        ("Invloed van de gemeente", indicator.influence),
        ("Opmerking", "; ".join(remarks(indicator, register))),
    ):
        if text:
            told.append((head, text))
    absent = [word for word, content in _wanted(indicator) if not content]
    if absent:
        told.append(("Niet in de documenten", ", ".join(absent)))
    return told


def opening(indicator: Indicator, register: Register) -> Facts:
    """Return what a reader must know first: what is counted, and what to beware of."""
    told: Facts = [("Wat is dit?", text) for text in [indicator.description] if text]
    told += [("Let op", caveat) for caveat in indicator.caveats]
    return [*told, *breaks.facts(indicator, register)]


def explanation(indicator: Indicator, document: str, register: Register) -> Facts:
    """Return what a document explains about an indicator, if it does."""
    text = indicator.explanation.get(document)
    return [(f"Uitleg in {register.documents[document].name}", text)] if text else []


def remarks(indicator: Indicator, register: Register) -> list[str]:
    """Return what stands beside single figures: how they were printed, their date, their source."""
    parts = [indicator.values, *(series.values for series in indicator.series.values())]
    return [
        f"{register.documents[document].name}, {kind} {year or 'einddoel'}: {beside}"
        for values in parts
        for document, years in values.items()
        for year, said in years.items()
        for kind, figure in (
            ("doel", said.target),
            ("verwachting", said.forecast),
            ("uitkomst", said.realised),
        )
        if figure is not None and (beside := "; ".join(_beside(figure)))
    ]


def _wanted(indicator: Indicator) -> tuple[tuple[str, object], ...]:
    """Return what a whole description of an indicator has, beside what the model insists on."""
    return (
        ("omschrijving", indicator.description),
        ("hoe vaak er wordt gemeten", indicator.frequency),
        ("bron", indicator.source),
        ("soort indicator", indicator.kind),
        ("eigenaar van het cijfer", indicator.owner),
        ("invloed van de gemeente", indicator.influence),
        ("nulmeting", indicator.baseline),
    )


def _unit(indicator: Indicator) -> str:
    return f"{indicator.unit} ({indicator.quantity})" if indicator.quantity else indicator.unit


def _end(end: EndTarget, indicator: Indicator, register: Register) -> tuple[str, str]:
    name = f" {indicator.series[end.series].name}" if end.series else ""
    written = target(end.target, indicator.unit_of(end.series))
    return f"Einddoel{name} (zonder jaar)", (
        f"{written} ({register.documents[end.target.document].name})"
    )


def _baseline_head(baseline: Baseline) -> str:
    return f"Nulmeting {baseline.year}" if baseline.year else "Nulmeting (jaar niet genoemd)"


def _sources(indicator: Indicator, register: Register) -> Facts:
    """Return the source, or each document's own where they differ."""
    if indicator.source is None:
        return []
    if isinstance(indicator.source, str):
        return [("Bron", indicator.source)]
    named = indicator.source.items()
    return [(f"Bron volgens {register.documents[name].name}", text) for name, text in named]


def _places(indicator: Indicator, register: Register) -> Iterator[str]:
    for document in indicator.documents:
        yield origins.place(indicator, document, register)


def _beside(figure: Figure) -> Iterator[str]:
    if figure.printed:
        yield f"gedrukt als “{figure.printed}”"
    if figure.measured_on:
        yield f"peildatum {figure.measured_on}"
    if figure.counts_for_year:
        yield f"telt voor het hele jaar: {figure.counts_for_year}"
    if figure.source:
        yield f"bron {figure.source}"
    if figure.remark:
        yield figure.remark
    if reason := getattr(figure, "reason", None):
        yield f"reden: {reason}"


def _direction(indicator: Indicator) -> str:
    told = verdicts.direction(indicator.better)
    if indicator.better_assumed is None:
        return told
    return f"{told}; dat staat niet in de documenten. {ended(indicator.better_assumed)}"


def _frequency(indicator: Indicator) -> Facts:
    parts = [indicator.frequency.value] if indicator.frequency else []
    if indicator.first_measured:
        parts.append(f"voor het eerst in {indicator.first_measured}")
    if indicator.stopped:
        parts.append(f"gestopt na {indicator.stopped}")
    told = ", ".join(parts)
    if indicator.counting:
        told = "; ".join(filter(None, (told, counted(indicator.counting))))
    return [("Meting", told)] if told else []


def counted(counting: Counting) -> str:
    """Say whether each year is counted from zero."""
    match counting:
        case Counting.EACH_YEAR:
            return "de telling begint elk jaar opnieuw"
        case Counting.LEVEL:
            return "een stand die blijft tot hij verandert"
        case _:
            assert_never(counting)


def _plain(figure: Figure, indicator: Indicator) -> str:
    if figure.value is None:
        return str(figure.word or figure.missing)
    return value(figure.value, decimals_of(figure), indicator.unit)
