"""Tables of money: whose amounts they are, of which stage and kind, in euros."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.model import AmountKind, MissingReason
from lib.reading.findings import Amount, Doubt, Home, Stage
from lib.reading.headings import Above
from lib.reading.indicators import Report
from lib.reading.scopes import Known, Scope, is_municipality, scope_of
from lib.reading.tables import Line, Table, Value
from lib.reading.vocabulary import Role, Said, Side, is_empty, merged, said, scale
from lib.reading.written_numbers import Absent, Number, Shape

_TOTAL = re.compile(r"^(?:sub|eind)?(?:totaal|totalen)\b\s*:?\s*", re.IGNORECASE)
_KIND_FIRST = re.compile(r"^(?:lasten|baten|saldo|resultaat)\s+(?:van\s+)?(?=programma|doel)", re.I)
_NEW_POLICY = re.compile(r"\bnieuw beleid\b", re.IGNORECASE)
_NO_NAME = (Role.OTHER, Role.SOURCE, Role.UNIT, Role.VERDICT)
_CODE = re.compile(r"[\d.]+[a-z]?")
_MOST_CAPTIONS = 3
_LONGEST_CAPTION = 150


@dataclass(frozen=True, slots=True)
class _Frame:
    """What holds for every row of a table."""

    caption: Said
    base: Scope
    scale: int | None
    new_policy: bool
    rows_have_kinds: bool
    original: bool


def amounts(
    table: Table, above: Above, report: Report, names: Known, number: int
) -> Iterator[Amount]:
    """Yield the amounts of a table, as printed and in whole euros; differences are left out."""
    frame = _frame(table, above, names)
    closed: set[str] = set()
    for line in table.lines:
        row, scope = _row(line, table, frame, names, closed)
        for value in line.values:
            if found := _amount(value, row, scope, (table, frame, report, number)):
                yield found


def _frame(table: Table, above: Above, names: Known) -> _Frame:
    captions = [
        text.text for text in above.recent[-_MOST_CAPTIONS:]
        if len(text.text) <= _LONGEST_CAPTION and not text.text.endswith(".")
    ]  # fmt: skip
    told = [said(text) for text in [table.label, *reversed(captions)]]
    sides = [it for it in told if it.side or it.years or it.kind]
    pure = [said(_labels(line)[0]) for line in table.lines if _labels(line)]
    kinds = any(it.kind and is_empty(it.rest) for it in pure)
    titles = [*captions[-1:], table.label, above.section]
    return _Frame(
        sides[0] if sides else Said(),
        _base(table, captions, above, names),
        scale(table.label) or above.scale or above.everywhere,
        any(_NEW_POLICY.search(it) for it in titles),
        kinds,
        any(column.said.side is Side.AMENDED for column in table.columns),
    )


def _base(table: Table, captions: Sequence[str], above: Above, names: Known) -> Scope:
    """Return what a table is about as a whole: its own heading says it, else the text above."""
    for text in (table.label, *reversed(captions)):
        found = re.search(r"\b(?:programma|doelstelling)\s+\d.*", text, re.IGNORECASE)
        scope = scope_of(found[0], None, above.home, names) if found else None
        if scope and scope.part is None:
            return scope
    parts = [_scope_of_label(line, table, Scope(above.home), names) for line in table.lines]
    homes = {it.home for it in parts if it and it.part is None}
    if any(home.goal for home in homes):
        owners = {home.programme for home in homes if home.goal}
        return Scope(Home(owners.pop()) if len(owners) == 1 else Home(above.programme))
    if len({home.programme for home in homes if home.programme}) > 1:
        return Scope(Home())
    if above.left and any(_NEW_POLICY.search(it) for it in (*captions, table.label)):
        return Scope(
            Home(above.programme)
        )  # plans are the programme's, unless they stand at a goal
    sure = above.programme is not None and not above.left
    return Scope(above.home, sure=sure)


def _labels(line: Line) -> list[str]:
    texts = [text for column, text in line.words if column.role not in _NO_NAME]
    if len(texts) > 1 and _CODE.fullmatch(texts[0]):
        return [f"{texts[0]} {texts[1]}", *texts[2:]]
    return texts


def _is_pure(text: str) -> bool:
    told = said(text)
    return bool(told.kind or told.side or told.total or told.years) and is_empty(told.rest)


def _scope_of_label(line: Line, table: Table, base: Scope, names: Known) -> Scope | None:
    for text in _labels(line):
        if not _is_pure(text):
            own = _KIND_FIRST.sub("", _TOTAL.sub("", text))
            return scope_of(own, table.columns[0].role, base.home, names)
    return None


def _row(
    line: Line, table: Table, frame: _Frame, names: Known, closed: set[str]
) -> tuple[Said, Scope]:
    """Return what a row says of its amounts, and what it is about."""
    labels = _labels(line)
    total = any(_TOTAL.match(text) for text in labels)
    first = [said(text) for text in labels if _is_pure(text) or _KIND_FIRST.match(text)]
    groups = [said(text) for text in line.groups if _is_pure(text)]
    row = merged([*first, *(it for it in groups if not any(own.kind for own in first))])
    own = _scope_of_label(line, table, frame.base, names)
    group = next((text for text in reversed(line.groups) if not _is_pure(text)), None)
    if total and group and own and any(group.casefold() in text.casefold() for text in labels):
        closed.add(group)
        own = None
    elif total and own and is_municipality(_TOTAL.sub("", labels[0])):
        return row, Scope(Home(), sure="programma" not in labels[0].casefold())
    elif total and not own and not row.kind and group and group not in closed:
        closed.add(group)
    elif total and not own:
        return _total(row, frame), frame.base
    if own is None and group is not None:
        own = scope_of(group, table.columns[0].role, frame.base.home, names)
    return (_total(row, frame) if total else row), own or frame.base


def _total(row: Said, frame: _Frame) -> Said:
    """Return a total below lasten and baten as the saldo that it is."""
    if row.kind or not frame.rows_have_kinds:
        return row
    return merged([row, Said(kind=AmountKind.SALDO)])


def _amount(
    value: Value, row: Said, scope: Scope, about: tuple[Table, _Frame, Report, int]
) -> Amount | None:
    table, frame, _, number = about
    read, told = value.read, value.column.said
    if isinstance(read, Absent) and read.reason is not MissingReason.PRO_MEMORIE:
        return None
    side = told.side or row.side or frame.caption.side
    if Side.DIFFERENCE in (told.side, row.side) or side is Side.CHANGE or _is_share(value):
        return None
    kind = (
        AmountKind.NEW_POLICY if frame.new_policy else told.kind or row.kind or frame.caption.kind
    )
    year, stage, doubts = _when(told, row, side, about)
    factor = told.scale or frame.scale or _own_scale(read)
    doubts |= _doubts(value, row, scope, kind, table, frame)
    if factor is None:
        doubts.add(Doubt.NO_SCALE)
    euros = _euros(read, factor or 1, kind, doubts)
    heads = (table.label, *(column.text for column in table.columns if column.holds_values))
    return Amount(
        scope.home, scope.part, year, stage, kind, euros, factor, value.cell.text,
        value.cell.place, number, heads, frozenset(doubts),
    )  # fmt: skip


def _is_share(value: Value) -> bool:
    share = isinstance(value.read, Number) and value.read.shape is Shape.PERCENT
    return share or value.column.said.percent


def _own_scale(read: Number | Absent | None) -> int | None:
    return 1 if isinstance(read, Number) and read.shape is Shape.EURO else None


def _doubts(
    value: Value, row: Said, scope: Scope, kind: AmountKind | None, table: Table, frame: _Frame
) -> set[Doubt]:
    read, told = value.read, value.column.said
    doubts = set[Doubt]()
    if read is None:
        doubts.add(Doubt.WORDS)
    elif read.unsure or value.cell.noted:
        doubts.add(Doubt.SIGNS)
    if not table.sure:
        doubts.add(Doubt.COLUMNS)
    if row.torn or told.torn or (told.kind and row.kind and told.kind is not row.kind):
        doubts.add(Doubt.TORN)
    if kind is None:
        doubts.add(Doubt.NO_KIND)
    if not scope.sure and kind is not AmountKind.NEW_POLICY:
        doubts.add(Doubt.NO_SCOPE)
    if scope.home.programme is None and (scope.part or scope != frame.base):
        doubts.add(Doubt.NO_SCOPE)
    return doubts


def _when(
    told: Said, row: Said, side: Side | None, about: tuple[Table, _Frame, Report, int]
) -> tuple[int, Stage, set[Doubt]]:
    """Return the year and the stage of an amount, and what is not sure about them."""
    table, frame, report, _ = about
    doubts = set[Doubt]()
    year = told.year or row.year
    if year is None:
        seen = table.years | set(frame.caption.years)
        year = next(iter(seen)) if len(seen) == 1 else report.year
        clear = len(seen) == 1 or (report.looks_back and not seen)
        if not clear or len(told.years) > 1:
            doubts.add(Doubt.NO_YEAR)
    stage = _stage(side, year, frame, report, doubts)
    return year, stage, doubts


def _stage(
    side: Side | None, year: int, frame: _Frame, report: Report, doubts: set[Doubt]
) -> Stage:
    match side:
        case Side.REALISED:
            return Stage.ACCOUNT
        case Side.AMENDED:
            return Stage.AMENDED
        case Side.ORIGINAL:
            return Stage.BUDGET
        case Side.FORECAST:
            return Stage.FORECAST
        case Side.BUDGET | Side.TARGET:
            if report.looks_back and not frame.original:
                doubts.add(Doubt.NO_STAGE)
            return Stage.BUDGET
        case _:
            if report.looks_back or year < report.year:
                doubts.add(Doubt.NO_SIDE)
            return Stage.ACCOUNT if report.looks_back else Stage.BUDGET


def _euros(
    read: Number | Absent | None, factor: int, kind: AmountKind | None, doubts: set[Doubt]
) -> int | None:
    """Return whole euros; N at a saldo is a minus, at anything else it is a doubt."""
    if not isinstance(read, Number):
        return None
    euros = read.value * factor
    if read.variance:
        saldo = kind in (AmountKind.SALDO, AmountKind.BEFORE)
        euros = (-abs(euros) if read.variance == "N" else abs(euros)) if saldo else euros
        doubts |= set() if saldo else {Doubt.SIGNS}
    if euros != int(euros) and factor == 1:
        return int(euros.to_integral_value())
    return int(euros.to_integral_value())
