"""What is in one version of the sources and not in the other: documents, goals, indicators."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.pairs import pairs
from lib.sources import Snapshot

Path: TypeAlias = tuple[str, ...]
"""The keys that lead to something in its file."""


class Thing(StrEnum):
    """What can come or go as a whole; what holds others stands before them."""

    DOCUMENT = "document"
    STAGE = "fase"
    PROGRAMME = "programma"
    GOAL = "doelstelling"
    INDICATOR = "indicator"
    SERIES = "reeks"
    PROMISE = "belofte"
    UNPROMISED = "verteld zonder belofte"
    MOTION = "motie"


@dataclass(frozen=True, slots=True)
class ThingRevised:
    """Something that came or is gone; `figures`, `amounts` and `agreed` count what was entered.

    `agreed` counts the promises and motions of which a document says something.
    """

    thing: Thing
    path: Path
    name: str
    came: bool
    figures: int
    amounts: int
    agreed: int

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.CAME if self.came else RevisionKind.GONE

    @property
    def warning(self) -> bool:
        """Tell whether it is gone."""
        return not self.came


def things(before: Snapshot, after: Snapshot) -> Iterator[ThingRevised]:
    """Yield everything that came or is gone; what came or went with something else is not told."""
    told = set[Path]()
    whole = documents(before, after)
    for thing in Thing:
        for path, then, now in pairs(_names(before, thing), _names(after, thing)):
            if (then is None) is (now is None):
                continue
            has_it = after if then is None else before
            if not (is_within(path, told) or _printed_in(has_it, thing, path, whole)):
                yield _revised(has_it, thing, path, now or then or "", came=then is None)
            told.add(path)


def paths(before: Snapshot, after: Snapshot) -> frozenset[Path]:
    """Return where everything stands that came or is gone, but for documents."""
    return frozenset(
        path
        for thing in Thing
        if thing is not Thing.DOCUMENT
        for path, then, now in pairs(_names(before, thing), _names(after, thing))
        if (then is None) is not (now is None)
    )


def documents(before: Snapshot, after: Snapshot) -> frozenset[str]:
    """Return the documents that are in one of both versions only."""
    return frozenset(before.register.documents.keys() ^ after.register.documents.keys())


def is_within(path: Path, known: set[Path] | frozenset[Path]) -> bool:
    """Tell whether a path, or one that leads to it, is among those that are known."""
    return any(path[:end] in known for end in range(1, len(path) + 1))


def _names(snapshot: Snapshot, thing: Thing) -> Mapping[Path, str]:
    """Return what there is of a kind, by its path; a name as its readers know it."""
    register, agreed = snapshot.register, snapshot.promises
    found: Mapping[Path, str]
    match thing:
        case Thing.DOCUMENT:
            found = {("documenten", key): one.name for key, one in register.documents.items()}
        case Thing.STAGE:
            found = {("fasen", key): one.name for key, one in register.stages.items()}
        case Thing.PROGRAMME:
            found = {("programmas", key): one.name for key, one in register.programmes.items()}
        case Thing.GOAL:
            found = {
                ("programmas", code, "doelstellingen", key): f"{goal.printed or key} {goal.name}"
                for code, programme in register.programmes.items()
                for key, goal in programme.goals.items()
            }
        case Thing.INDICATOR:
            found = {
                ("indicatoren", key): f"{register.code_of(one.goal)} {one.name}".strip()
                for key, one in register.indicators.items()
            }
        case Thing.SERIES:
            found = {
                ("indicatoren", key, "reeksen", name): f"{one.short_name}, {series.name}"
                for key, one in register.indicators.items()
                for name, series in one.series.items()
            }
        case Thing.PROMISE:
            found = {("beloften", key): _promised(key, snapshot) for key in agreed.promises}
        case Thing.UNPROMISED:
            found = {
                ("zonder_belofte", key): [*one.lines.values()][-1].told
                for key, one in agreed.unpromised.items()
            }
        case Thing.MOTION:
            found = {("moties", key): f"{key} {one.subject}" for key, one in agreed.motions.items()}
        case _:
            assert_never(thing)
    return found


def _promised(key: str, snapshot: Snapshot) -> str:
    """Return the newest words of a promise; its fixed name where no budget has any."""
    lines = snapshot.promises.promises[key].lines.values()
    return next((line.promise for line in reversed([*lines]) if line.promise), key)


def _printed_in(snapshot: Snapshot, thing: Thing, path: Path, whole: frozenset[str]) -> bool:
    """Tell whether only documents that came or went themselves tell of an agreement."""
    agreed = snapshot.promises
    match thing:
        case Thing.PROMISE:
            return agreed.promises[path[-1]].lines.keys() <= whole
        case Thing.UNPROMISED:
            return agreed.unpromised[path[-1]].lines.keys() <= whole
        case Thing.MOTION:
            return agreed.motions[path[-1]].lines.keys() <= whole
        case (
            Thing.DOCUMENT
            | Thing.STAGE
            | Thing.PROGRAMME
            | Thing.GOAL
            | Thing.INDICATOR
            | Thing.SERIES
        ):
            return False
        case _:
            assert_never(thing)


def _revised(
    snapshot: Snapshot, thing: Thing, path: Path, name: str, *, came: bool
) -> ThingRevised:
    figures, amounts, agreed = _entered(snapshot, thing, path[-1])
    return ThingRevised(thing, path, name, came, figures, amounts, agreed)


def _entered(snapshot: Snapshot, thing: Thing, key: str) -> tuple[int, int, int]:
    """Count the figures, the amounts and the agreements that were entered of a thing."""
    match thing:
        case Thing.DOCUMENT:
            found = snapshot.promises
            kinds = (found.promises, found.unpromised, found.motions)
            agreed = sum(key in each.lines for kind in kinds for each in kind.values())
            return (
                snapshot.figures.filter(document=key).height,
                snapshot.printed_amounts.filter(document=key).height,
                agreed,
            )
        case Thing.INDICATOR:
            return snapshot.figures.filter(indicator=key).height, 0, 0
        case Thing.PROGRAMME:
            return 0, snapshot.printed_amounts.filter(programme=key).height, 0
        case Thing.STAGE:
            return 0, snapshot.printed_amounts.filter(stage=key).height, 0
        case Thing.GOAL | Thing.SERIES | Thing.PROMISE | Thing.UNPROMISED | Thing.MOTION:
            return 0, 0, 0
        case _:
            assert_never(thing)
