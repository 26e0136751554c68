"""Every pair of choices in sources made from the model: `python -m bench.pairs [--minutes 60]`.

Prints how many pairs were met and every case that breaks what is shown; the status is 1 if there is
one.
"""

import argparse
import sys
import time

from tests.generated.cases import Cases
from tests.generated.choices import new_seed
from tests.generated.shown import wrong

_CHECK_CHARTS = 10  # one in so many cases: checking costs as much as all the rest


def main() -> None:
    """Make sources until every pair was met or the time is over, and fail on what breaks."""
    parser = argparse.ArgumentParser(prog="python -m bench.pairs", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60, help="when to stop")
    parser.add_argument("--seed", type=int, help="the seed of an earlier run, to repeat it")
    chosen = parser.parse_args()
    seed = new_seed() if chosen.seed is None else chosen.seed
    cases = Cases(seed)
    every, broken = len(cases.left), 0
    print(f"{every:,} pairs with --seed {seed}", flush=True)
    end = time.monotonic() + 60 * chosen.minutes
    while cases.left and time.monotonic() < end:
        case = cases.next()
        if case is None:
            continue
        for problem in wrong(case.snapshot, compiled=cases.made % _CHECK_CHARTS == 0):
            broken += 1
            print(f"{case.name}\n{problem}\n", flush=True)
    met = every - len(cases.left)
    print(f"{met:,} pairs ({100 * met / every:.1f}%) in {cases.made:,} sources; {broken} broken")
    print(f"refused: {cases.codes.most_common()}")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
