"""What every renderer's style sheet has: the colours of the one palette, the rules of the parts."""

from base64 import b64encode
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path

from lib.charts import PALETTES


@cache
def colours() -> str:
    """Return the rule that gives each colour its value, light or dark by the scheme of the page.

    Charts have names for their colours, so they follow it too.
    """
    light, dark = asdict(PALETTES["light"]), asdict(PALETTES["dark"])
    values = "".join(
        f"--{name.replace('_', '-')}:light-dark({colour},{dark[name]});"
        for name, colour in light.items()
    )
    return f":root{{{values}}}"


def hashed(text: str) -> str:
    """Return the name by which a security policy lets in a script or a style of our own."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"


@cache
def frame() -> str:
    """Return the rules of what stands around the parts."""
    return Path(__file__).with_name("frame.css").read_text(encoding="utf-8")


@cache
def parts(content: str) -> str:
    """Return the rules of the parts, on a screen and on paper.

    `content` selects the block that they stand in, by a class.
    """
    files = (Path(__file__).with_name(name) for name in ("parts.css", "paper.css"))
    rules = "".join(file.read_text(encoding="utf-8") for file in files)
    return rules.replace(".content", content)
