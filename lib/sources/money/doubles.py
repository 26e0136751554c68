"""Two amounts in one place: the same one twice, or one of them with a code that is not its own."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from lib.model import Register, folded
from lib.sources.money.places import KEY
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault

_WHAT = ("name", "amount", "mark", "unit", "explanation")
_CODES = {"goal": "doelstelling", "product": "product"}
_ONCE = "één keer per doelstelling, product, jaar, fase, soort en document"


def doubles(printed: pl.DataFrame, table: Table, register: Register | None) -> Iterator[Fault]:
    """Yield a fault for every amount in the place of another one above it.

    Only where both say the same can one of them go; else the fault says how they differ.
    """
    dated = printed.filter(pl.col("year").is_not_null())
    key = [*KEY, "incidental"]
    twice = dated.filter(dated.select(key).is_duplicated())
    if twice.is_empty():
        return
    homes = _homes(dated, register)
    first: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in twice.iter_rows(named=True):
        above = first.setdefault(tuple(row[each] for each in key), row)
        if above is not row:
            yield Fault(table.file, row["line"], 1, "csv-dubbel", _message(above, row, homes))


def _message(above: Mapping[str, Any], row: Mapping[str, Any], homes: "_Homes") -> str:
    if all(above[each] == row[each] for each in _WHAT):
        return (
            f"Dit bedrag staat er twee keer: gevonden ook op regel {above['line']}, verwacht "
            f"{_ONCE}. Houd er één over."
        )
    said = (
        f"Dit is een tweede bedrag op dezelfde plaats: gevonden ook op regel {above['line']}, "
        f"verwacht {_ONCE}."
    )
    wrong = next((each for each in map(homes.wrong, (above, row)) if each), "")
    if wrong:
        return f"{said} {wrong}"
    if folded(above["name"]) != folded(row["name"]):
        return f"{said} {_other_name(above, row)}"
    return (
        f"{said} Kijk welke van de twee een ander jaar of document, een andere fase of soort moet "
        "hebben. Is de een incidenteel en de ander structureel? Zeg dat in de kolom 'incidenteel'."
    )


def _other_name(above: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    """Ask which code is wrong: two names have one, as when a spreadsheet makes 1.1 of 1.10."""
    code = row["product"] or row["goal"] or row["programme"]
    said = (
        f"De namen verschillen ('{above['name']}' en '{row['name']}'), dus een van de twee heeft "
        "de code van de ander. Verbeter die code."
    )
    last = str(code).rpartition(".")[2] if "." in str(code) else ""
    if last.isdecimal() and not last.endswith("0"):
        said += (
            f" Heeft een rekenblad {code}0 veranderd in {code}? Schrijf dan {code}0, en maak de "
            "kolom op als tekst."
        )
    return said


class _Homes:
    """With which code a name stands: in the register, or else on most rows of the file."""

    def __init__(self, rows: Mapping[tuple[str, str], Counter[str]], goals: Mapping[str, str]):
        self._rows, self._goals = rows, goals

    def wrong(self, row: Mapping[str, Any]) -> str:
        """Say which code a row was probably meant to have, empty when it has that of its name."""
        kind = "product" if row["product"] is not None else "goal"
        name, code = folded(row["name"]), row[kind]
        meant = self._goals.get(name) if kind == "goal" else None
        usual = self._rows.get((kind, name), Counter())
        if meant is None and usual and usual.most_common(1)[0][1] > usual[code]:
            meant = usual.most_common(1)[0][0]
        if code is None or meant is None or meant == code:
            return ""
        return (
            f"'{row['name']}' heeft anders de code {meant}, en op regel {row['line']} {code}. "
            f"Schrijf daar {meant} bij '{_CODES[kind]}'."
        )


def _homes(printed: pl.DataFrame, register: Register | None) -> _Homes:
    rows: dict[tuple[str, str], Counter[str]] = {}
    for kind in _CODES:
        level = printed.filter(pl.col("product").is_null() == (kind == "goal"))
        for name, code in level.select("name", kind).drop_nulls().iter_rows():
            rows.setdefault((kind, folded(name)), Counter())[code] += 1
    programmes = register.programmes.values() if register else ()
    goals = {folded(goal.name): code for one in programmes for code, goal in one.goals.items()}
    return _Homes(rows, goals)
