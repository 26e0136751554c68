"""An answer is made once for each version of the sources, for all who ask, and goes with it."""

import gc
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from lib.sources import Snapshot, once
from lib.sources.once import Kept
from tests import made

INDICATOR = "jv2024: {2024: {gerealiseerd: 3}}"


class _Asked:
    """Counts how often an answer was made."""

    def __init__(self) -> None:
        self.times = 0

    def answer(self, _: Snapshot, choice: str, *, theme: str = "light") -> list[str]:
        self.times += 1
        return [choice, theme]


def test_the_same_question_is_answered_once() -> None:
    asked, snapshot = _Asked(), made.snapshot(INDICATOR)
    answer = once(asked.answer)
    first = answer(snapshot, "a", theme="dark")
    assert answer(snapshot, "a", theme="dark") is first
    assert answer(snapshot, "b", theme="dark") == ["b", "dark"]
    assert answer(snapshot, "a") == ["a", "light"]
    assert asked.times == 3


def test_other_sources_are_asked_anew_and_the_old_answers_go() -> None:
    asked, old = _Asked(), made.snapshot(INDICATOR)
    answer = once(asked.answer)
    answer(old, "a")
    answer(made.snapshot("jv2024: {2024: {gerealiseerd: 4}}"), "a")
    assert asked.times == 2
    gone = weakref.ref(old.kept)
    del old
    gc.collect()
    assert gone() is None


def test_who_asks_what_another_is_making_waits_for_it() -> None:
    visitors, times = 8, []
    together = Barrier(visitors)

    def slow(_: Snapshot) -> object:
        times.append(1)
        time.sleep(0.1)
        return object()

    answer, snapshot = once(slow), made.snapshot(INDICATOR)

    def visit(_: int) -> object:
        together.wait()
        return answer(snapshot)

    with ThreadPoolExecutor(visitors) as pool:
        answers = set(pool.map(visit, range(visitors)))
    assert len(answers) == len(times) == 1


def test_a_failure_is_not_kept() -> None:
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 / 0)
    assert kept.get("a", lambda: 1) == 1


def test_what_was_asked_longest_ago_makes_room() -> None:
    kept, times = Kept(most=2), []

    def ask(name: str) -> None:
        kept.get(name, lambda: times.append(name))

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert times == ["a", "b", "c", "b"]
