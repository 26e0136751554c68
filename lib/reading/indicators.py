"""Tables of indicators: one indicator a table, a row or a block of rows, years either way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lib.model import DocumentKind, Unit
from lib.reading.findings import Doubt, Figure, Home, Indicator, What
from lib.reading.headings import Above, trimmed_name
from lib.reading.laid_out import Place
from lib.reading.scopes import Known, scope_of
from lib.reading.tables import Line, Table, Value
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
_UNITS = (
    (r"%|procent(?:en)?|percentage|in %|pct\.?", Unit.PERCENT),
    (r"aantal(?:len)?|#|st\.?|stuks|abs\.?|absoluut|n", Unit.COUNT),
    (r"(?:rapport)?cijfer|rapportcijfer.*|schaal 1-10|score \(?1-10\)?|1-10", Unit.GRADE),
    (r"€|euro'?s?|eur|in €|in euro'?s", Unit.EURO),
)
_IN_NAME = (
    (
        r"%.*|.*\(in %\)|.*\(%\)|.*\bpercentage\b.*|.*\bprocent\b.*|.* in %.*|aandeel\b.*",
        Unit.PERCENT,
    ),
    (r"aantal(?:len)?\b.*|.*\baantal\b.*", Unit.COUNT),
    (r".*\brapportcijfer\b.*|.*\bwaardering\b.*\bcijfer\b.*", Unit.GRADE),
)
_HIGHER = re.compile(r"(?:hoger|↑|▲|⬆|omhoog|stijgend?|stijging|toename|meer|hoe hoger.*|\+)", re.I)
_LOWER = re.compile(r"(?:lager|↓|▼|⬇|omlaag|dalend?|daling|afname|minder|hoe lager.*)", re.I)
_VERDICTS = (
    (r"niet te bepalen|n\.?t\.?b\.?|nog niet te bepalen", "niet te bepalen"),
    (r"deels|gedeeltelijk|grotendeels|ten dele", "deels"),
    (r"nee|neen|niet|✗|✘|❌|✖|🔴|onvoldoende", "nee"),
    (r"ja|✓|✔|✅|☑|gehaald|behaald|bereikt|gerealiseerd|voldaan", "ja"),
)
_VERDICT_LINE = re.compile(
    r"(?:is (?:het|de) )?(?:doel(?:stelling)?|streefwaarde|norm|resultaat|ambitie)?\s*(?:is )?"
    r"(?:gehaald|behaald|bereikt|gerealiseerd|oordeel)\s*[?:]+\s*(?P<word>\S.*)", re.IGNORECASE,
)  # fmt: skip
_PART_OF_YEAR = re.compile(
    r"\b(?:t/m|tot en met|eerste helft|halfjaar|kwartaal|q[1-4]|augustus|september|juni|juli|"
    r"[1-8] maanden|per 1 )\b", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """What the officer says of the document: its kind and its year."""

    kind: DocumentKind
    year: int

    @property
    def looks_back(self) -> bool:
        """Tell whether it reports a year rather than planning it."""
        return not self.kind.is_budget


def stated(text: str) -> str | None:
    """Return the verdict that a cell or line gives, None where it is in other words."""
    plain = text.strip(" .\t").casefold()
    for words, verdict in _VERDICTS:
        if re.match(rf"(?:{words})(?!\w)", plain):
            return verdict
    return None


def verdict_behind(text: str) -> str | None:
    """Return what a line states as a verdict, as printed; None for any other line."""
    found = _VERDICT_LINE.fullmatch(text)
    return found["word"] if found else None


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
    heads = [said(text) for text in [*labels, *line.groups] if _is_pure(text)]
    name, place, sure = _name(line, labels, above)
    row = merged(heads)
    roles = {column.role: text for column, text in line.words if column.role}
    doubts = frozenset() if sure else frozenset({Doubt.NO_NAME})
    figures = [_figure(value, row, table, report) for value in line.values]
    kept = [replace(it, doubts=it.doubts | doubts) for it in figures if it]
    unit = _unit(roles.get(Role.UNIT) or above.unit, name, line.values)
    if word := roles.get(Role.VERDICT):
        kept.append(_stated(word, line.place, report.year, doubts))
    return Indicator(
        name, _home(roles, line, above, names), place, tuple(_alike(kept, line.values, unit)),
        unit, roles.get(Role.SOURCE) or above.source, _better(roles.get(Role.DIRECTION, "")),
        frozenset() if table.sure else frozenset({Doubt.COLUMNS}),
    )  # fmt: skip


def _is_pure(text: str) -> bool:
    told = said(text)
    return bool(told.side or told.years or role(text) is Role.VERDICT) and is_empty(told.rest)


def _name(line: Line, labels: Sequence[str], above: Above) -> tuple[str, Place, bool]:
    """Return the name of the indicator of a row, where it stands, and whether that is sure."""
    own = [text for text in labels if not _is_pure(text) and role(text) is None]
    if own:
        return trimmed_name(own[0]), line.place, len(own[0]) > 2  # noqa: PLR2004
    groups = [text for text in line.groups if not _is_pure(text) and not said(text).kind]
    if groups:
        return trimmed_name(groups[-1]), line.place, True
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
    side = told.side or row.side
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
    read, told = value.read, value.column.said
    doubts = set[Doubt]()
    if read is None:
        doubts.add(Doubt.WORDS)
    elif read.unsure or value.cell.noted:
        doubts.add(Doubt.SIGNS)
    if not table.sure:
        doubts.add(Doubt.COLUMNS)
    other = told.side and row.side and told.side is not row.side
    if row.torn or told.torn or (other and {told.side, row.side} != {Side.TARGET, Side.BUDGET}):
        doubts.add(Doubt.TORN)
    if told.rest and _PART_OF_YEAR.search(value.column.text):
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


def _better(text: str) -> str | None:
    plain = text.strip()
    return "hoger" if _HIGHER.fullmatch(plain) else "lager" if _LOWER.fullmatch(plain) else None


def _unit(named: str | None, name: str, values: Sequence[Value]) -> str | None:
    """Return the unit: as named, as printed behind the numbers, or as the name says."""
    if named:
        return _matching(named.strip(), _UNITS) or named.strip()
    shapes = {it.read.shape for it in values if isinstance(it.read, Number)}
    if Shape.PERCENT in shapes:
        return Unit.PERCENT
    if Shape.EURO in shapes:
        return Unit.EURO
    if any(it.column.said.percent for it in values):
        return Unit.PERCENT
    return _matching(name, _IN_NAME)


def _matching(text: str, words: Sequence[tuple[str, Unit]]) -> Unit | None:
    found = (unit for pattern, unit in words if re.fullmatch(pattern, text, re.IGNORECASE))
    return next(found, None)


def _alike(
    figures: Sequence[Figure], values: Sequence[Value], unit: str | None
) -> Iterator[Figure]:
    """Yield the figures, those that are printed in another unit than the others in doubt."""
    shapes = {it.read.shape for it in values if isinstance(it.read, Number)}
    mixed = len(shapes) > 1 or (Shape.PERCENT in shapes and unit not in (Unit.PERCENT, None))
    for figure in figures:
        wrong = mixed and figure.what is not What.STATED
        yield replace(figure, doubts=figure.doubts | {Doubt.MIXED_UNITS}) if wrong else figure
