"""Marks the heads of rows in a PDF, which the typst of the Python package cannot do yet.

A reader that speaks tells with each cell to which row it belongs only if the row has a head.
"""

import re
from collections.abc import Iterator, Mapping

_ELEMENT = re.compile(rb"<</Type/StructElem/S/(\w+)/P (\d+) 0 R")
_FIRST = re.compile(rb"/K\[(\d+) 0 R")
_TABLE = b"<</O/Table"


def marked(bodies: Mapping[int, bytes]) -> dict[int, bytes]:
    """Return the objects of a PDF, by their numbers, with the first cell of each row as its head.

    That is each row in the body of a table. Raises ValueError for a PDF that is not written the way
    typst writes it.
    """
    kinds = {
        number: element for number, body in bodies.items() if (element := _ELEMENT.match(body))
    }
    if not kinds:
        raise ValueError("No structure is found in this PDF: typst writes it otherwise")
    heads = {
        cell: _as_head(bodies[cell])
        for number, element in kinds.items()
        for cell in _first_cell(bodies[number], element, kinds)
    }
    return {**bodies, **heads}


def _first_cell(
    body: bytes, element: re.Match[bytes], kinds: Mapping[int, re.Match[bytes]]
) -> Iterator[int]:
    """Yield the number of the first cell of a row, unless it is a head already."""
    if element[1] != b"TR" or kinds[int(element[2])][1] != b"TBody":
        return
    first = _FIRST.search(body)
    if first is None or kinds[int(first[1])][1] not in (b"TD", b"TH"):
        raise ValueError("A row of a table begins with something else than a cell")
    if kinds[int(first[1])][1] == b"TD":
        yield int(first[1])


def _as_head(cell: bytes) -> bytes:
    head = cell.replace(b"/S/TD", b"/S/TH", 1)
    if _TABLE in head:
        return head.replace(_TABLE, _TABLE + b"/Scope/Row", 1)
    if b"/A[" in head:
        return head.replace(b"/A[", b"/A[" + _TABLE + b"/Scope/Row>>", 1)
    return head.removesuffix(b">>") + b"/A[" + _TABLE + b"/Scope/Row>>]>>"
