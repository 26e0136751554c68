"""The empty page behind our own server: `uvicorn bench.empty_app.server:app`."""

from pathlib import Path

from bench.guest import application

app = application(Path(__file__).with_name("app.py"))
