"""Each figure by itself: a number that can be read in one way, a word that is one, bounds."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lib.model import (
    END,
    Direction,
    Figure,
    FigureKind,
    Frequency,
    Indicator,
    MissingReason,
    Target,
    as_typed,
    nearby_reasons,
    period_of,
)
from lib.sources.indicators.figures import decimals_of, numbers_of
from lib.sources.indicators.numbers import MOST_DECIMALS
from lib.sources.indicators.rules.placed import Line, Placed, Said, Series
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.near_numbers import in_thousands, meant_number
from lib.sources.reading.yaml_files.strict_yaml import Path
from lib.sources.reading.yaml_files.yaml_syntax import shortened

_PRINTED = re.compile(r"\d+(?:[.,]\d+)*")
MOST_DIGITS = 15  # before the comma: what a percentage of it makes can then still be kept
_SHOWN = 20  # signs of a number that is too long: enough to find it by
_LOOKS_LIKE = {"o": "0", "l": "1", "i": "1", "nul": "0", "een": "1", "één": "1"}
_YES_NO = ("ja", "nee", "deels")
_NO_WORDS = (".nan", ".inf", "nan", "inf", "null", "none", "leeg", "geen", "x", "xx", "xxx")
NEVER_WORDS = (*_LOOKS_LIKE, *_YES_NO, *_NO_WORDS)
"""What nobody means as a word of his own, unless the indicator says so."""


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield what is wrong with a figure as it stands, whatever the others are."""
    for series in placed.series:
        for said in (*series.lines, *series.ends):
            yield from _alone(placed, series, said)
        for line in series.lines:
            for kind, figure in line.figures():
                yield from _origin(placed, line.place_of(kind), series.indicator, line.year, figure)
            if line.said.realised is not None:
                yield from _carried(placed, series, line, line.said.realised)
        for end in series.ends:
            yield from _end(placed, end)
    for name, indicator in placed.register.indicators.items():
        yield from _frequency(placed, ("indicatoren", name), indicator)
        if indicator.baseline is not None:
            path, first = ("indicatoren", name, "nulmeting", "uitkomst"), indicator.baseline.figure
            yield from _number(placed, path, indicator.decimals, first)
            yield from _word(placed, path, indicator, FigureKind.REALISED, first)
        for at, claim in enumerate(indicator.claims):
            if claim.named is not None:
                other = placed.register.indicators.get(claim.about or name, indicator)
                where: Path = ("indicatoren", name, "beweringen", at, "noemt")
                yield from _number(placed, where, other.decimals, Figure(waarde=claim.named))
                told = Figure(waarde=claim.named, gedrukt=claim.said)
                yield from _printed(placed, where, told)


def _alone(placed: Placed, series: Series, said: Said) -> Iterator[Fault]:
    """Yield what is wrong with the figures of a line, whatever its year is."""
    for kind, figure in said.figures():
        path = said.place_of(kind)
        yield from _number(placed, path, series.decimals, figure)
        yield from _word(placed, path, series.indicator, kind, figure)
        yield from _printed(placed, path, figure)
        if isinstance(figure, Target):
            yield from _target(placed, path, series.better, figure)
        elif kind is FigureKind.REALISED:
            yield from _period(placed, path, figure)


def _period(placed: Placed, path: Path, figure: Figure) -> Iterator[Fault]:
    """Ask whether an outcome is about a whole year where its text does not say so."""
    told = figure.measured_on
    if told is None or figure.counts_for_year is not None or period_of(told) is not None:
        return
    yield placed.warn(
        (*path, "peildatum"),
        "periode-onduidelijk",
        f"Gaat '{told}' over het hele jaar of over een deel? Dat leest het dashboard er niet uit; "
        "het toetst de uitkomst nu aan het doel van het jaar. Klopt dat, schrijf dan "
        "'telt_voor_jaar: ja'. Is het een deel, schrijf dan 'telt_voor_jaar: nee'.",
    )


