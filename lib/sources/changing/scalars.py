"""A value as it is written in YAML, in the style of the files: plain where that can be."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lib.model import as_typed
from lib.sources.reading.yaml_files.placed_tree import Tree

WIDEST = 100
_INDENT = "  "
_PLAIN = re.compile(r"[^\W\d_][\w]*(?:[ ./'()+%€;=?!-]*[\w.)%?!])*|[0-9]{4}")
_NOT_TEXT = re.compile(r"true|false|null|yes|no|on|off|~|-?[0-9.]+", re.IGNORECASE)
_YEAR = re.compile("[0-9]{4}")
_FOLDABLE = re.compile(r"\S+(?: \S+)+")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\N{NO-BREAK SPACE}": "\\_"}


def inline(value: Tree, style: str = "") -> str:
    """Return a value on one line; a text keeps the quotes that stood around the one before it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return as_typed(value)
        case str():
            return _text(value, style)
        case list():
            return f"[{', '.join(map(inline, value))}]"
        case dict():
            return f"{{{', '.join(f'{key(name)}: {inline(one)}' for name, one in value.items())}}}"


def key(name: str) -> str:
    """Return a key: a year as four digits, any other name that looks like a number in quotes."""
    return name if _YEAR.fullmatch(name) else _text(name, "")


def entry(name: str, value: Tree, indent: int, style: str = "") -> str:
    """Return a key with its value as one or more lines of a block, without the last line end."""
    return f"{' ' * indent}{key(name)}:{block(value, indent, len(key(name)) + 1, style)}"


def item(value: Tree, indent: int) -> str:
    """Return an item of a list as one or more lines of a block, without the last line end."""
    return f"{' ' * indent}-{block(value, indent, 1)}"


def block(value: Tree, indent: int, before: int, style: str = "") -> str:
    """Return what stands behind the colon of a key, in lines where one is not enough.

    `indent` is that of the key and `before` how much stands between there and here.
    """
    room = WIDEST - indent - before - 1
    match value:
        case str():
            return _text_block(value, indent, room, style)
        case list() if value and not (_short(value) and len(inline(value)) <= room):
            return "".join(f"\n{item(one, indent + 2)}" for one in value)
        case dict() if value and not (_flat(value) and len(inline(value)) <= room):
            lines = (entry(name, one, indent + 2) for name, one in value.items())
            return "".join(f"\n{line}" for line in lines)
        case _:
            return f" {inline(value)}"


def _short(values: list[Tree]) -> bool:
    """Tell whether a list holds codes and names, and no sentences."""
    return not any(isinstance(one, list | dict) or " " in str(one) for one in values)


def _flat(value: dict[str, Tree]) -> bool:
    """Tell whether a mapping is one line of figures: each year of a document has its own."""
    return not any(
        _YEAR.fullmatch(name) or isinstance(one, list) or (isinstance(one, dict) and not _flat(one))
        for name, one in value.items()
    )


def _text_block(text: str, indent: int, room: int, style: str) -> str:
    folds = _FOLDABLE.fullmatch(text)
    if folds and (style == ">" or len(_text(text, style)) > room):
        lines = _wrapped(text, WIDEST - indent - len(_INDENT))
        return " >-" + "".join(f"\n{' ' * (indent + 2)}{line}" for line in lines)
    return f" {_text(text, style)}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _text(text: str, style: str) -> str:
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text):
        return text
    return '"' + "".join(_ESCAPED.get(sign, sign) for sign in text) + '"'
