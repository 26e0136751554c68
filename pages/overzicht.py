"""Overzicht: one screen with every goal, its indicators, its verdicts and its money."""

from lib import charts, measures, screen, wording

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
screen.lead(wording.overview.sentence(snapshot, year))
pictures = {
    indicator: charts.sparkline(
        measures.of_indicator(snapshot, indicator).to_dicts(), year, screen.theme()
    )
    for indicator in register.indicators
}
screen.overview(
    wording.overview.goals(snapshot, year), pictures, year, wording.overview.money_column(snapshot)
)
screen.note(f"{wording.verdicts.rule(register)} {wording.overview.legend(snapshot)}")
