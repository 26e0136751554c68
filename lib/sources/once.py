"""Answers that are made once for each version of the sources, and kept as long as it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:  # the snapshot itself holds what is kept
    from lib.sources.snapshot import Snapshot

_MOST = 20_000  # ten programmes like ours make 12,000

Choices = ParamSpec("Choices")
Answer = TypeVar("Answer")


class Kept:
    """What was made of one snapshot, by what was asked; the least recently asked goes first.

    Who asks for what another is making waits for it: after a change of the sources a full council
    asks for the same charts at the same moment.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._places: OrderedDict[Hashable, _Place[Any]] = OrderedDict()

    def __len__(self) -> int:
        """Return how many answers are kept."""
        return len(self._places)

    def get(self, asked: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return what was made for this question, or make it; a failure is not kept."""
        with self._lock:
            place: _Place[Answer] = self._places.setdefault(asked, _Place())
            self._places.move_to_end(asked)
            if len(self._places) > self._most:
                self._places.popitem(last=False)
        return place.get(make)


class _Place(Generic[Answer]):
    """The place of one answer, filled by the first who needs it."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._answers: list[Answer] = []

    def get(self, make: Callable[[], Answer]) -> Answer:
        with self._lock:
            if not self._answers:
                self._answers.append(make())
            return self._answers[0]


def once(
    function: Callable[Concatenate["Snapshot", Choices], Answer],
) -> Callable[Concatenate["Snapshot", Choices], Answer]:
    """Make a function of a snapshot and choices give the same answer to all who ask the same.

    The choices must be hashable, and nobody may change the answer. It lives as long as the
    snapshot: other sources give another snapshot, which begins with nothing.
    """

    @wraps(function)
    def answer(snapshot: "Snapshot", /, *args: Choices.args, **kwargs: Choices.kwargs) -> Answer:
        asked = (function, args, tuple(sorted(kwargs.items())))
        return snapshot.kept.get(asked, lambda: function(snapshot, *args, **kwargs))

    return answer
