"""Ten charts and a choice of year in Streamlit, for behind our own server."""

import json
import os
from pathlib import Path
from typing import Any

import streamlit as st


@st.cache_resource(show_spinner=False)
def charts() -> dict[str, list[dict[str, Any]]]:
    """Return the specs by what the choice of year reads."""
    text = Path(os.environ["BENCH_CHARTS"]).read_text(encoding="utf-8")
    found: dict[str, list[dict[str, Any]]] = json.loads(text)
    return found


st.set_page_config(layout="wide")
st.title("Tien grafieken")
years = list(charts())
if "BENCH_LINKS" in os.environ:  # our server hears of choices by the address alone
    st.html("".join(f'<a href="?jaar={name}">{name}</a> ' for name in years))
    year = st.query_params.get("jaar", years[0])
else:
    year = st.segmented_control("Jaar", years, default=years[0], required=True)
for spec in charts()[year or years[0]]:
    st.vega_lite_chart(spec, theme=None, width="stretch")
