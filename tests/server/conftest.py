"""A test may begin the journal; afterwards nothing of it is left."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture
def written(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """Return what is written on stderr; afterwards every logger is as it was."""
    for name in ("doelgehaald", "uvicorn.error", "uvicorn.access", "streamlit", "websockets"):
        logging.getLogger(name)
    found = [logging.getLogger(name) for name in logging.root.manager.loggerDict]
    before = [(it, it.handlers, it.propagate, it.level, it.disabled) for it in found]
    yield capfd
    for logger, handlers, propagate, level, disabled in before:
        logger.handlers, logger.propagate, logger.disabled = handlers, propagate, disabled
        logger.setLevel(level)
