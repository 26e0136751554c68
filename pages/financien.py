"""Financiën: what was budgeted, what it cost, and whether the sums close."""

from lib import charts, measures, screen, wording

snapshot, theme = screen.snapshot(), screen.theme()
register, captions, tables = snapshot.register, wording.captions, wording.tables
left, right = screen.side_by_side(3, 2)
with right:
    programme = screen.choose_programme(snapshot)
    year = screen.choose_year(snapshot)
described = register.programmes[programme]
with left:
    screen.title(
        f"Wat kostte het programma in {year}?", above=f"Programma {programme} {described.name}"
    )

rows = measures.variance(snapshot, programme, year).to_dicts()
goals = [row for row in rows if row["goal"]]
names = {code: f"{code} {goal.short_name}" for code, goal in described.goals.items()}
screen.lead(wording.money.saldo_sentence([row for row in rows if not row["goal"]], register, year))
if goals:
    screen.heading("Begroting en rekening per doel", anchor="doelen")
    table = tables.variance(rows, register, year)
    left, right = screen.side_by_side(1, 1)
    with left:
        screen.figure(
            charts.plan_and_account(goals, names, theme),
            captions.plan_and_account(goals, table, register),
        )
    if steps := measures.bridge(snapshot, programme, year):
        with right:
            screen.figure(
                charts.variance(goals, names, theme), captions.variance(goals, table, register)
            )
    screen.table(table)
    screen.note(wording.money.rounding_note(rows[-1]))
    if steps:
        screen.heading("Doelen en geld naast elkaar", anchor="doelen-en-geld")
        verdicts = measures.verdicts(snapshot).filter(year=year, programme=programme).to_dicts()
        screen.table(tables.goals_and_money(verdicts, goals, year))
        screen.heading("Van begroting naar rekening", anchor="brug")
        table = tables.bridge(steps, year)
        screen.beside(
            charts.bridge(steps, names, theme), captions.bridge(steps, table, rows, register), table
        )

if stages := measures.by_stage(snapshot, programme, year).to_dicts():
    screen.heading("Alle fasen", anchor="fasen")
    screen.table(tables.stages(stages, register, year))

screen.heading("Jaar voor jaar", anchor="jaren")
rows = measures.multi_year(snapshot, programme).to_dicts()
total = [row for row in rows if not row["goal"]]
table = tables.years(total)
screen.beside(charts.multi_year(total, theme), captions.multi_year(total, table, register), table)
screen.table(tables.multi_year(rows))

for goal in measures.goals_with_products(snapshot, programme, year):
    products = measures.products(snapshot, goal, year)
    screen.heading(f"Producten van doelstelling {goal}", anchor="producten")
    table = tables.products(products, goal, year)
    screen.beside(
        charts.products(products, theme), captions.products(products, year, table, register), table
    )

rows = measures.new_policy(snapshot, programme).to_dicts()
if any(row["year"] == year for row in rows):
    screen.heading("Nieuw beleid", anchor="nieuw-beleid")
    table = tables.new_policy(rows)
    screen.beside(
        charts.new_policy(rows, year, theme), captions.new_policy(rows, table, register), table
    )

if told := measures.remarks(snapshot, programme).to_dicts():
    screen.heading("Bijzonderheden bij bedragen", anchor="bijzonderheden")
    screen.table(tables.remarks(told, register))

screen.heading("Sluiten de sommen?", anchor="aansluiting")
screen.lead(wording.money.reconciliation_sentence(measures.reconciliation(snapshot, programme)))
screen.note("De pagina Controle toont elke som.")
