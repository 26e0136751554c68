"""Uitleg: how verdicts and V/N come about, the documents used, the words."""

from lib import screen, wording

snapshot = screen.snapshot()
screen.title("Hoe werkt dit dashboard?", above=snapshot.register.municipality)
with screen.part():
    screen.explanation(wording.guide.rules())
with screen.part():
    screen.table(wording.guide.verdicts())
with screen.part():
    screen.explanation(wording.guide.money())
with screen.part():
    for line in wording.guide.limits(snapshot):
        screen.note(line)
with screen.part("Documenten", anchor="documenten"):
    screen.table(wording.tables.documents(snapshot.register))
with screen.part("Woordenlijst", anchor="woorden"):
    screen.table(wording.guide.glossary())
