"""The ten charts behind our own server: `uvicorn bench.peers.streamlit_server:app`."""

from pathlib import Path

from bench.guest import application
from lib.render.screen.components import CHARTS

app = application(Path(__file__).with_name("streamlit_app.py"), ("Html", *CHARTS))
