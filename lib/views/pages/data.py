"""Gegevens: every figure to save and count with, as one workbook or a file per subject."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from lib import export
from lib.export import Resource
from lib.page import Download, Lead, Link, Note, Onward, Page, Part, Said
from lib.page.links import EDITIONS
from lib.sources import Snapshot
from lib.views.composing import part, section, title
from lib.wording import data as words


def page(snapshot: Snapshot, read_at: date) -> Page:
    """Return what there is to save, with when it was read."""
    return Page(
        (
            title("Alle cijfers, om zelf mee te rekenen", snapshot.register.municipality),
            *part(lambda: [Lead(words.opening(snapshot, read_at))]),
            *section(words.EDITIONS, "uitgaven", lambda: [_editions()]),
            *section("Alles in Excel", "excel", lambda: _workbook(snapshot, read_at)),
            *section("Alles voor onderzoek en software", "datapakket", lambda: _package(snapshot)),
            *section("Per onderwerp, als CSV", "csv", lambda: _subjects(snapshot)),
        )
    )


def _editions() -> Said:
    return Said((), (Onward(words.ALL_EDITIONS, Link(EDITIONS)),))


def _workbook(snapshot: Snapshot, read_at: date) -> Iterator[Part]:
    content = export.workbook(snapshot, read_at)
    yield Download("Bewaar de werkmap", "doel-gehaald.xlsx", content, words.WORKBOOK)


def _subjects(snapshot: Snapshot) -> Iterator[Part]:
    yield Note(words.CSV)
    for resource in export.resources_of(snapshot):
        yield from part(partial(_subject, snapshot, resource))


def _subject(snapshot: Snapshot, resource: Resource) -> Iterator[Part]:
    content = export.dutch_csv(snapshot, resource)
    told = words.subject(resource.title, export.table(snapshot, resource).height)
    name = f"doel-gehaald-{resource.name}.csv"
    yield Download(f"Bewaar {resource.name}", name, content, told)


def _package(snapshot: Snapshot) -> Iterator[Part]:
    content = export.archive(snapshot)
    yield Download("Bewaar het pakket", "doel-gehaald-datapakket.zip", content, words.PACKAGE)
