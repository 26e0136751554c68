"""The rule by which an outcome reaches a target: strict, or with a slack that is written down."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

STRICT = "strikt"
RULES = (STRICT, "2%", "5%", "80% van het doel")
"""The rules of the lens: strict first, then what municipalities use."""
RULE_PATTERN = r"^(strikt|(?:[1-9]?[0-9])(?:\.[0-9]+)?%|[1-9][0-9](?:\.[0-9]+)?% van het doel)$"


@dataclass(frozen=True)
class JudgingRule:
    """How far, as a share of its size, an outcome may fall short of a bound and still reach it."""

    below: Decimal
    above: Decimal

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a rule: strikt, 2% of slack, or 80% van het doel.

        Where lower is better, 80% of the target means that the target is at least 80% of the
        outcome: an outcome may be as high as the target divided by 0,8.
        """
        if text == STRICT:
            return cls(Decimal(0), Decimal(0))
        share = Decimal(re.sub(r"%.*", "", text)) / 100
        if text.endswith("%"):
            return cls(share, share)
        return cls(1 - share, 1 / share - 1)
