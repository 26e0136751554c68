"""Tables of indicators: one indicator a table, a row or a block of rows, years either way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.model import Unit
from lib.reading.findings import Doubt, Figure, Home, Indicator, What
from lib.reading.headings import Above
from lib.reading.laid_out import Place
from lib.reading.names import trimmed_name
from lib.reading.report import PART_OF_YEAR, Report
from lib.reading.scopes import Known, scope_of
from lib.reading.tables import Line, Table, Value
from lib.reading.units import better_of, unit_of
from lib.reading.verdicts import stated
from lib.reading.vocabulary import Role, Said, Side, is_empty, merged, role, said
from lib.reading.written_numbers import Absent, Number, Shape

_BESIDE = (
    Role.UNIT,
    Role.SOURCE,
    Role.VERDICT,
    Role.DIRECTION,
    Role.OTHER,
    Role.GOAL,
    Role.PROGRAMME,
)


def indicators(table: Table, above: Above, report: Report, names: Known) -> Iterator[Indicator]:
    """Yield the indicators of a table, each with its values."""
    found: dict[tuple[str, Home], list[Indicator]] = {}
    for line in table.lines:
        one = _of_line(line, table, above, report, names)
        found.setdefault((one.name.casefold(), one.home), []).append(one)
    for parts in found.values():
        whole = _whole(parts)
        if whole.figures:
            yield whole


def _whole(parts: Sequence[Indicator]) -> Indicator:
    """Return the rows of one indicator as one, with the unit that its numbers have."""
    first = parts[0]
    figures = tuple(figure for part in parts for figure in part.figures)
    return replace(
        first,
        figures=figures,
        unit=next((part.unit for part in parts if part.unit), None),
        source=next((part.source for part in parts if part.source), None),
        better=next((part.better for part in parts if part.better), None),
        doubts=frozenset().union(*(part.doubts for part in parts)),
    )


def _of_line(line: Line, table: Table, above: Above, report: Report, names: Known) -> Indicator:
    labels = [text for column, text in line.words if column.role not in _BESIDE]
    heads = [said(_UNIT_BEHIND.sub("", text)) for text in [*labels, *line.groups] if _is_pure(text)]
    name, place, sure = _name(line, labels, table, above)
    row = merged(heads)
    roles = {column.role: text for column, text in line.words if column.role}
    doubts = frozenset() if sure else frozenset({Doubt.NO_NAME})
    numbers = any(isinstance(it.read, Number) for it in line.values)
    judges = not numbers and any(role(text) is Role.VERDICT for text in labels)
    told = () if judges else line.values
    figures = [_figure(value, row, table, report) for value in told]
    kept = [replace(it, doubts=it.doubts | doubts) for it in figures if it]
    unit = unit_of(roles.get(Role.UNIT) or above.unit, name, line.values)
    if judges:
        kept += [
            _stated(it.cell.text, it.cell.place, it.column.said.year or report.year, doubts)
            for it in line.values if it.cell.text
        ]  # fmt: skip
    if word := roles.get(Role.VERDICT):
        kept.append(_stated(word, line.place, report.year, doubts))
    return Indicator(
        name, _home(roles, line, above, names), place, tuple(_alike(kept, line.values, unit)),
        unit, roles.get(Role.SOURCE) or above.source, better_of(roles.get(Role.DIRECTION, "")),
        frozenset() if table.sure else frozenset({Doubt.COLUMNS}),
    )  # fmt: skip


_UNIT_BEHIND = re.compile(r"\s*\([^()\d]{1,14}\)$")
_SHORTEST = 3
_NO_NAME = re.compile(
    r"(?:streef|begroot|begroting|gerealiseerd|realisatie|werkelijk|norm\b|nulmeting|prognose|"
    r"doel\b|raming)",
    re.IGNORECASE,
)


def _is_pure(text: str) -> bool:
    told = said(_UNIT_BEHIND.sub("", text))
    return bool(told.side or told.years or role(text) is Role.VERDICT) and is_empty(told.rest)


def _name(line: Line, labels: Sequence[str], table: Table, above: Above) -> tuple[str, Place, bool]:
    """Return the name of the indicator of a row, where it stands, and whether that is sure."""
    own = [text for text in labels if not _is_pure(text) and role(text) is not Role.VERDICT]
    if own:
        below = re.match(r"[-–•▪◦o]\s|w\.?v\.?\s|(?:-\s*)?waarvan\b", own[0], re.IGNORECASE)
        return (
            trimmed_name(own[0].rstrip("¹²³⁰⁴⁵⁶⁷⁸⁹*")),
            line.place,
            len(own[0]) >= _SHORTEST and not below and not _NO_NAME.match(own[0]),
        )
    groups = [text for text in line.groups if not _is_pure(text) and not said(text).kind]
    if groups:
        name = trimmed_name(groups[-1])
        return name, line.place, ":" not in name and not _NO_NAME.match(name)
    head = table.columns[0]
    if head.text and head.role is None and not head.said.side and not is_empty(head.said.rest):
        return trimmed_name(head.text), table.place, True
    if table.title and not is_empty(said(table.title).rest):
        return trimmed_name(table.title), table.place, True
    if found := above.indicator:
        return found[0], found[1].place, found[2]
    return "zonder naam", line.place, False


def _home(roles: dict[Role, str], line: Line, above: Above, names: Known) -> Home:
    for text, what in (
        (roles.get(Role.GOAL), Role.GOAL),
        (roles.get(Role.PROGRAMME), Role.PROGRAMME),
    ):
        if text and (found := scope_of(text, what, above.home, names)):
            return found.home
    for group in reversed(line.groups):
        if (home := names.of_name(group)) or re.match(r"(?:programma|doel)\w*\s+\d", group, re.I):
            found = scope_of(group, None, above.home, names)
            return home or (found.home if found else above.home)
    return above.home


def _figure(value: Value, row: Said, table: Table, report: Report) -> Figure | None:
    """Return what a cell says, None for a dash, an empty cell or a difference."""
    read, told = value.read, value.column.said
    if isinstance(read, Absent) and read.reason is None and not read.unsure:
        return None
    side = Side.REALISED if value.column.is_outcome else told.side or row.side
    if side in (Side.DIFFERENCE, Side.CHANGE) or row.side in (Side.DIFFERENCE, Side.CHANGE):
        return None
    doubts = _doubts(value, row, table)
    year, more = _year(value, row, side, table, report)
    what = _what(side, year, report)
    if side is None:
        more |= {Doubt.NO_SIDE}
    number = read.value if isinstance(read, Number) else None
    return Figure(
        what, year, number, value.cell.text, value.cell.place,
        bound=read.bound if isinstance(read, Number) else None,
        reason=read.reason if isinstance(read, Absent) else None,
        doubts=frozenset(doubts | more),
    )  # fmt: skip


def _doubts(value: Value, row: Said, table: Table) -> set[Doubt]:
    told, doubts = value.column.said, table.doubts(value)
    other = told.side and row.side and told.side is not row.side
    if row.torn or told.torn or (other and {told.side, row.side} != {Side.TARGET, Side.BUDGET}):
        doubts.add(Doubt.TORN)
    if told.rest and PART_OF_YEAR.search(value.column.text):
        doubts.add(Doubt.PERIOD)
    return doubts


def _year(
    value: Value, row: Said, side: Side | None, table: Table, report: Report
) -> tuple[int | None, set[Doubt]]:
    """Return the year of a value: of its column, of its row, beside it, or of the report."""
    own = value.read.year if isinstance(value.read, Number) else None
    told = value.column.said.year
    planned = side in (Side.BUDGET, Side.TARGET)
    torn = told and row.year and told != row.year and not planned
    if own or told or row.year:
        wrong = torn or (own and told and own != told)
        return own or told or row.year, {Doubt.TORN} if wrong else set()
    if side is Side.BASELINE:
        return None, set()
    several = len(value.column.said.years) > 1 or len(row.years) > 1
    seen = table.years | {
        year for it in table.lines for _, text in it.words for year in said(text).years
    }
    if report.looks_back and not several and seen <= {report.year}:
        return report.year, set()
    return report.year, {Doubt.NO_YEAR}


def _what(side: Side | None, year: int | None, report: Report) -> What:
    match side:
        case Side.TARGET | Side.BUDGET | Side.ORIGINAL | Side.AMENDED:
            return What.TARGET
        case Side.FORECAST:
            return What.FORECAST
        case Side.BASELINE:
            return What.BASELINE
        case Side.REALISED:
            return What.REALISED
        case _:
            planned = not report.looks_back and (year or report.year) >= report.year
            return What.TARGET if planned else What.REALISED


def _stated(word: str, place: Place, year: int, doubts: frozenset[Doubt]) -> Figure:
    verdict = stated(word)
    unclear = frozenset() if verdict else frozenset({Doubt.VERDICT})
    return Figure(What.STATED, year, None, word, place, word=verdict, doubts=doubts | unclear)


def with_verdict(one: Indicator, word: str, place: Place, year: int) -> Indicator:
    """Return an indicator with the verdict that stands below its table."""
    return replace(one, figures=(*one.figures, _stated(word, place, year, frozenset())))


def _alike(
    figures: Sequence[Figure], values: Sequence[Value], unit: str | None
) -> Iterator[Figure]:
    """Yield the figures, those that are printed in another unit than the others in doubt."""
    shapes = {it.read.shape for it in values if isinstance(it.read, Number)}
    mixed = len(shapes) > 1 or (Shape.PERCENT in shapes and unit not in (Unit.PERCENT, None))
    for figure in figures:
        wrong = mixed and figure.what is not What.STATED
        yield replace(figure, doubts=figure.doubts | {Doubt.MIXED_UNITS}) if wrong else figure
