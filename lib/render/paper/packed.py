"""A PDF taken apart into its objects, and put together again smaller than typst writes it.

What typst writes as text, an object each, goes into compressed streams: ISO 32000-1, 7.5.7 (object
streams) and 7.5.8 (cross-reference streams), which PDF/A-2 allows. Every object keeps its number.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

_IN_A_STREAM = 200
_FREE = (0, 0, 65535)  # what stands for a number without an object
_STREAM = b"\nstream\n"
_PLACE = re.compile(rb"(\d{10}) (\d{5}) ([fn])\r?\n?")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")
_BODY = re.compile(rb"\d+ 0 obj\n(.*)\nendobj\s*", re.DOTALL)


def objects(pdf: bytes) -> dict[int, bytes]:
    """Return what each object of a PDF holds, by its number.

    Raises ValueError for a PDF that is not written the way typst writes it.
    """
    table = pdf[pdf.rindex(b"\nxref\n") : pdf.rindex(b"trailer")]
    places = {
        int(place): number
        for number, (place, _, used) in enumerate(_PLACE.findall(table))
        if used == b"n"
    }
    ends = [*sorted(places)[1:], pdf.rindex(b"\nxref\n") + 1]
    return {
        places[begin]: _body(pdf[begin:end])
        for begin, end in zip(sorted(places), ends, strict=True)
    }


def _body(written: bytes) -> bytes:
    found = _BODY.fullmatch(written)
    if found is None:
        raise ValueError(f"This is not an object as typst writes it: {written[:40]!r}")
    return found[1]


def packed(pdf: bytes, bodies: Mapping[int, bytes]) -> bytes:
    """Return a PDF with these objects; what is neither an object nor a place is that of `pdf`."""
    trailer = _TRAILER.search(pdf, pdf.rindex(b"trailer"))
    if trailer is None:
        raise ValueError("This PDF has no trailer as typst writes it")
    small = [number for number in sorted(bodies) if _STREAM not in bodies[number]]
    last, kept = max(bodies), {it: body for it, body in bodies.items() if _STREAM in body}
    entries: dict[int, tuple[int, int, int]] = {}
    for begin in range(0, len(small), _IN_A_STREAM):
        within, last = small[begin : begin + _IN_A_STREAM], last + 1
        entries |= {number: (2, last, place) for place, number in enumerate(within)}
        kept[last] = _together(within, bodies)
    written = bytearray(pdf[: pdf.index(b"\n", pdf.index(b"\n") + 1) + 1])
    for number, body in sorted(kept.items()):
        entries[number] = (1, len(written), 0)
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    entries[last + 1] = (1, len(written), 0)
    places = _places(entries, _SIZE.sub(b"", trailer[1]))
    end = b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (last + 1, places, len(written))
    return bytes(written) + end


def _together(numbers: Sequence[int], bodies: Mapping[int, bytes]) -> bytes:
    """Return objects as one stream: their numbers and places, then the objects."""
    places = accumulate((len(bodies[number]) + 1 for number in numbers), initial=0)
    pairs = (b"%d %d " % pair for pair in zip(numbers, places, strict=False))
    head, content = b"".join(pairs), b"\n".join(bodies[number] for number in numbers)
    told = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
    return _stream(told, head + content)


def _places(entries: Mapping[int, tuple[int, int, int]], trailer: bytes) -> bytes:
    """Return where every object stands, as a stream."""
    size = max(entries) + 1
    rows = b"".join(b"".join(_row(*entries.get(number, _FREE))) for number in range(size))
    return _stream(b"/Type/XRef/W[1 4 2]/Size %d%b" % (size, trailer), rows)


def _row(kind: int, place: int, within: int) -> Iterator[bytes]:
    for number, size in ((kind, 1), (place, 4), (within, 2)):
        yield number.to_bytes(size, "big")


def _stream(told: bytes, content: bytes) -> bytes:
    small = zlib.compress(content, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (told, len(small), small)
