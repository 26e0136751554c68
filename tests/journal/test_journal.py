"""One line of JSON for each event, about the server and never about a visitor."""

import json
import logging

import pytest

from lib import journal


def test_the_journal_is_json_without_visitors(written: pytest.CaptureFixture[str]) -> None:
    journal.begin()
    journal.write("host geweigerd", {"host": 'a"\n' + "b" * 900}, logging.WARNING)
    logger = logging.getLogger("uvicorn.error")
    logger.setLevel(logging.INFO)
    logger.info('%s - "WebSocket %s" [accepted]', ("192.0.2.1", 1), "/")
    logger.info("connection open")
    logger.warning("iets van %s", "uvicorn")
    lines = [json.loads(line) for line in written.readouterr().err.splitlines()]
    assert [line["gebeurtenis"] for line in lines] == ["host geweigerd", "uvicorn.error"]
    assert lines[0]["niveau"] == "let op"
    assert len(lines[0]["host"]) == 200
    assert lines[1]["bericht"] == "iets van uvicorn"


def test_an_error_has_its_trace_and_the_code_that_the_visitor_reads(
    written: pytest.CaptureFixture[str],
) -> None:
    journal.begin()
    try:
        raise RuntimeError("de oorzaak")
    except RuntimeError as error:
        code = journal.write_down("fout in de server", error)
    [line] = [json.loads(line) for line in written.readouterr().err.splitlines()]
    assert (line["gebeurtenis"], line["niveau"], line["code"]) == (
        "fout in de server",
        "fout",
        code,
    )
    assert "RuntimeError: de oorzaak" in line["spoor"]
