"""What the static edition tells to programs: a sentence, a data set, a list of its pages."""

import json
from collections.abc import Iterable
from xml.sax.saxutils import escape

from lib.model import Imprint
from lib.page import Download, Lead, Page
from lib.publish.kinds import media_type
from lib.publish.publication import Publication
from lib.publish.record import licence, publisher

_LONGEST = 300  # signs that a search engine shows of a page at most


def sentence(page: Page) -> str:
    """Return the sentence that a page comes down to, its title where it has none."""
    leads = (part.sentence for part in page.walk() if isinstance(part, Lead))
    told = next(leads, page.title).replace("**", "")
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def dataset(publication: Publication, page: Page) -> str:
    """Describe the data of an edition as schema.org has it; `page` offers its files.

    Addresses are relative to the page where none is known for the edition.
    """
    register = publication.snapshot.register
    at = f"{publication.site}gegevens/" if publication.site else ""
    files = [part for part in page.walk() if isinstance(part, Download)]
    told = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"Doel gehaald? {register.municipality}",
        "description": sentence(page),
        "inLanguage": "nl",
        "version": publication.version,
        "dateModified": publication.on.isoformat(),
        "creator": {"@type": "GovernmentOrganization", "name": register.municipality},
        **_whose(register.imprint),
        "isBasedOn": [document.name for document in register.documents.values()],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.label,
                "contentUrl": f"{at}{file.name}",
                "encodingFormat": media_type(file.name),
            }
            for file in files
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).replace("<", "\\u003c")


def places(publication: Publication, folders: Iterable[str]) -> bytes:
    """List the pages of an edition as sitemaps.org has it."""
    changed = publication.on.isoformat()
    lines = "\n".join(
        f"<url><loc>{escape(publication.site + folder)}</loc><lastmod>{changed}</lastmod></url>"
        for folder in folders
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}\n</urlset>\n'
    ).encode()


def _whose(imprint: Imprint | None) -> dict[str, object]:
    """Return who publishes and under which licence, where the sources say so."""
    if imprint is None:
        return {}
    contact = imprint.contact
    way = {"email": contact.mail, "url": contact.website}
    asked = {"@type": "ContactPoint", "name": contact.name}
    return {
        "license": licence(imprint.licence),
        "publisher": {
            "@type": "GovernmentOrganization",
            "@id": publisher(imprint),
            "name": imprint.publisher.name,
            "contactPoint": asked | {word: said for word, said in way.items() if said},
        },
    }
