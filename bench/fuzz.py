"""Slips at random in the real sources: `python -m bench.fuzz [--edits 20000] [--seed N]`.

Prints how many were refused, warned about or read as they were typed, and every one that was
misread in silence; the status is 1 if there is one.
"""

import argparse
import sys

from bench.report import table
from tests.corpus.fuzzing import OUTCOMES, Fuzzer, Tally, new_seed, real_texts


def main() -> None:
    """Make the edits, print the counts, and fail on what was misread."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--edits", type=int, default=20_000, help="how many edits")
    parser.add_argument("--seed", type=int, help="the seed of an earlier run, to repeat it")
    chosen = parser.parse_args()
    seed = new_seed() if chosen.seed is None else chosen.seed
    print(f"{chosen.edits:,} edits with --seed {seed}", flush=True)
    tally = Fuzzer(real_texts()).run(chosen.edits, seed)
    print(_counted(tally))
    if tally.silent:
        print("\n" + "\n\n".join(tally.silent))
        sys.exit(1)


def _counted(tally: Tally) -> str:
    edits = tally.counts.total()
    rows = [
        (outcome, tally.counts[outcome], 100 * tally.counts[outcome] / edits)
        for outcome in OUTCOMES
    ]
    return table(("outcome", "edits", "%"), rows)


if __name__ == "__main__":
    main()
