"""Sums in a sentence: how many printed totals were added up again, and how many are right."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import ClosedSum
from lib.model import Closing, FactSum
from lib.wording.listed import listed
from lib.wording.numbers import number


def sentence(sums: Sequence[ClosedSum | FactSum], where: str = "") -> str:
    """Say how many of the printed sums close, exactly or within the rounding.

    `where` says of which sums it is about, where that is not all of them.
    """
    place = f"{where} " if where else ""
    if not sums:
        return "In de documenten staan hier geen sommen die wij kunnen natellen."
    found = [it.closing for it in sums]
    if len(sums) == 1:
        return f"Wij telden {place}de ene som na. Die {_ends(found[0], 1)}."
    told = [
        f"**{number(found.count(closing))}** {_ends(closing, found.count(closing))}"
        for closing in Closing
        if closing in found
    ]
    return f"Wij telden {place}{number(len(sums))} sommen na. {listed(told)}."


def _ends(closing: Closing, count: int) -> str:
    """Say how sums close this way, behind their count."""
    verb = "klopt" if count == 1 else "kloppen"
    match closing:
        case Closing.EXACT:
            return f"{verb} precies"
        case Closing.ROUNDED:
            return f"{verb} op de afronding na"
        case Closing.OPEN:
            return f"{verb} niet"
        case _:
            assert_never(closing)
