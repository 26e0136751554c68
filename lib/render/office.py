"""What every office file asks: text that XML can hold, and the same bytes for the same content."""

import re
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LANGUAGE = "nl-NL"
FONT = "Arial"
"""On every Windows and macOS; LibreOffice has one of the same widths."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_INSIDE = ".xlsx"
_PROPERTIES = "docProps/core.xml"


def writable(text: str) -> str:
    """Return a text with a sign in the place of what no XML can hold."""
    return _FORBIDDEN.sub(_REPLACED, text)


def settled(content: bytes, on: date) -> bytes:
    """Return an office file that bears a day instead of the time at which it was made.

    So do the workbooks inside it. The files in it and their order stay.
    """
    found = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(found, "w", ZIP_DEFLATED) as after:
        for each in before.infolist():
            named = ZipInfo(each.filename, (on.year, on.month, on.day, 0, 0, 0))
            named.compress_type = ZIP_DEFLATED
            after.writestr(named, _settled(each.filename, before.read(each), on))
    return found.getvalue()


def _settled(name: str, content: bytes, on: date) -> bytes:
    if name.endswith(_INSIDE):
        return settled(content, on)
    if name == _PROPERTIES:
        moment = f"{moment_of(on).isoformat()}Z".encode()
        return _MOMENT.sub(lambda found: found[1] + moment, content)
    return content


def moment_of(on: date) -> datetime:
    """Return the moment that a file bears which goes out on a day."""
    return datetime.combine(on, time())
