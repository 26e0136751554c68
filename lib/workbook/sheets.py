"""Every sheet of a workbook, made from the files; and the files, changed as a workbook says."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import replace

from lib.sources.changing import yaml_lines
from lib.workbook import amount_lines, amounts, records
from lib.workbook.grid import Change, Key, Sheet, sheet_name
from lib.workbook.material import MONEY, Material


def sheets(found: Material) -> tuple[Sheet, ...]:
    """Return every sheet of a workbook, with names that tabs can have."""
    taken: set[str] = set(TAKEN)
    made = [*records.sheets(found), *amounts.sheets(found)]
    return tuple(replace(sheet, name=sheet_name(sheet.name, taken)) for sheet in made)


TAKEN = ("leeswijzer", "woorden", "bronnen")
"""The names of the sheets that hold nothing to change."""


def written(found: Material, made: Iterable[Sheet], changes: Iterable[Change]) -> dict[str, bytes]:
    """Return the bytes of every file that these changes alter, each line of it that must.

    Raises NotWritableError for what a file cannot hold.
    """
    by_sheet: dict[Key, list[Change]] = {}
    for change in changes:
        by_sheet.setdefault(change.sheet, []).append(change)
    told = {sheet.key: sheet for sheet in made}
    trees = {file: deepcopy(tree.content) for file, tree in found.trees.items()}
    touched: dict[str, bytes] = {}
    for key, own in by_sheet.items():
        if key in records.BY_KEY:
            records.put_changes(trees[records.BY_KEY[key].file], own, told[key])
    for file, tree in trees.items():
        if not yaml_lines.same(tree, found.trees[file].content):
            touched[file] = yaml_lines.changed(found.files[file], file, tree)
    if money := [one for key, own in by_sheet.items() if key not in records.BY_KEY for one in own]:
        touched[MONEY] = amount_lines.written(found, money)
    return touched


def by_key(made: Iterable[Sheet]) -> Mapping[Key, Sheet]:
    """Return sheets by their keys."""
    return {sheet.key: sheet for sheet in made}
