"""Zoeken: everything that the dashboard tells in words, found by a word or a code."""

from lib import views
from lib.render import screen

screen.show(views.SEARCH)
