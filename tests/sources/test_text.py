"""Text from bytes: every encoding that officers save in, and doubt refused at its place."""

import pytest

from lib.sources import SourceError
from lib.sources.reading import text

SAID = "naam;één\nEuro €;“twee”\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_gives_the_same_text(encoding: str, line_end: str) -> None:
    data = SAID.replace("\n", line_end).encode(encoding)
    assert text.decode(data, "proef.csv") == SAID


def test_utf_16_with_either_byte_order_mark_is_read() -> None:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert text.decode(mark + SAID.encode(encoding), "proef.csv") == SAID


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_is_empty_text(data: bytes) -> None:
    assert text.decode(data, "proef.csv") == ""


def test_other_signs_that_split_lines_elsewhere_stay_in_the_line() -> None:
    said = "a\x0bb\x0cc\x85d\u2028e"
    assert text.decode(said.encode(), "proef.csv") == said


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a\nbc\x81", 2, 3),
        (b"a\rb\r\n\x8d", 3, 1),
        (b"\x8f", 1, 1),
        (b"ab\x90\x81", 1, 3),
        (b"\xe9\x9d", 1, 2),
        (b"a\nb\0c", 2, 2),
        ("één\n".encode() + b"x\0", 2, 2),
        (b"\0\x81" + b"a" * 20, 1, 1),
        ("één\ntwéé ".encode() + b"\xe9n", 2, 6),
        (b"\xef\xbb\xbfa\xe9", 1, 2),
        (b"\xff\xfe" + "é\nb".encode("utf-16-le") + b"\0", 2, 2),
        (b"\xff\xfe" + "a\n".encode("utf-16-le") + b"\x00\xd8\x41\x00", 2, 1),
        (b"\xff\xfea\0\0\0", 1, 2),
    ],
)
def test_a_sign_that_cannot_be_told_is_refused_at_its_place(
    data: bytes, line: int, column: int
) -> None:
    with pytest.raises(SourceError) as caught:
        text.decode(data, "proef.csv")
    [fault] = caught.value.faults
    assert (fault.line, fault.column, fault.code) == (line, column, "bestand-codering")


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(SourceError, match="bestand-te-groot"):
        text.decode(bytes(text.MOST_BYTES + 1), "proef.csv")
