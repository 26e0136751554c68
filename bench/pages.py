"""The pages that are measured: all of them, and of a page with choices the fullest one."""

from collections import Counter
from pathlib import Path

from lib import sources

ROOT = Path(__file__).resolve().parents[1]
PAGES = tuple(sorted(file.stem for file in (ROOT / "pages").glob("*.py")))
FIRST_PAGE = "overzicht"  # the page that has the root as its address
GOAL_PAGE = "doelstelling"


def name_of(page: str) -> str:
    """Return a page as it stands in its address; the first page is the root."""
    return "" if page == FIRST_PAGE else page


def choices_of(page: str, data: Path | None = None) -> str:
    """Return the choices with which a page shows most: the goal with most indicators."""
    if page != GOAL_PAGE:
        return ""
    register = sources.load(data or sources.DEFAULT_FOLDER).register
    goals = Counter(indicator.goal for indicator in register.indicators.values())
    return f"doel={goals.most_common(1)[0][0]}"


def address_of(page: str, data: Path | None = None) -> str:
    """Return what follows the server in the address of a page."""
    return f"/{name_of(page)}?{choices_of(page, data)}".rstrip("?")
