"""Findings about promises: a target that moved, and the pace that is needed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from lib import measures
from lib.model import Register, Unit
from lib.sources import Snapshot
from lib.wording.numbers import number, value

Row: TypeAlias = Mapping[str, Any]


def findings(snapshot: Snapshot, indicator: str) -> list[str]:
    """Return what stands out in the promises of one indicator: moved targets and needed pace."""
    changes = measures.target_changes(snapshot).filter(indicator=indicator)
    told = [target_change(row, snapshot.register) for row in changes.iter_rows(named=True)]
    paces = measures.pace(snapshot).filter(indicator=indicator)
    return [*told, *(pace(row) for row in paces.iter_rows(named=True))]


def all_changes(snapshot: Snapshot) -> list[str]:
    """Return every moved target with the name of its indicator."""
    return [
        f"{_name(row, snapshot)}: {target_change(row, snapshot.register)}"
        for row in measures.target_changes(snapshot).iter_rows(named=True)
    ]


def all_paces(snapshot: Snapshot) -> list[str]:
    """Return the pace that is needed for every indicator, with its name."""
    return [
        f"{_name(row, snapshot)}: {pace(row)}"
        for row in measures.pace(snapshot).iter_rows(named=True)
    ]


def _name(row: Row, snapshot: Snapshot) -> str:
    return f"{row['goal']} {snapshot.register.indicators[row['indicator']].short_name}"


def target_change(row: Row, register: Register) -> str:
    """Write a change of a target: "Doel versoepeld van 200 naar 180 vanaf 2025"."""
    before = value(row["before"], row["before_decimals"], row["unit"])
    after = value(row["after"], row["after_decimals"], row["unit"])
    moved = {True: "versoepeld", False: "aangescherpt"}.get(row["eased"], "veranderd")
    new = register.documents[row["after_document"]].name
    if row["before_year"] == row["year"]:
        old = register.documents[row["before_document"]].name
        return f"Doel voor {row['year']} {moved} van {before} ({old}) naar {after} ({new})."
    return (
        f"Doel {moved} van {before} in {row['before_year']} naar {after} vanaf {row['year']} "
        f"({new})."
    )


def pace(row: Row) -> str:
    """Write what each year must bring to reach the last target, beside the pace so far."""
    target = value(row["target"], row["target_decimals"], row["unit"])
    last = value(row["last"], row["last_decimals"], row["unit"])
    if row["reached"]:
        return (
            f"De uitkomst van {row['last_year']} ({last}) voldoet al aan het doel voor "
            f"{row['target_year']} ({target})."
        )
    told = (
        f"Om {target} te halen in {row['target_year']} is na {last} in {row['last_year']} elk jaar "
        f"{_per_year(row['needed'], row)} nodig."
    )
    if row["so_far"] is None:
        return told
    return f"{told} Sinds {row['first_year']} was dat gemiddeld {_per_year(row['so_far'], row)}."


def _per_year(amount: float, row: Row) -> str:
    """Write a change per year with one decimal more than the coarsest printed number."""
    decimals = max(int(row["target_decimals"]), int(row["last_decimals"]))
    written = number(Decimal(repr(amount)), max(decimals, 1), signed=True)
    if row["unit"] == Unit.PERCENT:
        return f"{written} procentpunt"
    return f"{written} punt" if row["unit"] == Unit.GRADE else written
