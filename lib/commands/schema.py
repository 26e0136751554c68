"""`schema`: the model written down for editors and staff."""

import argparse

from lib import reference
from lib.commands.command import Command, named


def _run(_: argparse.Namespace) -> int:
    return named(reference.write())


SCHEMA = Command(
    "schema", "schrijf het schema en de lijst van velden uit het model", lambda _: None, _run
)
