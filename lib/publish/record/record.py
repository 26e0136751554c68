"""The record of the data by DCAT-AP-NL 3: a catalogue, a data set, and each file of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lib import export
from lib.model import Imprint
from lib.publish.form import Made
from lib.publish.kinds import media_type
from lib.publish.publication import DATA, Publication
from lib.publish.record import terms
from lib.publish.record.turtle import Term, Thing, day, dutch, iri, plain, size, written
from lib.wording import open_data

FILE = "dcat.ttl"
_BESIDE = {export.DESCRIPTOR: open_data.DESCRIPTION, export.WORKBOOK: open_data.WORKBOOK}
"""What the files beside the tables are called."""


def record(publication: Publication) -> Iterator[Made]:
    """Yield the record; nothing where the sources do not say who publishes them, or where."""
    imprint = publication.snapshot.register.imprint
    if imprint is not None and publication.address:
        yield FILE, written(_Record(publication, imprint).things()).encode()


def unmade(publication: Publication) -> str:
    """Say why there is no record, and what to write; nothing where there is one."""
    return open_data.NO_IMPRINT if publication.snapshot.register.imprint is None else ""


@dataclass(frozen=True)
class _Record:
    publication: Publication
    imprint: Imprint

    def things(self) -> Iterator[Thing]:
        """Yield everything that the record describes, and the terms of others that it uses."""
        files = export.files(self.publication.snapshot)
        yield self._catalogue()
        yield self._dataset(list(files))
        for name, content in files.items():
            yield self._file(name, len(content))
        yield Thing(self._publisher, ("foaf:Agent",), (("foaf:name", self._name),))
        yield self._contact()
        yield Thing(self._landing, ("foaf:Document",))
        kinds = sorted({media_type(name) for name in files})
        yield from terms.named(self.imprint, kinds)

    def _catalogue(self) -> Thing:
        return Thing(
            self._at("#catalogus"),
            ("dcat:Catalog",),
            (
                *self._about(),
                ("foaf:homepage", self._landing),
                ("dct:license", iri(terms.licence(self.imprint.licence))),
                *self._days(),
                ("dcat:dataset", self._at("#gegevens")),
            ),
        )

    def _dataset(self, names: list[str]) -> Thing:
        address = self.publication.at(f"{FILE}#gegevens")
        return Thing(
            iri(address),
            ("dcat:Dataset",),
            (
                ("dct:identifier", plain(address)),
                *self._about(),
                ("dct:accessRights", terms.PUBLIC),
                ("dcat:theme", terms.theme(self.imprint.theme)),
                ("dcat:landingPage", self._landing),
                *self._days(),
                ("dcat:version", plain(self.publication.version)),
                *(("dcat:distribution", self._at(f"#{name}")) for name in names),
            ),
        )

    def _file(self, name: str, count: int) -> Thing:
        place = iri(self.publication.at(f"{DATA}{name}"))
        return Thing(
            self._at(f"#{name}"),
            ("dcat:Distribution",),
            (
                ("dct:title", dutch(self._titles[name])),
                ("dcat:accessURL", place),
                ("dcat:downloadURL", place),
                ("dcat:mediaType", terms.media(media_type(name))),
                ("dcat:byteSize", size(count)),
                ("dct:license", iri(terms.licence(self.imprint.licence))),
                ("dct:language", terms.DUTCH),
                ("dct:modified", day(self.publication.on)),
            ),
        )

    def _contact(self) -> Thing:
        contact = self.imprint.contact
        said = [("vcard:fn", dutch(contact.name))]
        if contact.mail is not None:
            said.append(("vcard:hasEmail", iri(f"mailto:{contact.mail}")))
        if contact.website is not None:
            said.append(("vcard:hasURL", iri(contact.website)))
        return Thing(self._at("#contact"), ("vcard:Kind", "vcard:Organization"), tuple(said))

    def _about(self) -> tuple[tuple[str, Term], ...]:
        """Return what holds of the catalogue and of the data set alike."""
        return (
            ("dct:title", dutch(open_data.title(self.publication.snapshot.register))),
            ("dct:description", dutch(open_data.description(self.publication.snapshot.register))),
            ("dct:language", terms.DUTCH),
            ("dct:publisher", self._publisher),
            ("dct:creator", self._publisher),
            ("dcat:contactPoint", self._at("#contact")),
        )

    def _days(self) -> tuple[tuple[str, Term], ...]:
        """Return when it was first published, as far as is known, and when for the last time."""
        first = min(edition.on for edition in self.publication.editions)
        return (("dct:issued", day(first)), ("dct:modified", day(self.publication.on)))

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        tables = export.resources_of(self.publication.snapshot)
        return {**{f"{it.name}.csv": open_data.table(it.title) for it in tables}, **_BESIDE}

    @property
    def _publisher(self) -> Term:
        return iri(terms.publisher(self.imprint))

    @property
    def _name(self) -> Term:
        return dutch(self.imprint.publisher.name)

    @property
    def _landing(self) -> Term:
        return iri(self.publication.address)

    def _at(self, part: str) -> Term:
        return iri(self.publication.at(f"{FILE}{part}"))
