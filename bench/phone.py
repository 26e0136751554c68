"""How long until somebody sees a page whole on a slow phone, and what that phone has to fetch."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace

from bench import peers
from bench.browser import MOMENT, PHONE, browsing
from bench.firstview import STATES, Views, measure, middle
from bench.pages import FIRST_PAGE, GOAL_PAGE
from bench.plan import Plan
from bench.report import Cell, Goal, Part, table
from bench.servers import DEFAULT, EMPTY, OURS, serving
from bench.spread import Spread

MOST_OF_DEFAULT = 1 / 3
PAGES = (FIRST_PAGE, GOAL_PAGE)
_METHOD = (
    f"A screen of {PHONE.width} points, a network of {PHONE.bits / 1e6:.1f} Mbit/s on which every "
    f"question waits {PHONE.latency} ms, a processor {PHONE.slower:g} times slower than here. From "
    "the start of the navigation, in milliseconds; median. Cold: a browser profile without "
    "anything in it. Warm: the same profile opens the page again. Each round opens every page of "
    "every server. *Default* is `streamlit run` with the same pages and charts. Below it the same "
    "charts, cold, in others. "
)


def part(plan: Plan) -> Part:
    """Open the first page and that of a goal, ours and as Streamlit comes, in one run."""
    with ExitStack() as stack:
        kinds = [replace(OURS, pages=PAGES), replace(DEFAULT, pages=PAGES), EMPTY]
        servers = {kind: stack.enter_context(serving(kind)) for kind in kinds}
        browser = stack.enter_context(browsing())
        views = measure(browser, servers, plan.views, device=PHONE)
    middles = {key: middle(found) for key, found in views.items()}
    charts = peers.measure(plan, PHONE, times=0)
    return Part(
        f"Slow phone ({plan.views} of each page)",
        _METHOD + MOMENT,
        [_table(views, middles), _charts(charts)],
        [_goal(page, middles) for page in PAGES],
        charts.notes,
    )


def _table(views: Views, middles: Mapping[tuple[str, str, str], float]) -> str:
    titles = (
        "page", "cold", "default cold", "ours / default", "warm", "default warm", "kB cold",
        "default kB cold",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for page in PAGES:
        ours, other = ([middles[kind.name, page, state] for state in STATES] for kind in
                       (OURS, DEFAULT))  # fmt: skip
        sizes = [views[kind.name, page, "cold"][-1].size / 1000 for kind in (OURS, DEFAULT)]
        rows.append((page, ours[0], other[0], ours[0] / other[0], ours[1], other[1], *sizes))
    empty = [middles[EMPTY.name, "", state] for state in STATES]
    size = views[EMPTY.name, "", "cold"][-1].size / 1000
    rows.append(("*empty, ours*", empty[0], None, None, empty[1], None, size, None))
    return table(titles, rows)


def _charts(found: peers.Charts) -> str:
    rows = [(name, Spread.of(loads).middle) for name, loads in found.loads.items()]
    return table((f"{found.count} charts", "cold"), rows)


def _goal(page: str, middles: Mapping[tuple[str, str, str], float]) -> Goal:
    share = middles[OURS.name, page, "cold"] / middles[DEFAULT.name, page, "cold"]
    return Goal(
        f"{page}, cold, at most {MOST_OF_DEFAULT:.0%} of the time of plain Streamlit",
        f"{share:.0%}",
        share <= MOST_OF_DEFAULT,
    )
