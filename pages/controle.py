"""Controle: what was read and when, what is wrong, whether the sums close, what is missing."""

from lib import measures, screen, wording

snapshot, state = screen.reading()
found = (*state.faults, *snapshot.warnings)
screen.title("Kloppen de bestanden?", above=snapshot.register.municipality)
screen.lead(wording.control.reading(state.read_at, found, state.since))
if found:
    screen.heading("Fouten en aandachtspunten", anchor="fouten")
    screen.table(wording.control.findings(found))

screen.heading("Sluiten de sommen?", anchor="aansluiting")
screen.lead(wording.money.reconciliation_sentence(snapshot.sums))
screen.table(wording.tables.reconciliation(snapshot.sums))
screen.table(wording.control.sums(snapshot.sums, snapshot.register))

screen.heading("Is alles verteld?", anchor="volledigheid")
screen.table(wording.control.completeness(measures.completeness(snapshot)))
