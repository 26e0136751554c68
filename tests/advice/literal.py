"""What a message says to write, written at the place that it names, by somebody who thinks nothing.

Only advice that shows what to write can be applied so; of other advice None comes back.
"""

import re

from lib.sources import Fault
from lib.sources.reading.yaml_files.yaml_syntax.complaint import value_at

_TEXT = r"""("(?:[^"\\]|"")*"|'(?:[^']|'')*'(?=[.?:]|$)|\{.*?\}(?=[.;]|$)|(?!\w+:)[^\s"'{]\S*?)"""
_REVIEWED = re.compile(r"Zet (?:dan )?'(nagekeken: [^']+)' op (?:deze regel|de regel van dit jaar)")
_WRITE = re.compile(rf"(?:Schrijf|schrijf)(?: dan| daar)?:? {_TEXT}(?:[.;:?]|,|$)(?:\s|$)")
_PAIR = re.compile(r"Schrijf: (\S+: .+?)\.?(?: Hoort de regel .*)?$")
_QUOTE = re.compile(
    r"""Zet de (?:hele )?tekst (?:dan )?tussen aanhalingstekens: ("[^"]*"|'(?:[^']|'')*')\."""
)
_TYPED = re.compile(r"(-?[0-9.]+) kan ")
_MEANT = re.compile(r"Bedoelt u (?:het getal ([^?]+)|'([^'?]+)')\?")


def applied(text: str, fault: Fault) -> str | None:
    """Return a file after doing what a message says; None where it shows nothing to write."""
    lines = text.split("\n")
    line = lines[fault.line - 1]
    changed = _changed(line, fault)
    if changed is None:
        return None
    return "\n".join([*lines[: fault.line - 1], changed, *lines[fault.line :]])


def _changed(line: str, fault: Fault) -> str | None:
    said, start = fault.message, fault.column - 1
    if found := _REVIEWED.search(said):
        end = line.rfind("}")
        return f"{line[:end]}, {found[1]}{line[end:]}" if end > 0 else None
    if found := _PAIR.search(said):
        old = re.split(r"[,}\]]", line[start:])[0] if line[:start].strip() else line[start:]
        return f"{line[:start]}{found[1]}{line[start + len(old) :]}"
    if found := _QUOTE.search(said):
        return _quoted(line, found[1])
    if (typed := _TYPED.match(said)) and (found := _WRITE.search(said)):
        return f"{line[:start]}{line[start:].replace(typed[1], found[1], 1)}"
    for pattern in (_WRITE, _MEANT):
        if found := pattern.search(said):
            write = next(filter(None, found.groups()))
            return _in_place(line, start, write, csv=fault.file.endswith(".csv"))
    return None


def _quoted(line: str, text: str) -> str | None:
    """Put a text between quotes in the place of what it says without them."""
    inside = text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]
    at = line.find(inside)
    if at < 0:
        return None
    first, last = at, at + len(inside)
    if line[first - 1 : first] in ("'", '"'):  # it opened the text, and perhaps closed it
        last += line[first - 1] == line[last : last + 1]
        first -= 1
    return line[:first] + text + line[last:]


def _in_place(line: str, start: int, write: str, *, csv: bool) -> str:
    if csv:
        if write[0] == '"' and write[1:-1] in line:
            return line.replace(write[1:-1], write)
        end = next((at for at in range(start, len(line)) if line[at] in ";\t"), len(line))
        return line[:start] + write + line[end:]
    word = re.compile(r"[\"']?[^\s:\"']+[\"']?(?=:(?:\s|$))").match(line, start)
    old = word[0] if word else value_at(line, start + 1)
    return line[:start] + write + line[start + len(old) :]
