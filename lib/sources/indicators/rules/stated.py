"""The verdicts that documents state: known words, and a direction that agrees with any of them."""

from collections.abc import Iterator
from decimal import Decimal
from operator import itemgetter

from lib.model import Direction, Register, Stated, is_owed
from lib.sources.indicators.rules.placed import BUDGETS, Line, Placed, Series
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known, listed
from lib.sources.reading.yaml_files.strict_yaml import Path

_SLIPS = {
    **dict.fromkeys(("ja", "yes", "true", "y", "j"), "ja"),
    **dict.fromkeys(("nee", "no", "false", "n"), "nee"),
}
_OWN = {
    "ja": ("gehaald", "behaald", "bereikt", "gerealiseerd", "op koers"),
    "nee": ("niet gehaald", "niet behaald", "niet bereikt", "niet gerealiseerd"),
    "deels": ("deels gehaald", "deels behaald", "gedeeltelijk", "gedeeltelijk gehaald"),
}


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a fault for an unknown verdict, a warning for a direction that none agrees with."""
    for series in placed.series:
        for line in series.lines:
            yield from _known(placed, line)
        yield from _direction(placed, series)


def _known(placed: Placed, line: Line) -> Iterator[Fault]:
    word = line.said.stated
    if word is None or is_owed(word) or line.document not in placed.editions:
        return
    if placed.register.stated_word(line.document, word) is None:
        own = placed.register.documents[line.document].scale
        known = Known([*(stated.value for stated in Stated), *own])
        name = placed.register.documents[line.document].name
        yield placed.refuse(
            (*line.path, "vermeld"),
            "onbekende-naam",
            f"oordeel '{word}' bestaat niet in dit bestand. Bekend zijn: {listed(known)}. "
            f"{_meant(word, known, name)}",
        )


def _meant(word: str, known: Known, document: str) -> str:
    """Ask for the verdict that a word is a slip of, or what a word of the document itself means."""
    plain = word.casefold().strip(" .!\"'")
    near = _SLIPS.get(plain) or known.nearest(word)
    if near:
        return f"Bedoelt u '{near}'?"
    meaning = next((said for said, words in _OWN.items() if plain in words), "...")
    return (
        f"Is het een eigen woord van {document}? Zet bij dat document 'oordelen' met de betekenis "
        f"erbij (ja, nee, deels of niet te bepalen): oordelen: {{{word.strip()}: {meaning}}}."
    )


def _direction(placed: Placed, series: Series) -> Iterator[Fault]:
    """Warn where every stated verdict holds only if the other side is better."""
    better = series.better
    turned = better.turned
    judged = list(_judged(placed, series))
    if turned is None or not judged:
        return
    if all(_reaches(value, goal, better) is not yes for _, value, goal, yes in judged) and all(
        _reaches(value, goal, turned) is yes for _, value, goal, yes in judged
    ):
        year, value, goal, yes = judged[-1]
        yield placed.warn(
            (*_says_better(series), "beter"),
            "beter-tegen-oordelen",
            f"Bij '{better}' spreken de cijfers elk vermeld oordeel tegen, zoals {value} tegenover "
            f"een doel van {goal} met '{'ja' if yes else 'nee'}'. Is '{turned}' beter? Verander "
            f"dat dan. Staat het zo in het document? Zet 'nagekeken: {value}' op de regel van "
            f"{year}.",
        )


def _says_better(series: Series) -> Path:
    """Return the path of what says which side is better here."""
    own = series.key is not None and series.indicator.series[series.key].better is not None
    return series.own if own else series.where


def _judged(placed: Placed, series: Series) -> Iterator[tuple[int, Decimal, Decimal, bool]]:
    """Yield year, value, target and whether a document calls that reached, where all are told."""
    register = placed.register
    for line in series.lines:
        realised, stated = line.said.realised, line.said.stated
        if stated is None or realised is None or realised.value is None:
            continue
        if line.is_reviewed(realised):
            continue
        target = _target(placed, series, line)
        said = _yes(register, line.document, stated)
        if target is not None and said is not None:
            yield line.year, realised.value, target, said


def _yes(register: Register, document: str, word: str) -> bool | None:
    known = register.stated_word(document, word) if document in register.documents else None
    return {Stated.YES: True, Stated.NO: False}.get(known) if known else None


def _target(placed: Placed, series: Series, line: Line) -> Decimal | None:
    """Return the target of a year as a budget names it, else as the line itself does."""
    named = [
        (placed.weight(other), other.said.target.value)
        for other in series.by_year[line.year]
        if other.said.target is not None and placed.kind(other.document) in BUDGETS
    ]
    own = line.said.target.value if line.said.target else None
    return max(named, key=itemgetter(0))[1] if named else own


def _reaches(value: Decimal, target: Decimal, better: Direction) -> bool:
    return value >= target if better is Direction.HIGHER else value <= target
