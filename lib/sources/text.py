"""The text of a source, whatever encoding it was saved in."""

from lib.sources.faults import Fault, SourceError


def decode(data: bytes, file: str) -> str:
    """Return the text of a source; raises SourceError when it cannot be told."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "Dit bestand is niet als UTF-8 bewaard. Kies bij het opslaan voor UTF-8."
        raise SourceError([Fault(file, line, 1, "bestand-codering", message)]) from None
