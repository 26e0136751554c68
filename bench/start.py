"""How long until a server that starts has something to show."""

import asyncio
from collections import defaultdict

from bench.pages import FIRST_PAGE, name_of
from bench.plan import Plan
from bench.report import Cell, Part, table
from bench.servers import DEFAULT, EMPTY, OURS, Kind, Server, serving
from bench.spread import Spread
from bench.visitors import Visitor

_METHOD = (
    "From the start of the process until it is ready (ours: `/gereed` answers 200; default: it "
    "answers at all), and how long the very first run of a page then takes. Median, in seconds."
)
_KINDS = (OURS, DEFAULT, EMPTY)


def part(plan: Plan) -> Part:
    """Start each server a number of times, in turns."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for _ in range(plan.starts):
        for kind in _KINDS:
            with serving(kind) as server:
                found[kind.name].append((server.seconds, first_run(kind, server)))
    rows: list[tuple[Cell, ...]] = [
        (name, *(Spread.of(times).middle for times in zip(*measured, strict=True)),
         Spread.of([sum(times) for times in measured]).middle)
        for name, measured in found.items()
    ]  # fmt: skip
    titles = ("server", "until ready s", "first run s", "together s")
    return Part(f"Start ({plan.starts} of each)", _METHOD, [table(titles, rows)])


def first_run(kind: Kind, server: Server) -> float:
    """Return the seconds that the first page takes for the first visitor."""

    async def visit() -> float:
        page = FIRST_PAGE if FIRST_PAGE in kind.pages else ""
        async with Visitor(server.address, name_of(page)) as visitor:
            return (await visitor.run()).seconds

    return asyncio.run(visit())
