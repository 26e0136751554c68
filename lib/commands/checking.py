"""`check`: every fault of a folder at once."""

import argparse
import json
import sys
from pathlib import Path

from lib import sources
from lib.check import NOT_CHECKED, check
from lib.commands.command import Work


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="MAP", nargs="?", type=Path, help="map met de bronnen")
    parser.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON")
    parser.add_argument("--strikt", action="store_true", help="keur ook een 'let op' af")


def _run(chosen: argparse.Namespace) -> int:
    folder = chosen.folder or sources.folder()
    try:
        checked = check(folder)
    except OSError:
        message = f"De map {folder} is niet te lezen. Kijk of hij bestaat en of u erbij mag."
        if chosen.json:
            print(json.dumps({"folder": str(folder), "ok": False, "hash": None, "faults": []}))
        print(message, file=sys.stderr)
        return NOT_CHECKED
    print(checked.as_json(strict=chosen.strikt) if chosen.json else checked.as_text())
    return checked.status(strict=chosen.strikt)


CHECK = Work(_asks, _run)
