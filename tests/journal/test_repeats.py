"""What happens a thousand times a minute does not fill the journal."""

import json
import logging

import pytest

from lib import journal
from lib.journal.repeats import SECONDS, WHOLE, Repeats


class _Kept(logging.Handler):
    """A journal that remembers what it was given, and a clock that is set by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.written: list[logging.LogRecord] = []
        self.repeats = Repeats(self, lambda: self.now)
        self.addFilter(self.repeats)

    def emit(self, record: logging.LogRecord) -> None:
        self.written.append(record)

    def say(self, text: str, *args: object, name: str = "uvicorn.error") -> None:
        record = logging.LogRecord(name, logging.WARNING, "", 0, text, args, None)
        self.handle(record)

    @property
    def repeated(self) -> dict[str, int]:
        """Return the numbers that stand for lines."""
        found = (it for it in self.written if hasattr(it, "repeated"))
        return {it.msg: it.fields["herhaald"] for it in found}  # type: ignore[attr-defined]


def test_after_the_first_few_there_is_only_a_number() -> None:
    kept = _Kept()
    for number in range(5_000):
        kept.say("host %s", number)  # also when each has details of its own
    kept.say("something else")
    assert len(kept.written) == WHOLE + 1
    kept.now = SECONDS + 1
    kept.repeats.tell()
    assert kept.repeated == {"host %s": 5_000 - WHOLE}
    kept.repeats.tell()
    assert len(kept.repeated) == 1
    kept.say("host %s", "a later one")
    assert kept.written[-1].getMessage() == "host a later one"


def test_the_next_line_tells_what_was_left_out() -> None:
    kept = _Kept()
    for _ in range(WHOLE + 3):
        kept.say("again")
    kept.now = SECONDS + 1
    kept.say("later")
    assert kept.repeated == {"again": 3}
    assert kept.written[-1].msg == "later"


def test_ever_new_kinds_do_not_fill_the_journal_either() -> None:
    kept = _Kept()
    for number in range(50_000):
        kept.say(f"kind {number}")
    assert len(kept.written) < 300


def test_the_journal_counts_and_names_no_visitor(written: pytest.CaptureFixture[str]) -> None:
    journal.begin()
    journal.begin()  # as the server does; lines still stand there once
    logger = logging.getLogger("asyncio")
    for _ in range(WHOLE * 3):
        logger.error("socket.accept() out of system resource: <fd=6, raddr=('192.0.2.1', 5)>")
    for number in range(WHOLE * 3):
        journal.write("host geweigerd", {"host": f"{number}.example"}, logging.WARNING)
    lines = written.readouterr().err.splitlines()
    assert len(lines) == WHOLE * 2
    said = json.loads(lines[0])
    assert (said["gebeurtenis"], said["niveau"]) == ("asyncio", "fout")
    assert "192.0.2.1" not in lines[0]


def test_a_window_that_is_refused_is_no_fault_of_the_server(
    written: pytest.CaptureFixture[str],
) -> None:
    """It stands in the journal as 'vol', which uvicorn does not know."""
    journal.begin()
    logger = logging.getLogger("uvicorn.error")
    logger.error("ASGI callable returned without completing handshake.")
    logger.error("ASGI callable should return None, but returned '%s'.", 5)
    [line] = written.readouterr().err.splitlines()
    assert json.loads(line)["bericht"] == "ASGI callable should return None, but returned '5'."
