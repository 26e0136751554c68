"""The questions that promises raise of which the report over their year says nothing."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.measures import Home, PolicyChange, Promised, reports_of
from lib.model import QuestionKind, Register, Standing, outside
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import addresses, origins, promises, standings
from lib.wording.asked_about import told
from lib.wording.listed import listed
from lib.wording.numbers import euros
from lib.wording.prose import begun, ended

_EXAMPLES = 3  # promises that a question reads out


def about_promises(snapshot: Snapshot, year: int) -> Iterator[Question]:
    """Yield a question for each row of new policy and each programme that a report is silent on."""
    register, counted = snapshot.register, measures.counted(snapshot, year)
    for programme in register.programmes:
        for change in measures.policy_changes(snapshot, programme, year):
            if change.line.amount.euros and change.not_found:
                yield _paid(change, register)
        found = [each for each in counted if each.home.programme == programme]
        if any(each.standing is Standing.NOT_FOUND for each in found):
            yield _not_found(programme, found, register)


def _paid(change: PolicyChange, register: Register) -> Question:
    row, missing = change.line, change.not_found
    others = [each for each in change.promised if each.counts and each not in missing]
    first = missing[0]
    amount = row.amount.euros or 0
    document = register.documents[row.amount.document or first.document].name
    came = "wat kostte het" if amount > 0 else "wat leverde het op"
    return Question(
        _goal(first.home),
        QuestionKind.PAID_AND_SILENT,
        f"In {document} staat “{row.name}” onder nieuw beleid, met {euros(amount)} voor "
        f"{row.year}. {_silent(missing, register)} Is dat gedaan, en {came}?",
        f"{row.name} in {row.year}: {euros(amount)}.",
        _told(others, register),
        origins.titles(_documents(missing), register),
        addresses.promises(row.year, promises.promise_part(first.name)),
        addresses.asked(
            QuestionKind.PAID_AND_SILENT, row.scope.programme or "", row.scope.product or ""
        ),
        "de belofte",
    )


def _not_found(programme: str, found: Sequence[Promised], register: Register) -> Question:
    year, missing = found[0].year, [each for each in found if each.standing is Standing.NOT_FOUND]
    each = "" if len(missing) == 1 else "van elk "
    return Question(
        outside(programme),
        QuestionKind.NOT_FOUND_BACK,
        f"{_counted(programme, found, len(missing), register)} "
        f"{_most(found, register)}Wat kwam {each}daarvan?",
        " ".join(
            f"{begun(_short(home, register))}: {few} van de {many} niet teruggevonden."
            for home, few, many in _per_home(found, register)
        ),
        "",
        origins.titles(_documents(found), register),
        addresses.promises(year, stand=Standing.NOT_FOUND.value),
        addresses.asked(QuestionKind.NOT_FOUND_BACK, programme, str(year)),
        "de beloften",
    )


def _counted(programme: str, found: Sequence[Promised], missing: int, register: Register) -> str:
    """Say how many of the promises of a programme the report does not tell of."""
    made = origins.together(dict.fromkeys(each.document for each in found), register)
    where = promises.home_value(Home(programme, None), register)
    report = origins.together(reports_of(found), register)
    if len(found) == 1:
        return f"De enige belofte in {made} bij {where} is niet teruggevonden in {report}."
    are = "is er 1" if missing == 1 else f"zijn er {missing}"
    return (
        f"Van de {standings.promises(len(found))} in {made} bij {where} {are} niet teruggevonden "
        f"in {report}."
    )


def _per_home(found: Sequence[Promised], register: Register) -> Iterator[tuple[Home, int, int]]:
    """Yield for each goal, and last for none, how many were not found and how many there are."""
    for home in measures.in_order((each.home for each in found), register):
        here = [each for each in found if each.home == home]
        yield home, sum(each.standing is Standing.NOT_FOUND for each in here), len(here)


def _most(found: Sequence[Promised], register: Register) -> str:
    """Say at which goal most were not found; nothing where another has as many."""
    first, *others = sorted(_per_home(found, register), key=lambda each: -each[1])
    if first[0].goal is None or not others or others[0][1] == first[1]:
        return ""
    return f"De meeste horen bij {_short(first[0], register)}. "


def _short(home: Home, register: Register) -> str:
    return promises.home_value(home, register) if home.goal else "zonder doelstelling"


def _silent(missing: Sequence[Promised], register: Register) -> str:
    """Say of which promises the report says nothing: all of a few, or the first of many."""
    report = register.documents[missing[0].report or ""].name
    named = listed([f"“{each.text.rstrip('.')}”" for each in missing[:_EXAMPLES]])
    if len(missing) == 1:
        return f"{report} zegt niets over {named}."
    few = len(missing) <= _EXAMPLES
    counted = "" if few else f"{standings.promises(len(missing))}, zoals "
    return f"{report} zegt niets over {counted}{named}."


def _told(found: Sequence[Promised], register: Register) -> str:
    """Say what a report does tell of other promises that the same row pays for."""
    lines = [
        (account.document, ended(account.line.told))
        for each in found
        for account in each.accounts
        if account.line.told
    ]
    documents = dict.fromkeys(document for document, _ in lines)
    return " ".join(
        told.says(key, " ".join(text for document, text in lines if document == key), register)
        for key in documents
    )


def _documents(found: Sequence[Promised]) -> dict[str, None]:
    """Return the budgets that promise, and the report that was read beside them."""
    return dict.fromkeys((*(each.document for each in found), *reports_of(found)))


def _goal(home: Home) -> str:
    return home.goal or outside(home.programme)
