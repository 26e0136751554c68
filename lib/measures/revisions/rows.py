"""What was typed otherwise in files of rows: the names of amounts, and figures of running texts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from lib.measures.revisions.line import LineRevised
from lib.measures.revisions.pairs import pairs
from lib.measures.revisions.things import Path, documents
from lib.model import Fact
from lib.model.leaves import written
from lib.sources import Snapshot, facts, money, once
from lib.sources.money.places import KEY

_Cells: TypeAlias = Mapping[str, str]
_WHOLE = "waarde_gedrukt"
"""The cell that says what a row of a figure comes down to."""


def changed_rows(before: Snapshot, after: Snapshot) -> Iterator[LineRevised]:
    """Yield each cell that was typed otherwise; what changed alike in many rows once.

    An amount that came or is gone is told elsewhere.
    """
    alike: dict[tuple[str, str, str | None, str | None], list[Path]] = defaultdict(list)
    whole = documents(before, after)
    for path, then, now in pairs(_rows(before), _rows(after)):
        if whole.isdisjoint(path):
            for column, old, new in _cells(then, now):
                alike[path[0], column, old, new].append((*path, column))
    for (file, column, old, new), found in alike.items():
        path = found[0] if len(found) == 1 else (file, column)
        yield LineRevised(path, old, new, len(found))


def _cells(then: _Cells | None, now: _Cells | None) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield the cells of a row that differ; of a row that came or is gone what it comes down to."""
    if then is not None and now is not None:
        yield from (each for each in pairs(then, now) if each[1] != each[2])
    elif _WHOLE in (found := then or now or {}):
        yield _WHOLE, found[_WHOLE] if then else None, found[_WHOLE] if now else None


@once
def _rows(snapshot: Snapshot) -> Mapping[Path, _Cells]:
    """Return what the rows say beside their amounts, by what they are about."""
    seen = Counter[Path]()
    found: dict[Path, _Cells] = {}
    for path, cells in (*_of_amounts(snapshot), *map(_of_fact, snapshot.facts.told)):
        found[(*path, *(str(seen[path] + 1) for _ in range(bool(seen[path]))))] = cells
        seen[path] += 1
    return found


def _of_amounts(snapshot: Snapshot) -> Iterator[tuple[Path, _Cells]]:
    texts = {"name": "naam", "explanation": "toelichting"}
    for row in snapshot.printed_amounts.select(*KEY, *texts).iter_rows(named=True):
        place = (str(row[key]) for key in KEY if row[key] is not None)
        cells = {column: row[key] for key, column in texts.items() if row[key]}
        yield (money.FILE, *place), cells


def _of_fact(fact: Fact) -> tuple[Path, _Cells]:
    place = (fact.programme, fact.goal, fact.name, fact.year, fact.kind.value, fact.document)
    cells: dict[str, Any] = {
        _WHOLE: fact.printed,
        "waarde": fact.value,
        "eenheid": fact.unit,
        "datum": fact.on,
        "ongeveer": fact.about,
        "deel_van": fact.part_of,
        "telt_op": fact.adds_up,
        "beter": fact.better,
        "indicator": fact.indicator,
        "vindplaats": fact.place,
    }
    known = {column: written(cell) for column, cell in cells.items() if cell is not None}
    return (facts.FILE, *(str(part) for part in place if part is not None)), known
