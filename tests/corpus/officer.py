"""An officer's edits: what was typed, and what good software makes of it.

Each case in officer_*.toml says:

- `file`: which file is edited; `old` and `new`: the first occurrence is replaced, `times = "all"`
  replaces every one, `regex = true` makes `old` an expression. Several replacements, one after the
  other, stand under `edits`. `copy_of` puts another file in its place, `rows` puts the rows in
  another order, `encoding` saves in it, `mangled` saves UTF-8 that was read as cp1252.
- `outcome`: what comes of it, or a list if each of them is good:
  refused (with a fault at the edit), careful (accepted with a new warning at the edit), harmless
  (accepted, and it says the same as before) or meant (accepted, and exactly `changes` of the
  register, and `added` and `removed` rows, or the `renamed` part of rows, are different).
- Where the message stands: in the lines of the edit, or the line with `at`; with `line = false`
  anywhere in the file, with `either_file` in the other one too. A warning may also stand anywhere
  in the block of the indicator, or say `about`.
- `verdict`: indicator, year and the verdict that then stands there.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from lib.sources import FILES, Fault

Case: TypeAlias = dict[str, Any]

CORPUS = Path(__file__).resolve().parent
BASE = {name: (CORPUS / "base" / name).read_text(encoding="utf-8") for name in FILES}
OUTCOMES = ("refused", "careful", "harmless", "meant")
MONEY = ("amounts", "money")


@cache
def cases() -> tuple[Case, ...]:
    """Return every case with the file that it edits and its outcomes as a list."""
    found = []
    for path in sorted(CORPUS.glob("officer_*.toml")):
        family = path.stem.removeprefix("officer_")
        home = "finance.csv" if family in MONEY else "indicators.yaml"
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            said = case["outcome"]
            outcomes = [said] if isinstance(said, str) else said
            found.append({"file": home, **case, "outcome": outcomes})
    return tuple(found)


def edited(case: Case) -> str:
    """Return the text of the file of a case after the edit."""
    text = BASE[case["file"]]
    if "copy_of" in case:
        return BASE[case["copy_of"]]
    for edit in case.get("edits", [case] if "old" in case else []):
        text = _replaced(text, edit)
    return _reordered(text, case["rows"]) if "rows" in case else text


def saved(case: Case) -> dict[str, bytes]:
    """Return the content of both files after the edit."""
    text = edited(case)
    if case.get("mangled"):
        text = text.encode().decode("cp1252", "replace")
    content = text.encode(case.get("encoding", "utf-8"))
    return {name: data.encode() for name, data in BASE.items()} | {case["file"]: content}


def is_at_the_edit(case: Case, fault: Fault) -> bool:
    """Tell whether a fault stands where the officer should look."""
    if fault.file != case["file"]:
        return bool(case.get("either_file"))
    if not case.get("line", True):
        return True
    after = edited(case).splitlines() or [""]
    if "at" in case:
        return case["at"] in after[fault.line - 1]
    first, last = _changed(BASE[case["file"]].splitlines(), after)
    return first <= fault.line <= last


def is_about_the_edit(case: Case, fault: Fault) -> bool:
    """Tell whether a warning names what was edited, in whatever way."""
    if "about" in case and _named(case["about"]) in _named(fault.message):
        return True
    first, last = _block(case) if case["file"] == fault.file == "indicators.yaml" else (1, 0)
    return first <= fault.line <= last or is_at_the_edit({**case, "line": True}, fault)


def _named(text: str) -> str:
    """Return text in which a key and the name that people read are the same."""
    return re.sub(r"[-_ ]+", " ", text.casefold())


def _replaced(text: str, edit: Case) -> str:
    count = 0 if edit.get("times") == "all" else 1
    if edit.get("regex"):
        found, times = re.subn(edit["old"], edit["new"], text, count=count)
        assert times, f"not in the file: {edit['old']}"
        return found
    assert edit["old"] in text, f"not in the file: {edit['old']}"
    return text.replace(edit["old"], edit["new"], count or -1)


def _reordered(text: str, order: str) -> str:
    title, *rows = text.splitlines()
    rows = sorted(rows) if order == "sorted" else rows[::-1]
    return "\n".join([title, *rows, ""])


def _changed(before: list[str], after: list[str]) -> tuple[int, int]:
    """Return the first and last line that differ, and a line around them: something may be gone."""
    most = min(len(before), len(after))
    first = next((i for i in range(most) if before[i] != after[i]), most)
    same = next((i for i in range(most - first) if before[-1 - i] != after[-1 - i]), most - first)
    return first, len(after) - same + 1


def _block(case: Case) -> tuple[int, int]:
    """Return the first and last line of the indicator in which the edit begins."""
    after = edited(case).splitlines()
    first, _ = _changed(BASE[case["file"]].splitlines(), after)
    heads = [number for number, line in enumerate(after, 1) if re.match(r"  \w+:$", line)]
    begin = max((number for number in heads if number <= first), default=0)
    end = min((number for number in heads if number > begin), default=len(after) + 1)
    return (begin, end - 1) if begin else (1, 0)
