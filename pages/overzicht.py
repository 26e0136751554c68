"""Overzicht: one screen with every goal, its indicators, its verdicts and its money."""

from lib import views
from lib.render import screen

screen.show(views.OVERVIEW)
