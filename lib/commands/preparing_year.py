"""`jaar`: a new document, with a place for everything that its predecessor printed."""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from lib import sources
from lib.commands.command import (
    DONE,
    FAULTY,
    NOT_DONE,
    Work,
    agreed,
    asks_for_data,
    cannot_write,
    loaded,
)
from lib.model import DocumentKind
from lib.model.dates import day_of
from lib.preparing.year import Asked, Prepared, prepare
from lib.sources import SourceError
from lib.sources.changing.edits import NotWritableError
from lib.sources.changing.replacing import ChangedError, replace
from lib.sources.snapshot import read_files


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("jaar", metavar="JAAR", type=_year, help="het jaar van het document")
    parser.add_argument(
        "--soort", metavar="SOORT", type=DocumentKind, required=True,
        help=", ".join(DocumentKind),
    )  # fmt: skip
    asks_for_data(parser)
    parser.add_argument("--naam", default=None, help="de titel van het document")
    parser.add_argument(
        "--invullen-voor", metavar="DAG", type=_day, default=None,
        help="voor welke dag alles ingevuld moet zijn, zoals 2026-05-01",
    )  # fmt: skip
    parser.add_argument(
        "--alle-jaren", action="store_true",
        help="ook regels voor eerdere jaren, zoals het vorige jaarverslag die heeft",
    )  # fmt: skip
    parser.add_argument(
        "--proef", action="store_true", help="laat zien wat er verandert en schrijf niets"
    )
    parser.add_argument("--ja", action="store_true", help="vraag niet of het goed is")


def _year(text: str) -> int:
    if not re.fullmatch(r"(?:19|20|21)[0-9]{2}", text):
        raise argparse.ArgumentTypeError(f"{text} is geen jaartal van vier cijfers")
    return int(text)


def _day(text: str) -> str:
    if day_of(text) is None:
        raise argparse.ArgumentTypeError(f"{text} is geen dag, zoals 2026-05-01 of '1 mei 2026'")
    return text


def _run(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.data or sources.folder()
    snapshot = loaded(chosen)
    if snapshot is None:
        return FAULTY
    asked = Asked(chosen.soort, chosen.jaar, chosen.naam, chosen.invullen_voor, chosen.alle_jaren)
    try:
        prepared = prepare(read_files(folder), snapshot, asked)
    except SourceError as error:
        print("Zo zou het niet meer te lezen zijn. Er is niets veranderd.", file=sys.stderr)
        print(error, file=sys.stderr)
        return NOT_DONE
    except NotWritableError as error:
        print(f"{error.why} Er is niets veranderd.", file=sys.stderr)
        return NOT_DONE
    if prepared.adds_nothing:
        print(f"{prepared.name} staat er al, met een plaats voor alles. Er is niets veranderd.")
        return DONE
    for line in prepared.difference() if chosen.proef else _told(prepared):
        print(line)
    if chosen.proef:
        return DONE
    return _write(folder, prepared) if chosen.ja or agreed() else NOT_DONE


def _write(folder: Path, prepared: Prepared) -> int:
    try:
        replace(folder, prepared.before, prepared.after)
    except ChangedError as error:
        print(
            f"{error} is net door iemand anders veranderd. Er is niets geschreven: probeer het "
            "nog een keer.",
            file=sys.stderr,
        )
        return NOT_DONE
    except OSError as error:
        return cannot_write(folder, error)
    print(
        f"Geschreven in {folder}. Vul in wat het document zegt; python -m lib check noemt wat er "
        "nog ontbreekt. De pagina's tonen het document als alles is ingevuld."
    )
    return DONE


def _told(prepared: Prepared) -> Iterator[str]:
    """Say what will be put in, and where."""
    what = "Nieuw document" if prepared.is_new else "Document aangevuld"
    like = f", naar het voorbeeld van {prepared.follows}" if prepared.follows else ""
    yield f"{what}: {prepared.name} ({prepared.document}){like}."
    yield (
        f"indicators.yaml: {_many(prepared.lines, 'regel', 'regels')} bij "
        f"{_many(prepared.indicators, 'indicator', 'indicatoren')}."
    )
    yield f"finance.csv: {_many(prepared.amounts, 'bedrag', 'bedragen')}."
    if prepared.left_out:
        yield (
            f"Niet overgenomen: {_many(prepared.left_out, 'regel', 'regels')} van nieuw beleid. "
            "Dat is elk jaar ander beleid."
        )
    yield "Overal staat 'nog in te vullen'. Wat er al stond, verandert niet."


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {more}"


YEAR = Work(_asks, _run)
