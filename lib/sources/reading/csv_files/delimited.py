"""Text in columns as Excel and editors save it: rows of text cells that know their place."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from typing import TypeAlias

from lib.sources.reading.csv_files.cells import (
    BLANKS,
    SEPARATORS,
    Problem,
    QuoteError,
    place,
    quote_fault,
    scan,
    shown,
)
from lib.sources.reading.csv_files.header import header_problems, separator_of
from lib.sources.reading.csv_files.refused import refuse_too_much, refuse_unreadable
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.gathered import MOST_KEPT

Fits: TypeAlias = Callable[[str, str], bool]
_OF_WORDS = ("naam", "toelichting", "feit", "waarde_gedrukt", "vindplaats")
_BLANK_LINES = re.compile(r"(?:[ \xa0;,\t]*+\n)*+")
_DECLARED = re.compile(r"sep=([^\n]?)[ \xa0]*(?:\n|\Z)", re.IGNORECASE)


@dataclass(frozen=True)
class Table:
    """The body of a file below its header; `names` are the columns in the order of the file."""

    text: str
    file: str
    separator: str
    names: tuple[str, ...]
    start: int

    def rows(
        self, faults: list[Fault], fits: Fits = lambda *_: False
    ) -> Iterator[tuple[int, list[str]]]:
        """Yield line number and cells of every row that is not blank; add faults of shape.

        `fits` tells whether a cell can stand in a column: it finds the text that a separator in it
        tore apart. After MOST_KEPT faults it stops: the file is refused, and nobody reads more.
        """
        start, line = self.start, self.text.count("\n", 0, self.start) + 1
        while start < len(self.text) and len(faults) <= MOST_KEPT:
            cells, end = self._row(start, line, faults)
            if len(cells) != len(self.names):
                cells = self._fitted(cells, start, line, faults, fits)
            if any(cells):
                yield line, cells
            line += self.text.count("\n", start, end) + 1 if self._quotes else 1
            start = end + 1

    def fault(self, line: int, name: str, problem: Problem, *, warning: bool = False) -> Fault:
        """Return the fault of the cell under `name` in the row that starts at `line`."""
        start, index = self._starts[line - 1], self.names.index(name)
        cells, offsets, _ = scan(self.text, start, self.separator)
        found = f"'{shown(cells[index])}'" if cells[index] else "niets"
        message = (
            f"{name}: {problem.wrong}. Gevonden {found}, verwacht {problem.expected}. "
            f"{problem.advice}"
        ).rstrip()
        at = place(self.text, offsets[index], start, line)
        return Fault(self.file, *at, problem.code, message, warning)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line starts; only a file with faults needs it."""
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    @cached_property
    def _quotes(self) -> bool:
        return '"' in self.text

    @cached_property
    def _untidy(self) -> bool:
        """Say whether any cell has a blank on its edge; searching once spares trimming each."""
        edges = [(edge, blank) for edge in (self.separator, "\n") for blank in BLANKS]
        return self.text.endswith(tuple(BLANKS)) or any(
            edge + blank in self.text or blank + edge in self.text for edge, blank in edges
        )

    def _row(self, start: int, line: int, faults: list[Fault]) -> tuple[list[str], int]:
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        raw = self.text[start:end]
        if self._quotes and '"' in raw:
            return self._quoted_row(start, line, faults)
        cells = raw.split(self.separator)
        return ([cell.strip(BLANKS) for cell in cells] if self._untidy else cells), end

    def _quoted_row(self, start: int, line: int, faults: list[Fault]) -> tuple[list[str], int]:
        try:
            cells, _, end = scan(self.text, start, self.separator)
        except QuoteError as error:
            faults.append(quote_fault(self.text, self.file, error, start, line))
            end = -1 if error.open_end else self.text.find("\n", error.offset)
            return [], (len(self.text) if end < 0 else end)
        return cells, end

    def _fitted(
        self, cells: list[str], start: int, line: int, faults: list[Fault], fits: Fits
    ) -> list[str]:
        """Drop empty cells behind the last column; refuse a row that is too short or too long."""
        width = len(self.names)
        if not any(cells[width:]) and (len(cells) > width or not any(cells)):
            return cells[:width]
        index, advice = 0, (
            "Vul de regel aan. Laat Excel lege vakken achteraan weg? Zet dan een kolom die altijd "
            "gevuld is, zoals 'document', achteraan."
        )  # fmt: skip
        if len(cells) > width:
            index = next(i for i in range(width, len(cells)) if cells[i])
            advice = self._torn(cells, start, fits) or (
                f"Zet een tekst met '{self.separator}' erin tussen aanhalingstekens. Staat er een "
                "leeg vak te veel? Haal dat dan weg."
            )
        message = (
            f"Deze regel klopt niet met de kopregel. Gevonden {len(cells)} vakken, verwacht "
            f"{width}. {advice}"
        )
        at = place(self.text, scan(self.text, start, self.separator)[1][index], start, line)
        faults.append(Fault(self.file, *at, "csv-vakken", message))
        return []

    def _torn(self, cells: list[str], start: int, fits: Fits) -> str:
        """Say which text to quote where only one can be whole again, empty where none can."""
        more = len(cells) - len(self.names)
        _, offsets, end = scan(self.text, start, self.separator)
        ends = [*(offset - 1 for offset in offsets[1:]), end]
        found = []
        for at in range(len(self.names)):
            text = self.text[offsets[at] : ends[at + more]].strip(BLANKS)
            whole = [*cells[:at], text, *cells[at + more + 1 :]]
            pieces = all(cells[at : at + more + 1]) and '"' not in text
            if pieces and all(map(fits, self.names, whole)):
                found.append((self.names[at], text))
        best = [text for name, text in found if name in _OF_WORDS] or [text for _, text in found]
        if len(best) != 1:
            return ""
        return f"Staat er een '{self.separator}' in de tekst? Schrijf \"{shown(best[0])}\"."


