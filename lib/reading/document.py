"""A document read from top to bottom: what each table is, and what stands around it."""

from collections.abc import Sequence
from enum import StrEnum

from lib.model import DocumentKind
from lib.reading.checked import checked
from lib.reading.findings import Amount, Findings, Indicator, Skipped
from lib.reading.headings import Above
from lib.reading.indicators import indicators, with_verdict
from lib.reading.joined import joined
from lib.reading.laid_out import Block, Text
from lib.reading.money import amounts
from lib.reading.names import GENERIC
from lib.reading.report import Report
from lib.reading.said_in_lines import with_lines
from lib.reading.scales import scale
from lib.reading.scopes import Known, known
from lib.reading.tables import Table, tables
from lib.reading.verdicts import verdict_behind
from lib.reading.vocabulary import Role, Said, Side, is_empty, said
from lib.reading.written_numbers import Number, Shape, read_cell


class Subject(StrEnum):
    """What a table is about."""

    INDICATORS = "indicatoren"
    MONEY = "geld"
    OTHER = "anders"


_BEHIND_INDICATOR = 40
"""So many texts behind its table a verdict is still that of an indicator."""


def findings(blocks: Sequence[Block], kind: DocumentKind, year: int) -> Findings:
    """Return what a document says, each value with its doubts, after its sums were checked."""
    whole = joined(list(with_lines(blocks)))
    reader = _Reader(Report(kind, year), known(whole))
    for block in whole:
        if isinstance(block, Text):
            reader.text(block)
        else:
            for table in tables(block):
                reader.table(table)
    found = Findings(
        kind, year, tuple(reader.indicators), tuple(reader.amounts), tuple(reader.skipped)
    )
    return checked(found, everywhere=reader.above.everywhere is not None)


class _Reader:
    """What was found up to here."""

    def __init__(self, report: Report, names: Known) -> None:
        self.report, self.names, self.above = report, names, Above()
        self.indicators: list[Indicator] = []
        self.amounts: list[Amount] = []
        self.skipped: list[Skipped] = []
        self._judged: int | None = None
        self._number = 0

    def text(self, text: Text) -> None:
        """Take a text; a verdict in it is that of the indicator above."""
        word = verdict_behind(text.text)
        if word and self._judged is not None and len(self.above.recent) < _BEHIND_INDICATOR:
            one = self.indicators[self._judged]
            self.indicators[self._judged] = with_verdict(one, word, text.place, self.report.year)
            self._judged = None
        if text.level is not None and not GENERIC.fullmatch(text.text):
            self._judged = None
        self.above.read(text)

    def table(self, table: Table) -> None:
        """Take a table: its indicators or its amounts, or that it was not understood."""
        self._number += 1
        match subject(table, self.above):
            case Subject.INDICATORS:
                found = list(indicators(table, self.above, self.report, self.names))
                self._judged = len(self.indicators) if len(found) == 1 else None
                self.indicators += found
            case Subject.MONEY:
                self._judged = None
                self.amounts += amounts(table, self.above, self.report, self.names, self._number)
            case Subject.OTHER:
                self._skip(table)
        self.above.recent.clear()

    def _skip(self, table: Table) -> None:
        numbers = [it.cell.text for line in table.lines for it in line.values]
        told = any(it.said.side or it.said.kind for it in table.columns) and table.lines
        if told or any(isinstance(read_cell(text), Number) for text in numbers):
            heads = " | ".join(column.text for column in table.columns if column.text)
            self.skipped.append(Skipped(table.place, heads or numbers[0]))


def subject(table: Table, above: Above) -> Subject:
    """Return what a table is about, by the words of its rows and columns and its numbers."""
    labels = [text for line in table.lines for _, text in line.words]
    labels += [text for line in table.lines for text in line.groups]
    heads = [column.said for column in table.columns]
    pure = [it for it in map(said, labels) if is_empty(it.rest)]
    values = [it.read for line in table.lines for it in line.values if isinstance(it.read, Number)]
    if not values:
        return Subject.OTHER
    outcomes = [it for it in table.columns if it.is_outcome]
    kinds = [it for it in table.columns[1:] if it.said.kind and not it.is_outcome]
    if kinds or any(it.kind for it in pure):
        return Subject.MONEY
    if _is_of_indicators(table, pure, values):
        return Subject.INDICATORS
    if outcomes:
        return Subject.MONEY
    sides = {it.side for it in (*heads, *pure)} - {None}
    named = table.columns[0].role in (Role.GOAL, Role.PROGRAMME, Role.PRODUCT)
    titled = any("nieuw beleid" in it.casefold() for it in (table.label, *_captions(above)))
    scaled = scale(table.label) or above.scale or any(it.scale for it in heads)
    if (sides or titled) and (named or scaled or titled):
        return Subject.MONEY
    return Subject.INDICATORS if sides else Subject.OTHER


def _captions(above: Above) -> list[str]:
    return [above.section, *(text.text for text in above.recent[-2:])]


def _is_of_indicators(table: Table, pure: Sequence[Said], values: Sequence[Number]) -> bool:
    roles = {column.role for column in table.columns}
    sides = {column.said.side for column in table.columns}
    sides |= {it.side for it in pure}
    percents = any(value.shape is Shape.PERCENT for value in values)
    told = bool(sides & {Side.TARGET, Side.BASELINE}) or (percents and bool(sides - {None}))
    beside = (
        bool(roles & {Role.UNIT, Role.DIRECTION, Role.VERDICT})
        or table.columns[0].role is Role.NAME
    )
    first = table.columns[0].text.casefold()
    return told or (beside and bool(sides - {None} or table.years)) or "indicator" in first
