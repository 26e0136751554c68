"""Gegevens: every figure to save and count with, as one workbook or a file per subject."""

from lib import views
from lib.render import screen

screen.show(views.DATA)
