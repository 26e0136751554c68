"""What a document should say and does not say (yet), or says of a year that it cannot know."""

from collections.abc import Iterator

from lib.model import DocumentKind
from lib.sources.indicators.rules.placed import Line, Placed, Series
from lib.sources.reading.faults import Fault


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for every report without a line of an indicator, and every line too early."""
    for series in placed.series:
        for line in series.lines:
            yield from _too_early(placed, line)
        for document in series.documents:
            yield from _own_year(placed, series, document)
    yield from _absent(placed)


def _reports(placed: Placed) -> list[str]:
    return [name for name in placed.documents if placed.kind(name) is DocumentKind.ANNUAL_REPORT]


def _expected(placed: Placed, series: Series, report: str) -> bool:
    """Tell whether a report should have an outcome: the indicator goes on and is measured then."""
    indicator, year = series.indicator, placed.register.documents[report].year
    goes_on = indicator.stopped is None or indicator.stopped >= year
    return goes_on and indicator.is_due(year)


def _own_year(placed: Placed, series: Series, document: str) -> Iterator[Fault]:
    """Warn when an annual report that is entered says nothing about the outcome of its own year."""
    if placed.kind(document) is not DocumentKind.ANNUAL_REPORT:
        return
    described = placed.register.documents[document]
    own = series.of(document, described.year)
    if not _expected(placed, series, document):
        return
    if not own:
        yield placed.warn(
            (*series.path, document),
            "jaar-ontbreekt",
            f"{described.name} gaat over {described.year}, maar bij dit document staat geen regel "
            f"voor {described.year}. Voeg die toe, of schrijf waarom: {described.year}: "
            "{gerealiseerd: n.n.b.}.",
        )
    elif own.said.realised is None:
        yield placed.warn(
            own.path,
            "uitkomst-ontbreekt",
            f"Op deze regel staat geen uitkomst over {described.year}. Voeg 'gerealiseerd' toe, of "
            "schrijf waarom er geen is: gerealiseerd: n.n.b.",
        )


def _absent(placed: Placed) -> Iterator[Fault]:
    """Warn about each indicator that an older document has and a report does not have (yet)."""
    first_seen = [
        (series, min(map(placed.editions.__getitem__, series.documents)))
        for series in placed.series
        if series.main and series.lines
    ]
    for report in _reports(placed):
        edition = placed.editions[report]
        expected = [
            series
            for series, first in first_seen
            if first < edition and _expected(placed, series, report)
        ]
        missing = [series for series in expected if report not in series.documents]
        name = placed.register.documents[report].name
        if missing and len(missing) == len(expected):
            yield placed.warn(
                ("documenten", report),
                "document-zonder-cijfers",
                f"Bij geen enkele indicator staan cijfers uit {name}. Voeg bij elke indicator een "
                f"regel toe onder '{report}'.",
            )
            continue
        for series in missing:
            yield placed.warn(
                series.path,
                "regel-ontbreekt",
                f"'{series.where[-1]}' ({series.indicator.short_name}) heeft geen regel uit "
                f"{name}; het dashboard zegt 'nog niet ingevuld'. Voeg onder '{report}' een regel "
                "toe. Bestaat de indicator niet meer? Zet dan 'gestopt' met het laatste jaar "
                "erbij.",
            )


def _too_early(placed: Placed, line: Line) -> Iterator[Fault]:
    """Warn about an outcome of a year that was not over when the document appeared."""
    described = placed.register.documents.get(line.document)
    figure = line.said.realised
    if described is None or figure is None or line.is_reviewed(figure) or figure.missing:
        return
    ends = described.year - (described.kind is DocumentKind.BUDGET)
    if line.year > ends:
        reviewed = f" Klopt het? Zet dan 'nagekeken: {figure.value}' op deze regel."
        yield placed.warn(
            (*line.path, "gerealiseerd"),
            "uitkomst-te-vroeg",
            f"{described.name} kan de uitkomst over {line.year} nog niet weten. Hoort het cijfer "
            "bij een ander jaar of document, of is het een doel ('begroot') of een verwachting "
            f"('verwacht')?{reviewed if figure.value is not None else ''}",
        )
