"""How reading finance.csv grows with its rows: `python -m bench.csv_growth`."""

import io
import multiprocessing
import resource
import sys
import time
from itertools import islice, product

from lib.model import AmountKind
from lib.sources import DEFAULT_FOLDER, load
from lib.sources.money.amounts import REQUIRED, read_amounts

SIZES = (1_000, 10_000, 100_000, 499_999)  # and a header: as many lines as there can be


def made_rows(count: int) -> bytes:
    """Return a file of this many different rows for the real register."""
    register = load(DEFAULT_FOLDER).register
    goals = [(code, g) for code, programme in register.programmes.items() for g in programme.goals]
    kinds = [kind.value for kind in AmountKind]
    keys = product(
        range(count // len(kinds) + 1), goals, register.documents, register.stages, kinds, range(4)
    )
    file = io.BytesIO()
    file.write((";".join(REQUIRED) + "\n").encode())
    for row, (item, (code, goal), document, stage, kind, year) in enumerate(islice(keys, count)):
        sign = "-" if kind in (AmountKind.LASTEN, AmountKind.TOEVOEGINGEN) else ""
        amount = f"{sign}{row + 1:,}".replace(",", ".")
        cells = (code, goal, item, f"Product nummer {item}", 2023 + year, stage, kind, amount)
        file.write((";".join(map(str, cells)) + f";EUR;{document}\n").encode())
    return file.getvalue()


def measure(count: int) -> tuple[float, float, float]:
    """Return seconds, MB that reading added to the peak, and MB of the file itself."""
    data, register = made_rows(count), load(DEFAULT_FOLDER).register
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    amounts, _ = read_amounts(data, "finance.csv", register)
    seconds = time.perf_counter() - start
    if amounts.height != count:
        raise SystemExit(f"{amounts.height} of {count} rows were read")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return seconds, (after - before) / 1024, len(data) / 1e6


def main() -> None:
    """Print one table; each size is read in a process of its own, so that peaks are its own."""
    write = sys.stdout.write
    write(f"{'rows':>10} {'file MB':>9} {'seconds':>9} {'MB peak':>9}\n")
    for count in SIZES:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, peak, size = pool.apply(measure, (count,))
        write(f"{count:>10,} {size:>9.1f} {seconds:>9.3f} {peak:>9.0f}\n")


if __name__ == "__main__":
    main()
