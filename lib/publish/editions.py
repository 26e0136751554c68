"""Every form there is; the command, its help and the page Gegevens follow from this list."""

from collections.abc import Iterator

from lib import export
from lib.publish import changes, papers, printed
from lib.publish.earlier import SOURCES
from lib.publish.form import Form, Made
from lib.publish.presentation import presentation
from lib.publish.publication import DATA, Publication
from lib.publish.record import record, unmade
from lib.publish.site import site
from lib.settings import NEEDS
from lib.sources.public import public


def _data(publication: Publication) -> Iterator[Made]:
    for name, content in export.files(publication.snapshot).items():
        yield f"{DATA}{name}", content


def _sources(publication: Publication) -> Iterator[Made]:
    for name, content in public(publication.snapshot).items():
        yield f"{SOURCES}/{name}", content


EDITIONS: tuple[Form, ...] = (
    Form("site", "elke pagina voor elke website, zonder server", site, NEEDS["site"], drafts=True),
    Form(
        "presentatie",
        "een presentatie per jaar, voor op het scherm in de commissie",
        presentation,
        NEEDS["presentatie"],
    ),
    Form(
        "pdf",
        "een raadsstuk over het jaar en een debatkaart per doelstelling, om te bewaren",
        printed.files,
        ("vl_convert", "typst"),
    ),
    Form("dia", "dia's met grafieken die u kunt aanpassen", papers.slides, ("pptx",)),
    Form("word", "de vragen in Word, met ruimte voor een antwoord", papers.word, ("docx",)),
    Form("wijzigingen", "wat er veranderde sinds de vorige uitgave", changes.files),
    Form("gegevens", "alle cijfers als CSV, met een beschrijving, en als Excel-werkmap", _data),
    Form(
        "dcat",
        "een beschrijving van de gegevens voor een catalogus van open data",
        record,
        unmade=unmade,
    ),
    Form("bronnen", "waar alles uit volgt, zonder de opmerkingen van medewerkers", _sources),
)
"""In the order in which a reader looks for them: pages to read and to show, papers, data."""
