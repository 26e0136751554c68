"""How long until somebody sees a page whole, in a real browser, with and without a cache."""

from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from playwright.sync_api import Browser

from bench.browser import DESKTOP, MOMENT, Device, Drawn, browsing, open_page
from bench.pages import address_of
from bench.plan import Plan
from bench.report import Cell, Goal, Part, table
from bench.servers import DEFAULT, EMPTY, EMPTY_DEFAULT, OURS, Kind, Server, serving
from bench.spread import Spread

Views: TypeAlias = dict[tuple[str, str, str], list[Drawn]]

MOST_OF_EMPTY = 1.4
STATES = ("cold", "warm")
_METHOD = (
    "From the start of the navigation, in milliseconds; median. Cold: a browser profile without "
    "anything in it. Warm: the same profile opens the page again. Each round opens every page of "
    "every server. The server was visited before. "
)


def part(plan: Plan) -> Part:
    """Open every page of the dashboard, and the empty ones, in one run."""
    with ExitStack() as stack:
        kinds = (OURS, DEFAULT, EMPTY, EMPTY_DEFAULT)
        servers = {kind: stack.enter_context(serving(kind)) for kind in kinds}
        views = measure(stack.enter_context(browsing()), servers, plan.views)
    middles = {key: middle(found) for key, found in views.items()}
    return Part(
        f"First view ({plan.views} of each page)",
        _METHOD + MOMENT,
        [_table(views, middles)],
        [_goal(state, middles) for state in STATES],
        [
            f"{kind.name}: cold {middles[kind.name, '', 'cold']:,.0f} ms, "
            f"warm {middles[kind.name, '', 'warm']:,.0f} ms"
            for kind in (EMPTY, EMPTY_DEFAULT)
        ],
    )


def measure(
    browser: Browser,
    servers: Mapping[Kind, Server],
    times: int,
    data: Path | None = None,
    device: Device = DESKTOP,
) -> Views:
    """Return what was seen by kind of server, page and state of the cache."""
    found: Views = defaultdict(list)
    for number in range(1 + times):  # the first round is for the server
        for kind, server in servers.items():
            for page in kind.pages:
                address = server.address + address_of(page, data)
                with device.profile(browser) as context:
                    for state in STATES:
                        window = device.window(context)
                        drawn = open_page(window, address)
                        if number:
                            found[kind.name, page, state].append(drawn)
                        window.close()
    return found


def middle(views: list[Drawn]) -> float:
    """Return the median, in milliseconds."""
    return Spread.of([view.milliseconds for view in views]).middle


def _table(views: Views, middles: Mapping[tuple[str, str, str], float]) -> str:
    titles = (
        "page", "charts", "cold", "/ empty", "default cold", "warm", "/ empty", "default warm",
        "kB cold", "kB warm",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for page in OURS.pages:
        times: list[float] = []
        for state in STATES:
            ours = middles[OURS.name, page, state]
            empty = middles[EMPTY.name, "", state]
            times += [ours, ours / empty, middles[DEFAULT.name, page, state]]
        sizes = [views[OURS.name, page, state][-1].size / 1000 for state in STATES]
        rows.append((page, views[OURS.name, page, "warm"][-1].charts, *times, *sizes))
    return table(titles, rows)


def _goal(state: str, middles: Mapping[tuple[str, str, str], float]) -> Goal:
    empty = middles[EMPTY.name, "", state]
    worst, page = max((middles[OURS.name, page, state] / empty, page) for page in OURS.pages)
    return Goal(
        f"every page, {state}, at most {MOST_OF_EMPTY} x the empty page",
        f"{worst:.2f} x ({page})",
        worst <= MOST_OF_EMPTY,
    )
