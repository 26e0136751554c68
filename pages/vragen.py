"""Vragen: what a committee can ask, goal by goal, each question with its figures and source."""

from lib import screen, wording

snapshot = screen.snapshot()
register = snapshot.register
left, right = screen.side_by_side(3, 2)
with right:
    year = screen.choose_year(snapshot)
with left:
    screen.title(f"Wat kunt u vragen over {year}?", above=register.municipality)
with screen.part():
    asked = wording.questions.questions(snapshot, year)
    screen.lead(wording.questions.opening(asked, year))
    if asked:
        screen.questions(asked, register)
        text = wording.questions.as_text(asked, register, year)
        screen.download("Bewaar als tekst", text, f"vragen-{year}.txt")
