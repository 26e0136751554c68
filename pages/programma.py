"""Programma: what a programme is there for, its themes and goals, what is new and risky."""

from lib import views
from lib.render import screen

screen.show(views.STORY)
