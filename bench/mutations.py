"""Spoiled bytes in both sources: `python -m bench.mutations [--runs 200000] [--seed N]`.

Whatever is in the files, reading them ends in an answer or in faults that say where: no other
exception, no number that is not in the file, and never more than two seconds of the processor.
Prints the counts and the slowest; the status is 1 if anything was otherwise.
"""

import argparse
import sys
import traceback
from collections import Counter
from random import Random

from bench.report import Cell, table
from tests.corpus.fuzzing import new_seed
from tests.corpus.spoiling import small_sources, spoiled, timed

MOST_SECONDS = 2.0


def main() -> None:
    """Spoil and read, print the counts and the slowest, and fail on what may not be."""
    parser = argparse.ArgumentParser(prog="python -m bench.mutations", description=__doc__)
    parser.add_argument("--runs", type=int, default=200_000, help="how many spoiled files")
    parser.add_argument("--seed", type=int, help="the seed of an earlier run, to repeat it")
    parser.add_argument("--only", type=int, help="the number of one run, to repeat it alone")
    chosen = parser.parse_args()
    seed = new_seed() if chosen.seed is None else chosen.seed
    sys.stdout.write(f"{chosen.runs:,} spoiled files with --seed {seed}\n")
    runs = range(chosen.runs) if chosen.only is None else [chosen.only]
    counts: Counter[tuple[str, str]] = Counter()
    slowest = (0.0, 0, "")
    files = small_sources()
    for run in runs:
        kind, made = spoiled(files, Random(f"{seed}/{run}"))  # noqa: S311 nothing secret
        outcome, seconds = _read(made, f"{kind}, --seed {seed} --only {run}")
        counts[kind.split()[0], outcome] += 1
        slowest = max(slowest, (seconds, run, kind))
        if seconds > MOST_SECONDS:
            counts[kind.split()[0], "slow"] += 1
    _print(counts, slowest)


def _read(made: dict[str, bytes], called: str) -> tuple[str, float]:
    try:
        accepted, wrong, seconds = timed(made)
    except Exception:  # what is looked for is any exception at all
        sys.stdout.write(f"{called}\n{traceback.format_exc()}\n")
        return "crashed", 0.0
    if wrong:
        sys.stdout.write(f"{called}\n{wrong}\n\n")
        return "silent", seconds
    return ("accepted" if accepted else "refused"), seconds


def _print(counts: Counter[tuple[str, str]], slowest: tuple[float, int, str]) -> None:
    outcomes = ("refused", "accepted", "silent", "crashed", "slow")
    kinds = sorted({kind for kind, _ in counts})
    rows: list[tuple[Cell, ...]] = [
        (kind, *(counts[kind, outcome] for outcome in outcomes)) for kind in kinds
    ]
    totals = [sum(counts[kind, outcome] for kind in kinds) for outcome in outcomes]
    sys.stdout.write(table(("kind", *outcomes), [*rows, ("all", *totals)]) + "\n")
    seconds, run, kind = slowest
    sys.stdout.write(f"The slowest took {seconds:.2f} s: {kind}, run {run}\n")
    if any(totals[2:]):
        sys.exit(1)


if __name__ == "__main__":
    main()
