"""Every form there is; the command, its help and the page Gegevens follow from this list."""

from collections.abc import Iterator

from lib import export
from lib.publish import papers
from lib.publish.form import Form, Made
from lib.publish.publication import Publication


def _data(publication: Publication) -> Iterator[Made]:
    for name, content in export.files(publication.snapshot).items():
        yield f"gegevens/{name}", content


EDITIONS: tuple[Form, ...] = (
    Form("gegevens", "alle cijfers als CSV, met een beschrijving, en als Excel-werkmap", _data),
    Form("word", "de vragen in Word, met ruimte voor een antwoord", papers.word, ("docx",)),
)
