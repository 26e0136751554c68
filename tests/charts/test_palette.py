"""The palette: enough contrast in both themes, and the same colours in the settings."""

import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from lib.charts import PALETTES, Palette

ROOT = Path(__file__).resolve().parents[2]


def _luminance(colour: str) -> float:
    """Return relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("name", ["ink", "muted", "accent", "good", "bad", "conflict", "neutral"])
def test_text_is_readable_on_every_ground(palette: Palette, name: str) -> None:
    colours = asdict(palette)
    grounds = [palette.background, palette.surface]
    if f"{name}_ground" in colours:
        grounds.append(colours[f"{name}_ground"])
    assert all(_contrast(colours[name], ground) >= 4.5 for ground in grounds)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_settings_use_the_same_colours(theme: str) -> None:
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    palette = PALETTES["dark" if theme == "dark" else "light"]
    assert settings["theme"][theme] == {
        "primaryColor": palette.accent,
        "backgroundColor": palette.background,
        "secondaryBackgroundColor": palette.surface,
        "textColor": palette.ink,
        "linkColor": palette.accent,
        "borderColor": palette.line,
    }


def test_colours_are_written_in_one_place_only() -> None:
    written = [
        path
        for folder in ("lib", "pages")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".css", ".html")
        and re.search(r"#[0-9a-f]{3,8}\b", path.read_text(encoding="utf-8"))
    ]
    assert written == [ROOT / "lib/charts/palette.py"]
