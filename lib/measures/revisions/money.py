"""What changes in the money: printed amounts, V and N, and whether the sums close."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import polars as pl

from lib.measures.money.amounts import Amount, amount
from lib.measures.money.baselines import baselines
from lib.measures.money.comparison import variance_frame
from lib.measures.money.reserves import before_frame
from lib.measures.money.sums import ClosedSum
from lib.measures.money.sums import sums as every_sum
from lib.measures.money.variances import Variance, typed
from lib.measures.revisions.kinds import RevisionKind
from lib.measures.revisions.pairs import pairs
from lib.measures.revisions.things import documents
from lib.model import AmountKind, Closing, Level, Scope, Term, VarianceSign
from lib.sources import Snapshot, once
from lib.sources.rounding import as_printed

_MOST_NAMED = 12
"""So many new amounts of one stage of a document are named; of more only how many there are."""


@dataclass(frozen=True, slots=True)
class AmountPlace:
    """Where a document prints an amount; `incidental` tells which part of it, None the whole."""

    scope: Scope
    year: int
    stage: str
    kind: AmountKind
    document: str
    incidental: bool | None
    turn: int
    """Which of the amounts that stand in one place, from 0."""


@dataclass(frozen=True, slots=True)
class AmountRevised:
    """A printed amount that is another one now, came or is gone, of documents in both versions."""

    place: AmountPlace
    name: str
    before: Amount | None
    after: Amount | None

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.AMOUNT

    @property
    def warning(self) -> bool:
        """Tell whether it is gone."""
        return self.after is None


@dataclass(frozen=True, slots=True)
class AmountsCame:
    """How many amounts came in a stage of a document that was there already: too many to name."""

    document: str
    stage: str
    year: int
    many: int

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.AMOUNT

    @property
    def warning(self) -> bool:
        """Tell that it is nothing to be careful about."""
        return False


@dataclass(frozen=True, slots=True)
class SignRevised:
    """A comparison that turns from V to N or back, can be made now, or can no longer be made."""

    before: Variance | None
    after: Variance | None

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.SIGN

    @property
    def warning(self) -> bool:
        """Tell whether there was a comparison before."""
        return self.before is not None and self.before.difference is not None


@dataclass(frozen=True, slots=True)
class SumRevised:
    """A sum that closes otherwise than it did, or that does not close and was not there before."""

    before: ClosedSum | None
    after: ClosedSum | None

    @property
    def kind(self) -> RevisionKind:
        """Return what it is about."""
        return RevisionKind.SUM

    @property
    def warning(self) -> bool:
        """Tell whether it does not close any more."""
        return self.after is not None and self.after.closing is Closing.OPEN


_Row: TypeAlias = tuple[str, Amount]


def amounts(before: Snapshot, after: Snapshot) -> Iterator[AmountRevised | AmountsCame]:
    """Yield each amount that changed in the documents that both versions have."""
    whole = documents(before, after)
    changed = [
        (place, then, now)
        for place, then, now in pairs(_amounts(before), _amounts(after))
        if then != now and place.document not in whole
    ]
    came = Counter(_table(place) for place, then, _ in changed if then is None)
    for place, then, now in changed:
        if then is not None or came[_table(place)] <= _MOST_NAMED:
            name, old = then or ("", None)
            named, new = now or (name, None)
            if old != new:
                yield AmountRevised(place, named, old, new)
    for (document, stage, year), many in came.items():
        if many > _MOST_NAMED:
            yield AmountsCame(document, stage, year, many)


def signs(before: Snapshot, after: Snapshot) -> Iterator[SignRevised]:
    """Yield each comparison that tells another sign, or can be made in one version only.

    What only came with a new account or budget is told of the saldo of a goal and what is wider.
    """
    for _, then, now in pairs(_variances(before), _variances(after)):
        known = [each is not None and each.difference is not None for each in (then, now)]
        if all(known):
            if _sign(then) is not _sign(now):
                yield SignRevised(then, now)
        elif any(known) and _is_wide(now or then):
            yield SignRevised(then, now)


def sums(before: Snapshot, after: Snapshot) -> Iterator[SumRevised]:
    """Yield each sum that closes otherwise; of what is in one version only what does not close."""
    for _, then, now in pairs(_sums(before), _sums(after)):
        old, new = then and then.closing, now and now.closing
        if old is not new and (Closing.OPEN in (old, new) or (then and now)):
            yield SumRevised(then, now)


@once
def _amounts(snapshot: Snapshot) -> Mapping[AmountPlace, _Row]:
    """Return every printed amount with its name, by its place."""
    found: dict[AmountPlace, _Row] = {}
    seen = Counter[Hashable]()
    columns = ("programme", "goal", "product", "year", "stage", "kind", "document", "incidental")
    rows = snapshot.printed_amounts.select(*columns, "name", "amount", "mark", "unit").iter_rows()
    for programme, goal, product, year, stage, kind, document, incidental, *rest in rows:
        name, euros, mark, unit = rest
        place = (programme, goal, product, year, stage, kind, document, incidental)
        scope = snapshot.register.scope(programme, goal, product)
        at = AmountPlace(scope, year, stage, AmountKind(kind), document, incidental, seen[place])
        seen[place] += 1
        found[at] = (name, amount(euros, mark, document, unit))
    return found


def _table(place: AmountPlace) -> tuple[str, str, int]:
    return place.document, place.stage, place.year


@once
def _variances(snapshot: Snapshot) -> Mapping[Hashable, Variance]:
    """Return every comparison with every budget, by what it is of."""
    return {
        (each.scope, each.year, each.kind, baseline.stage): each
        for baseline in baselines(snapshot)
        for frame in (variance_frame(snapshot, baseline), before_frame(snapshot, baseline))
        for each in typed(_with_anything(frame), baseline, snapshot.register)
    }


def _with_anything(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.filter(pl.col("budget").is_not_null() | pl.col("account").is_not_null())


def _sign(variance: Variance | None) -> VarianceSign | None:
    """Return the sign of a difference as it is printed: in the unit of its coarsest amount."""
    if variance is None or variance.difference is None:
        return None
    return VarianceSign.of(as_printed(variance.difference, variance.unit))


def _is_wide(variance: Variance | None) -> bool:
    if variance is None or variance.kind is not Term.SALDO:
        return False
    return variance.scope.level in (Level.GOAL, Level.PROGRAMME, Level.MUNICIPALITY)


def _sums(snapshot: Snapshot) -> Mapping[Hashable, ClosedSum]:
    return {
        (each.check, each.scope, each.year, each.stage, each.document, each.kind): each
        for each in every_sum(snapshot)
    }
