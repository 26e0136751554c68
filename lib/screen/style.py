"""The style sheet: the rules of style.css with the colours of the one palette."""

from dataclasses import asdict
from functools import cache
from pathlib import Path

from lib.charts import PALETTES


@cache
def sheet() -> str:
    """Return the style element; each colour is light or dark by the scheme of the page."""
    light, dark = asdict(PALETTES["light"]), asdict(PALETTES["dark"])
    colours = "".join(
        f"--{name.replace('_', '-')}:light-dark({colour},{dark[name]});"
        for name, colour in light.items()
    )
    rules = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    return f"<style>:root{{{colours}}}{rules}</style>"
