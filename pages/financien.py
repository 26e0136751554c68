"""Financiën: what was budgeted, what it cost, and whether the sums close."""

from lib import views
from lib.render import screen

screen.show(views.FINANCE)
