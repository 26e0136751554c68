"""Veranderd: what changed since the edition before, and which editions there were."""

from collections.abc import Iterator, Sequence

from lib.page import Lead, Listing, Page, Part, Section
from lib.views.composing import section, table, title
from lib.wording import addresses, revisions
from lib.wording.revisions import editions
from lib.wording.revisions.editions import Edition


def page(municipality: str, found: Sequence[Edition]) -> Page:
    """Return what changed in the last of these editions; there must be one."""
    last = found[-1]
    return Page(
        (
            title(editions.TITLE, municipality),
            Lead(editions.opening(found)),
            *_changes(last),
            *section(editions.EDITIONS, "uitgaven", lambda: table(editions.history(found))),
        )
    )


def _changes(edition: Edition) -> Iterator[Part]:
    if edition.since is None:
        return
    for head, lines in revisions.listed_by_kind(edition.since.changes):
        yield Section(head, addresses.anchor_of("veranderd", head), (Listing(lines),))
