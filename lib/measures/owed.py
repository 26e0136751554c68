"""What is still to be entered of each document, for whoever keeps the files."""

from collections.abc import Iterator
from dataclasses import dataclass

from lib.sources import Snapshot, indicators, money, once


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be entered of one indicator, or one series of it, from one document.

    `words` are those of the file (begroot, gerealiseerd, verwacht, vermeld), each once; `series`
    is the name of the series. `owner` delivers the figure, None where nobody is named.
    """

    owner: str | None
    label: str
    series: str | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwedDocument:
    """How much is still to be entered of a document, of how much that it has a place for.

    `enter_by` is the day before which it must be, as typed; `withheld`: pages show nothing of it.
    """

    name: str
    enter_by: str | None
    indicators: int
    of_indicators: int
    amounts: int
    of_amounts: int
    withheld: bool
    lines: tuple[Owed, ...]


@once
def owed(snapshot: Snapshot) -> tuple[OwedDocument, ...]:
    """Return each document that is not whole, or that is not shown yet, from old to new."""
    return tuple(
        found
        for key in snapshot.register.documents
        for found in [_document(snapshot, key)]
        if found.lines or found.amounts or found.withheld
    )


def _document(snapshot: Snapshot, key: str) -> OwedDocument:
    document = snapshot.register.documents[key]
    amounts = snapshot.of(money.SOURCE).amounts
    waiting = {
        line.indicator for line in snapshot.of(indicators.SOURCE).owed if line.document == key
    }
    typed = snapshot.of(indicators.SOURCE).register.indicators.values()
    own = [one for one in typed if key in one.documents]
    return OwedDocument(
        document.name,
        document.enter_by,
        len(waiting),
        len(own),
        money.owed(amounts).filter(document=key).height,
        amounts.filter(document=key).height,
        key in snapshot.withheld,
        tuple(_lines(snapshot, key)),
    )


def _lines(snapshot: Snapshot, key: str) -> Iterator[Owed]:
    """Yield what is owed of a document, each indicator and each series of it once."""
    register = snapshot.register
    found: dict[tuple[str, str | None], dict[str, None]] = {}
    for line in snapshot.of(indicators.SOURCE).owed:
        if line.document == key:
            words = found.setdefault((line.indicator, line.series), {})
            words.update(dict.fromkeys(line.words))
    for (name, series), words in found.items():
        one = register.indicators[name]
        label = f"{register.code_of(one.goal)} {one.short_name}".strip()
        yield Owed(one.owner, label, one.series[series].name if series else None, tuple(words))
