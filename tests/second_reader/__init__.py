"""A second reader of the sources, written by hand: it shares no code with lib and no parser.

It reads the part of YAML and CSV that the files use and is `Unsure` of everything else. What both
readers accept must come to the same; see `tests/corpus/fuzzing.py`.
"""

from tests.second_reader.columns import read_columns
from tests.second_reader.outline import Outline, read_outline
from tests.second_reader.unsure import Unsure

__all__ = ["Outline", "Unsure", "read_columns", "read_outline"]
