"""How many can use the dashboard at once, and what those inside notice when more want to."""

import sys
import time
from collections.abc import Sequence

from bench import proxy
from bench.crowd import SECONDS_BETWEEN, Crowd, Visits, visiting
from bench.plan import Plan
from bench.report import Cell, Goal, Part, table, written
from bench.servers import OURS, Server, serving
from bench.spread import Spread
from lib.settings.server import SESSIONS

MOST_MILLISECONDS = 500
ONE_PROCESS = 300
TWO_PROCESSES = 500
FULL_HOUSE = SESSIONS  # the cap that a server has when nobody chooses one
KNOCKING = 50
_METHOD = (
    f"Each session has one of the pages open, chooses another year or goal every "
    f"{SECONDS_BETWEEN:.0f} s, and looks for new sources as an open window does. A click counts "
    "from when it was due until its run has finished, so waiting for the one before counts too; "
    f"p95 at most {MOST_MILLISECONDS} ms and nobody without an answer is good. **The clients run "
    "in a process of their own on the same cores as the servers**, so a server on a machine of its "
    "own holds more. *Server* and *clients* are the share of one core that each used."
)
_TITLES = ("sessions", "clicks", "median ms", "p95 ms", "failures", "server %", "clients %", "good")


def part(plan: Plan) -> Part:
    """Measure one process, two processes behind the proxy, and a full house."""
    found = Part(f"Capacity ({plan.seconds:.0f} s a step)", _METHOD)
    with serving(OURS) as server:
        most, text = _climb(plan, server.address, [server], ONE_PROCESS)
    found.tables.append(f"One process:\n\n{text}")
    found.goals.append(_enough("one process", most, ONE_PROCESS))
    if missing := proxy.missing():
        found.notes.append(f"Two processes behind the proxy were not measured: {missing}.")
    else:
        with proxy.behind_proxy({}) as (address, servers):
            most, text = _climb(plan, address, servers, TWO_PROCESSES)
        found.tables.append(f"Two processes behind HAProxy, with TLS:\n\n{text}")
        found.goals.append(_enough("two processes behind the proxy", most, TWO_PROCESSES))
    _full_house(plan, found)
    return found


def _climb(plan: Plan, address: str, servers: list[Server], goal: int) -> tuple[int, str]:
    """Let ever larger crowds in until it is too much; returns the largest that was served well."""
    most, rows = 0, list[tuple[Cell, ...]]()
    for sessions in sorted({*plan.steps, goal}):
        visits, share = _visit(Crowd(address, sessions, plan.seconds), servers)
        rows.append(_row(sessions, visits, share))
        if _good(visits):
            most = sessions
        elif sessions >= goal:
            break
    return most, table(_TITLES, rows)


def _full_house(plan: Plan, found: Part) -> None:
    """Fill one process to its cap and let more knock on the door."""
    settings = {"DOELGEHAALD_SESSIES": str(FULL_HOUSE)}
    rows: list[tuple[Cell, ...]] = []
    with serving(OURS, settings=settings) as server:
        for knocking in (0, KNOCKING):
            crowd = Crowd(server.address, FULL_HOUSE, plan.seconds, knocking)
            visits, share = _visit(crowd, [server])
            answers = ", ".join(f"{count} x {code}" for code, count in visits.knocks.most_common())
            rows.append((f"{knocking} knocking", *_row(FULL_HOUSE, visits, share)[1:], answers))
    found.tables.append(
        f"A full house: the cap is {FULL_HOUSE}, all inside, and others ask for a page or a "
        f"websocket every second:\n\n{table(('', *_TITLES[1:], 'answers'), rows)}"
    )
    refused = set(visits.knocks) == {503}
    found.goals.append(Goal(
        f"past the cap a clear refusal, and inside p95 at most {MOST_MILLISECONDS} ms",
        f"p95 {written(rows[-1][3])} ms inside; {rows[-1][-1]}", refused and _good(visits),
    ))  # fmt: skip


def _visit(crowd: Crowd, servers: Sequence[Server]) -> tuple[Visits, float]:
    """Return what the crowd met, and the share of one core that the servers used, in percent."""
    print(f"  {crowd.sessions} sessions ...", file=sys.stderr, flush=True)
    began, used = time.monotonic(), sum(server.processor for server in servers)
    with visiting(crowd) as future:
        visits = future.result()
    spent = sum(server.processor for server in servers) - used
    return visits, spent / (time.monotonic() - began) * 100


def _row(sessions: int, visits: Visits, share: float) -> tuple[Cell, ...]:
    spread = _milliseconds(visits) if visits.seconds else None
    middle, bad = (spread.middle, spread.bad) if spread else (None, None)
    return (
        sessions, len(visits.seconds), middle, bad, visits.failures.total(), share,
        visits.processor * 100, "yes" if _good(visits) else "no",
    )  # fmt: skip


def _milliseconds(visits: Visits) -> Spread:
    return Spread.of([seconds * 1000 for seconds in visits.seconds])


def _good(visits: Visits) -> bool:
    return (
        bool(visits.seconds)
        and not visits.failures
        and _milliseconds(visits).bad <= MOST_MILLISECONDS
    )


def _enough(what: str, most: int, goal: int) -> Goal:
    return Goal(f"{what}: {goal} sessions", f"{most} sessions", most >= goal)
