"""Controle: what was read and when, what is wrong, whether the sums close, what is missing."""

from lib import views
from lib.render import screen

screen.show(views.INSPECTION)
