"""Fixtures: the real sources, read once; caches of pages emptied between tests."""

import os
from collections.abc import Iterator

import pytest
import streamlit as st

from lib.sources import DEFAULT_FOLDER, Snapshot, load


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return load(DEFAULT_FOLDER)


@pytest.fixture(autouse=True, scope="session")
def _nothing_kept_outside_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the last good sources of test folders, of servers too, out of the user's cache."""
    os.environ["DOELGEHAALD_BEWAAR"] = str(tmp_path_factory.mktemp("kept"))


@pytest.fixture(autouse=True)
def _no_cache_between_tests() -> Iterator[None]:
    yield
    st.cache_resource.clear()