def _end(placed: Placed, end: Said) -> Iterator[Fault]:
    """Refuse anything but a target at the end that has no year: an outcome is of a year."""
    found = [kind.value for kind, _ in end.figures() if kind is not FigureKind.TARGET]
    if end.said.stated is not None:
        found.append("vermeld")
    if found or end.said.target is None:
        at = (*end.path, found[0]) if found else end.path
        yield placed.refuse(
            at,
            "einddoel-alleen-begroot",
            f"Onder '{END}' kan alleen 'begroot' staan: het doel voor het einde, zonder jaar. "
            "Hoort dit bij een jaar? Zet het dan op de regel van dat jaar.",
        )


def _number(placed: Placed, path: Path, said: int | None, figure: Figure) -> Iterator[Fault]:
    """Refuse what is too long to keep, and what may be a number of thousands: 2.568."""
    for number in numbers_of(figure):
        typed = as_typed(number)
        if decimals_of(figure) > MOST_DECIMALS or abs(number) >= 10**MOST_DIGITS:
            yield placed.refuse(
                path,
                "getal-te-lang",
                f"Het getal {shortened(typed, _SHOWN)} is te lang om precies te bewaren. "
                f"Het kunnen er hoogstens {MOST_DIGITS} voor en {MOST_DECIMALS} achter de komma "
                "zijn.",
            )
        elif (thousands := in_thousands(typed)) and not _says_decimals(said, figure):
            yield placed.refuse(
                path,
                "getal-duizendpunt",
                f"{typed} kan {thousands} zijn of {typed.replace('.', ',')}. Bedoelt u "
                f"{thousands}? Schrijf {thousands}, zonder punt. Heeft dit getal echt drie cijfers "
                "achter de komma? Zet dan 'decimalen: 3' bij de indicator.",
            )


def _printed(placed: Placed, path: Path, figure: Figure) -> Iterator[Fault]:
    """Warn where the printed form holds another number than the value beside it."""
    found = _PRINTED.findall(figure.printed or "")
    meant = {meant_number(text) for text in found} - {None}
    numbers = {str(abs(number.normalize())) for number in numbers_of(figure)}
    if meant and numbers and not numbers & {str(Decimal(text or 0).normalize()) for text in meant}:
        written = " en ".join(map(as_typed, numbers_of(figure)))
        yield placed.warn(
            path,
            "gedrukt-anders",
            f"Gedrukt is '{figure.printed}', maar de waarde is {written}. Kijk wat klopt.",
        )


def _says_decimals(said: int | None, figure: Figure) -> bool:
    """Tell whether the indicator, or the printed form, says that there are three decimals."""
    return said == 3 or bool(re.search(r",\d{3}(?!\d)", figure.printed or ""))  # noqa: PLR2004


def _word(
    placed: Placed, path: Path, indicator: Indicator, kind: FigureKind, figure: Figure
) -> Iterator[Fault]:
    """Take a word for a value only where the indicator says that its values are words."""
    word = figure.word
    if word is None or word in indicator.words:
        return
    advice, is_target = _meant(word, indicator), kind is FigureKind.TARGET
    written_out = (*path, "woord") in placed.tree.values
    if advice or not (written_out or is_target):
        message = f"'{word}' is geen getal. {advice or _words(word)}"
        yield placed.refuse(path, "woord-als-waarde", message)
    elif not (written_out and is_target):
        write = f"Schrijf {{woord: {word}}}." if is_target else _list_words(word)
        yield placed.warn(
            path,
            "woord-niet-genoemd",
            f"'{word}' is een woord; daar rekent het dashboard niet mee. Is dat de bedoeling? "
            f"{write}",
        )


def _meant(word: str, indicator: Indicator) -> str:
    """Return what a word was probably meant to be, empty when it may be a word of its own."""
    folded = word.strip().casefold()
    if folded in _LOOKS_LIKE:
        return f"Bedoelt u het getal {_LOOKS_LIKE[folded]}?"
    if folded.strip(".!") in _YES_NO:
        return (
            f"Is dit het oordeel van het document? Schrijf dan 'vermeld: {folded.strip('.!')}'. Is "
            f"dit de uitkomst zelf? Zet dan 'woorden: [{word}]' bij de indicator."
        )
    if folded.lstrip("+-") in _NO_WORDS:
        return f"{_reasons()} Weet u de reden niet? Haal het woord dan weg."
    if reasons := nearby_reasons(word):
        listed = " of ".join(f"'{reason}'" for reason in reasons)
        return f"Bedoelt u {listed}?"
    near = [known for known in indicator.words if known.casefold() == folded.strip(".!")]
    return f"Bedoelt u '{near[0]}'?" if near else ""


