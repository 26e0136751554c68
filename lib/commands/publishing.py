"""`publiceer`: editions that need no server."""

import argparse
import sys
from datetime import date
from pathlib import Path

from lib.commands.command import (
    DONE,
    FAULTY,
    INSTALL,
    NOT_DONE,
    Work,
    asks_for_data,
    cannot_write,
    loaded,
)
from lib.model import folder
from lib.publish import (
    EDITIONS,
    Form,
    NotComparableError,
    NotOursError,
    Progress,
    Publication,
    earlier,
    publish,
    published,
    read,
    since,
)
from lib.sources import Snapshot, SourceError
from lib.wording import open_data, revisions
from lib.wording.dates import date_of
from lib.wording.numbers import number
from lib.wording.revisions import editions
from lib.wording.revisions.editions import Edition, Since


def _asks(parser: argparse.ArgumentParser) -> None:
    words = ", ".join(form.word for form in EDITIONS)
    parser.add_argument(
        "--naar", metavar="MAP", type=Path, required=True, help="map om in te schrijven"
    )
    asks_for_data(parser)
    parser.add_argument(
        "--alleen", metavar="VORM,...", type=_forms, default=None,
        help=f"maak alleen deze vormen: {words}",
    )  # fmt: skip
    parser.add_argument(
        "--datum", metavar="JJJJ-MM-DD", type=date.fromisoformat, default=None,
        help="de datum op elke uitgave; anders vandaag, of die van dezelfde cijfers in de map",
    )  # fmt: skip
    parser.add_argument(
        "--vergelijk", metavar="OUDE_MAP", type=Path, default=None,
        help="zeg wat er veranderde sinds de uitgave in deze map; anders sinds die in MAP zelf",
    )  # fmt: skip
    parser.add_argument(
        "--adres", metavar="URL", type=_address, default=None,
        help="waar de map op het web komt; anders wat bij 'publicatie' in indicators.yaml staat",
    )  # fmt: skip
    parser.add_argument(
        "--concept", action="store_true",
        help="zeg op elke pagina dat het een concept is; alleen de site kan dat",
    )  # fmt: skip


def _address(text: str) -> str:
    try:
        return folder(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


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
    asked = EDITIONS if chosen.alleen is None else chosen.alleen
    wanted = [form for form in asked if form.drafts or not chosen.concept]
    there = [form for form in wanted if not form.lacks]
    try:
        changed = _since(snapshot, chosen.vergelijk, chosen.naar)
        on = chosen.datum or _day(snapshot, chosen.naar)
        before = _before(snapshot, chosen.vergelijk)
        publication = Publication(
            snapshot,
            on,
            chosen.adres or _known(snapshot),
            since=changed,
            earlier=before,
            draft=chosen.concept,
        )
        publish(publication, there, chosen.naar, _tell)
    except NotComparableError as error:
        print(f"{error.told} Er is niets veranderd.", file=sys.stderr)
        return NOT_DONE
    except SourceError as error:
        print(f"De bronnen van de vorige uitgave zijn nu niet te lezen:\n{error}", file=sys.stderr)
        return NOT_DONE
    except NotOursError as error:
        print(
            f"In deze map staat iets wat hier niet is gepubliceerd: {error.found}. Er is niets "
            "veranderd. Kies met --naar een lege map of een map van een vorige keer.",
            file=sys.stderr,
        )
        return NOT_DONE
    except OSError as error:
        return cannot_write(chosen.naar, error)
    if changed is not None:
        print(_changes(changed, whole=chosen.vergelijk is not None))
    print(f"Uitgave van {date_of(publication.on)}, versie {publication.version}, in {chosen.naar}")
    lacking = _lacking([form for form in wanted if form.lacks])
    unmade = _unmade(publication, there, chosen.naar)
    return lacking or (unmade if chosen.alleen is not None else DONE)


def _known(snapshot: Snapshot) -> str:
    """Return where the sources say that the folder will stand; empty where they do not."""
    imprint = snapshot.register.imprint
    return folder(imprint.address) if imprint is not None else ""


def _since(snapshot: Snapshot, asked: Path | None, into: Path) -> Since | None:
    """Return what changed since the edition that was asked for, else since the one there is.

    Without being asked for nothing that is there has to be readable.
    """
    if asked is not None:
        return since(*earlier(asked), snapshot)
    try:
        edition, before = earlier(into)
    except (NotComparableError, SourceError):
        return None
    same = edition.version == snapshot.content_hash
    return None if same else since(edition, before, snapshot)


def _before(snapshot: Snapshot, asked: Path | None) -> tuple[Edition, ...]:
    """Return the editions that led to the one that was asked for, also where it is elsewhere."""
    found = read(asked) if asked is not None else None
    return () if found is None else found.before(snapshot.content_hash)


def _changes(found: Since, *, whole: bool) -> str:
    """Say what changed: all of it where that was asked for, else how much."""
    told = editions.sentence(found)
    return f"\n{revisions.as_text(told, found.changes)}\n" if whole else told


def _day(snapshot: Snapshot, folder: Path) -> date:
    """Return the day of the edition of the same sources that is there already, else today."""
    before = published(folder)
    same = before.version == snapshot.content_hash
    return before.on if same and before.on else date.today()


def _tell(made: Progress) -> None:
    if not made.files:
        return
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


def _unmade(publication: Publication, forms: list[Form], into: Path) -> int:
    """Say which forms had nothing to be made of; returns the status for whoever asked for them."""
    reasons = {form.word: form.unmade(publication) for form in forms}
    for word, reason in reasons.items():
        if reason:
            print(f"{word} is niet gemaakt: {reason}")
    made = published(into).forms
    if made.get("dcat") and "gegevens" not in made:
        print(open_data.NO_DATA)
    return NOT_DONE if any(reasons.values()) else DONE


PUBLISH = Work(_asks, _run)
