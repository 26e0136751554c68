"""Financiën: what was budgeted, what it cost, and whether the sums close."""

from lib import screen
from lib.views import money

snapshot, theme = screen.snapshot(), screen.theme()
left, right = screen.side_by_side(3, 2)
with right:
    programme = screen.choose_programme(snapshot)
    year = screen.choose_year(snapshot)
    basis = screen.choose_baseline(snapshot)
    screen.note(money.baseline_note(snapshot))
with left:
    screen.title(money.asked(snapshot, programme, year), above=money.head(snapshot, programme))
    screen.lead(money.saldo_sentence(snapshot, programme, year, basis))

if goals := money.goals(snapshot, programme, year, theme, basis):
    screen.heading("Begroting en rekening per doel", anchor="doelen")
    left, right = screen.side_by_side(1, 1)
    with left:
        screen.figure(goals.plan_and_account, anchor="grafiek-begroting-en-rekening")
    if goals.variance:
        with right:
            screen.figure(goals.variance, anchor="grafiek-verschil")
    screen.table(goals.plan_and_account.table, anchor="tabel-doelen")
    screen.note(goals.note)

if whole := money.programmes(snapshot, year, basis):
    screen.heading("Alle programma's en overzichten", anchor="programmas")
    screen.table(whole)

if fields := money.goals_and_money(snapshot, programme, year, basis):
    screen.heading("Doelen en geld naast elkaar", anchor="doelen-en-geld")
    screen.table(fields)

if bridge := money.bridge(snapshot, programme, year, theme, basis):
    screen.heading("Van begroting naar rekening", anchor="brug")
    screen.beside(bridge)

if reserves := money.reserves(snapshot, programme, year, basis):
    screen.heading("Lasten, baten en reserves", anchor="reserves")
    if reserves.sentence:
        screen.lead(reserves.sentence)
    for table in reserves.tables:
        screen.table(table)
    for line in reserves.notes:
        screen.note(line)

if stages := money.stages(snapshot, programme, year):
    screen.heading("Alle fasen", anchor="fasen")
    screen.table(stages)

if years := money.multi_year(snapshot, programme, theme, basis):
    screen.heading("Jaar voor jaar", anchor="jaren")
    screen.beside(years)
if each := money.goals_over_years(snapshot, programme, basis):
    screen.table(each)

for goal, figure in money.products(snapshot, programme, year, theme, basis).items():
    screen.heading(f"Producten van doelstelling {goal}", anchor=f"producten-{goal}")
    screen.figure(figure)
    screen.table(figure.table)

if policy := money.new_policy(snapshot, programme, year, theme):
    screen.heading("Nieuw beleid", anchor="nieuw-beleid")
    screen.beside(policy)

if told := money.remarks(snapshot, programme):
    screen.heading("Bijzonderheden bij bedragen", anchor="bijzonderheden")
    screen.table(told)

screen.heading("Sluiten de sommen?", anchor="aansluiting")
screen.lead(money.reconciliation_sentence(snapshot, programme))
screen.note("De pagina Controle toont elke som.")
