"""The journal: one JSON object a line on stderr, about the server and never about a visitor."""

import json
import logging
import re
import secrets
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from lib.journal.repeats import Repeats

_LEVELS = {
    "DEBUG": "fijn",
    "INFO": "info",
    "WARNING": "let op",
    "ERROR": "fout",
    "CRITICAL": "fout",
}
_LONGEST = 200  # characters of a value that came from outside
_FOREIGN = ("uvicorn", "streamlit", "websockets", "asyncio")
_VISITOR = re.compile(r", raddr=\([^)]*\)|, peername=\([^)]*\)")
_NO_FAULT = "ASGI callable returned without completing handshake."
"""What uvicorn calls an error after each websocket that was refused with an answer."""
_SAID_ALREADY = "streamlit.error_util"  # an error of a page is written with its code, once

_journal = logging.getLogger("doelgehaald")


class _Lines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line: when, how bad, what happened, and what belongs to it."""
        own = record.name == _journal.name
        line: dict[str, object] = {
            "tijd": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": _LEVELS.get(record.levelname, record.levelname),
            "gebeurtenis": record.getMessage() if own else record.name,
        }
        if not own:
            line["bericht"] = _VISITOR.sub("", record.getMessage())
        line.update(getattr(record, "fields", {}))
        if record.exc_info:
            line["spoor"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def _nobody(record: logging.LogRecord) -> bool:
    """Leave out what tells who visited, and what stands in the journal already."""
    said = str(record.msg)
    about_one = '"WebSocket ' in said or said.startswith("connection ")
    return not about_one and said != _NO_FAULT and record.name != _SAID_ALREADY


def begin() -> None:
    """Write our own events and those of the packages below us as lines of JSON.

    Streamlit gives each of its loggers a handler; ours stands at the top of their names.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    handler.addFilter(_nobody)
    handler.addFilter(Repeats(handler))
    for name in (_journal.name, *_FOREIGN):
        _only(logging.getLogger(name), handler)
    for name in [name for name in logging.root.manager.loggerDict if name.startswith(_FOREIGN)]:
        if "." in name:
            _only(logging.getLogger(name), None)
    _journal.setLevel(logging.INFO)
    logging.getLogger("uvicorn.access").disabled = True  # who asked for what is nobody's business


def _only(logger: logging.Logger, handler: logging.Handler | None) -> None:
    logger.handlers = [handler] if handler else []
    logger.propagate = handler is None


def write(
    event: str,
    fields: Mapping[str, object] | None = None,
    level: int = logging.INFO,
    error: BaseException | None = None,
) -> None:
    """Write an event with what belongs to it; long values from outside are cut off.

    Of an error the trace is written too.
    """
    short = {
        name: value[:_LONGEST] if isinstance(value, str) else value
        for name, value in (fields or {}).items()
    }
    _journal.log(level, event, exc_info=error, extra={"fields": short})


def tell_repeats() -> None:
    """Write how often each event was left out, also when nothing else happens any more."""
    for handler in _journal.handlers:
        for repeats in handler.filters:
            if isinstance(repeats, Repeats):
                repeats.tell()


def write_error(event: str, error: BaseException, code: str) -> None:
    """Write an error with its traceback and the code that the visitor sees."""
    write(event, {"code": code}, logging.ERROR, error)


def write_down(event: str, error: BaseException) -> str:
    """Write an error as `write_error` does; returns the code that it got, for the visitor."""
    code = secrets.token_hex(3)
    write_error(event, error, code)
    return code
