"""Vragen: what a committee can ask, goal by goal, each question with its figures and source."""

from lib import views
from lib.render import screen

screen.show(views.QUESTIONS)
