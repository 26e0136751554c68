"""Which words of our own sentences stand out: **words with a number**, and nothing else."""

import re

_BOLD = re.compile(r"\*\*(?=\S)([^*]*\d[^*]*)(?<=\S)\*\*")


def parts(sentence: str) -> list[str]:
    """Return a sentence in parts, of which every second one stands out.

    Our own words in bold always tell a number. Stars in a name from a file stay stars.
    """
    return _BOLD.split(sentence)


def plain(sentence: str) -> str:
    """Return a sentence without the marks of what stands out."""
    return "".join(parts(sentence))
