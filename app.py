"""The frame: declares the views, sets the page once, runs the chosen one."""

from lib.render import screen
from lib.views import VIEWS

screen.run(VIEWS)
