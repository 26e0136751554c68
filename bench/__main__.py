"""The command line: `python -m bench` measures and prints one report in Markdown."""

import argparse
import sys
import time
from dataclasses import fields
from importlib import import_module
from pathlib import Path

from bench import browser, machine
from bench.plan import QUICK, Plan

WITH_A_BROWSER = ("firstview", "phone", "growth", "peers", "editions")
PARTS = (
    "rerun",
    "firstview",
    "phone",
    "start",
    "memory",
    "capacity",
    "growth",
    "peers",
    "editions",
)


def main() -> None:
    """Measure the chosen parts, one after the other, and print each when it is done."""
    chosen = _parser().parse_args()
    plan = _plan(chosen)
    began = time.monotonic()
    print("# Bench\n")
    print(machine.described(), flush=True)
    for name in chosen.parts or PARTS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        others = machine.Others()
        print(f"\n{import_module(f'bench.{name}').part(plan).text()}")
        print(f"\n{others.said(browser=name in WITH_A_BROWSER)}", flush=True)
    print(f"\nThis took {(time.monotonic() - began) / 60:.0f} minutes.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"any of: {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="just enough to see that all works")
    parser.add_argument("--minutes", type=float, help="how long to look at the memory")
    parser.add_argument("--seconds", type=float, help="how long each number of sessions visits")
    parser.add_argument("--reruns", type=int, help="how often each page is run again")
    parser.add_argument("--views", type=int, help="how often each page is opened")
    parser.add_argument("--starts", type=int, help="how often each server is started")
    parser.add_argument("--steps", type=int, nargs="+", help="the numbers of sessions")
    parser.add_argument("--copies", type=int, nargs="+", help="how many times the real sources")
    parser.add_argument("--peers", type=Path, help="the Python that has Dash and Panel")
    return parser


def _plan(chosen: argparse.Namespace) -> Plan:
    said = {name: getattr(chosen, name) for name in (field.name for field in fields(Plan))}
    known = {name: value for name, value in said.items() if value is not None}
    if unknown := set(chosen.parts) - set(PARTS):
        raise SystemExit(f"no such part: {', '.join(unknown)}; choose from {', '.join(PARTS)}")
    if browser.find() is None and (needing := set(chosen.parts or PARTS) & set(WITH_A_BROWSER)):
        raise SystemExit(
            f"no browser for {', '.join(sorted(needing))}: install chromium, name one in CHROMIUM, "
            f"or choose other parts: {', '.join(it for it in PARTS if it not in WITH_A_BROWSER)}"
        )
    for name in ("steps", "copies"):
        if name in known:
            known[name] = tuple(known[name])
    return Plan(**(QUICK if chosen.quick else {}) | known)


if __name__ == "__main__":
    main()
