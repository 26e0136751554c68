"""Each promise for a year with what the report over that year says of it, or that it says nothing.

That a promise is not found is never typed: it follows from which reports there are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lib.measures.homes import Home, home
from lib.measures.indicators.years import annual_reports, promising
from lib.measures.promises.reports import entered
from lib.model import Promise, PromiseKind, PromiseLine, Register, Standing, ToldLine
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class Account:
    """What one report says of a promise."""

    document: str
    line: PromiseLine


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as a budget makes it for a year, and what came of it.

    `report` is the annual report over the year that counts, None where there is none. `counts` is
    False for a promise that is counted in its parts.
    """

    name: str
    about: Promise
    home: Home
    document: str
    year: int
    standing: Standing | None
    report: str | None
    accounts: tuple[Account, ...]

    @property
    def line(self) -> PromiseLine:
        """Return what the budget says."""
        return self.about.lines[self.document]

    @property
    def text(self) -> str:
        """Return the promise in words."""
        return self.line.promise or ""

    @property
    def kind(self) -> PromiseKind:
        """Return what kind of promise it is."""
        return self.about.kind

    @property
    def counts(self) -> bool:
        """Tell whether it is counted by itself."""
        return self.about.counts


@dataclass(frozen=True, slots=True)
class Untold:
    """What a report tells that no budget promised."""

    name: str
    home: Home
    theme: str | None
    document: str
    line: ToldLine


@once
def promises(snapshot: Snapshot, year: int) -> tuple[Promised, ...]:
    """Return every promise that a budget of this year makes, in the order of the file."""
    register = snapshot.register
    found = (
        (name, promise, _budget(promise, register, year))
        for name, promise in snapshot.promises.promises.items()
    )
    return tuple(
        _promised(snapshot, name, promise, document, year)
        for name, promise, document in found
        if document is not None
    )


@once
def counted(snapshot: Snapshot, year: int) -> tuple[Promised, ...]:
    """Return the promises of a year that are counted by themselves."""
    return tuple(each for each in promises(snapshot, year) if each.counts)


@once
def parts_of(snapshot: Snapshot, name: str, year: int) -> tuple[Promised, ...]:
    """Return the promises in which one is worked out and that count, each once, in their order."""
    by_name = {each.name: each for each in promises(snapshot, year)}
    seen, open_ends = set[str](), [name]
    while open_ends:
        found = by_name.get(open_ends.pop())
        if found is not None and found.name not in seen:
            seen.add(found.name)
            open_ends += found.about.in_parts
    return tuple(each for each in by_name.values() if each.name in seen and each.counts)


@once
def years_of_promises(snapshot: Snapshot) -> tuple[int, ...]:
    """Return the years for which a budget promises something, rising."""
    documents = snapshot.register.documents
    return tuple(sorted({documents[key].year for key in promising(snapshot)}))


@once
def unpromised(snapshot: Snapshot, year: int) -> tuple[Untold, ...]:
    """Return what the reports over a year tell that no budget promised."""
    register = snapshot.register
    return tuple(
        Untold(name, home(told.goal, told.programme, register), told.theme, key, line)
        for name, told in snapshot.promises.unpromised.items()
        for key, line in told.lines.items()
        if register.documents[key].year == year
    )


def tally(found: Iterable[Promised]) -> Mapping[Standing, int]:
    """Count promises by what came of them, in the order of Standing; only what there is."""
    counts = dict.fromkeys(Standing, 0)
    for each in found:
        if each.standing is not None:
            counts[each.standing] += 1
    return {standing: count for standing, count in counts.items() if count}


def reports_of(found: Sequence[Promised]) -> tuple[str, ...]:
    """Return the reports in which promises were looked for, each once."""
    return tuple(dict.fromkeys(each.report for each in found if each.report is not None))


def _budget(promise: Promise, register: Register, year: int) -> str | None:
    """Return the newest budget of a year that makes a promise, None without one."""
    made = [
        key
        for key, document in register.documents.items()
        if key in promise.lines and document.kind.is_budget and document.year == year
    ]
    return made[-1] if made else None


def _promised(
    snapshot: Snapshot, name: str, promise: Promise, document: str, year: int
) -> Promised:
    register = snapshot.register
    accounts = tuple(
        Account(key, promise.lines[key])
        for key, told in register.documents.items()
        if key in promise.lines and not told.kind.is_budget and told.year >= year
    )
    standing, report = _standing(snapshot, year, {each.document: each.line for each in accounts})
    at = home(promise.goal, promise.programme, register)
    known = standing if promise.counts else None
    return Promised(name, promise, at, document, year, known, report, accounts)


def _standing(
    snapshot: Snapshot, year: int, told: Mapping[str, PromiseLine]
) -> tuple[Standing, str | None]:
    """Return what came of a promise by the newest annual report that has it, and that report.

    A report of which no line was entered yet tells nothing of any promise. Halfway the year an
    interim report counts, but what is not in it may still come.
    """
    reports = annual_reports(snapshot.register, year)
    for report in reports:
        if report in told:
            return _state(told[report]), report
    read = [report for report in reports if report in entered(snapshot)]
    if read:
        return Standing.NOT_FOUND, read[0]
    if reports:
        return Standing.NOT_ENTERED, reports[0]
    within = [key for key in told if snapshot.register.documents[key].year == year]
    return (_state(told[within[-1]]) if within else Standing.NO_REPORT), None


def _state(line: PromiseLine) -> Standing:
    return Standing(line.state.value) if line.state is not None else Standing.MENTIONED
