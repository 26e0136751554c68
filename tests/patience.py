"""How long a test waits for what should come: long, as a busy machine is slow and not wrong.

A wait ends as soon as the thing is there, so patience costs a good run nothing.
"""

SECONDS = 120.0
MILLISECONDS = SECONDS * 1_000


def with_allowance(promised: float, same_work: float) -> float:
    """Return how long a promise to a visitor may take on this machine, as busy as it now is.

    `same_work` is how long the work in it took just before, without any waiting: on a quiet
    machine next to nothing. Three times that, as other work may have come in between.
    """
    return promised + 3 * same_work
