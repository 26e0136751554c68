"""Makes something in a thread of its own, while everybody goes on with what there is."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Making(Generic[Made]):
    """Something that is being made; any number of threads may wait for it."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._future: Future[Made] = Future()
        threading.Thread(target=self._run, args=(make,), name="bronnen-maken", daemon=True).start()

    def done(self) -> bool:
        """Tell whether it is there, or failed."""
        return self._future.done()

    def wait(self) -> None:
        """Wait until it is there, or failed."""
        self._future.exception()

    def result(self) -> Made:
        """Return what was made, or raise what making it raised; waits for it."""
        return self._future.result()

    def _run(self, make: Callable[[], Made]) -> None:
        try:
            made = make()
        except BaseException as error:  # raised again where the result is asked for
            self._future.set_exception(error)
        else:
            self._future.set_result(made)
