"""The style sheet: the rules of style.css with the colours of the one palette."""

from dataclasses import asdict
from functools import cache
from pathlib import Path

import streamlit as st

from lib.charts import PALETTES, Theme

# Pictures are drawn for the screen; on paper those of the dark theme are turned light.
_DARK_ON_PAPER = "@media print{.overview img{filter:invert(1) hue-rotate(180deg)}}"


@cache
def sheet(theme: Theme) -> str:
    """Return the style element; each colour is light or dark by the scheme of the page.

    Charts have names for their colours, so they follow it too.
    """
    light, dark = asdict(PALETTES["light"]), asdict(PALETTES["dark"])
    colours = "".join(
        f"--{name.replace('_', '-')}:light-dark({colour},{dark[name]});"
        for name, colour in light.items()
    )
    rules = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    paper = _DARK_ON_PAPER if theme == "dark" else ""
    return f"<style>:root{{{colours}}}{rules}{paper}</style>"


def theme() -> Theme:
    """Return the theme that the visitor's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"
