"""What is done to a PDF after typst made it: heads of rows marked, objects packed, nothing lost."""

import io

import pypdfium2
import pytest
import typst
from pypdf import PdfReader

from lib.render.paper.packed import objects, packed
from lib.render.paper.rowheads import marked
from tests.paper import printed

SOURCE = b"""
#set document(title: "Proef", date: datetime(year: 2024, month: 1, day: 2))
= Kop
#table(columns: 2, table.header[A][B], [1], [2], table.cell(colspan: 2)[3], [4], [5])
"""


@pytest.fixture(scope="module")
def made() -> bytes:
    return bytes(typst.compile(SOURCE, ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"]))


def test_the_first_cell_of_each_row_becomes_its_head(made: bytes) -> None:
    rows = [
        each.children
        for each in printed.structure(packed(made, marked(objects(made)))).walk()
        if each.kind == "/TR" and "/TBody" in each.above
    ]
    assert [[cell.kind for cell in row] for row in rows] == [
        ["/TH", "/TD"], ["/TH"], ["/TH", "/TD"],
    ]  # fmt: skip
    assert [row[0].attributes["/Scope"] for row in rows] == ["/Row"] * 3
    assert rows[1][0].attributes["/ColSpan"] == 2


def test_what_is_packed_is_the_same_and_smaller(made: bytes) -> None:
    small = packed(made, objects(made))
    assert len(small) < 0.9 * len(made)
    before, after = PdfReader(io.BytesIO(made)), PdfReader(io.BytesIO(small))
    assert after.metadata == before.metadata
    assert after.trailer["/ID"] == before.trailer["/ID"]
    for number in objects(made):
        assert _written(after, number) == _written(before, number)
    texts = [pypdfium2.PdfDocument(it)[0].get_textpage().get_text_range() for it in (made, small)]
    assert texts[0] == texts[1]


def _written(reader: PdfReader, number: int) -> bytes:
    content = io.BytesIO()
    found = reader.get_object(number)
    assert found is not None
    found.write_to_stream(content)
    return content.getvalue()


def test_what_typst_did_not_write_is_refused(made: bytes) -> None:
    with pytest.raises(ValueError, match="not found"):
        objects(packed(made, objects(made)))
    with pytest.raises(ValueError, match="not an object"):
        objects(made.replace(b"\nendobj", b" endobj"))
    with pytest.raises(ValueError, match="No structure"):
        marked({1: b"<</Type/Catalog>>"})
