"""The years of an indicator: none far away from the rest, none skipped, none compared in vain."""

from collections.abc import Iterator

from lib.model import BASELINE, Figure
from lib.sources.indicators.rules.placed import BUDGETS, Line, Placed, Said, Series
from lib.sources.reading.faults import Fault

_APART = 5


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for every year that is probably another one, or that fell out."""
    for series in placed.series:
        for line in series.lines:
            yield from _far_away(placed, series, line)
            yield from _verdict_too_early(placed, line)
            yield from _carried_otherwise(placed, series, line)
        for said in (*series.lines, *series.ends):
            yield from _compared_in_vain(placed, series, said)
        frequency = series.indicator.frequency
        if frequency is None or frequency.each_year:
            yield from _skipped(placed, series)


def _far_away(placed: Placed, series: Series, line: Line) -> Iterator[Fault]:
    apart = min((abs(year - line.year) for year in series.by_year if year != line.year), default=0)
    if apart <= _APART or all(line.is_reviewed(figure) for _, figure in line.figures()):
        return
    numbers = [figure.value for _, figure in line.figures() if figure.value is not None]
    reviewed = f" Klopt het? Zet dan 'nagekeken: {numbers[0]}' op deze regel." if numbers else ""
    yield placed.warn(
        line.path,
        "jaar-ver-weg",
        f"{line.year} ligt {apart} jaar van de andere jaren van deze indicator. Kijk of het jaar "
        f"klopt.{reviewed}",
    )


def _skipped(placed: Placed, series: Series) -> Iterator[Fault]:
    """Warn where a document has a target before and after a year, and none for the year itself."""
    told: dict[str, list[Line]] = {}
    for line in series.lines:
        if line.said.target:
            told.setdefault(line.document, []).append(line)
    for lines in told.values():
        years = {line.year for line in lines}
        for line in lines:
            if line.year - 1 not in years and line.year - 2 in years:
                yield placed.warn(
                    line.path,
                    "doel-overgeslagen",
                    f"Er is een doel voor {line.year - 2} en voor {line.year}, en geen voor "
                    f"{line.year - 1}. Is er een regel weggevallen? Voeg die toe. Noemt het "
                    f"document geen doel, schrijf dan {line.year - 1}: {{begroot: n.v.t.}}.",
                )


def _verdict_too_early(placed: Placed, line: Line) -> Iterator[Fault]:
    described = placed.register.documents.get(line.document)
    if described is None or line.said.stated is None:
        return
    ends = described.year - (described.kind in BUDGETS)
    if line.year > ends:
        yield placed.warn(
            (*line.path, "vermeld"),
            "oordeel-te-vroeg",
            f"{described.name} kan over {line.year} nog geen oordeel geven. Hoort 'vermeld' bij "
            "een ander jaar of document?",
        )


def _carried_otherwise(placed: Placed, series: Series, line: Line) -> Iterator[Fault]:
    """Warn where a repeated figure is not the figure of the year that it repeats."""
    figure = line.said.realised
    if figure is None or figure.carried_from is None or figure.value is None:
        return
    known = [
        other.said.realised
        for other in series.by_year.get(figure.carried_from, ())
        if other.said.realised is not None
    ]
    same = any(figure.value == other.value for other in known)
    if known and not same and not line.is_reviewed(figure):
        yield placed.warn(
            (*line.path, "gerealiseerd"),
            "overgenomen-anders",
            f"{figure.value} is overgenomen uit {figure.carried_from}, maar daar staat "
            f"{_shown(known[-1])}. Kijk welk getal klopt. Klopt het? Zet dan 'nagekeken: "
            f"{figure.value}' op deze regel.",
        )


def _shown(figure: Figure) -> str:
    """Write what stands in the place of an outcome: a number, a word or the reason for none."""
    if figure.value is not None:
        return str(figure.value)
    return f"“{figure.word}”" if figure.word else str(figure.missing)


def _compared_in_vain(placed: Placed, series: Series, line: Said) -> Iterator[Fault]:
    """Warn about a target relative to a year, or a baseline, of which there is no outcome."""
    target = line.said.target
    to = target.relative_to if target else None
    if isinstance(to, int):
        known = any(other.said.realised is not None for other in series.by_year.get(to, ()))
        told = f"{to}, maar van dat jaar is er geen uitkomst"
    elif to == BASELINE and to not in series.indicator.series:
        known, told = False, "de nulmeting, maar daarvan is er hier geen uitkomst"
    else:
        return
    if not known and not _in_baseline(series, to):
        yield placed.warn(
            (*line.path, "begroot"),
            "vergelijking-zonder-cijfer",
            f"Dit doel vergelijkt met {told}. Voeg die toe, of verbeter 'ten_opzichte_van'.",
        )


def _in_baseline(series: Series, to: int | str) -> bool:
    """Tell whether the baseline of the indicator has the number that a target compares with."""
    first = series.indicator.baseline if series.main else None
    return first is not None and first.figure.value is not None and to in (BASELINE, first.year)
