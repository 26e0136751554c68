"""Controle: what was read and when, what is wrong, whether the sums close, what is missing."""

from lib import screen, views, wording

state = screen.inspection()
snapshot = state.snapshot
screen.title("Kloppen de bestanden?", above=snapshot.register.municipality if snapshot else "")
screen.lead(wording.control.reading(state))
if found := wording.control.findings(state):
    screen.heading("Fouten en aandachtspunten", anchor=wording.control.FAULTS)
    for table in found:
        screen.table(table)
    if state.faults:
        screen.note(wording.control.CHECK)

if snapshot:
    view = views.control(snapshot)
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
