"""Files in a workbook and back: nothing changes by itself, and a cell changes one line."""

import difflib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from random import Random

from lib.sources import DEFAULT_FOLDER
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import strict_yaml
from lib.sources.snapshot import build, read_files
from lib.workbook import brought_back, filled
from lib.workbook.compared import compared
from lib.workbook.grid import Kind, Sheet
from lib.workbook.material import INDICATORS, material
from lib.workbook.opened import Found, Page, opened
from lib.workbook.sheets import sheets, written
from tests.generated.cases import Cases
from tests.generated.choices import SEED, new_seed
from tests.workbook.laid_out import Layout

DAY = date(2026, 11, 28)
MADE = 4
CELLS = 8


@cache
def _made() -> tuple[dict[str, bytes], ...]:
    """Return made sources, each laid out as people write: in lines, with comments."""
    seed = new_seed()
    print(f"{SEED}={seed}")  # noqa: T201 to repeat this run
    cases, found = Cases(seed), list[dict[str, bytes]]()
    chance = Random(seed)  # noqa: S311 nothing secret
    while len(found) < MADE:
        case = cases.next()
        if case is None:
            continue
        tree = strict_yaml.read(case.files[INDICATORS].decode(), INDICATORS).content
        assert isinstance(tree, dict)
        text = Layout(chance).text(tree)
        ends = chance.choice(["\n", "\r\n"])
        coding = chance.choice(["utf-8", "utf-8-sig"])
        files = {**case.files, INDICATORS: text.replace("\n", ends).encode(coding)}
        build(files)
        found.append(files)
    return tuple(found)


def _real() -> dict[str, bytes]:
    return read_files(DEFAULT_FOLDER)


def test_nothing_changes_by_itself() -> None:
    for files in (_real(), *_made()):
        brought = brought_back(filled(files, DAY), files)
        assert (brought.changes, brought.told, brought.refused) == ([], [], [])
        assert not brought.files


def test_a_cell_changes_one_line() -> None:
    chance = Random(new_seed())  # noqa: S311 nothing secret
    for files in (_real(), *_made()):
        pages, _ = opened(filled(files, DAY))
        found = material(files)
        made = sheets(found)
        for page, at, sheet in _cells(pages, made, chance):
            other = _with(page, at, chance)
            told = compared([other if one is page else one for one in pages], made)
            assert len(told.changes) == 1, (page.name, at, told)
            assert not told.wrong
            after = written(found, made, told.changes)
            (name,) = after
            was, now = decode(files[name], name), decode(after[name], name)
            lines = list(difflib.unified_diff(was.split("\n"), now.split("\n"), n=0))
            assert [line[0] for line in lines[3:]] == ["-", "+"], (at, sheet.name, lines)


def _cells(
    pages: list[Page], made: tuple[Sheet, ...], chance: Random
) -> Iterator[tuple[Page, tuple[int, int], Sheet]]:
    """Draw cells that hold a figure or an amount."""
    by_name = {sheet.name: sheet for sheet in made}
    found = [
        (page, at, by_name[page.name])
        for page in pages
        if page.name in by_name
        for at, cell in page.cells.items()
        if isinstance(cell.value, Decimal)
        and by_name[page.name].columns[at[1] - 1].kind in (Kind.FIGURE, Kind.AMOUNT)
    ]
    yield from chance.sample(found, min(CELLS, len(found)))


def _with(page: Page, at: tuple[int, int], chance: Random) -> Page:
    value = page.cells[at].value
    assert isinstance(value, Decimal)
    other = Found(value + chance.randint(1, 9), page.cells[at].format)
    return replace(page, cells={**page.cells, at: other})
