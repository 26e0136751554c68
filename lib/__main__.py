"""The command line: `python -m lib export`."""

import argparse
import sys
from pathlib import Path

from lib import sources
from lib.export import export


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns 0 when it was done, 1 for faulty sources, 2 when it could not run."""
    parser = argparse.ArgumentParser(prog="python -m lib", description="Doel gehaald? als data.")
    commands = parser.add_subparsers(dest="command", required=True)
    exporting = commands.add_parser(
        "export", help="schrijf oordelen, bedragen en afwijkingen als CSV"
    )
    exporting.add_argument("--out", type=Path, required=True, help="map om in te schrijven")
    exporting.add_argument("--data", type=Path, default=None, help="map met de bronnen")
    chosen = parser.parse_args(arguments)
    try:
        written = export(sources.load(chosen.data or sources.folder()), chosen.out)
    except sources.SourceError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Kan niet schrijven in {chosen.out}: {error.strerror}.", file=sys.stderr)
        return 2
    for path in written:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
