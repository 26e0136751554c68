"""How reading both sources grows: `python -m bench.sources_growth` prints one table."""

import platform
import resource
import time
from multiprocessing import get_context

from bench.made import sources
from lib.sources.snapshot import build

SIZES = ((500, 10_000), (2_000, 100_000), (8_000, 499_999))


def measure(indicators: int, amounts: int) -> tuple[float, float, float]:
    """Return megabytes read, seconds, and peak megabytes of a process that reads these sources."""
    files = sources(indicators, amounts)
    size = sum(len(data) for data in files.values()) / 1e6
    started = time.perf_counter()
    build(files)
    seconds = time.perf_counter() - started
    return size, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print one table; each size in a process of its own."""
    print(f"Python {platform.python_version()} on {platform.machine()}")
    print("| indicators | amounts | MB | seconds | peak MB |\n|--:|--:|--:|--:|--:|")
    for indicators, amounts in SIZES:
        with get_context("spawn").Pool(1) as pool:
            size, seconds, peak = pool.apply(measure, (indicators, amounts))
        row = f"| {indicators:,} | {amounts:,} | {size:.1f} | {seconds:.2f} | {peak:.0f} |"
        print(row)


if __name__ == "__main__":
    main()
