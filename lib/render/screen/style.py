"""The style sheet: the rules of the parts, and those of what Streamlit puts around them."""

from functools import cache
from pathlib import Path

import streamlit as st

from lib.charts import PALETTES, Theme
from lib.render.style import colours, frame, parts

_CONTENT = ".stMainBlockContainer"
# Pictures are drawn for the screen; on paper those of the dark theme are turned light.
_DARK_ON_PAPER = "@media print{.overview img,.multiples img{filter:invert(1) hue-rotate(180deg)}}"


@cache
def sheet(theme: Theme) -> str:
    """Return the style element; on paper it knows which theme the pictures are drawn for."""
    around = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    paper = _DARK_ON_PAPER if theme == "dark" else ""
    # What is in a picture keeps its colours, so it keeps the ground that they were chosen for.
    ground = PALETTES[theme].background
    forced = f"@media(forced-colors:active){{.overview img{{background:{ground}}}}}"
    return f"<style>{colours()}{around}{frame()}{parts(_CONTENT)}{paper}{forced}</style>"


def theme() -> Theme:
    """Return the theme that the visitor's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"
