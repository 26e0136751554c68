"""What is said of the cells of a workbook: each thing once, however many cells have it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from lib.workbook.cells import Cell, Odd, Wrong

_AGAIN = "Maak de cel op als tekst en typ opnieuw."


def odd(found: Mapping[Odd, Sequence[Cell]]) -> Iterator[str]:
    """Yield a sentence for each thing that is read all the same."""
    for kind, cells in found.items():
        yield f"{_cells(cells)}: {_odd(kind, cells[0])}"


def wrong(found: Mapping[Wrong, Sequence[Cell]]) -> Iterator[str]:
    """Yield a sentence for each reason why cells cannot be read."""
    for kind, cells in found.items():
        yield f"{_cells(cells)}: {_wrong(kind, cells[0])}"


def _cells(cells: Sequence[Cell]) -> str:
    named = cells[0].named
    if len(cells) == 1:
        return named
    return f"{named} en nog {len(cells) - 1} {'cel' if len(cells) == 2 else 'cellen'}"  # noqa: PLR2004


def _odd(kind: Odd, first: Cell) -> str:
    match kind:
        case Odd.FORMULA:
            return f"hier staat een formule. Gelezen is de uitkomst: '{first.meant}'."
        case Odd.CODE:
            return (
                f"Excel maakte '{first.found}' van een code. Gelezen is wat er stond: "
                f"'{first.meant}'. In de bestanden verandert de code niet."
            )
        case Odd.PERCENT:
            return f"hier staat een percentage. Gelezen is '{first.meant}'."
        case _:
            assert_never(kind)


def _wrong(kind: Wrong, first: Cell) -> str:
    match kind:
        case Wrong.NO_RESULT:
            said = "hier staat een formule zonder uitkomst. Open de werkmap in Excel en bewaar hem."
        case Wrong.ERROR:
            said = f"hier staat een fout van Excel: {first.found}. Verbeter de formule."
        case Wrong.TRUE_FALSE:
            said = f"Excel maakte hier WAAR of ONWAAR van. {_AGAIN}"
        case Wrong.DATE:
            said = f"hier staat een datum of tijd, en die hoort hier niet. {_AGAIN}"
        case Wrong.CODE:
            meant = f" Bedoelt u {first.meant}?" if first.meant else ""
            said = (
                f"'{first.found}' is geen code. Heeft Excel de code veranderd?{meant} Maak de cel "
                "op als tekst en typ de code zoals zij gedrukt is."
            )
        case Wrong.PERCENT:
            said = (
                "hier staat een percentage, en dit cijfer is er geen. Maak de cel op als getal en "
                "typ opnieuw."
            )
        case Wrong.TWO_READINGS:
            said = (
                f"'{first.found}' kan {first.meant} zijn. Schrijf duizenden zonder punt, en "
                "decimalen met een komma."
            )
        case Wrong.SIGN:
            said = (
                "hier staat een teken dat niemand ziet, of dat op een ander teken lijkt. Typ de "
                "tekst opnieuw."
            )
        case _:
            assert_never(kind)
    return said
