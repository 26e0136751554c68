"""The text of a file as it was saved: its encoding, its mark and its line ends stay."""

import re
from dataclasses import dataclass

from lib.sources.reading.text import decode, encoding

_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True)
class Saved:
    """A file's text with its own line ends; `mark` are the bytes before it, if it has any."""

    text: str
    encoding: str
    mark: bytes

    @classmethod
    def of(cls, data: bytes, file: str) -> "Saved":
        """Return what the bytes of a file say; raises SourceError where they can't be read."""
        decode(data, file)
        name, skipped = encoding(data)
        return cls(data[skipped:].decode(name), name, data[:skipped])

    def with_text(self, text: str) -> bytes:
        """Return the bytes of another text, saved as this one; raises UnicodeEncodeError."""
        return self.mark + text.encode(self.encoding)

    @property
    def line_end(self) -> str:
        """Return how its first line ends, a plain end where it has only one."""
        found = _END.search(self.text)
        return found[0] if found else "\n"


def end_of_line(text: str, at: int) -> int:
    """Return where the line with this place ends, before what ends it."""
    found = _END.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Return where the line after this one starts, the end of the text after the last one."""
    found = _END.search(text, at)
    return found.end() if found else len(text)


def start_of_line(text: str, at: int) -> int:
    """Return where the line with this place starts."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
