"""The columns of a record, from its model: a new field is a new column by itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

from lib.model import Closed, Document, Figure, YearFigures
from lib.sources.reading.yaml_files.placed_tree import Tree
from lib.workbook.annotations import bare, closed_in, fields, is_a, leaves, literals, options
from lib.workbook.grid import Column, Key, Kind
from lib.workbook.trees import FORMS

Documents: TypeAlias = Mapping[str, Document]
_ENTERED = ("begroot", "gerealiseerd", "vermeld")
"""What a report of a year always has room for; a budget has only the first."""


@dataclass(frozen=True)
class Known:
    """What columns are made of beside the model: the documents, and the words that exist."""

    documents: Documents
    words: Mapping[str, tuple[str, ...]]

    def above(self, document: str) -> str:
        """Return the title of a document."""
        found = self.documents.get(document)
        return found.name if found else document


def columns(model: type[Closed], records: Sequence[Tree], known: Known) -> Iterator[Column]:
    """Yield a column for every value that a record can have in one cell, in order of the model.

    What is told per document has a column for each document that any record names. A list of
    things that have fields of their own has none.
    """
    for alias, annotation in fields(model):
        inside = [record.get(alias) for record in records if isinstance(record, dict)]
        yield from _of_field(alias, annotation, [one for one in inside if one is not None], known)


def _of_field(alias: str, annotation: Any, inside: list[Tree], known: Known) -> Iterator[Column]:
    closed = closed_in(annotation)
    if is_a(annotation, Mapping):
        yield from _per_document(alias, annotation, inside, known)
    elif is_a(annotation, tuple):
        if closed is None:
            yield _plain(alias, annotation, known, listed=True)
    elif closed is not None and issubclass(closed, Figure):
        yield Column((alias,), Kind.FIGURE)
    elif closed is not None:
        yield from (_under((alias,), one) for one in columns(closed, inside, known))
    else:
        yield _plain(alias, annotation, known)


def _plain(alias: str, annotation: Any, known: Known, *, listed: bool = False) -> Column:
    types = set(leaves(annotation))
    words = [word for one in types if issubclass(one, StrEnum) for word in one]
    literal = [word for part in options(annotation) for word in literals(part)]
    if words or literal:
        known_words = tuple(map(str, [*words, *literal]))
        return Column((alias,), Kind.WORD, words=known_words, open_ended=False, listed=listed)
    if types & {Decimal, int}:
        kind = Kind.FIGURE if str in types else Kind.NUMBER
        return Column((alias,), kind, listed=listed)
    if alias in known.words:
        return Column((alias,), Kind.CODE, words=known.words[alias], listed=listed)
    return Column((alias,), Kind.TEXT, listed=listed)


def _per_document(
    alias: str, annotation: Any, inside: list[Tree], known: Known
) -> Iterator[Column]:
    """Yield the columns of what each document says: a text, a few words, or figures per year."""
    used = [one for one in inside if isinstance(one, dict)]
    if YearFigures in leaves(annotation):
        yield from _figures(alias, used, known)
        return
    closed = closed_in(annotation)
    if closed is not None:
        if not any(is_a(inner, Mapping) for _, inner in fields(closed)):  # those have a sheet
            yield from _told(alias, closed, used, known)
        return
    if str in map(bare, options(annotation)):
        yield Column((alias,), Kind.TEXT)
    named = {document for one in used for document in one}
    newest = {document.kind: name for name, document in known.documents.items()}
    for document in _in_order(named | set(newest.values()), known):
        yield Column((alias, document), Kind.TEXT, known.above(document))


def _told(
    alias: str, closed: type[Closed], used: list[dict[str, Tree]], known: Known
) -> Iterator[Column]:
    """Yield what each document can say; one that says nothing yet says what its kind says."""
    said: dict[str, set[str]] = {}
    for one in used:
        for document, line in one.items():
            said.setdefault(document, set()).update(line if isinstance(line, dict) else ())
    kinds: dict[object, set[str]] = {}
    for document, words in said.items():
        kinds.setdefault(_kind(document, known), set()).update(words)
    every = {name for name, _ in fields(closed)}
    spoken = {
        name
        for name, document in known.documents.items()
        if not kinds or document.kind in kinds or not document.kind.is_budget
    }
    for document in _in_order(spoken.union(said), known):
        words = kinds.get(_kind(document, known), every)
        for name, annotation in fields(closed):
            if name in words:
                plain = _plain(name, annotation, known)
                yield _under((alias, document), plain, known.above(document))


def _figures(alias: str, used: list[dict[str, Tree]], known: Known) -> Iterator[Column]:
    paths = {path for one in used for path in _paths(one)}
    for document in known.documents:
        paths |= set(_expected(document, paths, known))
    order = {name: n for n, name in enumerate(known.documents)}
    told = dict(fields(YearFigures))
    words = list(told)
    for path in sorted(
        paths,
        key=lambda path: (order.get(path[0], len(order)), path[1], words.index(path[2]), path[3:]),
    ):
        document, year, word, *beside = path
        above = f"{known.above(document)}, {year}"
        annotation = told[word]
        if beside:
            figure = closed_in(annotation)
            assert figure is not None  # noqa: S101 only figures have something beside them
            annotation = dict(fields(figure))[beside[0]]
            more = _under((alias, *path[:-1]), _plain(beside[0], annotation, known), above)
            yield replace(more, beside=True)
        else:
            (one,) = _of_field(word, annotation, [], known)
            yield _under((alias, document, year), one, above)


def _paths(values: Mapping[str, Tree]) -> Iterator[Key]:
    """Yield document, year and word of every figure, and what is told beside it."""
    for document, lines in values.items():
        for year, said in lines.items() if isinstance(lines, dict) else ():
            for word, figure in said.items() if isinstance(said, dict) else ():
                yield document, year, word
                if isinstance(figure, dict):
                    yield from (
                        (document, year, word, name) for name in figure if name not in FORMS
                    )


def _expected(document: str, paths: Iterable[Key], known: Known) -> Iterator[Key]:
    """Yield what a document can be expected to say: of its year, and as the last of its kind."""
    about = known.documents[document]
    for word in _ENTERED[:1] if about.kind.is_budget else _ENTERED:
        yield document, str(about.year), word
    if any(path[0] == document for path in paths):
        return
    names = list(known.documents)
    before = [name for name in names[: names.index(document)] if _kind(name, known) == about.kind]
    told = [name for name in before if any(path[0] == name for path in paths)]
    for path in paths if told else ():
        if path[0] == told[-1] and path[1].isdigit() and len(path) == len(_ENTERED):
            moved = int(path[1]) + about.year - known.documents[told[-1]].year
            yield document, str(moved), path[2]


def _kind(document: str, known: Known) -> object:
    found = known.documents.get(document)
    return found.kind if found else None


def _in_order(documents: set[str], known: Known) -> list[str]:
    names = list(known.documents)
    return sorted(
        documents, key=lambda name: (name not in names, name in names and names.index(name))
    )


def _under(base: Key, column: Column, above: str = "") -> Column:
    return replace(column, key=(*base, *column.key), above=above or column.above)
