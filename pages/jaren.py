"""Jaren: every indicator in every year, and how the promises moved."""

from lib import measures, screen, wording

snapshot = screen.snapshot()
screen.title("Hoe ging het door de jaren heen?", above=snapshot.register.municipality)
screen.lead(wording.overview.legend_of_years(snapshot))
screen.table(wording.tables.matrix(measures.verdicts(snapshot).to_dicts()))
screen.heading("Wat als de regel soepeler was?", anchor="regel")
screen.note(wording.verdicts.rule(snapshot.register))
year = measures.default_year(snapshot)
screen.table(wording.tables.lens(measures.lens(snapshot, year), year))
screen.heading("Doelen die veranderden", anchor="doelen")
screen.listing(wording.promises.all_changes(snapshot))
screen.heading("Wat is er nog nodig?", anchor="tempo")
screen.note("Dit is rekenwerk, geen voorspelling.")
screen.listing(wording.promises.all_paces(snapshot))
