"""The same pages with charts that altair draws anew at each run, for a plain `streamlit run`.

The page scripts, sentences and tables are the real ones. Only the last step of a chart differs: no
spec is kept, `st.altair_chart` gets the chart itself.
"""

from pathlib import Path

from bench.default_app import charting
from lib import screen

charting.take_over()
_PAGES = Path(__file__).resolve().parents[2] / "pages"
_FIRST = "overzicht"
_NAMES = [_FIRST, *sorted(file.stem for file in _PAGES.glob("*.py") if file.stem != _FIRST)]

screen.run({str(_PAGES / f"{name}.py"): name.capitalize() for name in _NAMES}, title="Bench")
