"""What a command does, and what several of them say."""

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lib import sources
from lib.check import looked_in

DONE, FAULTY, NOT_DONE = 0, 1, 2
"""What a command leaves with: it was done, the sources are faulty, it could not run."""
INSTALL = ".venv/bin/python -m pip install --require-hashes -r requirements-extra.txt"
"""What to type when a package for staff is not there."""


@dataclass(frozen=True)
class Work:
    """What is behind a word: `asks` adds what can be asked; `run` does it, and returns a status."""

    asks: Callable[[argparse.ArgumentParser], object]
    run: Callable[[argparse.Namespace], int]


def asks_for_data(parser: argparse.ArgumentParser) -> None:
    """Let a folder with sources be named; without it the one that the settings name."""
    parser.add_argument("--data", metavar="MAP", type=Path, default=None, help="map met de bronnen")


def loaded(chosen: argparse.Namespace) -> sources.Snapshot | None:
    """Return the sources that were asked for; None, having said what is wrong, for faulty ones."""
    return read(chosen.data or sources.folder())


def read(folder: Path) -> sources.Snapshot | None:
    """Return the sources in a folder; None, having said what is wrong, for faulty ones."""
    try:
        return sources.load(folder)
    except sources.SourceError as error:
        print(error, looked_in(folder), sep="\n", file=sys.stderr)
        return None


def agreed() -> bool:
    """Ask whether to go on; where nobody can answer, what was told before it was enough."""
    if not sys.stdin.isatty():
        return True
    answer = input("Doorgaan? [j/n] ").strip().casefold()
    if answer in ("j", "ja"):
        return True
    print("Er is niets veranderd.")
    return False


def cannot_write(folder: Path, error: OSError) -> int:
    """Say that a folder cannot be written; returns the status to leave with."""
    print(f"Kan niet schrijven in {folder}: {error.strerror}.", file=sys.stderr)
    return NOT_DONE


def named(written: Iterable[Path]) -> int:
    """Say which files were written; returns the status to leave with."""
    for path in written:
        print(path)
    return DONE
