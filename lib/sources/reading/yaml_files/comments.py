"""YAML without its comments: what staff note for each other is not for everybody."""

import re

from lib.sources.reading.yaml_files import strict_yaml

_COMMENT = re.compile(r"[ \t]*#[^\n]*")
_COMMENT_LINE = re.compile(r"^[ \t]*#[^\n]*(?:\n|\Z)", re.MULTILINE)
_BESIDE_SIGN = re.compile(r"^([|>][-+0-9]*)[^\n]*")


def without_comments(text: str) -> str:
    """Return good YAML text as it is, but for its comments: the same tree comes out of it."""
    kept, end = list[str](), 0
    for start, stop, block in strict_yaml.tokens(text):
        found = text[start:stop]
        kept += [
            _bare(text[end:start], alone=text[max(end - 1, 0) : end] in ("", "\n")),
            _BESIDE_SIGN.sub(r"\1", found, count=1) if block else found,
        ]
        end = max(end, stop)
    return "".join(kept)


def _bare(between: str, *, alone: bool) -> str:
    """Return what stands between two tokens without comments, and without the lines of those.

    `alone` tells that it begins with a line of its own.
    """
    if alone:
        return _COMMENT_LINE.sub("", between)
    rest, end, lines = between.partition("\n")
    return f"{_COMMENT.sub('', rest)}{end}{_COMMENT_LINE.sub('', lines)}"
