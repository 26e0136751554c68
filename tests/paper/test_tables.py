"""Tables stay within the paper: columns share its width, and what is too wide goes on below."""

import pytest

from lib.page import Column, Table
from lib.render.paper.blocks import Cell, Grid, Head, plain
from lib.render.paper.tables import ROOM, of_table, split


def _table(numbers: int, words: int = 0, cell: str = "−12.289.000", text: str = "Tekst") -> Table:
    columns = (
        Column("Wat"),
        *(Column(f"Getal {number}", numeric=True) for number in range(numbers)),
        *(Column(f"Tekst {number}", sentences=True) for number in range(words)),
    )
    row = ("Naam", *(cell,) * numbers, *(text,) * words)
    return Table("Tabel", columns, (row, row), frozenset({1}))


@pytest.mark.parametrize(
    ("table", "pieces"),
    [
        (_table(0), 1), (_table(1), 1), (_table(6), 1), (_table(9), 2), (_table(31), 4),
        (_table(4, 2, text="een zin van een paar woorden " * 9), 1),
        (_table(0, 5, text="w" * 80), 1),
    ],
)  # fmt: skip
def test_a_table_is_cut_between_columns_and_every_piece_fits(table: Table, pieces: int) -> None:
    found = list(of_table(table, None))
    assert len(found) == pieces
    for piece in found:
        assert sum(head.width for head in piece.heads) <= ROOM + 0.1
        assert piece.heads[0].title == "Wat"
        assert piece.totals == (1,)
    others = [head.title for piece in found for head in piece.heads[1:]]
    assert others == [column.title for column in table.columns[1:]]
    captions = [piece.caption for piece in found]
    assert captions == ["Tabel", *["Tabel (vervolg)"] * (pieces - 1)]


def test_a_cell_over_columns_goes_on_over_those_of_each_piece() -> None:
    heads = tuple(Head(f"Kop {number}", numeric=True) for number in range(12))
    over, last = Cell((plain("Alles"),), over=11), Cell((plain("1"),))
    cells = tuple(Cell((plain("−12.289.000"),)) for _ in heads)
    for piece in split(Grid("Tabel", heads, ((over, last), cells))):
        assert {sum(cell.over for cell in row) for row in piece.rows} == {len(piece.heads)}


def test_a_table_without_rows_has_its_heads() -> None:
    (piece,) = of_table(Table("Tabel", (Column("Wat"), Column("Hoeveel", numeric=True)), ()), None)
    assert [head.title for head in piece.heads] == ["Wat", "Hoeveel"]
