"""The ASGI module: `uvicorn server:app` serves the dashboard."""

from lib.render import screen
from lib.server import application
from lib.views import VIEWS

app = application(screen.show_error, screen.components(VIEWS))
