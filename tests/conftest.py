"""Fixtures: the real sources, read once; caches of pages emptied between tests."""

from collections.abc import Iterator

import pytest
import streamlit as st

from lib.sources import DEFAULT_FOLDER, Snapshot, load


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return load(DEFAULT_FOLDER)


@pytest.fixture(autouse=True)
def _no_cache_between_tests() -> Iterator[None]:
    yield
    st.cache_resource.clear()
