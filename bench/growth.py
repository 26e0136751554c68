"""What happens to all of it when the sources grow: a whole municipality, and ten of them."""

import asyncio
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from playwright.sync_api import Error

from bench import made
from bench.browser import browsing
from bench.firstview import measure as look
from bench.firstview import middle
from bench.plan import Plan
from bench.report import Cell, Part, table
from bench.rerun import measure as run_again
from bench.servers import OURS, serving
from bench.spread import Spread
from bench.start import first_run
from lib import sources

Row: TypeAlias = tuple[Cell, ...]

_METHOD = (
    "The whole programme is repeated under other numbers, with goals, indicators and amounts of "
    "its own: a larger municipality has more programmes and goals, not more indicators per goal. "
    "Ten times the real sources is a whole municipality, a hundred times is ten of them in one "
    "dashboard. Milliseconds are medians; a first view is warm."
)


def part(plan: Plan) -> Part:
    """Measure start, memory, reruns and first views for each size of the sources."""
    general: list[Row] = []
    sizes: list[str] = []
    notes: list[str] = []
    reruns: dict[str, list[Cell]] = {page: [page] for page in OURS.pages}
    views: dict[str, list[Cell]] = {page: [page] for page in OURS.pages}
    for copies in plan.copies:
        print(f"  {copies} x ...", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            try:
                general.append(_measure(copies, Path(folder), plan, reruns, views))
            except (RuntimeError, Error) as error:  # too large is an outcome too
                notes.append(f"{copies} x could not be measured: {str(error).splitlines()[0]}")
                break
            sizes.append(f"{copies} x")
    titles = ("size", "indicators", "goals", "amounts", "start s", "first run s", "MiB")
    return Part(
        "Growth",
        _METHOD,
        [
            table(titles, general),
            "Rerun, ms and kB sent:\n\n"
            + table(("page", *(f"{size} {unit}" for size in sizes for unit in ("ms", "kB"))),
                    reruns.values()),
            "First view, ms:\n\n" + table(("page", *sizes), views.values()),
        ],
        notes=notes,
    )  # fmt: skip


def _measure(
    copies: int,
    folder: Path,
    plan: Plan,
    reruns: dict[str, list[Cell]],
    views: dict[str, list[Cell]],
) -> Row:
    """Measure one size; adds a column or two to the tables of pages, returns its general row."""
    data = made.write(made.programmes(copies), folder)
    snapshot = sources.load(data)
    programmes = snapshot.register.programmes.values()
    times = max(plan.reruns // 4, 2)
    with ExitStack() as stack:
        server = stack.enter_context(serving(OURS, data))
        first = first_run(OURS, server)
        memory = server.memory
        runs = asyncio.run(run_again({OURS: server}, times, data))
        browser = stack.enter_context(browsing())
        seen = look(browser, {OURS: server}, max(plan.views // 2, 1), data)
    for page in OURS.pages:
        found = runs[OURS.name, page]
        reruns[page] += [Spread.of([run.seconds * 1000 for run in found]).middle]
        reruns[page] += [found[-1].size / 1000]
        views[page] += [middle(seen[OURS.name, page, "warm"])]
    return (
        f"{copies} x", len(snapshot.register.indicators),
        sum(len(programme.goals) for programme in programmes), snapshot.amounts.height,
        server.seconds, first, memory,
    )  # fmt: skip
