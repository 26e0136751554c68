"""The command line: `python -m lib` and a word of `lib/commands`."""

import argparse
import sys

from lib.commands import COMMANDS, SERVE
from lib.settings import unknown


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns 0 when it was done, 1 for faulty sources, 2 when it could not run."""
    chosen = _parser().parse_args(arguments)
    if chosen.command != SERVE.word:  # the server tells it in its journal
        _tell_of_unknown_settings()
    runs = {command.word: command.run for command in COMMANDS}
    return runs[chosen.command](chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib", description="Doel gehaald? als data.")
    words = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.asks(words.add_parser(command.word, help=command.told))
    return parser


def _tell_of_unknown_settings() -> None:
    for told in unknown().values():
        print(f"Let op: {told}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
