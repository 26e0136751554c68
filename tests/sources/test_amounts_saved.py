"""finance.csv as officers and their programs save it: every way is read the same, or refused."""

import csv
import random
import re
from collections.abc import Iterator

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as some

from lib.model import Notation
from lib.sources import DEFAULT_FOLDER, SourceError, load
from lib.sources.money.amounts import read_amounts
from lib.sources.money.euros import read_euros

DATA = (DEFAULT_FOLDER / "finance.csv").read_bytes()
REAL = load(DEFAULT_FOLDER).register
SEPARATORS = {";": "sep=;", ",": "sep=,", "\t": "sep=\t"}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
LINE_ENDS = ("\n", "\r\n", "\r")
QUOTINGS = ("needed", "all", "some")
NUMBERS = ("plain", "dutch", "english")


def _written(amount: int, numbers: str) -> str:
    if numbers == "plain":
        return str(amount)
    english = f"{amount:,}.00"
    return english if numbers == "english" else english.translate(str.maketrans(",.", ".,"))


def _quoted(cell: str, quoting: str, separator: str, chance: random.Random) -> str:
    needed = any(sign in cell for sign in (separator, '"', "\n"))
    if needed or quoting == "all" or (quoting == "some" and chance.random() < 0.5):
        return '"' + cell.replace('"', '""') + '"'
    return cell + chance.choice(["", "", " ", "\xa0"])


def _real_rows() -> tuple[list[str], list[list[str]]]:
    """Return the real rows, with names that are different in every encoding."""
    header, *rows = csv.reader(DATA.decode().splitlines(), delimiter=";")
    for at, row in enumerate(rows):
        row[3] += ["", " – één €", '; "x", y'][at % 3]
    return header, rows


def _saved(separator: str, line_end: str, quoting: str, numbers: str, seed: int) -> str:
    """Return the real rows as some program saves them; the seed turns the remaining knobs."""
    chance = random.Random(seed)  # noqa: S311 it makes files, no secrets
    header, rows = _real_rows()
    money = header.index("bedrag")
    order = list(range(len(header)))
    if chance.random() < 0.5:
        chance.shuffle(order)
    tail = separator * chance.choice([0, 0, 2])
    lines = [SEPARATORS[separator]] if chance.random() < 0.5 else []
    for row in [header, *rows]:
        cells = list(row)
        if row is not header:
            cells[money] = _written(int(row[money]), numbers)
        if chance.random() < 0.1:
            lines.append(chance.choice(["", " ", separator * len(row)]))
        lines.append(
            separator.join(_quoted(cells[at], quoting, separator, chance) for at in order) + tail
        )
    return line_end.join(lines) + line_end * chance.choice([0, 1, 3])


def _reference() -> pl.DataFrame:
    """Return the same rows through nothing but the csv module."""
    header, rows = _real_rows()
    text = "\n".join(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row)
                     for row in [header, *rows])  # fmt: skip
    return read_amounts(text.encode(), "finance.csv", REAL)[0].drop("line")


REFERENCE = _reference()


def test_the_reference_holds_the_real_amounts() -> None:
    header, rows = _real_rows()
    assert REFERENCE["amount"].to_list() == [int(row[header.index("bedrag")]) for row in rows]
    assert REFERENCE["name"].to_list() == [row[header.index("naam")] for row in rows]
    real = read_amounts(DATA, "finance.csv", REAL)[0].drop("line", "name")
    assert real.equals(REFERENCE.drop("name"))


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", SEPARATORS, ids=["puntkomma", "komma", "tab"])
@pytest.mark.parametrize("quoting", QUOTINGS)
def test_every_way_of_saving_gives_the_same_amounts(
    encoding: str, separator: str, quoting: str
) -> None:
    for seed, (line_end, numbers) in enumerate((e, n) for e in LINE_ENDS for n in NUMBERS):
        text = _saved(separator, line_end, quoting, numbers, seed)
        notation = Notation.ENGLISH if numbers == "english" else Notation.DUTCH
        register = REAL.model_copy(update={"notation": notation})
        frame, warnings = read_amounts(text.encode(encoding), "finance.csv", register)
        assert frame.drop("line").equals(REFERENCE), (line_end, numbers, seed)
        assert not warnings


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Return the data with one to three bytes changed, added or taken away."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(changed))
        new = chance.choice([*b'";,\t\n\r -.0159\x00\x81\xe9\xa0\xc3', chance.randrange(256)])
        taken = chance.choice([0, 1, 1, 1, 5])
        changed[at : at + taken] = bytes([new] * chance.choice([0, 1, 1]))
    return bytes(changed)


def _mutants(count: int) -> Iterator[bytes]:
    cut = b"\n".join(DATA.splitlines()[:31]) + b"\n"
    chance = random.Random(20260101)  # noqa: S311 it makes files, no secrets
    yield from (_changed(cut, chance) for _ in range(count))


def _text(data: bytes) -> str:
    """Decode on its own: every byte a character unless the whole is UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _naive_amounts(text: str) -> Iterator[int | None]:
    """Read the amounts on its own: strip all that is not a digit; None for a dash."""
    lines = iter(re.split("\r\n|\r|\n", text))
    header = next(line for line in lines if line.strip("; \xa0"))
    [names] = csv.reader([header], delimiter=";")
    money = [name.strip(" \xa0") for name in names].index("bedrag")
    for cells in csv.reader((line + "\n" for line in lines), delimiter=";", skipinitialspace=True):
        if not any(cell.strip(" \xa0") for cell in cells):
            continue
        cell = re.sub(",0+$", "", cells[money].strip(" \xa0"))
        digits = re.sub("[^0-9]", "", cell)
        yield int(digits) * (-1 if cell.startswith("-") else 1) if digits else None


def test_a_damaged_file_is_read_as_it_stands_or_refused_at_a_place_in_it() -> None:
    accepted = 0
    for data in _mutants(2000):
        lines = re.split("\r\n|\r|\n", _text(data))
        try:
            frame, faults = read_amounts(data, "finance.csv", REAL)
        except SourceError as error:
            faults = error.faults
            assert faults
        else:
            accepted += 1
            assert frame["amount"].to_list() == list(_naive_amounts(_text(data))), data
        for fault in faults:
            assert 1 <= fault.line <= len(lines), data
            assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1, data
    assert 200 < accepted < 1800


@given(some.integers(-(10**12) + 1, 10**12 - 1), some.sampled_from(Notation), some.booleans())
def test_every_whole_amount_is_read_back_exactly(
    amount: int, notation: Notation, decimals: bool
) -> None:
    written = _written(amount, "dutch" if notation is Notation.DUTCH else "english")
    written = written if decimals else written[:-3]
    assert read_euros(written, notation) == amount
    assert read_euros(written.replace("-", "−"), notation) == amount
    assert read_euros(str(amount), notation) == amount


@given(some.text(alphabet="0123456789.,-+ e€", max_size=8), some.sampled_from(Notation))
def test_what_is_read_is_what_stands_there(cell: str, notation: Notation) -> None:
    group, decimal = (".", ",") if notation is Notation.DUTCH else (",", ".")
    amount = read_euros(cell, notation)
    if amount is not None:
        assert float(cell.replace(group, "").replace(decimal, ".")) == amount
