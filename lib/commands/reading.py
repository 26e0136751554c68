"""`lees`: a document read into a draft, never into the data."""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from lib import sources
from lib.commands.command import DONE, FAULTY, INSTALL, NOT_DONE, Work, cannot_write
from lib.model import DocumentKind
from lib.reading.compared import differences, directed
from lib.reading.document import findings
from lib.reading.draft import Document, OccupiedError, Written, write
from lib.reading.findings import Findings
from lib.reading.formats import FORMATS, LackingError, laid_out
from lib.reading.laid_out import Block, Text, UnreadableError

_NOT_NAMED = "Nog in te vullen"
_MUNICIPALITY = re.compile(
    r"\b[Gg]emeente ([A-Z][\w'’-]+(?: (?:aan|op|en|de|den|het|bij) [\w'’ -]+)?)"
)
_KINDS = [
    DocumentKind.BUDGET,
    DocumentKind.AMENDMENT,
    DocumentKind.INTERIM,
    DocumentKind.ANNUAL_REPORT,
]


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="BESTAND", type=Path, help=f"het document ({', '.join(FORMATS)})"
    )
    parser.add_argument(
        "--soort", choices=[kind.value for kind in _KINDS], required=True,
        help="wat voor document het is",
    )  # fmt: skip
    parser.add_argument(
        "--jaar", metavar="JAAR", type=int, required=True, help="het jaar waar het over gaat"
    )
    parser.add_argument(
        "--naar", metavar="CONCEPT", type=Path, default=None,
        help="een lege map voor het concept, of die van een vorige keer",
    )  # fmt: skip
    parser.add_argument(
        "--tegen", metavar="MAP", type=Path, default=None,
        help="noem alleen wat anders is dan in deze map met cijfers",
    )  # fmt: skip
    parser.add_argument("--gemeente", metavar="NAAM", default=None, help="de naam van de gemeente")


def _run(chosen: argparse.Namespace) -> int:
    if chosen.naar is None and chosen.tegen is None:
        print(
            "Zeg met --naar waar het concept komt, of met --tegen waarmee u vergelijkt.",
            file=sys.stderr,
        )
        return NOT_DONE
    try:
        blocks = laid_out(chosen.file)
    except UnreadableError as error:
        print(error, *(_install(error)), sep="\n", file=sys.stderr)
        return NOT_DONE
    except OSError as error:
        print(f"{chosen.file} is niet te lezen: {error.strerror}.", file=sys.stderr)
        return NOT_DONE
    found = findings(blocks, DocumentKind(chosen.soort), chosen.jaar)
    return _go_on(found, blocks, chosen)


def _install(error: UnreadableError) -> list[str]:
    return [f"Installeer wat ontbreekt: {INSTALL}"] if isinstance(error, LackingError) else []


def _go_on(found: Findings, blocks: tuple[Block, ...], chosen: argparse.Namespace) -> int:
    status = DONE
    if chosen.tegen is not None:
        try:
            snapshot = sources.load(chosen.tegen)
        except sources.SourceError as error:
            print(error, file=sys.stderr)
            return FAULTY
        found = directed(found, snapshot.register)
        lines = list(differences(found, snapshot))
        print(*(lines or ["Alles wat gelezen is, staat zo in de map."]), sep="\n")
    if chosen.naar is not None:
        status = _write(found, blocks, chosen)
    return status


def _write(found: Findings, blocks: tuple[Block, ...], chosen: argparse.Namespace) -> int:
    document = Document.of(chosen.file, chosen.gemeente or _municipality(blocks))
    try:
        return _tell(write(document, found, chosen.naar), chosen.naar)
    except OccupiedError as error:
        print(_occupied(error), file=sys.stderr)
        return NOT_DONE
    except OSError as error:
        return cannot_write(chosen.naar, error)


def _occupied(error: OccupiedError) -> str:
    if error.edited:
        return (
            f"In dit concept is iets veranderd: {error.found}. Er is niets overschreven. Kies met "
            "--naar een lege map, of vergelijk met --tegen."
        )
    return (
        f"In deze map staat al iets anders: {error.found}. Er is niets veranderd. Kies met --naar "
        "een lege map."
    )


def _tell(written: Written, folder: Path) -> int:
    found = written.findings
    if written.checked is None:
        print(
            "In dit document is niets gevonden wat zeker genoeg is. Wat wel is gezien, staat in "
            f"{folder / 'twijfel.csv'}.",
            file=sys.stderr,
        )
        return FAULTY
    print(f"Zeker gelezen: {found.certain}. Niet zeker: {found.doubtful}. In {folder}")
    print(written.checked.as_text())
    return written.checked.status()


def _municipality(blocks: tuple[Block, ...]) -> str:
    """Return the municipality that the document names most often."""
    named = Counter(
        name for it in blocks if isinstance(it, Text) for name in _MUNICIPALITY.findall(it.text)
    )
    return named.most_common(1)[0][0] if named else _NOT_NAMED


READ = Work(_asks, _run)
