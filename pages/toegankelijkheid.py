"""Toegankelijkheid: for whom the dashboard works, and how we know."""

from lib import views
from lib.render import screen

screen.show(views.ACCESS)
