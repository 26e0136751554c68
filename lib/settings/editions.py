"""What stands beside the pages of a server: by what was chosen and by what is installed."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec

from lib.settings.environment import current
from lib.settings.server import ServerSettings

NEEDS: Mapping[str, tuple[str, ...]] = {
    "site": ("vl_convert",),
    "presentatie": ("vl_convert", "segno"),
}
"""The packages that a form takes which pages lead to, besides those of the dashboard."""


def beside(form: str) -> bool:
    """Tell whether this server makes a form, so that pages may lead to it."""
    return current(ServerSettings).editions and _installed(form)


@cache
def _installed(form: str) -> bool:
    return all(find_spec(name) for name in NEEDS[form])
