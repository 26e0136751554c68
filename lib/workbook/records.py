"""Sheets of records of a YAML file: an indicator, a series, a promise, a motion a row."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from lib.model import Closed, Indicator, Motion, Promise, Series, Unpromised, as_typed
from lib.sources.changing.edits import NotWritableError
from lib.sources.reading.yaml_files.placed_tree import Tree
from lib.workbook.columns import Known, columns
from lib.workbook.grid import Change, Column, Key, Kind, Row, Sheet, Value
from lib.workbook.material import INDICATORS, PROMISES, Material
from lib.workbook.trees import ELSEWHERE, FORMS, Rank, at, put, put_beside, put_figure

PERCENT = "procent"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True)
class Records:
    """The records of one kind: where they stand, what they are, and what the sheet says of them.

    A step of `root` that is empty stands for any name; `naming` are the words above the names of a
    record, one for each empty step and one for the record itself. The columns of `first` come
    first, then the figures, then the rest.
    """

    name: str
    told: str
    file: str
    root: Key
    model: type[Closed]
    naming: Key
    first: tuple[str, ...]

    def path(self, key: Key) -> Key:
        """Return the path of a record in its file."""
        names = iter(key)
        return (*(step or next(names) for step in self.root), next(names))

    def found(self, content: Tree) -> Iterator[tuple[Key, Tree]]:
        """Yield the key and the content of every record, in the order of the file."""
        yield from _found(content, self.root, ())


def _found(content: Tree, steps: Key, key: Key) -> Iterator[tuple[Key, Tree]]:
    if not isinstance(content, dict):
        return
    if not steps:
        yield from (((*key, name), record) for name, record in content.items())
        return
    for name in [steps[0]] if steps[0] else list(content):
        yield from _found(content.get(name), steps[1:], key if steps[0] else (*key, name))


ALL = (
    Records(
        "Indicatoren",
        "Een regel per indicator. Na de eerste kolommen staan de cijfers: per document en jaar. "
        "Daarna staan de teksten.",
        INDICATORS, ("indicatoren",), Indicator, ("sleutel",),
        ("naam", "doelstelling", "programma", "eenheid", "beter"),
    ),
    Records(
        "Reeksen",
        "Een regel per groep, wijk of vergelijking van een indicator.",
        INDICATORS, ("indicatoren", "", "reeksen"), Series, ("indicator", "reeks"),
        ("naam", "soort", "eenheid"),
    ),
    Records(
        "Beloften",
        "Een regel per belofte, en per document wat dat ervan zegt.",
        PROMISES, ("beloften",), Promise, ("sleutel",), ("doelstelling", "programma", "thema"),
    ),
    Records(
        "Zonder belofte",
        "Wat een verslag vertelt zonder dat het was beloofd.",
        PROMISES, ("zonder_belofte",), Unpromised, ("sleutel",),
        ("doelstelling", "programma", "thema"),
    ),
    Records(
        "Moties",
        "Een regel per motie, en per document wat dat ervan zegt.",
        PROMISES, ("moties",), Motion, ("nummer",), ("onderwerp", "soort"),
    ),
)  # fmt: skip
BY_KEY: Mapping[Key, Records] = {(records.name,): records for records in ALL}


def sheets(found: Material) -> Iterator[Sheet]:
    """Yield a sheet for each kind of record that the files have."""
    for records in ALL:
        if records.file in found.trees:
            told = list(records.found(found.trees[records.file].content))
            if told or records.root == ("indicatoren",):
                yield _sheet(records, told, found)


def _sheet(records: Records, told: Sequence[tuple[Key, Tree]], found: Material) -> Sheet:
    known = Known(found.register.documents, _words(found))
    made = columns(records.model, [record for _, record in told], known)
    of_model = [replace(column, order=place) for place, column in enumerate(made, start=1)]
    names = [Column((name,), Kind.CODE, names=True) for name in records.naming]
    shown = sorted(of_model, key=partial(_turn, records.first))
    rows = tuple(_row(key, record, records, of_model, found) for key, record in told)
    key = (records.name,)
    return Sheet(key, records.name, records.name, records.told, (*names, *shown), rows)


def _turn(first: Sequence[str], column: Column) -> tuple[int, int]:
    word = column.key[0]
    if word in first and len(column.key) == 1:
        return 0, first.index(word)
    return (1 if word == "waarden" else 2), 0


def _words(found: Material) -> dict[str, tuple[str, ...]]:
    register = found.register
    goals = tuple(goal for one in register.programmes.values() for goal in one.goals)
    return {
        "doelstelling": goals,
        "ook_onder": goals,
        "programma": tuple(register.programmes),
        "onderdeel_van": (),
        "uitgewerkt_in": (),
        "beloften": (),
    }


def _row(
    key: Key, record: Tree, records: Records, of_model: Sequence[Column], found: Material
) -> Row:
    names: dict[Key, Value] = {
        (word,): name for word, name in zip(records.naming, key, strict=True)
    }
    cells = {column.key: cell(record, column) for column in of_model}
    filled = {name: value for name, value in cells.items() if value is not None}
    unit = at(record, ("eenheid",))
    if unit is None and len(key) > 1:
        unit = at(found.trees[records.file].content, ("indicatoren", key[0], "eenheid"))
    figures = [filled.get(column.key) for column in of_model if column.kind is Kind.FIGURE]
    return Row(key, names | filled, _decimals(figures), unit == PERCENT)


def _decimals(figures: Iterable[Value]) -> int:
    """Return how many digits behind the comma most figures have."""
    places = [-int(one.as_tuple().exponent) for one in figures if isinstance(one, Decimal)]
    return max(sorted(set(places), reverse=True), key=places.count, default=0)


def cell(record: Tree, column: Column) -> Value:
    """Return what a cell shows of a record; None for nothing, and for what no cell can hold."""
    value = at(record, column.key)
    if column.kind is Kind.FIGURE and isinstance(value, dict):
        value = next((value[form] for form in FORMS if form in value), None)
    if isinstance(value, list):
        return _listed(value) if column.listed else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return value if column.kind.is_number else as_typed(value)
    return value if isinstance(value, str) else None


def _listed(values: list[Tree]) -> str | None:
    texts = [as_typed(one) if isinstance(one, Decimal) else one for one in values]
    if any(not isinstance(text, str) or "\n" in text or text.strip() != text for text in texts):
        return None
    return "\n".join(map(str, texts))


def put_changes(tree: Tree, changes: Iterable[Change], sheet: Sheet) -> None:
    """Set what the changed cells of one sheet say in the tree of their file.

    Raises NotWritableError, with the cell, for what the file cannot hold or has no place for.
    """
    records, rank = BY_KEY[sheet.key], _Rank(sheet, len(BY_KEY[sheet.key].root) + 1)
    for change in changes:
        try:
            _put(tree, records.path(change.row), change, sheet.column_of[change.column], rank)
        except NotWritableError as error:
            raise NotWritableError(f"{change.cell}: {error.why}") from None


def _put(tree: Tree, base: Key, change: Change, column: Column, rank: Rank) -> None:
    if len(change.row) > 1 and at(tree, base[:2]) is None:
        raise NotWritableError(f"Indicator '{change.row[0]}' bestaat niet.")
    path = (*base, *column.key)
    was, value = at(tree, path), as_tree(change.after, column, at(tree, path))
    if column.beside:
        put_beside(tree, path, value, rank)
    elif column.kind is Kind.FIGURE:
        put_figure(tree, path, value, rank)
    elif was is not None and cell(at(tree, base), column) is None:
        raise NotWritableError(ELSEWHERE)
    else:
        put(tree, path, value, rank)


def as_tree(value: Value, column: Column, was: Tree) -> Tree:
    """Return what a cell says as it stands in the tree of a file; `was` is what stands there now.

    A list of one number stays a number alone, which is how people write it.
    """
    if value is None or not column.listed:
        return value
    items = [one.strip() for one in str(value).split("\n") if one.strip()]
    if not column.kind.is_number:
        return list[Tree](items)
    numbers: list[Tree] = [Decimal(one) if _NUMBER.fullmatch(one) else one for one in items]
    return numbers[0] if len(numbers) == 1 and not isinstance(was, list) else numbers


class _Rank:
    """Where the columns of a sheet come among the keys of a record."""

    def __init__(self, sheet: Sheet, depth: int) -> None:
        self._depth = depth
        self._places: dict[Key, int] = {}
        for column in sorted(sheet.columns, key=lambda column: column.order):
            for length in range(1, len(column.key) + 1):
                self._places.setdefault(column.key[:length], column.order)

    def __call__(self, path: Key) -> int | None:
        return self._places.get(path[self._depth :])
