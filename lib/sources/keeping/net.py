"""The one net: whatever a file makes our code raise is a fault of the source, told as such."""

import logging
from collections.abc import Callable
from typing import TypeVar

from lib import journal
from lib.sources import listed
from lib.sources.reading.faults import Fault, SourceError

_MESSAGE = (
    "Het dashboard loopt vast op dit bestand, en weet niet waardoor. Draai uw laatste wijziging "
    "terug, of vraag de beheerder: in het logboek staat wat er gebeurde."
)

Made = TypeVar("Made")


def caught(make: Callable[[], Made]) -> Made:
    """Return what `make` gives; raises SourceError, whatever goes wrong.

    What nobody foresaw is its cause. Of its text nothing comes in the message: that may hold
    anything, and visitors may open the page Controle.
    """
    try:
        return make()
    except SourceError:
        raise
    except Exception as error:
        # Broad on purpose, also for MemoryError and RecursionError: a file may hold anything, and
        # what we did not foresee must not take the last good figures from who is reading them.
        raise SourceError([Fault(_file(error), 1, 1, "onverwacht", _MESSAGE)]) from error


def write_down(error: SourceError) -> None:
    """Write what nobody foresaw in the journal, with its trace; faults of a file are no such."""
    if error.__cause__ is not None:
        fields = {"bestand": error.faults[0].file, "soort": type(error.__cause__).__name__}
        journal.write("onverwachte fout bij een bestand", fields, logging.ERROR, error.__cause__)


def _file(error: Exception) -> str:
    """Return the file that it is about, as far as someone noted it."""
    files = listed.files()
    return next((note for note in getattr(error, "__notes__", ()) if note in files), files[0])
