"""One thread that waits for a disk, so that nobody else has to."""

import threading
import time
import weakref
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar, cast

_HURRIED = 10  # who has something to show waits a tenth of the deadline
_GIVEN_UP = 10  # after so many deadlines a job is tried anew
_MOST_STUCK = 3  # threads that never came back

Answer = TypeVar("Answer")


class SlowError(Exception):
    """The answer isn't there yet; it is asked for again later."""


class HangingError(Exception):
    """The answer didn't come within the deadline."""


@dataclass
class _Job(Generic[Answer]):
    """Something to do; when it is done its answer, or what it raised, waits to be fetched."""

    key: Hashable
    do: Callable[[], Answer]
    began: float = field(default_factory=time.monotonic)
    answers: SimpleQueue[tuple[Answer | None, Exception | None]] = field(
        default_factory=SimpleQueue
    )
    done: bool = False

    def run(self) -> None:
        try:
            answer = self.do(), None
        except Exception as error:  # raised again where the answer is fetched
            self.answers.put((None, error))
        else:
            self.answers.put(answer)
        self.done = True


_Jobs = SimpleQueue[_Job[object] | None]


class Worker:
    """Does one job after the other in a thread of its own; one caller at a time may ask.

    The thread doesn't keep a program from ending, and ends when its worker is forgotten. One that
    doesn't come back is left alone after a while, and another tries.
    """

    def __init__(self, name: str, deadline: float) -> None:
        self._name, self._deadline = name, deadline
        self._job: _Job[object] | None = None
        self._stuck: list[_Job[object]] = []
        self._hire()

    def ask(self, key: Hashable, do: Callable[[], Answer], *, hurry: bool) -> Answer:
        """Return what `do` gives or raise what it raises; raises SlowError or HangingError.

        Nobody waits longer than the deadline, counted from the begin of the job; who is in a hurry
        a tenth of that. Who asks again with the same key fetches the answer that came meanwhile.
        """
        if self._job is not None and self._job.key != key:
            self._wait(self._job, hurry=hurry)
            self._job = None
        job = self._job or self._begin(key, do)
        answer, error = self._wait(job, hurry=hurry)
        self._job = None
        if error is not None:
            raise error
        return cast("Answer", answer)

    def begin(self, key: Hashable, do: Callable[[], object]) -> None:
        """Have it done without waiting for it; not while there is another job."""
        if self._job is None or self._job.done:
            self._begin(key, do)

    def _begin(self, key: Hashable, do: Callable[[], object]) -> _Job[object]:
        self._job = _Job(key, do)
        self._jobs.put(self._job)
        return self._job

    def _wait(self, job: _Job[object], *, hurry: bool) -> tuple[object, Exception | None]:
        most = self._deadline / _HURRIED if hurry else self._deadline
        left = job.began + most - time.monotonic()
        try:
            return job.answers.get(timeout=left) if left > 0 else job.answers.get_nowait()
        except Empty:
            pass
        age = time.monotonic() - job.began
        if age < self._deadline:
            raise SlowError
        if age > self._deadline * _GIVEN_UP:
            self._give_up(job)
        raise HangingError

    def _give_up(self, job: _Job[object]) -> None:
        """Try again in another thread, as long as not too many of them hang."""
        self._stuck = [stuck for stuck in self._stuck if not stuck.done]
        if len(self._stuck) < _MOST_STUCK:
            self._stuck.append(job)
            self._job = None
            self._dismiss()
            self._hire()

    def _hire(self) -> None:
        self._jobs: _Jobs = SimpleQueue()
        self._dismiss = weakref.finalize(self, self._jobs.put, None)
        threading.Thread(target=_work, args=(self._jobs,), name=self._name, daemon=True).start()


def _work(jobs: _Jobs) -> None:
    while (job := jobs.get()) is not None:
        job.run()
        del job  # it holds what it read
