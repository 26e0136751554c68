"""The first files of a municipality that has none yet."""

from lib.preparing.municipality.files import files
from lib.preparing.municipality.start import Goal, Programme, Start

__all__ = ["Goal", "Programme", "Start", "files"]