def _words(word: str) -> str:
    return (
        f"Schrijf een getal, zoals 6.9 of 2571. {_reasons()} Is de uitkomst echt een woord? "
        f"{_list_words(word)}"
    )


def _list_words(word: str) -> str:
    return f"Zet dan 'woorden: [{word}]' bij de indicator."


def _reasons() -> str:
    return f"Is er geen getal? Schrijf waarom: {', '.join(MissingReason)}."


def _origin(
    placed: Placed, path: Path, indicator: Indicator, year: int, figure: Figure
) -> Iterator[Fault]:
    if figure.definition is not None and not indicator.series_breaks:
        yield placed.refuse(
            path,
            "definitie-zonder-breuk",
            "Hier staat een definitie, maar de indicator heeft geen breuk. Voeg 'breuk' toe.",
        )
    if figure.carried_from is not None and figure.carried_from >= year:
        yield placed.refuse(
            path,
            "overgenomen-uit",
            f"'overgenomen_uit' noemt {figure.carried_from}; verwacht een jaar vóór {year}.",
        )


def _target(placed: Placed, path: Path, better: Direction, target: Target) -> Iterator[Fault]:
    if better is Direction.WITHIN and target.value is not None:
        yield placed.refuse(
            path,
            "doel-zonder-grenzen",
            f"Deze indicator moet tussen grenzen blijven, maar hier staat één getal: "
            f"{target.value}. Schrijf {{ten_minste: ..., hoogstens: ...}}.",
        )
    if target.low is not None and target.high is not None and target.low > target.high:
        yield placed.refuse(
            path,
            "grenzen-verkeerd-om",
            f"De ondergrens {target.low} is hoger dan de bovengrens {target.high}. Wissel ze om.",
        )


def _carried(placed: Placed, series: Series, line: Line, figure: Figure) -> Iterator[Fault]:
    indicator, year = series.indicator, line.year
    due = indicator.is_due(year) or indicator.frequency is Frequency.IRREGULAR
    if due or figure.value is None or figure.carried_from is not None or line.is_reviewed(figure):
        return
    yield placed.warn(
        line.place_of(FigureKind.REALISED),
        "overname-niet-gemerkt",
        f"{year} is geen meetjaar van deze indicator ({indicator.frequency}, vanaf "
        f"{indicator.first_year}). Is {figure.value} overgenomen? Schrijf dan {{waarde: "
        f"{figure.value}, overgenomen_uit: {_measured_before(indicator, year)}}}.",
    )


def _measured_before(indicator: Indicator, year: int) -> str:
    """Return the year of the last measurement before a year, ... where there was none."""
    first = indicator.first_year or year
    earlier = (each for each in range(year - 1, first - 1, -1) if indicator.is_due(each))
    return str(next(earlier, "..."))


def _frequency(placed: Placed, path: Path, indicator: Indicator) -> Iterator[Fault]:
    """Ask for the year of the first measurement; until then the oldest outcome stands for it."""
    frequency, first = indicator.frequency, indicator.first_year
    if indicator.first_measured is not None or not (frequency and frequency.years_between):
        return
    taken = "Zonder een uitkomst is er nog geen meetjaar."
    if first is not None:
        taken = f"Het dashboard neemt nu {first}, de oudste uitkomst."
    yield placed.warn(
        (*path, "frequentie"),
        "eerste-meting",
        f"Bij '{frequency}' hoort het jaar van de eerste meting: dat zegt in welke jaren is "
        f"gemeten. {taken} Zet 'eerste_meting: {first or 2020}' (uw jaar) erbij.",
    )
