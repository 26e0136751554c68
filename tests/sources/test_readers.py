"""Who tells of news and the open pages meet at the readers: who is behind, and who is gone."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import UTC, datetime

from lib.sources.keeper import State
from lib.sources.keeping.readers import Reader, Readers

NOW = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
OLD = State(None, (), None, NOW)
NEW = replace(OLD, since=NOW)


def _since(state: State) -> Hashable:
    return state.since


def _restored(state: State) -> Hashable:
    return state.restored


def _reader(shown: Hashable, *, is_open: bool = True) -> Reader:
    return Reader(shown, _since, lambda: is_open, lambda: None)


def test_only_pages_that_would_show_something_else_are_behind() -> None:
    readers = Readers()
    other = Reader(False, _restored, lambda: True, lambda: None)
    with readers.telling():
        for name, reader in {"old": _reader(None), "new": _reader(NOW), "other": other}.items():
            readers.note(name, reader)
        assert set(readers.behind(OLD)) == {"new"}
        assert set(readers.behind(NEW)) == {"old"}
        assert set(readers.behind(replace(NEW, restored=True))) == {"old", "other"}
        readers.note("old", _reader(NOW))
        assert not readers.behind(NEW)


def test_a_page_that_is_closed_is_forgotten() -> None:
    readers = Readers()
    there = ["gone"]
    with readers.telling():
        readers.note("gone", Reader(None, _since, lambda: "gone" in there, lambda: None))
        readers.note("stays", _reader(None))
        assert set(readers.behind(NEW)) == {"gone", "stays"}
        there.clear()
        assert not readers.behind(OLD)  # also while there is no news
        there.append("gone")
        assert set(readers.behind(NEW)) == {"stays"}


def test_nothing_is_kept_of_pages_that_nobody_tells() -> None:
    readers = Readers()
    readers.note("one", _reader(None))
    assert not readers.behind(NEW)
    told = [readers.are_told]
    with readers.telling():
        told.append(readers.are_told)
    assert [*told, readers.are_told] == [False, True, False]
