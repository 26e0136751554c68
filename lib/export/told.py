"""What the sources tell beside the numbers: of each figure and of each indicator."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import polars as pl

from lib.measures import Home
from lib.model import Figure, Indicator, Register, Target
from lib.sources import Snapshot
from lib.sources.indicators.figures import decimals_of, said
from lib.wording import breaks

Cells: TypeAlias = dict[str, str | int | None]
BESIDE = (
    "gedrukt", "peildatum", "telt_voor_jaar", "definitie", "opgeteld_vanaf", "ten_opzichte_van",
    "verschil", "verschil_in", "reden", "bron", "opmerking",
)  # fmt: skip
"""What can stand beside a figure, by its columns."""
_WHOLE = ("jaar", "opgeteld_vanaf", "eerste_meting", "gestopt", "nulmeting_jaar")


def beside(snapshot: Snapshot) -> pl.DataFrame:
    """Return what stands beside each figure (BESIDE), in the order of the frame of figures."""
    rows = [
        _of_figure(figure)
        for _, _, document, _, words in said(snapshot.register)
        if document not in snapshot.withheld
        for _, figure in words.figures()
    ]
    return pl.DataFrame(rows, schema=schema(BESIDE, *_WHOLE))


def indicators(snapshot: Snapshot) -> pl.DataFrame:
    """Return what is told about each indicator, in the words of the export."""
    register = snapshot.register
    rows = [_of_indicator(name, one, register) for name, one in register.indicators.items()]
    return pl.DataFrame(rows, schema=schema(tuple(rows[0]), *_WHOLE))


def home_cells(home: Home, register: Register) -> Cells:
    """Return where something stands: its programme, and its goal where it has one."""
    printed = register.code_of(home.goal) if home.goal else None
    return {
        "programma": home.programme, "doelstelling": home.goal, "doelstelling_gedrukt": printed
    }  # fmt: skip


def _of_figure(figure: Figure) -> Cells:
    target = figure if isinstance(figure, Target) else None
    relative = target if target is not None and target.relative_to is not None else None
    return {
        "gedrukt": figure.printed,
        "peildatum": figure.measured_on,
        "telt_voor_jaar": figure.counts_for_year,
        "definitie": figure.definition,
        "opgeteld_vanaf": target.added_since if target else None,
        "ten_opzichte_van": str(relative.relative_to) if relative else None,
        "verschil": f"{relative.by:f}" if relative and relative.by is not None else None,
        "verschil_in": relative.by_unit if relative else None,
        "reden": target.reason if target else None,
        "bron": figure.source,
        "opmerking": figure.remark,
    }


def _of_indicator(name: str, indicator: Indicator, register: Register) -> Cells:
    first = indicator.baseline
    return {
        "programma": register.programme_of(indicator.goal),
        "doelstelling": indicator.goal,
        "doelstelling_gedrukt": register.code_of(indicator.goal) or None,
        "indicator": name,
        "naam": indicator.name,
        "kort": indicator.short,
        "grootheid": indicator.quantity,
        "eenheid": indicator.unit,
        "beter": indicator.better,
        "frequentie": indicator.frequency,
        "eerste_meting": indicator.first_measured,
        "gestopt": indicator.stopped,
        "soort": indicator.kind,
        "eigenaar": indicator.owner,
        "invloed": indicator.influence,
        "bron": _per_document(indicator.source, register),
        "omschrijving": indicator.description,
        "berekening": indicator.calculation,
        "nulmeting_jaar": first.year if first else None,
        "nulmeting": _first(first.figure) if first else None,
        "nulmeting_gedrukt": first.figure.printed if first else None,
        "nulmeting_opmerking": first.figure.remark if first else None,
        "breuken": " ".join(breaks.sentences(indicator, register)) or None,
        "let_op": "; ".join(indicator.caveats) or None,
        "toelichting": _per_document(indicator.explanation, register),
    }


def _first(figure: Figure) -> str | None:
    if figure.value is None:
        return figure.word or figure.missing
    return f"{figure.value:.{decimals_of(figure)}f}"


def _per_document(told: str | Mapping[str, str] | None, register: Register) -> str | None:
    """Write one text, or that of each document behind its title; None where there is none."""
    if told is None or isinstance(told, str):
        return told
    return (
        "; ".join(f"{register.documents[name].name}: {text}" for name, text in told.items()) or None
    )


def schema(names: Sequence[str], *whole: str) -> dict[str, pl.DataType]:
    """Return a schema of text, with these columns of whole numbers."""
    return {name: pl.Int64() if name in whole else pl.String() for name in names}
