"""Jaren: every indicator in every year, and how the promises moved."""

from lib import measures, screen, views, wording

snapshot = screen.snapshot()
view = views.years(snapshot)
screen.title("Hoe ging het door de jaren heen?", above=snapshot.register.municipality)
screen.lead(view.legend)
screen.table(view.matrix)
screen.heading("Wat als de regel soepeler was?", anchor="regel")
screen.note(wording.verdicts.rule(snapshot.register))
screen.table(views.lens(snapshot, measures.default_year(snapshot)))
screen.heading("Doelen die veranderden", anchor="doelen")
screen.listing(view.changes)
screen.heading("Wat is er nog nodig?", anchor="tempo")
screen.note("Dit is rekenwerk, geen voorspelling.")
screen.listing(view.paces)
