"""The same pages with charts that altair draws anew at each run, for a plain `streamlit run`.

The page scripts, sentences and tables are the real ones. Only the last step of a chart differs: no
spec is kept, `st.altair_chart` gets the chart itself.
"""

from bench.default_app import charting
from lib.render import screen
from lib.views import VIEWS

charting.take_over()
screen.run(VIEWS)
