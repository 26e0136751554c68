"""The ASGI module: `uvicorn server:app` serves the dashboard."""

from lib import screen
from lib.server import application

app = application(screen.show_error)
