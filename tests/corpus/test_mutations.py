"""Spoiled at random: refused with a place in the file, or read exactly as it is written."""

import re
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as some

from lib.sources import Fault, SourceError
from lib.sources.indicators.register import read_register
from lib.sources.reading.text import decode
from tests import made
from tests.corpus.fuzzing import SEED, Fuzzer, new_seed
from tests.corpus.spoiling import (
    as_text,
    decimals,
    judged,
    lines_of,
    numbers,
    small_sources,
    spoiled,
    within,
)

MUTATIONS = 2_000
MONEY = 400
SOURCES = small_sources()
SMALL = SOURCES["indicators.yaml"].decode()
LINES = SMALL.splitlines()
NO_MONEY = f"{made.HEADER}\n".encode()
ALONE = {"indicators.yaml": SMALL, "finance.csv": NO_MONEY.decode()}
FUZZER = Fuzzer(ALONE)


def _read(data: bytes) -> bool:
    """Judge the indicators alone: quick enough for thousands of files."""
    file = "indicators.yaml"
    faults: tuple[Fault, ...] = ()
    found: set[str] = set()
    try:
        register, _ = read_register(decode(data, file), file)
        found = {f"{number:f}" for number in decimals(register.model_dump()["indicators"])}
    except SourceError as error:
        faults = error.faults or (Fault(file, 0, 0, "", "an error without a fault"),)
    assert all(within(fault, lines_of(as_text(data))) for fault in faults), faults
    assert found <= numbers(as_text(data))
    return not faults and _as_typed(data)


def _check(data: bytes) -> bool:
    """Read spoiled indicators; returns whether they were accepted, which they must be honestly."""
    accepted, wrong = judged({"indicators.yaml": data, "finance.csv": NO_MONEY})
    assert not wrong
    return accepted and _as_typed(data)


def _as_typed(data: bytes) -> bool:
    """Hold each accepted number under its own document, year and key, by the second reader."""
    outcome, why = FUZZER.judge({**ALONE, "indicators.yaml": as_text(data)})
    assert outcome != "silent", why
    return True


def test_the_unspoiled_file_is_accepted() -> None:
    assert _check(SMALL.encode())


def test_a_spoiled_byte_is_refused_with_its_place_or_read_exactly(
    record_property: Callable[[str, object], None],
) -> None:
    chosen = new_seed()
    record_property("seed", chosen)
    print(f"{SEED}={chosen}")  # noqa: T201 to repeat this run
    accepted = 0
    for run in range(MUTATIONS):
        kind, files = spoiled(SOURCES, Random(f"{chosen}/{run}"))  # noqa: S311 nothing secret
        called = f"{SEED}={chosen}, run {run}: {kind}"
        if run < MONEY:
            found, wrong = judged(files)
            assert not wrong, f"{called}\n{wrong}"
            accepted += found
        else:
            accepted += _read(files["indicators.yaml"])
    assert 0 < accepted < MUTATIONS


@some.composite
def _structured(draw: some.DrawFn) -> str:
    """Drop, double, swap or shift lines, or put another scalar behind a colon."""
    lines = list(LINES)
    for _ in range(draw(some.integers(1, 3))):
        at = draw(some.integers(0, len(lines) - 2))
        kind = draw(some.sampled_from(["drop", "double", "swap", "in", "out", "scalar"]))
        if kind == "drop":
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "swap":
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        elif kind == "in":
            lines[at] = " " * draw(some.integers(1, 3)) + lines[at]
        elif kind == "out":
            lines[at] = lines[at][draw(some.integers(1, 3)) :]
        else:
            scalar = draw(some.sampled_from(SCALARS))
            lines[at] = re.sub(r": [^{},]+", f": {scalar}", lines[at], count=1)
    return "\n".join(lines) + "\n"


SCALARS = (
    "6,9", "2.571.000", "46%", "€ 5", "010", "1e3", ".5", "yes", "null", "~", "[]", "{}", "[1, 2]",
    "{a: b}", '""', "'", "@x", "*x", "&x y", "!x", "|", "> 5", "2024-01-01", "12:30", "a: b", "#x",
    "0x1F", "NaN", "-0", "1.10", "99999999999999999999999999999999", "0.00000000000001", "“x”",
)  # fmt: skip


@seed(new_seed())
@settings(max_examples=500, deadline=None)
@given(_structured())
def test_a_spoiled_line_is_refused_with_its_place_or_read_exactly(text: str) -> None:
    _check(text.encode())


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_scalar_in_the_place_of_a_number_is_never_another_number(scalar: str) -> None:
    _check(SMALL.replace("{begroot: 46}", f"{{begroot: {scalar}}}", 1).encode())
