"""Jaren: every indicator in every year, and how the promises moved."""

from lib import screen, wording
from lib.views import years

snapshot = screen.snapshot()
screen.title("Hoe ging het door de jaren heen?", above=snapshot.register.municipality)
with screen.part():
    screen.lead(years.legend(snapshot))
with screen.part():
    screen.table(years.matrix(snapshot))
with screen.part("Hoe ging het per doelstelling?", anchor="doelstellingen"):
    screen.table(years.goals(snapshot))
with screen.part("Wat als de regel soepeler was?", anchor="regel"):
    screen.note(wording.verdicts.rule(snapshot.register))
    left, right = screen.side_by_side(1, 1)
    with left:
        year = screen.choose_year(snapshot)
    with right:
        own = screen.choose_slack()
    screen.table(years.lens(snapshot, year, own))
with screen.part("Doelen die veranderden", anchor="doelen"):
    screen.listing(years.changes(snapshot))
with screen.part("Wat is er nog nodig?", anchor="tempo"):
    screen.note("Dit is rekenwerk, geen voorspelling.")
    screen.listing(years.paces(snapshot))
