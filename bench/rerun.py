"""How long a server needs to run a page again, and how much it sends; without any browser."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from typing import TypeAlias

from bench.pages import GOAL_PAGE, choices_of, name_of
from bench.plan import Plan
from bench.report import Cell, Goal, Part, table
from bench.servers import DEFAULT, EMPTY, EMPTY_DEFAULT, OURS, Kind, Server, serving
from bench.spread import Spread
from bench.visitors import Run, Visitor

Runs: TypeAlias = dict[tuple[str, str], list[Run]]

MOST_MILLISECONDS = 25
MOST_OF_DEFAULT = 1 / 6
WARM_UP = 3
_SECONDS_BETWEEN = 0.1  # what a server does after a run is not charged to the next
_METHOD = (
    "A client speaks Streamlit's own protocol: the time from asking for a run until the message "
    "that the script has finished, in milliseconds. As in a browser, large messages that were "
    "received before come as a reference. Each round visits every page of every server once. "
    "*Default* is `streamlit run` with the same pages, where altair draws each chart anew for "
    "`st.altair_chart`; all else that the dashboard keeps is kept there too. *Empty* is a page "
    "with one title, behind our server and under `streamlit run`."
)


def part(plan: Plan) -> Part:
    """Measure every page of every kind of server in one run."""
    with ExitStack() as stack:
        kinds = (OURS, DEFAULT, EMPTY, EMPTY_DEFAULT)
        servers = {kind: stack.enter_context(serving(kind)) for kind in kinds}
        runs = asyncio.run(measure(servers, plan.reruns))
    spreads = {key: _spread(found) for key, found in runs.items()}
    goal = spreads[OURS.name, GOAL_PAGE].middle
    share = goal / spreads[DEFAULT.name, GOAL_PAGE].middle
    return Part(
        f"Rerun ({plan.reruns} of each page)",
        _METHOD,
        [_table(runs, spreads)],
        [
            Goal(
                f"the goal page at most {MOST_MILLISECONDS} ms",
                f"{goal:.1f} ms",
                goal <= MOST_MILLISECONDS,
            ),
            Goal(
                "the goal page at most 1/6 of the default",
                f"1/{1 / share:.1f}",
                share <= MOST_OF_DEFAULT,
            ),
        ],
    )


async def measure(servers: Mapping[Kind, Server], times: int, data: Path | None = None) -> Runs:
    """Return the runs by kind of server and page; each round visits every page of every server."""
    found: Runs = defaultdict(list)
    async with AsyncExitStack() as stack:
        visitors = {}
        for kind, server in servers.items():
            for page in kind.pages:
                visitor = Visitor(server.address, name_of(page), choices_of(page, data))
                visitors[kind.name, page] = await stack.enter_async_context(visitor)
        for number in range(WARM_UP + times):
            for key, visitor in visitors.items():
                run = await visitor.run()
                if number >= WARM_UP:
                    found[key].append(run)
                await asyncio.sleep(_SECONDS_BETWEEN)
    return found


def _spread(runs: list[Run]) -> Spread:
    return Spread.of([run.seconds * 1000 for run in runs])


def _table(runs: Runs, spreads: Mapping[tuple[str, str], Spread]) -> str:
    titles = (
        "page", "charts", "ours ms", "p95", "default ms", "p95", "ours / default", "ours kB",
        "default kB",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for page in OURS.pages:
        ours, other = spreads[OURS.name, page], spreads[DEFAULT.name, page]
        rows.append((
            page, runs[OURS.name, page][-1].charts, ours.middle, ours.bad, other.middle, other.bad,
            ours.middle / other.middle, *(_kilobytes(runs[kind.name, page])
                                          for kind in (OURS, DEFAULT)),
        ))  # fmt: skip
    ours, other = spreads[EMPTY.name, ""], spreads[EMPTY_DEFAULT.name, ""]
    rows.append((
        "*empty*", 0, ours.middle, ours.bad, other.middle, other.bad, ours.middle / other.middle,
        *(_kilobytes(runs[kind.name, ""]) for kind in (EMPTY, EMPTY_DEFAULT)),
    ))  # fmt: skip
    return table(titles, rows)


def _kilobytes(runs: list[Run]) -> float:
    return Spread.of([run.size / 1000 for run in runs]).middle
