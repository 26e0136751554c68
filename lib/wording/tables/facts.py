"""The sums of figures in running texts: the parts, what they come to, and what the text says."""

from collections.abc import Sequence

from lib.model import Fact, FactSum, Register
from lib.page import Column, Table
from lib.wording import facts
from lib.wording.numbers import exact_decimals, number
from lib.wording.tables.sums import told


def sums(found: Sequence[FactSum], register: Register) -> Table | None:
    """Return every whole in a text beside the sum of its parts; None without any."""
    columns = (
        Column("Som in de tekst", sentences=True), Column("Wanneer"),
        Column("Opgeteld", numeric=True), Column("In het document", numeric=True),
        Column("Verschil", numeric=True), Column("Klopt het?"), Column("Document"),
    )  # fmt: skip
    rows = tuple(
        (
            _name(each.whole, register),
            facts.when(each.whole),
            f"{' + '.join(map(_number, each.parts))} = "
            f"{number(each.expected, exact_decimals(each.expected))}",
            facts.shown(each.whole),
            number(each.difference, exact_decimals(each.difference), signed=True),
            told(each.closing),
            register.documents[each.whole.document].name,
        )
        for each in found
    )
    return Table("Sommen in de lopende tekst", columns, rows) if rows else None


def _name(whole: Fact, register: Register) -> str:
    code = register.code_of(whole.goal) if whole.goal else f"programma {whole.programme}"
    return f"{code} {whole.name}"


def _number(fact: Fact) -> str:
    return "" if fact.value is None else number(fact.value, fact.decimals)
