"""Financiën: what was budgeted, what it cost, and whether the sums close."""

from lib import screen
from lib.views import money

snapshot, theme = screen.snapshot(), screen.theme()
left, right = screen.side_by_side(3, 2)
with right:
    programme = screen.choose_programme(snapshot)
    year = screen.choose_year(snapshot)
    basis = screen.choose_baseline(snapshot)
with right, screen.part():
    screen.note(money.baseline_note(snapshot))
with left:
    screen.title(money.asked(snapshot, programme, year), above=money.head(snapshot, programme))
with left, screen.part():
    screen.lead(money.saldo_sentence(snapshot, programme, year, basis))

with screen.part("Begroting en rekening per doel", anchor="doelen"):
    if goals := money.goals(snapshot, programme, year, theme, basis):
        left, right = screen.side_by_side(1, 1)
        with left:
            screen.figure(goals.plan_and_account, anchor="grafiek-begroting-en-rekening")
        if goals.variance:
            with right:
                screen.figure(goals.variance, anchor="grafiek-verschil")
        screen.table(goals.plan_and_account.table, anchor="tabel-doelen")
        screen.note(goals.note)

with screen.part("Alle programma's en overzichten", anchor="programmas"):
    screen.table(money.programmes(snapshot, year, basis))

with screen.part("Doelen en geld naast elkaar", anchor="doelen-en-geld"):
    screen.table(money.goals_and_money(snapshot, programme, year, basis))

with screen.part("Van begroting naar rekening", anchor="brug"):
    screen.beside(money.bridge(snapshot, programme, year, theme, basis))

with screen.part("Lasten, baten en reserves", anchor="reserves"):
    if reserves := money.reserves(snapshot, programme, year, basis):
        if reserves.sentence:
            screen.lead(reserves.sentence)
        for table in reserves.tables:
            screen.table(table)
        for line in reserves.notes:
            screen.note(line)

with screen.part("Alle fasen", anchor="fasen"):
    screen.table(money.stages(snapshot, programme, year))

with screen.part("Jaar voor jaar", anchor="jaren"):
    screen.beside(money.multi_year(snapshot, programme, theme, basis))
with screen.part():
    screen.table(money.goals_over_years(snapshot, programme, basis))

with screen.part():
    for goal, figure in money.products(snapshot, programme, year, theme, basis).items():
        screen.heading(f"Producten van doelstelling {goal}", anchor=f"producten-{goal}")
        screen.figure(figure)
        screen.table(figure.table)

with screen.part("Nieuw beleid", anchor="nieuw-beleid"):
    screen.beside(money.new_policy(snapshot, programme, year, theme))

with screen.part("Bijzonderheden bij bedragen", anchor="bijzonderheden"):
    screen.table(money.remarks(snapshot, programme))

with screen.part("Sluiten de sommen?", anchor="aansluiting"):
    screen.lead(money.reconciliation_sentence(snapshot, programme))
    screen.note("De pagina Controle toont elke som.")
