"""Which tests stay together in one process when tests run side by side.

What is expensive to start is shared: a server and a browser, the two processes behind HAProxy, or
every plain page with its charts.
Each process that ran one test with it would start its own. The marker of xdist for this does
nothing with pytest 9.2, as it writes into an id that is no longer read: so here names tell.
"""

from collections.abc import Collection

import pytest
from xdist.scheduler import LoadScopeScheduling

_SHARED = {
    "deploy": {"pair", "certificate"},
    "browser": {"browser", "server"},
    "plain": {"edition", "unharmed"},
}
_PLACES = {
    "plain": ("tests/render/test_html.py",),
    "deploy": ("tests/deploy/",),
    "browser": (
        "tests/browser/",
        "tests/publish/test_site_in_a_browser.py",
        "tests/render/deck/test_shown.py",
        "tests/server/test_browser.py",
        "tests/server/test_away.py",
        "tests/server/test_return.py",
        "tests/server/test_talk.py",
        "tests/server/test_injection.py::test_a_browser_",
    ),
}


class Together(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
    """Gives each process the next test, and all tests of a group to the same one."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid) or nodeid


def group_of(nodeid: str) -> str | None:
    """Return the group of a test; most have none."""
    return next((group for group, places in _PLACES.items() if nodeid.startswith(places)), None)


def hold(nodeid: str, fixtures: Collection[str]) -> None:
    """Check that a test which uses something shared is in a group; raises UsageError."""
    if group_of(nodeid) is None and any(shared & set(fixtures) for shared in _SHARED.values()):
        message = f"{nodeid} uses what is expensive to start: name it in tests/side_by_side.py."
        raise pytest.UsageError(message)
