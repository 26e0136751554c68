"""`publiceer`: editions that need no server."""

import argparse
import sys
from datetime import date
from pathlib import Path

from lib.commands.command import (
    DONE,
    FAULTY,
    NOT_DONE,
    Command,
    asks_for_data,
    cannot_write,
    loaded,
)
from lib.publish import EDITIONS, Form, NotOursError, Progress, Publication, publish
from lib.publish.written import published
from lib.sources import Snapshot
from lib.wording.dates import date_of
from lib.wording.numbers import number

INSTALL = ".venv/bin/python -m pip install --require-hashes -r requirements-extra.txt"


def _asks(parser: argparse.ArgumentParser) -> None:
    words = ", ".join(form.word for form in EDITIONS)
    parser.add_argument(
        "--naar", metavar="MAP", type=Path, required=True, help="map om in te schrijven"
    )
    asks_for_data(parser)
    parser.add_argument(
        "--alleen", metavar="VORM,...", type=_forms, default=EDITIONS,
        help=f"maak alleen deze vormen: {words}",
    )  # fmt: skip
    parser.add_argument(
        "--datum", metavar="JJJJ-MM-DD", type=date.fromisoformat, default=None,
        help="de datum op elke uitgave; anders vandaag, of die van dezelfde cijfers in de map",
    )  # fmt: skip


def _forms(words: str) -> tuple[Form, ...]:
    """Return the forms that were asked for, in the order of the list."""
    asked = {word.strip() for word in words.split(",")}
    if unknown := asked - {form.word for form in EDITIONS}:
        known = ", ".join(form.word for form in EDITIONS)
        raise argparse.ArgumentTypeError(
            f"onbekend: {', '.join(sorted(unknown))} (er zijn: {known})"
        )
    return tuple(form for form in EDITIONS if form.word in asked)


def _run(chosen: argparse.Namespace) -> int:
    snapshot = loaded(chosen)
    if snapshot is None:
        return FAULTY
    there = [form for form in chosen.alleen if not form.lacks]
    try:
        publication = Publication(snapshot, chosen.datum or _day(snapshot, chosen.naar))
        publish(publication, there, chosen.naar, _tell)
    except NotOursError as error:
        print(
            f"In deze map staat iets wat hier niet is gepubliceerd: {error.found}. Er is niets "
            "veranderd. Kies met --naar een lege map of een map van een vorige keer.",
            file=sys.stderr,
        )
        return NOT_DONE
    except OSError as error:
        return cannot_write(chosen.naar, error)
    print(f"Uitgave van {date_of(publication.on)}, versie {publication.version}, in {chosen.naar}")
    return _lacking([form for form in chosen.alleen if form.lacks])


def _day(snapshot: Snapshot, folder: Path) -> date:
    """Return the day of the edition of the same sources that is there already, else today."""
    before = published(folder)
    same = before.version == snapshot.content_hash
    return before.on if same and before.on else date.today()


def _tell(made: Progress) -> None:
    files = "1 bestand" if made.files == 1 else f"{number(made.files)} bestanden"
    size, seconds = number(made.size / 1000), number(made.seconds, 1)
    print(f"{made.form.word}: {files}, {size} kB, {seconds} s", flush=True)


def _lacking(forms: list[Form]) -> int:
    """Say which forms were not made for want of a package; returns the status to leave with."""
    for form in forms:
        print(f"{form.word} is niet gemaakt: {', '.join(form.lacks)} ontbreekt.", file=sys.stderr)
    if forms:
        print(f"Installeer wat ontbreekt: {INSTALL}", file=sys.stderr)
    return NOT_DONE if forms else DONE


PUBLISH = Command("publiceer", "maak uitgaven die geen server nodig hebben", _asks, _run)
