"""Zoeken: everything that the dashboard tells in words, found by a word or a code."""

from lib import screen, views

snapshot = screen.snapshot()
screen.title("Zoek in alle doelen, cijfers en teksten", above=snapshot.register.municipality)
query = screen.choose_words()
with screen.part():
    screen.results(views.search(snapshot, query), query)
