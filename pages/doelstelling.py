"""Doelstelling: one goal, its indicators with verdict, sum and trend, and its money."""

from lib import screen, views, wording
from lib.views import indicators

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
    elsewhere=views.elsewhere(snapshot, goal, year),
)
for name, _ in register.indicators_of(goal):
    anchor = wording.addresses.anchor(name)
    with screen.part():
        screen.answer(indicators.answer(snapshot, name, year), anchor=anchor)
    chart, text = screen.side_by_side(3, 2)
    with chart, screen.part():
        trend = indicators.trend(snapshot, name, year, screen.theme())
        screen.figure(trend, anchor=f"{anchor}-verloop")
    with chart, screen.part():
        for line in indicators.findings(snapshot, name):
            screen.note(line)
    with chart, screen.part():
        trend = indicators.trend(snapshot, name, year, screen.theme())
        screen.table(trend.table, anchor=f"{anchor}-jaren")
    with chart, screen.part():
        screen.table(indicators.editions(snapshot, name), anchor=f"{anchor}-edities")
    with chart, screen.part():
        screen.table(indicators.series(snapshot, name, year), anchor=f"{anchor}-reeksen")
    with text, screen.part():
        screen.passport(indicators.facts(snapshot, name))

with screen.part(f"Het geld van doelstelling {goal}", anchor="geld"):
    basis = screen.choose_baseline(snapshot)
    screen.note(views.money.baseline_note(snapshot))
    money = views.money.of_goal(snapshot, goal, year, basis)
    screen.lead(money.sentence)
    screen.table(money.table)
    for line in money.notes:
        screen.note(line)
