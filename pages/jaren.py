"""Jaren: every indicator in every year, and how the promises moved."""

from lib import views
from lib.render import screen

screen.show(views.YEARS)
