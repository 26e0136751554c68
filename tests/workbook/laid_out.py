"""A tree written as people write YAML: in lines and between brackets, with comments and quotes."""

import json
from decimal import Decimal
from random import Random
from typing import Any

_DEEP = 4
_WIDTH = 60


class Layout:
    """Writes one tree, each part of it in a way that was drawn for it."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._comments = 0

    def text(self, tree: dict[str, Any]) -> str:
        """Return the tree as text."""
        return "# Bovenaan\n" + "\n".join(self._lines(tree, 0)) + "\n"

    def _lines(self, tree: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, value in tree.items():
            if self._chance.random() < 0.15:
                self._comments += 1
                lines.append(f"{' ' * indent}# opmerking {self._comments}: {{ja}}")
            lines += self._entry(key, value, indent)
            if not indent and self._chance.random() < 0.3:
                lines.append("")
        return lines

    def _entry(self, key: str, value: Any, indent: int) -> list[str]:
        head = f"{' ' * indent}{self._key(key)}:"
        flow = indent >= 2 * _DEEP or self._chance.random() < 0.2
        if isinstance(value, dict) and value and not flow:
            return [head, *self._lines(value, indent + 2)]
        if isinstance(value, list) and value and not flow and not _nested(value):
            return [head, *(f"{' ' * indent}  - {self._flow(one)}" for one in value)]
        if isinstance(value, str) and len(value) > 3 and self._chance.random() < 0.2:
            words = value.split(" ")
            if all(words):
                return [f"{head} >-", *(f"{' ' * indent}  {line}" for line in _folded(words))]
        behind = "  # achteraan" if self._chance.random() < 0.1 else ""
        return [f"{head} {self._flow(value)}{behind}"]

    def _flow(self, value: Any) -> str:
        if isinstance(value, dict):
            pairs = (f"{self._key(key)}: {self._flow(one)}" for key, one in value.items())
            return f"{{{', '.join(pairs)}}}"
        if isinstance(value, list):
            return f"[{', '.join(map(self._flow, value))}]"
        if isinstance(value, Decimal):
            return f"{value:f}"
        if isinstance(value, bool):
            return "true" if value else "false"
        quoted: str = json.dumps(value, ensure_ascii=False)
        simple = value.isalpha() and value.isascii() and value not in ("true", "false", "null")
        if simple and self._chance.random() < 0.7:
            return str(value)
        single = "'" + value.replace("'", "''") + "'"
        return single if value.isprintable() and self._chance.random() < 0.3 else quoted

    def _key(self, key: str) -> str:
        return key if key.isdecimal() and len(key) == 4 else self._flow(key)


def _nested(value: list[Any]) -> bool:
    return any(isinstance(one, list) for one in value)


def _folded(words: list[str]) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) > _WIDTH:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines
