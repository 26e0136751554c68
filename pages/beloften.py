"""Beloften: what budgets promised beside what the report says of it, and the motions."""

from lib import views
from lib.render import screen

screen.show(views.PROMISES)
