"""Tables of money: whose amounts they are, of which stage and kind, in euros."""

from collections.abc import Iterator

from lib.model import AmountKind, MissingReason
from lib.reading.findings import Amount, Doubt, Stage
from lib.reading.headings import Above
from lib.reading.money_rows import Frame, frame_of, row_of
from lib.reading.report import PART_OF_YEAR, Report
from lib.reading.scopes import Known, Scope
from lib.reading.tables import Table, Value
from lib.reading.vocabulary import Said, Side
from lib.reading.written_numbers import Absent, Number, Shape


def amounts(
    table: Table, above: Above, report: Report, names: Known, number: int
) -> Iterator[Amount]:
    """Yield the amounts of a table, as printed and in whole euros; differences are left out."""
    frame = frame_of(table, above, names)
    closed: set[str] = set()
    for line in table.lines:
        row, scope = row_of(line, table, frame, names, closed)
        for value in line.values:
            if found := _amount(value, row, scope, (table, frame, report, number)):
                yield found


def _amount(
    value: Value, row: Said, scope: Scope, about: tuple[Table, Frame, Report, int]
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
    value: Value, row: Said, scope: Scope, kind: AmountKind | None, table: Table, frame: Frame
) -> set[Doubt]:
    told, doubts = value.column.said, table.doubts(value)
    if PART_OF_YEAR.search(value.column.text):
        doubts.add(Doubt.PERIOD)
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
    told: Said, row: Said, side: Side | None, about: tuple[Table, Frame, Report, int]
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


def _stage(side: Side | None, year: int, frame: Frame, report: Report, doubts: set[Doubt]) -> Stage:
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
