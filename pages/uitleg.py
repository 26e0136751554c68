"""Uitleg: how verdicts and V/N come about, the documents used, the words."""

from lib import screen, wording

snapshot = screen.snapshot()
screen.title("Hoe werkt dit dashboard?", above=snapshot.register.municipality)
screen.explanation(wording.guide.rules())
screen.table(wording.guide.verdicts())
screen.explanation(wording.guide.money())
for line in wording.guide.limits(snapshot):
    screen.note(line)
screen.heading("Documenten", anchor="documenten")
screen.table(wording.tables.documents(snapshot.register))
screen.heading("Woordenlijst", anchor="woorden")
screen.table(wording.guide.glossary())
