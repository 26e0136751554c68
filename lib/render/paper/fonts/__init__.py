"""The letters of printed documents, and which signs they have; see README.md beside this file."""

import struct
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
FAMILY = "Doelgehaald Sans"

_REGULAR = FOLDER / "DoelgehaaldSans-Regular.ttf"
_SEGMENTS = 4  # the format of a table of signs in segments


@cache
def signs() -> frozenset[str]:
    """Return every sign that there is a letter for."""
    table = _signs_of(_REGULAR.read_bytes())
    count = struct.unpack_from(">H", table, 6)[0] // 2
    words = struct.unpack_from(f">{4 * count + 1}H", table, 14)
    ends, begins = words[:count], words[count + 1 : 2 * count + 1]
    pairs = zip(begins, ends, strict=True)
    return frozenset(chr(code) for begin, end in pairs for code in range(begin, end + 1))


def _signs_of(font: bytes) -> bytes:
    """Return the table of a font that says which signs it has: OpenType's cmap, in format 4."""
    tables = struct.unpack_from(">H", font, 4)[0]
    entries = (struct.unpack_from(">4s3I", font, 12 + 16 * number) for number in range(tables))
    begin = next(place for tag, _, place, _ in entries if tag == b"cmap")
    table = font[begin + struct.unpack_from(">I", font, begin + 8)[0] :]
    if struct.unpack_from(">H", table)[0] != _SEGMENTS:
        raise ValueError("This font tells its signs in another format")
    return table
