"""One case: sources of certain choices, as the bytes of both files."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from random import Random
from typing import Any

from lib.model import AmountKind
from lib.sources import Snapshot, SourceError
from lib.sources.snapshot import build
from tests.generated.choices import Choices, Level, pairs
from tests.generated.money import MONEY, Money
from tests.generated.shape import FACTORS
from tests.generated.trees import Maker

ALL: Mapping[str, tuple[str, ...]] = {**FACTORS, **MONEY}
"""Every factor with its levels."""
_TRIES = 6
_ONE_PIECE = 0.5
_ONLY = {"begroting": "plan", "rekening": "rekening"}


@dataclass(frozen=True)
class Case:
    """Sources that were accepted, with what they were made of and how to make them again."""

    name: str
    snapshot: Snapshot
    files: Mapping[str, bytes]
    met: frozenset[Level]


def files(choices: Choices) -> dict[str, bytes]:
    """Return both files for these choices."""
    maker = Maker(choices)
    register = maker.register()
    finance = Money(maker, choices, register.get("getallen_in_csv", "")).text()
    return {"indicators.yaml": _yaml(register).encode(), "finance.csv": finance.encode()}


class Cases:
    """Sources that the check accepts, made one after the other until every pair was met."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._chance = Random(f"{seed}")  # noqa: S311 nothing secret
        self._levels = [(factor, level) for factor, known in ALL.items() for level in known]
        self._chance.shuffle(self._levels)
        self.left = pairs(ALL)
        self.made = self.refused = 0
        self.codes: Counter[str] = Counter()

    def next(self) -> Case | None:
        """Return sources with a level, or a pair, that was not met before; None if refused."""
        asked = self._asked()
        case = self._accepted(dict(asked))
        if case is None:
            self.left.discard(asked)
            return None
        self.left -= {frozenset(pair) for pair in combinations(case.met, 2)}
        self.left.discard(asked)
        return case

    def of_one_amount(self, soort: str, rol: str, bedrag: str) -> Case:
        """Return sources of which the money is of one kind, in one stage, with one mark."""
        asked = {
            "geld": "wel, ook buiten doelen", "doelen": "geld", "producten": "geld",
            "programmatotaal": "geld", "fasen": "beide", "nieuw beleid": "geen",
            "bedrag begroting": "weg", "bedrag rekening": "weg", f"bedrag {rol}": bedrag,
            "alleen soort": soort, "documenten": "beide", "jaren": "twee",
        }  # fmt: skip
        if soort == AmountKind.NEW_POLICY:
            asked |= {"nieuw beleid": "beide", "bedrag nieuw beleid": bedrag, "fasen": _ONLY[rol]}
        case = self._accepted(asked)
        if case is None:
            raise AssertionError(f"refused: {asked} {self.codes}")
        return case

    def _asked(self) -> frozenset[Level]:
        if self._levels:
            return frozenset({self._levels.pop()})
        return self._chance.choice(sorted(self.left, key=sorted)) if self.left else frozenset()

    def _accepted(self, asked: Mapping[str, str]) -> Case | None:
        for attempt in range(_TRIES):
            name = f"{self._seed}/{self.made}/{attempt} {dict(sorted(asked.items()))}"
            chance = Random(name)  # noqa: S311
            choices = Choices(chance, asked, one_piece=chance.random() < _ONE_PIECE)
            made = files(choices)
            try:
                snapshot = build(made)
            except SourceError as error:
                self.refused += 1
                self.codes.update(fault.code for fault in error.faults if not fault.warning)
                continue
            self.made += 1
            return Case(name, snapshot, made, frozenset(choices.met))
        return None


def _yaml(value: Any) -> str:
    """Write a tree as YAML on one line; a number keeps its digits."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(k)}: {_yaml(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    return f"{value:f}" if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)
