"""The edits of an officer: nothing that changes a page passes in silence, and nothing else stops.

`officer.py` says what a case says; the cases stand in officer_*.toml.
"""

import re
from collections import Counter
from collections.abc import Callable

import pytest

from lib.measures import verdicts
from lib.sources import Fault, Snapshot, SourceError
from lib.sources.snapshot import build
from tests.corpus import officer
from tests.corpus.meaning import changes, register_of, rows_of
from tests.corpus.officer import Case
from tests.sources.test_corpus import ENGLISH

BEFORE = build({name: text.encode() for name, text in officer.BASE.items()})
"""The frozen files before any edit."""
_QUOTED = re.compile("'[^']*'")


def _judged(case: Case) -> list[str]:
    """Return why the outcome of a case is none of those that are good; nothing if it is one."""
    snapshot, faults = _built(case)
    against = []
    for outcome in case["outcome"]:
        wrong = JUDGES[outcome](case, snapshot, faults)
        if not wrong:
            return _languages(faults) + _verdict(case, snapshot)
        against.append(f"not {outcome}: {wrong}")
    return against


def _built(case: Case) -> tuple[Snapshot | None, list[Fault]]:
    """Return what came of the edit, with the warnings that were not there before."""
    try:
        snapshot = build(officer.saved(case))
    except SourceError as error:
        return None, [fault for fault in error.faults if not fault.warning]
    known = {(fault.code, fault.message) for fault in BEFORE.warnings}
    new = [fault for fault in snapshot.warnings if (fault.code, fault.message) not in known]
    return snapshot, new


def _refused(case: Case, snapshot: Snapshot | None, faults: list[Fault]) -> str:
    if snapshot is not None:
        return f"accepted{_said(faults)}"
    placed = any(officer.is_at_the_edit(case, fault) for fault in faults)
    return "" if placed else f"refused in another place{_said(faults)}"


def _careful(case: Case, snapshot: Snapshot | None, faults: list[Fault]) -> str:
    if snapshot is None:
        return f"refused{_said(faults)}"
    if not faults:
        return "accepted in silence"
    named = any(officer.is_about_the_edit(case, fault) for fault in faults)
    return "" if named else f"warned about something else{_said(faults)}"


def _harmless(case: Case, snapshot: Snapshot | None, faults: list[Fault]) -> str:
    return _changes_other_than(case, snapshot, faults, changed=False)


def _meant(case: Case, snapshot: Snapshot | None, faults: list[Fault]) -> str:
    return _changes_other_than(case, snapshot, faults, changed=True)


def _changes_other_than(
    case: Case, snapshot: Snapshot | None, faults: list[Fault], *, changed: bool
) -> str:
    """Say what changed that was not typed; an edit without a change leaves the verdicts too."""
    if snapshot is None:
        return f"refused{_said(faults)}"
    typed = {tuple(p.split("/")): text for p, text in case.get("changes", {}).items()}
    found = changes(register_of(BEFORE), register_of(snapshot))
    if found != (typed if changed else {}):
        return f"the register changed: {found}"
    rows = _rows_expected(case) if changed else rows_of(BEFORE)
    if rows_of(snapshot) != rows:
        return f"the amounts changed: {rows_of(snapshot) - rows} for {rows - rows_of(snapshot)}"
    return "" if changed or _verdicts(snapshot) == _verdicts(BEFORE) else "the verdicts changed"


def _rows_expected(case: Case) -> Counter[str]:
    """Return the rows of before, with those of the case; `;;` stands for the optional columns."""
    rows = rows_of(BEFORE)
    rows.subtract(f"{row};;" for row in case.get("removed", ()))
    rows.update(f"{row};;" for row in case.get("added", ()))
    old, new = case.get("renamed", ("", ""))
    return Counter({row.replace(old, new): times for row, times in rows.items() if times})


def _verdicts(snapshot: Snapshot) -> dict[tuple[str, int], tuple[str, bool]]:
    columns = ("indicator", "year", "verdict", "conflict")
    rows = verdicts(snapshot).select(columns).iter_rows()
    return {(name, year): (verdict, conflict) for name, year, verdict, conflict in rows}


def _verdict(case: Case, snapshot: Snapshot | None) -> list[str]:
    """Return a verdict that is another one than the case says."""
    if "verdict" not in case or snapshot is None:
        return []
    name, year, expected = case["verdict"]
    found = _verdicts(snapshot).get((name, year), ("none", False))[0]
    return [] if found == expected else [f"the verdict is {found}, not {expected}"]


def _languages(faults: list[Fault]) -> list[str]:
    """Return every message that is not in Dutch, apart from what it quotes."""
    return [f.message for f in faults if ENGLISH.search(_QUOTED.sub("", f.message))]


def _said(faults: list[Fault]) -> str:
    more = f" and {len(faults) - 3} more" if len(faults) > 3 else ""
    return "".join(f"; {fault}" for fault in faults[:3]) + more


JUDGES: dict[str, Callable[[Case, Snapshot | None, list[Fault]], str]] = {
    "refused": _refused,
    "careful": _careful,
    "harmless": _harmless,
    "meant": _meant,
}


@pytest.mark.parametrize("case", officer.cases(), ids=lambda case: case["name"])
def test_an_edit_has_the_outcome_that_an_officer_expects(case: Case) -> None:
    assert not (wrong := _judged(case)), "\n".join(wrong)


def test_every_kind_of_outcome_is_judged_in_a_large_corpus_without_doubles() -> None:
    cases = officer.cases()
    assert len(cases) >= 213
    assert len({case["name"] for case in cases}) == len(cases)
    assert {outcome for case in cases for outcome in case["outcome"]} == set(JUDGES)


@pytest.mark.parametrize("outcome", JUDGES)
def test_a_judge_sees_another_outcome(outcome: str) -> None:
    """Each judge is shown what three other edits come to, so that none can say yes to all."""
    other = {name for name in JUDGES if name != outcome}
    shown = [case for case in officer.cases() if set(case["outcome"]) <= other]
    assert any(JUDGES[outcome](case, *_built(case)) for case in shown[:20])
