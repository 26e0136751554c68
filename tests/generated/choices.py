"""What can be chosen when sources are made, and the choices of one case: each factor has levels."""

import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import TypeAlias

SEED = "DOELGEHAALD_SEED"
Level: TypeAlias = tuple[str, str]
"""A factor and one of its levels."""


def new_seed() -> int:
    """Return the seed of this run: the one that was asked for to repeat a run, else a new one."""
    return int(os.environ.get(SEED) or secrets.randbelow(10**9))


@dataclass
class Choices:
    """The choices of one case: what is asked for, and for the rest a level by chance.

    A case is of one piece or mixed. Of one piece, a factor has the same level wherever it is met:
    then all figures are words, or all amounts p.m. Mixed, each place has its own.
    """

    chance: Random
    asked: Mapping[str, str]
    one_piece: bool = True
    made: dict[str, str] = field(default_factory=dict)
    met: set[Level] = field(default_factory=set)

    def pick(self, factor: str, levels: Sequence[str]) -> str:
        """Return the level of a factor at this place."""
        if factor in self.asked:
            level = self.asked[factor]
        elif factor in self.made and (self.one_piece or self.chance.random() < 0.5):
            level = self.made[factor]
        else:
            level = self.chance.choice(levels)
        self.made.setdefault(factor, level)
        self.met.add((factor, level))
        return level


def pairs(factors: Mapping[str, Sequence[str]]) -> set[frozenset[Level]]:
    """Return every pair of levels of two factors."""
    levels = [(factor, level) for factor, known in factors.items() for level in known]
    return {frozenset(pair) for pair in combinations(levels, 2) if pair[0][0] != pair[1][0]}
