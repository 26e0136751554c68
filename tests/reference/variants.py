"""The one list of what can be typed in each field, and the text of a file with it typed in."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
GONE = None


@dataclass(frozen=True)
class Variant:
    """One text in the place of another: whether the check takes it, and why an editor does not.

    `write` is None where the word is left out. `why` is empty where an editor says the same.
    """

    file: str
    at: str
    write: str | None
    good: bool
    why: str | None = None

    @property
    def name(self) -> str:
        """Return what tests call it."""
        return f"{self.at}: {'(weg)' if self.write is None else self.write}"[:120]

    @property
    def editor_takes_it(self) -> bool:
        """Tell what an editor must say."""
        return self.good if self.why is None else not self.good

    def text(self) -> str:
        """Return the file with this written in it."""
        return put(base(self.file), self.at.split("/"), self.write)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((HERE / "variants.toml").read_text(encoding="utf-8"))


@cache
def base(file: str) -> str:
    """Return the file that every variant changes one word of."""
    return (HERE / "base" / file).read_text(encoding="utf-8")


def reasons() -> Mapping[str, str]:
    """Return why JSON Schema cannot say what the check says."""
    return dict(_table()["reasons"])


def variants() -> list[Variant]:
    """Return every variant, each once."""
    found = [
        one
        for file, fields in _table()["files"].items()
        for field in fields
        for one in _of_field(file, field)
    ]
    return list(dict.fromkeys(found))


def _of_field(file: str, field: Mapping[str, Any]) -> Iterator[Variant]:
    like = _table()["kinds"][field["like"]] if "like" in field else {}
    for good, key in ((True, "good"), (False, "bad")):
        for write in (*like.get(key, ()), *field.get(key, ())):
            yield Variant(file, field["at"], write, good)
    if "gone" in field:
        yield Variant(file, field["at"], GONE, field["gone"])
    for one in field.get("apart", ()):
        yield Variant(file, field["at"], one["write"], one["checker"], one["why"])


def put(text: str, path: list[str], write: str | None) -> str:
    """Write a text behind a word, with whatever stood under it; None takes the word out."""
    lines = text.splitlines()
    first, last, indent = 0, len(lines), 0
    for depth, step in enumerate(path):
        at = _find(lines, first, last, indent, step)
        if at is None:
            assert depth == len(path) - 1, f"{path} is not in the file"
            lines.insert(last, f"{' ' * indent}{step}: {write}")
            return "\n".join(lines) + "\n"
        end = _end(lines, at, last)
        if depth == len(path) - 1:
            key = lines[at].split(":")[0]
            lines[at:end] = [] if write is None else [f"{key}: {write}"]
            return "\n".join(lines) + "\n"
        first, last = at + 1, end
        indent = _indent(lines[first])
    raise AssertionError(path)


def _find(lines: list[str], first: int, last: int, indent: int, step: str) -> int | None:
    """Return the line of a word, or of an item by its number, at this indent."""
    here = [at for at in range(first, last) if _indent(lines[at]) == indent]
    if here and lines[here[0]].strip() == "-":
        return here[int(step)]
    named = (f"{step}:", f'"{step}":')
    return next((at for at in here if lines[at].strip().startswith(named)), None)


def _end(lines: list[str], at: int, last: int) -> int:
    deeper = (n for n in range(at + 1, last) if _indent(lines[n]) <= _indent(lines[at]))
    return next(deeper, last)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
