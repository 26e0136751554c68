"""Jaren: every indicator in every year, and how the promises moved."""

from lib import screen, views, wording

snapshot = screen.snapshot()
view = views.years(snapshot)
screen.title("Hoe ging het door de jaren heen?", above=snapshot.register.municipality)
screen.lead(view.legend)
screen.table(view.matrix)
screen.heading("Hoe ging het per doelstelling?", anchor="doelstellingen")
screen.table(view.goals)
screen.heading("Wat als de regel soepeler was?", anchor="regel")
screen.note(wording.verdicts.rule(snapshot.register))
left, right = screen.side_by_side(1, 1)
with left:
    year = screen.choose_year(snapshot)
with right:
    own = screen.choose_slack()
screen.table(views.lens(snapshot, year, own))
screen.heading("Doelen die veranderden", anchor="doelen")
screen.listing(view.changes)
screen.heading("Wat is er nog nodig?", anchor="tempo")
screen.note("Dit is rekenwerk, geen voorspelling.")
screen.listing(view.paces)
