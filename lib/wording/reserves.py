"""Saldo before and after reserves in words, always with the terms it comes from."""

from collections.abc import Sequence

from lib.measures import BEFORE
from lib.model import AmountKind, Register
from lib.wording.money import NO_AMOUNT, Row, stage_name
from lib.wording.numbers import euros

LABELS = {
    BEFORE: "Saldo vóór reserves",
    AmountKind.SALDO.value: "Saldo na reserves",
}
MADE_HERE = (
    "Het saldo vóór reserves rekenen wij zelf uit: lasten plus baten. Het saldo na reserves is het "
    f"gedrukte saldo. Een streepje betekent: {NO_AMOUNT}."
)


def sentence(row: Row, register: Register) -> str:
    """Lead from lasten and baten over the reserves to the printed saldo of a programme."""
    stage = f"{stage_name(row['stage'], register).capitalize()} {row['year']}"
    terms = [f"{kind} {euros(row[kind])}" for kind in ("lasten", "baten") if row[kind] is not None]
    text = f"{stage}: vóór reserves is het saldo **{euros(row['before'])}** ({', '.join(terms)})."
    moved = [
        f"{kind} {euros(row[kind])}"
        for kind in ("toevoegingen", "onttrekkingen")
        if row[kind] is not None
    ]
    if moved:
        text += f" Daarna volgen de reserves: {', '.join(moved)}."
    if row["after"] is None:
        return text
    return f"{text} Na reserves is het saldo **{euros(row['after'])}**.{_rounding(row)}"


def absent(stages: Sequence[str], register: Register, year: int) -> str:
    """Say which stages have a saldo alone; nothing when all of them have its terms."""
    if not stages:
        return ""
    names = " en de ".join(f"{stage_name(stage, register)} {year}" for stage in stages)
    verb = "noemt" if len(stages) == 1 else "noemen"
    return (
        f"De {names} {verb} hier alleen het saldo na reserves. Lasten, baten en reserves: "
        f"{NO_AMOUNT}."
    )


def rounding_note(rows: Sequence[Row]) -> str:
    """Name the lines of which the printed saldo is not exactly the sum of its terms."""
    off = [row for row in rows if row["rounding"]]
    if not off:
        return ""
    told = "; ".join(
        f"{row['goal'] or row['product'] or 'totaal'} {euros(row['rounding'])}" for row in off
    )
    return f"{_cause(off[0])} verschilt het gedrukte saldo van de som van de delen: {told}."


def _rounding(row: Row) -> str:
    if not row["rounding"]:
        return ""
    return f" {_cause(row)} scheelt dat {euros(abs(row['rounding']))} met de som van de delen."


def _cause(row: Row) -> str:
    return "Door afronding" if row["unit"] > 1 else "In de bron"
