"""What the rows of a table of money are about: whose amounts, and of which kind."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.model import AmountKind
from lib.reading.findings import Home
from lib.reading.headings import Above
from lib.reading.scales import scale
from lib.reading.scopes import Known, Scope, is_municipality, scope_of
from lib.reading.tables import Line, Table
from lib.reading.vocabulary import Role, Said, Side, is_empty, merged, said

_TOTAL = re.compile(r"^(?:sub|eind)?(?:totaal|totalen|totale)\b\s*:?\s*", re.IGNORECASE)
_KIND_FIRST = re.compile(r"^(?:lasten|baten|saldo|resultaat)\s+(?:van\s+)?(?=programma|doel)", re.I)
_NEW_POLICY = re.compile(r"\bnieuw beleid\b", re.IGNORECASE)
_NO_NAME = (Role.OTHER, Role.SOURCE, Role.UNIT, Role.VERDICT)
_CODE = re.compile(r"[\d.]+[a-z]?")
_MOST_CAPTIONS = 3
_LONGEST_CAPTION = 150


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for every row of a table."""

    caption: Said
    base: Scope
    scale: int | None
    new_policy: bool
    rows_have_kinds: bool
    original: bool


def frame_of(table: Table, above: Above, names: Known) -> Frame:
    """Return what holds for every row of a table: its scale, its stage, whose amounts they are."""
    captions = [
        text.text for text in above.recent[-_MOST_CAPTIONS:]
        if len(text.text) <= _LONGEST_CAPTION and not text.text.endswith(".")
    ]  # fmt: skip
    told = [said(text) for text in [table.label, *reversed(captions)]]
    sides = [it for it in told if it.side or it.years or it.kind]
    pure = [said(text) for line in table.lines for text in _labels(line) if _is_pure(text)]
    kinds = any(it.kind and is_empty(it.rest) for it in pure)
    titles = [*captions[-1:], table.label, above.section]
    return Frame(
        sides[0] if sides else Said(),
        _base(table, captions, above, names),
        scale(table.label) or above.scale or above.everywhere,
        any(_NEW_POLICY.search(it) for it in titles),
        kinds,
        any(it.side is Side.AMENDED for it in (*(c.said for c in table.columns), *pure)),
    )


def _base(table: Table, captions: Sequence[str], above: Above, names: Known) -> Scope:
    """Return what a table is about as a whole: its own heading says it, else the text above."""
    if said_of_all := _named_in((table.label,), above, names):
        return said_of_all
    parts = [_scope_of_label(line, table, Scope(above.home), names) for line in table.lines]
    homes = {it.home for it in parts if it and it.part is None}
    caption = _named_in(reversed(captions), above, names)
    if any(home.goal for home in homes):
        return _owner(homes, caption, above)
    if len({home.programme for home in homes if home.programme}) > 1:
        return Scope(Home())
    if caption:
        return caption
    if above.left and any(_NEW_POLICY.search(it) for it in (*captions, table.label)):
        return Scope(Home(above.programme))  # plans are the programme's, not of the goal before
    sure = above.programme is not None and not above.left
    return Scope(above.home, sure=sure)


def _owner(homes: Iterable[Home], caption: Scope | None, above: Above) -> Scope:
    """Return the programme of a table with its goals: theirs, else as the text above says."""
    owners = {home.programme for home in homes if home.goal and home.programme}
    said = caption.home.programme if caption else above.programme
    owner = owners.pop() if len(owners) == 1 else said
    return Scope(Home(owner), sure=owner is not None)


def _named_in(texts: Iterable[str], above: Above, names: Known) -> Scope | None:
    """Return the programme or goal that a text names with its code."""
    for text in texts:
        found = re.search(r"\b(?:programma|doelstelling)\s+\d.*", text, re.IGNORECASE)
        scope = scope_of(found[0], None, above.home, names) if found else None
        if scope and scope.part is None:
            return scope
    return None


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


def row_of(
    line: Line, table: Table, frame: Frame, names: Known, closed: set[str]
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


def _total(row: Said, frame: Frame) -> Said:
    """Return a total below lasten and baten as the saldo that it is."""
    if row.kind or not frame.rows_have_kinds:
        return row
    return merged([row, Said(kind=AmountKind.SALDO)])
