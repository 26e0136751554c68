"""The rule by which an outcome reaches a target: strict, or with a slack that is written down."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

STRICT = "strikt"
RULES = (STRICT, "2%", "5%", "80% van het doel")
"""The rules of the lens: strict first, then what municipalities use."""
RULE_PATTERN = r"^(strikt|(?:[1-9]?[0-9])(?:\.[0-9]+)?%|[1-9][0-9](?:\.[0-9]+)?% van het doel)$"

_SLACK = re.compile(r"0*(?P<whole>\d{1,2})(?:[,.](?P<part>\d{1,2}))?\s*(%|procent)?")


def slack(text: str) -> str | None:
    """Return the rule for a slack as people type it, in percent; None when it is not one.

    `3`, `2,5`, `2.5 %` and `5 procent` are slacks; more than 99,99 or less than zero is not.
    """
    found = _SLACK.fullmatch(text.strip().lower())
    if found is None:
        return None
    part = (found["part"] or "").rstrip("0")
    return f"{int(found['whole'])}{'.' if part else ''}{part}%"


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
