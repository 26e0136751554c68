"""What a screen reader is given of a page, and which of it is English."""

import re

from playwright.sync_api import Page

_ENGLISH = re.compile(
    r"\b(?:the|and|to|from|with|skip|main|pages?|copy|full ?screen|show|hide|close|expand|collapse|"
    r"sidebar|toolbar|press|search|clear|running|stop|connect(?:ing|ion|ed)?|error|axis|chart|"
    r"visualization|mark|titled|values|scale(?!-up| booster)|container|app|settings|rerun|deploy|"
    r"server is)\b",
    re.IGNORECASE,
)
"""Words that Streamlit and Vega use of their own, and that no Dutch sentence of ours has."""
_SPOKEN = ("name", "description", "value")


def spoken(page: Page) -> set[str]:
    """Return every name, description and value in the whole accessibility tree of a page."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    there = [node for node in nodes if not node.get("ignored")]
    told = {node.get(kind, {}).get("value") for node in there for kind in _SPOKEN}
    roles = {
        given["value"].get("value")
        for node in there
        for given in node.get("properties", ())
        if given["name"] == "roledescription"
    }
    return {text for text in told | roles if isinstance(text, str)}


def english(page: Page) -> list[str]:
    """Return what is English of what a screen reader is given."""
    return sorted(text for text in spoken(page) if _ENGLISH.search(text))
