"""How much memory a server holds: at rest, with many visitors, and after a long time."""

import sys
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYetError

from bench.crowd import Crowd, Visits, entering, visiting
from bench.plan import Plan
from bench.report import Cell, Goal, Part, table
from bench.servers import OURS, Server, serving

MANY = 100
SOME = 40
MOST_GROWTH = 1.25  # of the memory when the crowd had just come in
_LOOKS = 6
_SETTLING = 20.0  # seconds
_METHOD = (
    "Resident memory of the one process, in MiB. The visitors have a page open; in the "
    "long run they also click every few seconds, as in *capacity*."
)


def part(plan: Plan) -> Part:
    """Measure a server at rest, the same with many visitors, and a fresh one for a long time."""
    rows: list[tuple[Cell, ...]] = []
    with serving(OURS) as server:
        rows.append(("at rest", server.memory))
        crowd = Crowd(server.address, MANY, _SETTLING, clicks=False)
        with visiting(crowd) as future:
            _wait(future, entering(MANY) + _SETTLING / 2)
            rows.append((f"{MANY} visitors with a page open", server.memory))
    with serving(OURS) as server:
        looks = _long_run(plan.minutes, server)
    rows += [(f"{SOME} visitors, after {minutes:.1f} minutes", size) for minutes, size in looks]
    growth = looks[-1][1] / looks[0][1]
    return Part(
        f"Memory ({plan.minutes:g} minutes)",
        _METHOD,
        [table(("", "MiB"), rows)],
        [
            Goal(
                f"after {plan.minutes:g} minutes at most {MOST_GROWTH} x of when all were in",
                f"{growth:.2f} x",
                growth <= MOST_GROWTH,
            )
        ],
    )


def _long_run(minutes: float, server: Server) -> list[tuple[float, float]]:
    """Return minutes and MiB at moments of equal distance, the first once all visitors are in."""
    looks = []
    with visiting(Crowd(server.address, SOME, minutes * 60)) as future:
        _wait(future, entering(SOME))
        for look in range(_LOOKS + 1):
            looks.append((minutes * look / _LOOKS, server.memory))
            print(f"  {looks[-1][0]:.1f} minutes: {looks[-1][1]:.0f} MiB", file=sys.stderr)
            if look < _LOOKS:
                _wait(future, minutes * 60 / _LOOKS)
    return looks


def _wait(future: Future[Visits], seconds: float) -> None:
    """Sleep, unless the visitors fail meanwhile; then raises what they met."""
    end = time.monotonic() + seconds
    try:
        future.result(timeout=seconds)
    except NotYetError:
        return
    time.sleep(max(end - time.monotonic(), 0))
