"""`schema`: the model written down for editors and staff."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from lib import reference
from lib.commands.command import DONE, Work, asks_for_data, cannot_write, named


def _run(chosen: argparse.Namespace) -> int:
    if chosen.data is None:
        return named(reference.write())
    try:
        told = list(_beside(chosen.data))
    except OSError as error:
        return cannot_write(chosen.data, error)
    print(*told, sep="\n")
    return DONE


def _beside(folder: Path) -> Iterator[str]:
    """Write what editors need beside the sources; settings of somebody else are left alone."""
    for name, text in reference.editor_files().items():
        path = folder / name
        there = path.read_text(encoding="utf-8") if path.exists() else None
        if there not in (None, text) and name not in reference.schemas():
            yield f"{path} staat er al en is niet veranderd. Dit hoort erin:\n{text}"
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        yield str(path)


SCHEMA = Work(asks_for_data, _run)
