"""The one place for colours: one palette for light, one for dark.

Chosen for colour-blind readers: blue-green for reached and favourable, orange-brown for missed and
unfavourable, purple for a conflict, grey for what was not measured. Text reaches a contrast of
4.5:1 on its ground and marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test measures both.
"""

import re
from dataclasses import asdict, dataclass, fields
from typing import Literal, TypeAlias

Theme: TypeAlias = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """Colours by meaning; `_ground` is the soft background that goes under a word of its colour."""

    ink: str
    background: str
    surface: str
    muted: str
    line: str
    accent: str
    good: str
    good_ground: str
    bad: str
    bad_ground: str
    conflict: str
    conflict_ground: str
    neutral: str
    neutral_ground: str


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        ink="#14212b", background="#ffffff", surface="#f3f6f8", muted="#52606b", line="#d3dbe1",
        accent="#0b5c73", good="#00625a", good_ground="#d8f0ec", bad="#98380b",
        bad_ground="#fce6da", conflict="#5a2a8a", conflict_ground="#eee4f9", neutral="#4a5762",
        neutral_ground="#e9edf0",
    ),
    "dark": Palette(
        ink="#e9eff3", background="#10181e", surface="#1a252d", muted="#a7b4bd", line="#384853",
        accent="#6fc7de", good="#67d6c6", good_ground="#0f3b36", bad="#ffb18c",
        bad_ground="#4b2614", conflict="#d6bbff", conflict_ground="#3b2759", neutral="#c0cad1",
        neutral_ground="#2b3842",
    ),
}  # fmt: skip

NAMES = Palette(*(f"var(--{field.name.replace('_', '-')})" for field in fields(Palette)))
"""The colours by their names, as a style sheet that has them reads them; charts know no others."""

_NAME = re.compile(r"var\(--([a-z-]+)\)")


def painted(picture: str, palette: Palette) -> str:
    """Return a picture or a spec, as text, with the colours of a palette for their names.

    For whoever has no style sheet. Every name in the text is replaced, so not for texts of others.
    """
    colours = {name.replace("_", "-"): colour for name, colour in asdict(palette).items()}
    return _NAME.sub(lambda name: colours[name[1]], picture)
