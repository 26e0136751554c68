"""The text of a source, whatever encoding it was saved in."""

import codecs
import re

from lib.sources.reading.faults import Fault, SourceError

MOST_BYTES = 50_000_000
_TURNED_TWICE = re.compile(
    "\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\u00e2[\u0080\u20ac\u201a][\u0080-\uffff]"
)
"""UTF-8 that was read as another encoding and saved again (é became Ã©), or given up on."""
_OLD_SIGNS = (
    "\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u0160\u2039"
    "\u0152\u017d\u2018\u2022\u02dc\u0161\u203a\u017e\u0178"
)
_OTHER_CODE_PAGE = re.compile(f"(?<=[a-z])[{_OLD_SIGNS}]|[{_OLD_SIGNS}]{{2}}(?=[a-z])")
"""What é, ë and ï of DOS and of old Macs look like where cp1252 was meant."""
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, file: str) -> str:
    r"""Return the text of a source, every line end written as \n; raises SourceError.

    Read are UTF-8, UTF-16 and cp1252, which old Notepad and Excel write. Bytes that leave room
    for doubt are refused at the first such character.
    """
    if len(data) > MOST_BYTES:
        message = (
            f"Het bestand is te groot: {len(data) // 1_000_000} MB, en het kan hoogstens "
            f"{MOST_BYTES // 1_000_000} MB zijn. Splits het, of haal weg wat er niet hoort."
        )
        raise SourceError([Fault(file, 1, 1, "bestand-te-groot", message)])
    name, skipped = encoding(data)
    body = data[skipped:]
    unreadable = ""
    try:
        text = body.decode(name)
    except UnicodeDecodeError as error:
        text = body[: error.start].decode(name)
        unreadable = f"byte {body[error.start]:02X}"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text, unreadable = text[: text.index("\0")], "byte 00"
    elif not unreadable and (found := _garbled(text, name)):
        text, unreadable = text[: found.start()], f"'{found[0]}'"
    if unreadable:
        raise SourceError([_fault(text, file, unreadable)])
    return text


def long_line(text: str, most: int) -> int | None:
    """Return where the first line of more than `most` characters begins, None if there is none."""
    start = 0
    while start + most < len(text):
        end = text.rfind("\n", start, start + most + 1)
        if end < 0:
            return start
        start = end + 1
    return None


def _garbled(text: str, encoding: str) -> re.Match[str] | None:
    """Find a letter that was turned into others when the file was saved before."""
    if text.isascii():
        return None
    old = _OTHER_CODE_PAGE.search(text) if encoding == "cp1252" else None
    return old or _TURNED_TWICE.search(text)


def encoding(data: bytes) -> tuple[str, int]:
    """Return the encoding and how many bytes of byte order mark to skip."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name, len(mark)
    if b"\0" in data and (wide := _utf16_without_mark(data)):
        return wide, 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        # Where some characters are good UTF-8, cp1252 would turn them into others in silence.
        mixed = not data.decode("utf-8", "ignore").isascii()
        return ("utf-8" if mixed else "cp1252"), 0
    return "utf-8", 0


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: on one side of most characters and never on the other."""
    first, second = data[::2].count(0), data[1::2].count(0)
    most = len(data) // 4
    if second > most and not first:
        return "utf-16-le"
    return "utf-16-be" if first > most and not second else None


def _fault(before: str, file: str, found: str) -> Fault:
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = (
        f"Dit teken is niet te lezen. Gevonden {found}, verwacht tekst in UTF-8. Verbeter dit "
        "teken en kies bij het opslaan voor UTF-8 (in Excel: 'CSV UTF-8')."
    )
    return Fault(file, line, column, "bestand-codering", message)
