"""Controle: what was read and when, what is wrong, whether the sums close, what is missing."""

from lib import screen, wording
from lib.views import control

state = screen.inspection()
snapshot = state.snapshot
screen.title("Kloppen de bestanden?", above=snapshot.register.municipality if snapshot else "")
with screen.part():
    screen.lead(wording.control.reading(state))
with screen.part("Fouten en aandachtspunten", anchor=wording.control.FAULTS):
    for table in wording.control.findings(state):
        screen.table(table)
    if state.faults:
        screen.note(wording.control.CHECK)

if snapshot:
    with screen.part("Kloppen de oordelen van de documenten?", anchor="oordelen"):
        stated = control.stated(snapshot)
        screen.lead(stated.sentence)
        for table in stated.tables:
            screen.table(table)

    with screen.part("Sluiten de sommen?", anchor="aansluiting"):
        sums = control.sums(snapshot)
        screen.lead(sums.sentence)
        for table in sums.tables:
            screen.table(table)

    with screen.part("Is alles verteld?", anchor="volledigheid"):
        screen.table(control.completeness(snapshot))
