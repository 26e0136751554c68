"""Toegankelijkheid: for whom the dashboard works, and how we know."""

from lib.page import Page, Prose
from lib.sources import Snapshot
from lib.views.choices import Choices
from lib.views.composing import part, title
from lib.wording import accessibility


def page(snapshot: Snapshot, _: Choices) -> Page:
    """Return what was tested and what was not."""
    return Page(
        (
            title(accessibility.TITLE, snapshot.register.municipality),
            *part(lambda: [Prose(accessibility.text())]),
        )
    )
