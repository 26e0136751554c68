"""Editions in words: which there were, and what changed from one to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.page import Column, Table
from lib.wording.dates import date_of
from lib.wording.numbers import DASH, number
from lib.wording.revisions.told import ToldRevision

TITLE = "Wat is er veranderd?"
FIRST = "Dit is de eerste uitgave: er is nog niets om mee te vergelijken."
NOT_COMPARED = "Deze uitgave is niet met een eerdere vergeleken."
EDITIONS = "Alle uitgaven"
_SIGNS = 12


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since an earlier edition, said in `opening` and told in full."""

    on: date
    version: str
    opening: str
    changes: tuple[ToldRevision, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published on a day; `since` is None for a first edition."""

    on: date
    version: str
    since: Since | None


def opening(found: Sequence[Edition]) -> str:
    """Say what the last of these editions was compared with; there must be one."""
    since = found[-1].since
    if since is not None:
        return sentence(since)
    return FIRST if len(found) == 1 else NOT_COMPARED


def sentence(since: Since) -> str:
    """Say how much changed, and since when."""
    return f"Vergeleken met de uitgave van {date_of(since.on)}. {since.opening}"


def history(editions: Sequence[Edition]) -> Table:
    """Return every edition, the newest first."""
    return Table(
        "Hoeveel er per uitgave veranderde",
        (
            Column("Datum"),
            Column("Versie"),
            Column("Veranderingen", numeric=True),
            Column("Waarvan let op", numeric=True),
        ),
        tuple(
            (date_of(each.on), each.version[:_SIGNS], *_counts(each.since))
            for each in reversed(editions)
        ),
    )


def _counts(since: Since | None) -> tuple[str, str]:
    if since is None:
        return DASH, DASH
    careful = sum(each.warning for each in since.changes)
    return number(len(since.changes)), number(careful)
