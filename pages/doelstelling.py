"""Doelstelling: one goal, its indicators with verdict, sum and trend, and its money."""

from lib import screen, views

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
for name, _ in register.indicators_of(goal):
    view = views.indicator(snapshot, name, year, screen.theme())
    screen.answer(view.row, register)
    chart, text = screen.side_by_side(3, 2)
    with chart:
        screen.figure(view.trend)
        for line in view.findings:
            screen.note(line)
        for shown in (view.trend.table, view.editions, view.series):
            if shown:
                screen.table(shown)
    with text:
        screen.passport(view.facts)

screen.heading(f"Het geld van doelstelling {goal}", anchor="geld")
money = views.money.of_goal(snapshot, goal, year)
screen.lead(money.sentence)
screen.table(money.table)
for line in money.notes:
    screen.note(line)
