"""Financiën: what was budgeted, what it cost, and whether the sums close."""

from lib import screen
from lib.views import money

snapshot, theme = screen.snapshot(), screen.theme()
left, right = screen.side_by_side(3, 2)
with right:
    programme = screen.choose_programme(snapshot)
    year = screen.choose_year(snapshot)
with left:
    screen.title(
        f"Wat kostte het programma in {year}?",
        above=f"Programma {programme} {snapshot.register.programmes[programme].name}",
    )
screen.lead(money.saldo_sentence(snapshot, programme, year))

if goals := money.goals(snapshot, programme, year, theme):
    screen.heading("Begroting en rekening per doel", anchor="doelen")
    left, right = screen.side_by_side(1, 1)
    with left:
        screen.figure(goals.plan_and_account)
    if goals.variance:
        with right:
            screen.figure(goals.variance)
    screen.table(goals.plan_and_account.table)
    screen.note(goals.note)

if fields := money.goals_and_money(snapshot, programme, year):
    screen.heading("Doelen en geld naast elkaar", anchor="doelen-en-geld")
    screen.table(fields)

if bridge := money.bridge(snapshot, programme, year, theme):
    screen.heading("Van begroting naar rekening", anchor="brug")
    screen.beside(bridge)

if stages := money.stages(snapshot, programme, year):
    screen.heading("Alle fasen", anchor="fasen")
    screen.table(stages)

screen.heading("Jaar voor jaar", anchor="jaren")
screen.beside(money.multi_year(snapshot, programme, theme))
screen.table(money.goals_over_years(snapshot, programme))

for goal, figure in money.products(snapshot, programme, year, theme).items():
    screen.heading(f"Producten van doelstelling {goal}", anchor="producten")
    screen.beside(figure)

if policy := money.new_policy(snapshot, programme, year, theme):
    screen.heading("Nieuw beleid", anchor="nieuw-beleid")
    screen.beside(policy)

if told := money.remarks(snapshot, programme):
    screen.heading("Bijzonderheden bij bedragen", anchor="bijzonderheden")
    screen.table(told)

screen.heading("Sluiten de sommen?", anchor="aansluiting")
screen.lead(money.reconciliation_sentence(snapshot, programme))
screen.note("De pagina Controle toont elke som.")
