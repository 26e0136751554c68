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
    elsewhere=views.elsewhere(snapshot, goal, year),
)
for name, _ in register.indicators_of(goal):
    view = views.indicator(snapshot, name, year, screen.theme())
    screen.answer(view.answer, anchor=view.anchor)
    chart, text = screen.side_by_side(3, 2)
    with chart:
        screen.figure(view.trend, anchor=f"{view.anchor}-verloop")
        for line in view.findings:
            screen.note(line)
        screen.table(view.trend.table, anchor=f"{view.anchor}-jaren")
        if view.editions:
            screen.table(view.editions, anchor=f"{view.anchor}-edities")
        if view.series:
            screen.table(view.series, anchor=f"{view.anchor}-reeksen")
    with text:
        screen.passport(view.facts)

screen.heading(f"Het geld van doelstelling {goal}", anchor="geld")
basis = screen.choose_baseline(snapshot)
screen.note(views.money.baseline_note(snapshot))
money = views.money.of_goal(snapshot, goal, year, basis)
screen.lead(money.sentence)
screen.table(money.table)
for line in money.notes:
    screen.note(line)
