"""Doelstelling: one goal, its indicators with verdict, sum and trend, and its money."""

from lib import views
from lib.render import screen

screen.show(views.GOALS)
