"""What changed since the edition before: as a page, as text, and every edition as data."""

import json
from collections.abc import Iterator

from lib.publish.form import Made
from lib.publish.history import as_data
from lib.publish.publication import Publication
from lib.render.html import alone
from lib.views.pages import revisions as page
from lib.wording import revisions
from lib.wording.revisions import editions

_FOLDER = "wijzigingen"


def files(publication: Publication) -> Iterator[Made]:
    """Yield the page, the text and the list of editions."""
    since = publication.since
    told = page.page(publication.snapshot.register.municipality, publication.editions)
    text = revisions.as_text(editions.opening(publication.editions), since.changes if since else ())
    yield f"{_FOLDER}/index.html", alone(told).encode()
    yield f"{_FOLDER}/wijzigingen.txt", f"{text}\n".encode()
    listed = json.dumps(as_data(publication.editions), ensure_ascii=False, indent=1)
    yield f"{_FOLDER}/uitgaven.json", f"{listed}\n".encode()
