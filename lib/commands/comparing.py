"""`vergelijk`: what a reader would see otherwise, before anything is replaced."""

import argparse
from pathlib import Path

from lib import sources
from lib.commands.command import DONE, FAULTY, Work, read
from lib.sources import Snapshot
from lib.wording import revisions


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("draft", metavar="CONCEPT", type=Path, help="map waarin u werkt")
    parser.add_argument(
        "published", metavar="GEPUBLICEERD", nargs="?", type=Path,
        help="map die bezoekers zien; anders die van het dashboard",
    )  # fmt: skip


def _run(chosen: argparse.Namespace) -> int:
    before = read(chosen.published or sources.folder())
    after = read(chosen.draft)
    if before is None or after is None:
        return FAULTY
    print(compared(before, after))
    return DONE


def compared(before: Snapshot, after: Snapshot) -> str:
    """Return what changes for a reader, as text for a terminal or a file."""
    found = revisions.revised(before, after)
    return revisions.as_text(revisions.opening(before, after, found), found)


COMPARE = Work(_asks, _run)
