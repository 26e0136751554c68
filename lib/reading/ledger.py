"""Every value that was read, with its place; and every question that is left."""

import re
from collections.abc import Iterable, Iterator

from lib.export.dutch import looks_like_formula
from lib.reading.findings import Amount, Doubt, Figure, Findings, Indicator, What
from lib.reading.rows import csv_line, programme_of

_LEDGER = (
    "zeker", "soort", "programma", "doelstelling", "naam", "jaar", "wat", "waarde", "gedrukt",
    "eenheid", "document", "vindplaats", "twijfel",
)  # fmt: skip
_ALL = "Hele gemeente"
_QUESTIONS = ("wat", "naam", "jaar", "gedrukt", "voorstel", "vindplaats", "waarom", "document")


def ledger(found: Findings, document: str) -> str:
    """Return every value as CSV: what it is, what it was read as, and where it stands."""
    rows = [_figure(one, it, document) for one in found.indicators for it in one.figures]
    rows += [_amount(it, document) for it in found.amounts]
    return _written((_LEDGER, *rows))


def _written(rows: Iterable[tuple[object, ...]]) -> str:
    """Return rows as CSV that Excel opens rightly and in which no text is a formula."""
    return "\ufeff" + "".join(f"{csv_line(map(_harmless, row))}\n" for row in rows)


def _harmless(cell: object) -> object:
    number = isinstance(cell, str) and re.fullmatch(r"-[\d.,]+ ?%?", cell)
    return f"'{cell}" if isinstance(cell, str) and not number and looks_like_formula(cell) else cell


def _figure(one: Indicator, it: Figure, document: str) -> tuple[object, ...]:
    goal = one.home.goal.code if one.home.goal else ""
    return (
        _sure(it.doubts), "indicator", programme_of(one.home).code, goal, one.name, it.year,
        it.what.value, value_of(it), it.printed, one.unit or "", document, it.place,
        _why(it.doubts),
    )  # fmt: skip


def _amount(it: Amount, document: str) -> tuple[object, ...]:
    named = it.part or it.home.goal or it.home.programme
    return (
        _sure(it.doubts), "bedrag", it.home.programme.code if it.home.programme else "gemeente",
        it.home.goal.code if it.home.goal else "", named.name if named else _ALL, it.year,
        f"{it.stage}, {it.kind}", "p.m." if it.euros is None else it.euros, it.printed,
        "EUR" if it.scale in (1, None) else f"EUR x {it.scale}", document, it.place,
        _why(it.doubts),
    )  # fmt: skip


def value_of(it: Figure) -> str:
    """Return a figure as the sources would have it."""
    if it.number is None:
        return it.word or (it.reason.value if it.reason else "")
    return f"{it.bound.value} {it.number}" if it.bound else str(it.number)


def _sure(doubts: frozenset[Doubt]) -> str:
    return "nee" if doubts else "ja"


def _why(doubts: frozenset[Doubt]) -> str:
    return "; ".join(sorted(doubts))


def open_questions(found: Findings, document: str) -> str:
    """Return every question as CSV: a doubtful value, a word that is missing, a table left out."""
    rows = [*_doubtful(found), *_missing(found), *_skipped(found)]
    return _written([_QUESTIONS, *((*row, document) for row in rows)])


def _doubtful(found: Findings) -> Iterator[tuple[object, ...]]:
    for one in found.indicators:
        for it in one.figures:
            if it.doubts:
                yield (
                    it.what.value,
                    one.name,
                    it.year,
                    it.printed,
                    value_of(it),
                    it.place,
                    _why(it.doubts),
                )
    for amount in found.amounts:
        if amount.doubts:
            named = amount.part or amount.home.goal or amount.home.programme
            yield (
                f"{amount.stage}, {amount.kind}", named.name if named else _ALL, amount.year,
                amount.printed, amount.euros, amount.place, _why(amount.doubts),
            )  # fmt: skip


def _missing(found: Findings) -> Iterator[tuple[object, ...]]:
    for one in found.indicators:
        if not any(it.what is not What.STATED for it in one.figures):
            continue
        if one.better is None:
            yield (
                "beter",
                one.name,
                "",
                "",
                "",
                one.place,
                "het document zegt niet welke kant beter is",
            )
        if one.unit is None:
            yield (
                "eenheid",
                one.name,
                "",
                "",
                "aantal",
                one.place,
                "het document zegt niet wat er geteld is",
            )
        if one.home.goal is None:
            yield (
                "doelstelling", one.name, "", "", "", one.place,
                "er staat niet boven bij welke doelstelling dit hoort",
            )  # fmt: skip


def _skipped(found: Findings) -> Iterator[tuple[object, ...]]:
    for it in found.skipped:
        yield (
            "tabel",
            "",
            "",
            it.text,
            "",
            it.place,
            "deze tabel is niet begrepen en niet overgenomen",
        )
