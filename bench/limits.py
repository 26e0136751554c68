"""How reading grows along each axis: `python -m bench.limits [--doublings 5] [axis ...]`.

Each axis is doubled several times, until one reading takes longer than `--seconds`. The exponent
is of the last doublings: 1 is in proportion, 2 is four times the work for twice the content.
"""

import argparse
import math
import sys
import time

from bench.axes import AXES, Axis, Files
from lib.sources import SourceError
from lib.sources.snapshot import build

_ENOUGH = 0.02  # seconds: less is noise


def seconds_of(files: Files) -> tuple[float, str]:
    """Return how long the sources take, and what came of it: ok or the codes of the faults."""
    said = "ok"
    started = time.perf_counter()
    try:
        snapshot = build(files)
        said = f"ok, {len(snapshot.warnings)} warnings"
    except SourceError as error:
        codes = dict.fromkeys(fault.code for fault in error.faults if not fault.warning)
        said = f"{len(error.faults)}: {', '.join(list(codes)[:3])}"
    return time.perf_counter() - started, said


def grown(axis: Axis, doublings: int, most: float) -> tuple[list[tuple[int, float]], str]:
    """Return size and seconds along an axis, and what came of the largest."""
    found: list[tuple[int, float]] = []
    said = ""
    for doubling in range(doublings + 1):
        size = axis.start * 2**doubling
        files = axis.make(size)
        seconds, said = seconds_of(files)
        found.append((size, seconds))
        if seconds > most:
            break
    return found, said


def exponent(found: list[tuple[int, float]]) -> float | None:
    """Return the power of the growth over what is long enough to be measured."""
    sure = [(size, seconds) for size, seconds in found if seconds > _ENOUGH][-3:]
    if len(sure) < 2:  # noqa: PLR2004 two points make a line
        return None
    (small, short), (large, long) = sure[0], sure[-1]
    return math.log(long / short) / math.log(large / small)


def main() -> None:
    """Print one row an axis."""
    parser = argparse.ArgumentParser(prog="python -m bench.limits", description=__doc__)
    parser.add_argument("axes", nargs="*", help="the axes to look at; all by default")
    parser.add_argument("--doublings", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=5.0)
    chosen = parser.parse_args()
    write = sys.stdout.write
    write("| axis | largest | seconds | exponent | outcome |\n| -- | --: | --: | --: | -- |\n")
    for axis in AXES:
        name = axis.make.__name__
        if chosen.axes and name not in chosen.axes:
            continue
        found, said = grown(axis, chosen.doublings, chosen.seconds)
        power = exponent(found)
        size, seconds = found[-1]
        shown = "–" if power is None else f"{power:.1f}"
        write(f"| {name} | {size:,} | {seconds:.2f} | {shown} | {said} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
