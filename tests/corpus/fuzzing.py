"""Random slips in the real files, each held against the second reading, to find what is misread.

A file with a slip that the readers of lib accept must say what it said before, but for exactly
what was typed: the difference between the models is the difference between what the second reader
reads in the old and the new text. Anything else is silent, unless a warning says that a text was
cut off at a hash.
"""

import difflib
import os
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import TypeAlias

from lib.sources import DEFAULT_FOLDER, FILES, Snapshot, SourceError
from lib.sources.snapshot import build
from tests.corpus.meaning import Flat, Rows, changes, reason, register_of, rows_of
from tests.corpus.slips import slipped
from tests.second_reader import Unsure, read_columns, read_outline

OUTCOMES = ("refused", "careful", "equal", "differs as typed", "unsure", "silent")
SEED = "DOELGEHAALD_SEED"

Builder: TypeAlias = Callable[[Mapping[str, bytes]], Snapshot]
Texts: TypeAlias = Mapping[str, str]

_FIGURES = ("begroot", "gerealiseerd", "verwacht", "uitkomst")
_ONE_OR_MORE = ("breuk",)
_CASELESS = ("eenheid", "vermeld")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_IN_CSV = 1 / 3


def new_seed() -> int:
    """Return the seed of this run: the one that was asked for to repeat a run, else a new one."""
    return int(os.environ.get(SEED) or secrets.randbelow(10**9))


@dataclass(frozen=True)
class Said:
    """What the sources say: in the register, in the amounts, and what a hash cut off."""

    register: Flat
    rows: Rows
    cut: frozenset[tuple[str, ...]] = frozenset()

    def since(self, before: "Said") -> tuple[Flat, Rows, Rows]:
        """Return what changed in the register, and which rows came and went."""
        register = changes(before.register, self.register)
        return register, self.rows - before.rows, before.rows - self.rows


@dataclass
class Tally:
    """How many edits had which outcome, and every silent one with all there is to know."""

    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)

    @property
    def unsure(self) -> float:
        """Return the share of the accepted edits that the second reader could not read."""
        accepted = self.counts.total() - self.counts["refused"]
        return self.counts["unsure"] / accepted if accepted else 0.0


class Fuzzer:
    """Edits sources at random and judges what comes of each edit."""

    def __init__(self, texts: Texts, make: Builder = build) -> None:
        self._texts = texts
        self._make = make
        snapshot = build(_encoded(texts))
        self._known = {(fault.code, fault.message) for fault in snapshot.warnings}
        self._model = said_by_the_model(snapshot)
        self._second = said_by_the_second_reader(texts)

    def run(self, edits: int, seed: int) -> Tally:
        """Make and judge this many edits; the same seed makes the same edits."""
        tally = Tally(seed)
        for number in range(edits):
            chance = Random(f"{seed}/{number}")  # noqa: S311 nothing secret
            file = FILES[1] if chance.random() < _IN_CSV else FILES[0]
            kind, text = slipped(file, self._texts[file], chance)
            outcome, why = self.judge({**self._texts, file: text})
            tally.counts[outcome] += 1
            if outcome == "silent":
                shown = _difference(self._texts[file], text)
                tally.silent.append(
                    f"{SEED}={seed}, edit {number}: {kind} in {file}\n{shown}\n{why}"
                )
        return tally

    def judge(self, texts: Texts) -> tuple[str, str]:
        """Return the outcome of edited sources, and why for one that is silent."""
        try:
            snapshot = self._make(_encoded(texts))
        except SourceError as error:
            return ("refused", "") if error.faults else ("silent", "refused without a fault")
        warned = any((w.code, w.message) not in self._known for w in snapshot.warnings)
        try:
            second = said_by_the_second_reader(texts)
        except Unsure:
            return "unsure", ""
        found = said_by_the_model(snapshot).since(self._model)
        typed = second.since(self._second)
        if found != typed:
            return "silent", f"read:  {found}\ntyped: {typed}"
        lost = (second.cut - self._second.cut) & found[0].keys()
        if warned or not any(found):
            return ("careful" if warned else "equal"), ""
        return ("silent", f"lost behind a hash: {lost}") if lost else ("differs as typed", "")


def real_texts() -> dict[str, str]:
    """Return the real sources by name."""
    return {name: (DEFAULT_FOLDER / name).read_text(encoding="utf-8") for name in FILES}


def said_by_the_model(snapshot: Snapshot) -> Said:
    """Return what the readers of lib made of the sources."""
    return Said(_plain(register_of(snapshot)), rows_of(snapshot))


def said_by_the_second_reader(texts: Texts) -> Said:
    """Return what the second reader makes of the sources; raises Unsure."""
    outline = read_outline(texts[FILES[0]])
    long = dict(_written_out(_listed(path), text) for path, text in outline.said.items())
    cut = frozenset(map(_listed, outline.cut))
    return Said(_plain(long), read_columns(texts[FILES[1]]), cut)


def _listed(path: tuple[str, ...]) -> tuple[str, ...]:
    """Write one block that may be several as the first of a list."""
    for at, (step, below) in enumerate(pairwise(path), start=1):
        if step in _ONE_OR_MORE and not below.isdecimal():
            return (*path[:at], "0", *path[at:])
    return path


def _written_out(path: tuple[str, ...], text: str) -> tuple[tuple[str, ...], str]:
    """Write a shorthand out: 46 says {waarde: 46}, n.n.b. says {ontbreekt: n.n.b.}."""
    if path[-1] == "ontbreekt":
        return path, reason(text) or text
    if path[-1] not in _FIGURES:
        return path, text
    if text.removeprefix("-").replace(".", "", 1).isdecimal():
        return (*path, "waarde"), text
    known = reason(text)
    return ((*path, "ontbreekt"), known) if known else ((*path, "woord"), text)


def _plain(said: Flat) -> Flat:
    """Leave out what nobody sees, and the case of a word of which the case says nothing."""
    return {
        tuple(step.translate(_UNSEEN) for step in path): _caseless(path, text.translate(_UNSEEN))
        for path, text in said.items()
    }


def _caseless(path: tuple[str, ...], text: str) -> str:
    return text.casefold() if path[-1] in _CASELESS else text


def _encoded(texts: Texts) -> dict[str, bytes]:
    return {name: text.encode() for name, text in texts.items()}


def _difference(before: str, after: str) -> str:
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=1)
    return "\n".join(list(lines)[2:])
