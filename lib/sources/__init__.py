"""The files, read and checked once; errors that say where and what."""

from lib.sources.once import once
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.snapshot import DEFAULT_FOLDER, FILES, Snapshot, folder, load

__all__ = ["DEFAULT_FOLDER", "FILES", "Fault", "Snapshot", "SourceError", "folder", "load", "once"]
