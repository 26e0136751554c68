"""`export`: every figure as data."""

import argparse
from pathlib import Path

from lib.commands.command import FAULTY, Work, asks_for_data, cannot_write, loaded, named
from lib.export import export


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", metavar="MAP", type=Path, required=True, help="map om in te schrijven"
    )
    asks_for_data(parser)


def _run(chosen: argparse.Namespace) -> int:
    snapshot = loaded(chosen)
    if snapshot is None:
        return FAULTY
    try:
        return named(export(snapshot, chosen.out))
    except OSError as error:
        return cannot_write(chosen.out, error)


EXPORT = Work(_asks, _run)
