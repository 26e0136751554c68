"""The command line: `python -m lib` and a word of `lib/commands`."""

import argparse
import os
import sys

from lib.commands import COMMANDS
from lib.settings import unknown

NOT_READ = 141
"""What a program leaves with of which nobody reads what it says: 128 and the signal for it."""
_SERVE = "serve"


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns what to leave with.

    That is 0 when it was done, 1 for faulty sources, 2 when it could not run, NOT_READ when nobody
    reads what it says.
    """
    typed = sys.argv[1:] if arguments is None else arguments
    chosen = parser(typed).parse_args(typed)
    if chosen.command != _SERVE:  # the server tells it in its journal
        _tell_of_unknown_settings()
    try:
        status = next(each for each in COMMANDS if each.word == chosen.command).work().run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads along has seen enough: `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_READ
    return status


def parser(typed: list[str]) -> argparse.ArgumentParser:
    """Return what reads the command line; only the word that was typed says what can be asked."""
    whole = argparse.ArgumentParser(prog="python -m lib", description="Doel gehaald? als data.")
    words = whole.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        asking = words.add_parser(command.word, help=command.told)
        if command.word in typed[:1]:
            command.work().asks(asking)
    return whole


def _tell_of_unknown_settings() -> None:
    for told in unknown().values():
        print(f"Let op: {told}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