def read(text: str, file: str, required: Collection[str], optional: Collection[str]) -> Table:
    """Find the separator and the header; raises SourceError naming every fault of the header."""
    refuse_too_much(text, file)
    refuse_unreadable(text, file)
    known = [*required, *optional]
    start = _after_blanks(text, 0)
    declared = _DECLARED.match(text, start)
    separator = declared[1] if declared else None
    if declared:
        _refuse_separator(text, file, declared)
        start = _after_blanks(text, declared.end())
    try:
        separator = separator or separator_of(text, start, known)
        names, offsets, end = scan(text, start, separator or ";")
    except QuoteError as error:
        raise SourceError([quote_fault(text, file, error, 0, 1)]) from None
    while names and not names[-1]:
        names.pop()
    problems = list(islice(header_problems(names, required, known), MOST_KEPT)) if separator else [
        (0, f"De kolommen zijn niet te herkennen. Gevonden '{shown(text[start:end])}', verwacht "
            f"{';'.join(required)}. Zet deze kopregel bovenaan.")
    ]  # fmt: skip
    if problems or not separator:
        places = [(*place(text, offsets[index], 0, 1), say) for index, say in problems]
        raise SourceError(Fault(file, line, at, "csv-kop", say) for line, at, say in places)
    return Table(text, file, separator, tuple(names), end + 1)


def _after_blanks(text: str, start: int) -> int:
    found = _BLANK_LINES.match(text, start)
    return found.end() if found else start


def _refuse_separator(text: str, file: str, declared: re.Match[str]) -> None:
    if declared[1] not in SEPARATORS:
        at = place(text, declared.start(1), 0, 1)
        message = (
            f"Dit scheidingsteken kan niet. Gevonden '{shown(declared[1])}', verwacht een "
            "puntkomma, komma of tab. Schrijf sep=; of haal deze regel weg."
        )
        raise SourceError([Fault(file, *at, "csv-kop", message)])
