"""Overzicht: one screen with every goal, its indicators, its verdicts and its money."""

from lib import screen
from lib.views import indicators

snapshot = screen.snapshot()
register = snapshot.register
heading, choice = screen.side_by_side(3, 2)
with choice:
    year = screen.choose_year(snapshot)
with heading:
    programmes = ", ".join(f"programma {code} {p.name}" for code, p in register.programmes.items())
    screen.title(
        f"Zijn de doelen van {year} gehaald?", above=f"{register.municipality}, {programmes}"
    )
with screen.part():
    screen.lead(indicators.sentence(snapshot, year))
with screen.part():
    screen.overview(indicators.overview(snapshot, year, screen.theme()), year)
with screen.part():
    screen.note(indicators.legend(snapshot))
