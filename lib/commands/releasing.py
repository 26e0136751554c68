"""`vrijgeven` and `terug`: what visitors see is replaced at once, and can be put back."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from lib import sources
from lib.check import Checked, looked_in
from lib.commands.command import DONE, FAULTY, NOT_DONE, Work, cannot_write
from lib.publish import releases
from lib.publish.releases import BusyError, Files, Kept, MovedOnError
from lib.sources import Snapshot, SourceError
from lib.sources.snapshot import build, steady
from lib.wording import revisions
from lib.wording.dates import moment

_YES = ("j", "ja")
_FIRST = "In de map die bezoekers zien, staan nog geen goede cijfers: er is niets te vergelijken."


def _asks_to_release(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("draft", metavar="CONCEPT", type=Path, help="map waarin u werkt")
    _asks_where(parser)


def _asks_back(parser: argparse.ArgumentParser) -> None:
    _asks_where(parser)
    parser.add_argument("--versie", metavar="NAAM", help="welke bewaarde versie; anders de laatste")
    parser.add_argument("--lijst", action="store_true", help="noem de bewaarde versies")


def _asks_where(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "published", metavar="GEPUBLICEERD", nargs="?", type=Path,
        help="map die bezoekers zien; anders die van het dashboard",
    )  # fmt: skip
    parser.add_argument("--ja", action="store_true", help="vraag niets, voor in een script")
    parser.add_argument(
        "--hervat", action="store_true", help="ga verder waar een vorige keer werd afgebroken"
    )


def _release(chosen: argparse.Namespace) -> int:
    try:
        files = steady(chosen.draft)
        after = build(files)
    except SourceError as error:
        print(Checked(chosen.draft, error.faults).as_text(), looked_in(chosen.draft), sep="\n")
        print("Niet vrijgegeven: herstel eerst het concept.", file=sys.stderr)
        return FAULTY
    if after.warnings:
        print(Checked(chosen.draft, tuple(sorted(after.warnings))).as_text(), end="\n\n")
    return _replace(chosen, files, after)


def _back(chosen: argparse.Namespace) -> int:
    folder = chosen.published or sources.folder()
    kept = releases.versions(folder)
    if chosen.lijst:
        print("\n".join(map(_line, kept)) or f"Er zijn geen bewaarde versies in {folder}.")
        return DONE
    wanted = [each for each in kept if chosen.versie in (None, each.name)]
    if not wanted:
        named = f" met de naam {chosen.versie}" if chosen.versie else ""
        print(f"Er is geen bewaarde versie{named} in {folder}.", file=sys.stderr)
        return NOT_DONE
    files = releases.content(folder, wanted[-1])
    try:
        after = build(files)
    except (SourceError, KeyError) as error:
        print(f"Versie {wanted[-1].name} is nu niet te gebruiken:\n{error}", file=sys.stderr)
        return FAULTY
    return _replace(chosen, files, after)


def _replace(chosen: argparse.Namespace, files: Files, after: Snapshot) -> int:
    """Show what changes, ask, and put these files in the place of those that visitors see."""
    folder = chosen.published or sources.folder()
    try:
        there = releases.found(folder)
        if there == files:
            print(f"In {folder} staat precies dit al. Er is niets veranderd.")
            return DONE
        told = _told(there, after)
        if not (chosen.ja or _agreed(folder)):
            print("Er is niets veranderd.")
            return NOT_DONE
        now = datetime.now(UTC)
        kept = Kept(releases.name_of(now, folder), now, _account(), told)
        releases.release(folder, there, files, kept, resume=chosen.hervat)
    except BusyError as error:
        print(
            "Iemand anders is deze map aan het vervangen, of een vorige keer is afgebroken. Er is "
            f"niets veranderd. Is er niemand bezig? Herhaal het dan met --hervat ({error.mark}).",
            file=sys.stderr,
        )
        return NOT_DONE
    except MovedOnError:
        print(
            f"In {folder} is intussen iets veranderd. Er is niets vervangen. Begin opnieuw.",
            file=sys.stderr,
        )
        return NOT_DONE
    except OSError as error:
        return cannot_write(folder, error)
    print(f"Bezoekers zien nu deze versie, uit {folder}.")
    if there:
        print(f"De vorige is bewaard als {kept.name}; python -m lib terug zet haar terug.")
    return DONE


def _told(there: Files, after: Snapshot) -> tuple[str, ...]:
    """Print what changes for a reader, and return its sentences."""
    try:
        before = build(there)
    except (SourceError, KeyError):
        print(_FIRST)
        return ()
    found = revisions.revised(before, after)
    print(revisions.as_text(revisions.opening(before, after, found), found))
    return tuple(each.sentence for each in found)


def _agreed(folder: Path) -> bool:
    try:
        return input(f"\nZullen bezoekers dit zien, in plaats van wat er in {folder} staat? [j/N] "
                     ).strip().lower() in _YES  # fmt: skip
    except EOFError:
        print()
        return False


def _account() -> str:
    """Return the name of the account that does this; some machines know none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"


def _line(kept: Kept) -> str:
    many = _counted(kept.changes)
    return f"{kept.name}: vervangen op {moment(kept.on)} door {kept.by}, {many}"


def _counted(changes: Sequence[str]) -> str:
    return "1 verandering" if len(changes) == 1 else f"{len(changes)} veranderingen"


RELEASE = Work(_asks_to_release, _release)
BACK = Work(_asks_back, _back)
