"""Gegevens: every figure to save and count with, as one workbook or a file per subject."""

from lib import export, screen, wording

snapshot, state = screen.reading()
words = wording.data
screen.title("Alle cijfers, om zelf mee te rekenen", above=snapshot.register.municipality)
with screen.part():
    screen.lead(words.opening(snapshot, state.read_at))

with screen.part("Alles in Excel", anchor="excel"):
    workbook = export.workbook(snapshot, state.read_at)
    screen.download("Bewaar de werkmap", workbook, "doel-gehaald.xlsx", words.WORKBOOK)

with screen.part("Per onderwerp, als CSV", anchor="csv"):
    screen.note(words.CSV)
    for resource in export.RESOURCES:
        with screen.part():
            content = export.dutch_csv(snapshot, resource)
            told = words.subject(resource.title, export.table(snapshot, resource).height)
            name = f"doel-gehaald-{resource.name}.csv"
            screen.download(f"Bewaar {resource.name}", content, name, told)

with screen.part("Voor onderzoek en software", anchor="datapakket"):
    package = export.archive(snapshot)
    screen.download("Bewaar het pakket", package, "doel-gehaald-datapakket.zip", words.PACKAGE)
