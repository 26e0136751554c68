"""Controle: what was read and when, what is wrong, whether the sums close, what is missing."""

from lib import screen, views, wording

snapshot, state = screen.reading()
view = views.control(snapshot)
found = (*state.faults, *snapshot.warnings)
screen.title("Kloppen de bestanden?", above=snapshot.register.municipality)
screen.lead(wording.control.reading(state.read_at, found, state.since))
if found:
    screen.heading("Fouten en aandachtspunten", anchor="fouten")
    screen.table(wording.control.findings(found))

screen.heading("Kloppen de oordelen van de documenten?", anchor="oordelen")
screen.lead(view.verdicts)
if view.conflicts:
    screen.table(view.conflicts)

screen.heading("Sluiten de sommen?", anchor="aansluiting")
screen.lead(view.sentence)
screen.table(view.reconciliation)
screen.table(view.open_sums)

screen.heading("Is alles verteld?", anchor="volledigheid")
screen.table(view.completeness)
