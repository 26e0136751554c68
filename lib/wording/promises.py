"""Promises in words: what they come to, and each beside what the report says of it."""

from collections.abc import Iterable, Sequence

from lib.measures import Home, Promised, ToldBy, Untold, in_order, reports_of, tally
from lib.model import PromiseKind, Register, Standing
from lib.page import Column, Pledge, PledgeGroup, Table
from lib.wording import addresses, origins, standings
from lib.wording.listed import listed
from lib.wording.numbers import DASH
from lib.wording.prose import begun

ALL = "alle"
"""The value of a filter that leaves nothing out."""
RULE = (
    "Een belofte telt als iemand haar los kan nagaan. Niet teruggevonden betekent: het verslag "
    "zegt er niets over. Het betekent niet dat het niet is gebeurd."
)


def sentence(found: Sequence[Promised], years: Sequence[int], year: int, register: Register) -> str:
    """Say how many promises of a year were not found in the report, or why nobody can tell."""
    if not found:
        others = f" Wel voor {listed([str(each) for each in years])}." if years else ""
        return f"Voor {year} staan hier geen beloften.{others}"
    budgets = origins.together(dict.fromkeys(each.document for each in found), register)
    counts, looked_in = tally(found), reports_of(found)
    many = f"**{standings.promises(len(found))}**"
    if not looked_in:
        return f"{budgets}: {many}. Over {year} is er nog geen jaarverslag."
    reports = origins.together(looked_in, register)
    if Standing.NOT_ENTERED in counts:
        return f"{budgets}: {many}. {reports} is hier nog niet ingevuld."
    missing = counts.get(Standing.NOT_FOUND, 0)
    if len(found) == 1:
        return f"{budgets}: {many}. Die is {'niet ' * missing}teruggevonden in {reports}."
    if not missing:
        return f"Alle {many} uit {budgets} zijn teruggevonden in {reports}."
    are = "is er" if missing == 1 else "zijn er"
    return f"Van de {many} in {budgets} {are} **{missing} niet teruggevonden** in {reports}."


def short(found: Sequence[Promised], register: Register) -> str:
    """Say on another page how many were not found in the report; nothing where all were."""
    missing = tally(found).get(Standing.NOT_FOUND, 0)
    if not missing:
        return ""
    reports = origins.together(reports_of(found), register)
    told = f"**{missing} van de {standings.promises(len(found))}** uit de begroting"
    are = "is" if missing == 1 else "zijn"
    return f"{told} {are} niet teruggevonden in {reports}."


def narrowed(shown: int, count: int) -> str:
    """Say that a choice leaves out promises; nothing where it does not."""
    if shown == count:
        return ""
    return f"Met deze keuze ziet u {shown} van de {standings.promises(count)}."


def home_value(home: Home, register: Register) -> str:
    """Return how an address names where promises stand."""
    return register.code_of(home.goal) if home.goal else f"programma {home.programme}"


def home_name(home: Home, register: Register) -> str:
    """Name where promises stand: the goal, or the programme that has no goal for them."""
    if home.goal is not None:
        return register.named(home.goal)
    return f"Programma {home.programme} {register.programmes[home.programme].name}"


def home_part(home: Home) -> str:
    """Return the place of the promises of a home on the page."""
    return addresses.anchor("beloften", home.goal or f"programma {home.programme}")


def promise_part(name: str) -> str:
    """Return the place of a promise on the page."""
    return addresses.anchor("belofte", name)


def kind_name(kind: PromiseKind) -> str:
    """Name a kind of promise."""
    return begun(kind.value)


def group(home: Home, shown: Sequence[Promised], register: Register) -> PledgeGroup:
    """Return the promises of a home, what they come to above them."""
    found = [each for each in shown if each.counts]
    counts = standings.counted(tally(found))
    told = f"{standings.promises(len(found))}: {counts}." if found else "Alleen in delen geteld."
    pledges = tuple(pledge(each, register) for each in shown)
    return PledgeGroup(home_name(home, register), told, home_part(home), pledges)


def pledge(found: Promised, register: Register) -> Pledge:
    """Return a promise beside its account."""
    kept = (
        standings.tag(found.standing)
        if found.standing is not None
        else standings.in_parts(len(found.about.in_parts))
    )
    told = tuple(each.line.told or "" for each in found.accounts)
    if found.standing is Standing.NOT_FOUND and found.report is not None:
        name = register.documents[found.report].name
        told = (f"Niet teruggevonden in {name}.", *told)
    return Pledge(
        promise_part(found.name),
        found.text,
        (),
        tuple(_about(found, register)),
        (kept,),
        told,
        tuple(
            origins.stated(each.document, each.line.place, each.line.stated, register)
            for each in found.accounts
        ),
    )


def _about(found: Promised, register: Register) -> Iterable[str]:
    """Yield what is known of a promise beside its text."""
    about, line = found.about, found.line
    head = [kind_name(about.kind), *([about.theme] if about.theme else [])]
    yield " · ".join([*head, *([f"termijn: {line.term}"] if line.term else [])])
    if about.new_policy:
        yield f"Nieuw beleid: {about.new_policy}"
    yield origins.at(found.document, line.place, register)


def tallies(found: Sequence[Promised], register: Register) -> Table:
    """Count what came of the promises of each goal, and of all together in the last row.

    What was not found stands first: on a phone the last columns are out of sight.
    """
    states = sorted(tally(found), key=lambda state: state is not Standing.NOT_FOUND)
    rows = [
        _counts(home_name(home, register), [each for each in found if each.home == home], states)
        for home in in_order((each.home for each in found), register)
    ]
    total = [_counts("Samen", found, states)] if len(rows) > 1 else []
    return Table(
        "Beloften per doelstelling en stand",
        (
            Column("Doelstelling"),
            Column("Beloften", numeric=True),
            *(Column(standings.label(state), numeric=True) for state in states),
        ),
        (*rows, *total),
        frozenset({len(rows)} if total else ()),
    )


def _counts(name: str, found: Sequence[Promised], states: Sequence[Standing]) -> tuple[str, ...]:
    counts = tally(found)
    return (name, str(len(found)), *(str(counts.get(state, 0)) for state in states))


def entered(found: Sequence[ToldBy], register: Register) -> Table:
    """Return how much of promises and motions was entered of each document."""
    return Table(
        "Wat is ingevoerd van beloften en moties?",
        (
            Column("Document"),
            *(
                Column(head, numeric=True)
                for head in (
                    "Beloften",
                    "Wat ervan kwam",
                    "Daarvan zonder stand",
                    "Verteld zonder belofte",
                    "Moties",
                )
            ),
        ),
        tuple(
            (
                register.documents[each.document].name,
                *map(
                    str,
                    (
                        each.promised,
                        each.accounted,
                        each.stateless,
                        each.unpromised,
                        each.motions,
                    ),
                ),
            )
            for each in found
        ),
    )


def untold(found: Sequence[Untold], register: Register) -> Table:
    """Return what reports tell that no budget promised."""
    return Table(
        "Wat het verslag vertelt zonder dat het in de begroting was beloofd",
        (
            Column("Wat het verslag zegt", sentences=True),
            Column("Stand"),
            Column("Bij"),
            Column("Vindplaats", sentences=True),
        ),
        tuple(
            (
                each.line.told,
                begun(each.line.state.value) if each.line.state else DASH,
                home_value(each.home, register),
                origins.at(each.document, each.line.place, register),
            )
            for each in found
        ),
    )
