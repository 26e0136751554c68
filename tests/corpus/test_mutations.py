"""Spoiled at random: refused with a place in the file, or read exactly as it is written."""

import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lib.sources import DEFAULT_FOLDER, Fault, SourceError
from lib.sources.indicators import read_register
from lib.sources.snapshot import build
from lib.sources.text import decode
from tests import made

FINANCE = f"{made.HEADER}\n".encode()
MUTATIONS = 2_000
WHOLE = 10  # every tenth runs through everything, finance.csv included
REAL = (DEFAULT_FOLDER / "indicators.yaml").read_text(encoding="utf-8")


def _shrunk() -> str:
    """Return the real file with one goal and two indicators, most of their prose left out."""
    head, rest = REAL.split("programmas:\n", 1)
    programme, indicators = rest.split("indicatoren:\n", 1)
    first = programme.split("        geld:\n", 1)[0]
    blocks = indicators.split("\n\n  ")
    kept = [re.sub(r"    (?:let_op|toelichting):\n(?:      .*\n)+", "", b) for b in blocks[:3:2]]
    kept = [re.sub(r'doelstelling: "1.\d"', 'doelstelling: "1.1"', block) for block in kept]
    head = re.sub(r"(?m)^#.*\n", "", head)
    return f"{head}programmas:\n{first}indicatoren:\n" + "\n\n  ".join(kept).rstrip() + "\n"


SMALL = _shrunk()
LINES = SMALL.splitlines()
SIGNS = b"\t\n\r :,.-#{}[]\"'%&*!|>@`?0159abeuz\\\x00\xa0\xe2\x80\x9c\xff"


def _numbers(text: str) -> set[str]:
    """Return every number as it is written; a zero has no sign."""
    found = re.findall(r"-?[0-9]+(?:\.[0-9]+)?", text)
    return {re.sub(r"^-(0(?:\.0+)?)$", r"\1", number) for number in found}


def _read(data: bytes) -> list[str]:
    """Return the numbers of the indicators alone: quick enough for thousands of files."""
    file = "indicators.yaml"
    register, _ = read_register(decode(data, file), file)
    return [f"{number:f}" for number in _decimals(register.model_dump()["indicators"])]


def _decimals(content: object) -> Iterator[Decimal]:
    if isinstance(content, Decimal):
        yield abs(content) if content == 0 else content
    for part in content.values() if isinstance(content, dict) else ():
        yield from _decimals(part)


def _build(data: bytes) -> list[str]:
    """Return the numbers of the figures, through everything that reads the sources."""
    snapshot = build({"indicators.yaml": data, "finance.csv": FINANCE})
    rows = snapshot.figures.select("value", "decimals").drop_nulls().iter_rows()
    return [f"{abs(value) if value == 0 else value:.{decimals}f}" for value, decimals in rows]


def _check(data: bytes, read: Callable[[bytes], list[str]] = _build) -> bool:
    """Read spoiled sources; returns whether they were accepted, which they must be honestly."""
    text = _as_text(data)
    faults: tuple[Fault, ...] = ()
    numbers: list[str] = []
    try:
        numbers = read(data)
    except SourceError as error:
        faults = error.faults
        assert faults, "an error without a fault"
    for fault in faults:
        _check_place(fault, text if fault.file == "indicators.yaml" else FINANCE.decode())
    assert set(numbers) <= _numbers(text)
    return not faults


def _check_place(fault: Fault, text: str) -> None:
    lines = re.split("\r\n|\r|\n", text)
    assert 1 <= fault.line <= len(lines), fault
    assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1, fault


def _as_text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _spoiled(data: bytes, chance: random.Random) -> bytes:
    place, sign = chance.randrange(len(data)), bytes([chance.choice(SIGNS)])
    kind = chance.choice(["replace", "insert", "delete", "swap", "cut", "bit"])
    before, here, after = data[:place], data[place : place + 1], data[place + 1 :]
    return {
        "replace": before + sign + after,
        "insert": before + sign + here + after,
        "delete": before + after,
        "swap": before + after[:1] + here + after[1:],
        "cut": before + after[chance.randrange(1, 40) :],
        "bit": before + bytes([here[0] ^ (1 << chance.randrange(8))]) + after,
    }[kind]


def test_the_unspoiled_file_is_accepted() -> None:
    assert _check(SMALL.encode())


def test_a_spoiled_byte_is_refused_with_its_place_or_read_exactly() -> None:
    chance = random.Random(20240101)  # noqa: S311 the same spoils every run, nothing secret
    data = SMALL.encode()
    accepted = sum(
        _check(_spoiled(data, chance), _read if run % WHOLE else _build) for run in range(MUTATIONS)
    )
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


@settings(max_examples=500, deadline=None, derandomize=True)
@given(_structured())
def test_a_spoiled_line_is_refused_with_its_place_or_read_exactly(text: str) -> None:
    _check(text.encode())


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_scalar_in_the_place_of_a_number_is_never_another_number(scalar: str) -> None:
    _check(SMALL.replace("{begroot: 46}", f"{{begroot: {scalar}}}", 1).encode())
