"""Uitleg: how verdicts and V/N come about, the documents used, the words."""

from lib import views
from lib.render import screen

screen.show(views.GUIDE)
