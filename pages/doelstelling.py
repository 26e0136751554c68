"""Doelstelling: one goal, its indicators with verdict, sum and trend, and its money."""

from lib import charts, measures, screen, wording

snapshot = screen.snapshot()
register = snapshot.register
left, right = screen.side_by_side(1, 1)
with left:
    goal = screen.choose_goal(snapshot)
with right:
    year = screen.choose_year(snapshot)
programme = register.programme_of(goal)
screen.title(
    f"{goal} {register.goal(goal).name}",
    above=f"Programma {programme} {register.programmes[programme].name}",
)
for name, indicator in register.indicators_of(goal):
    rows = measures.of_indicator(snapshot, name).to_dicts()
    row = next(row for row in rows if row["year"] == year)
    screen.answer(row, register)
    series = measures.series_verdicts(snapshot, name).to_dicts()
    elsewhere = [row for row in series if row["series_kind"] == "vergelijking"]
    chart, text = screen.side_by_side(3, 2)
    with chart:
        screen.figure(
            charts.trend(rows, year, screen.theme(), elsewhere),
            wording.captions.trend(rows, year, indicator, register),
        )
    with text:
        screen.passport(indicator, register)
    for line in wording.promises.findings(snapshot, name):
        screen.note(line)
    screen.table(wording.tables.trend(rows, register))
    if series:
        screen.table(wording.tables.series(series, year))

screen.heading(f"Het geld van doelstelling {goal}", anchor="geld")
lines = measures.money_of(snapshot, goal, year).to_dicts()
screen.lead(wording.money.saldo_sentence(lines, register, year))
screen.table(wording.tables.goal_money(lines, goal, year))
for line in wording.money.notes(lines, register.goal(goal), register):
    screen.note(line)
