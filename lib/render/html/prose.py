"""Our own texts in Markdown as HTML, as far as they use it: headings and paragraphs."""

import re

from lib.render.templates import Markup, render

_HEADING = "## "
_MORE = re.compile(r"[*_`\[\]<>|\\#~]|^\s*(?:[-+]|\d+\.)\s|\n[=-]+\s*$", re.MULTILINE)


def prose(markdown: str) -> Markup:
    """Write a text out.

    Raises ValueError for anything in it that Markdown reads as more than headings and paragraphs.
    """
    return render("html/prose.html", blocks=blocks(markdown))


def blocks(markdown: str) -> list[tuple[bool, str]]:
    """Return the blocks of a text: whether each is a heading, and its words; raises as above."""
    return [_block(block) for block in re.split(r"\n\s*\n", markdown.strip())]


def _block(text: str) -> tuple[bool, str]:
    """Return whether a block is a heading, and its words."""
    words = text.removeprefix(_HEADING)
    if found := _MORE.search(words):
        raise ValueError(f"Plain pages do not know this Markdown: {found[0]!r} in {words!r}")
    return words != text, " ".join(words.split())
