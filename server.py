"""The ASGI module: `uvicorn server:app` serves the dashboard."""

from lib.screen.server import application

app = application()
