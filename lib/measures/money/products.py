"""Which products and lines of nieuw beleid the sources name, and in which years."""

from dataclasses import dataclass

from lib.model import AmountKind, Scope
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """A product, or a line of nieuw beleid, under one of its names, with the years it stands in."""

    scope: Scope
    name: str
    new_policy: bool
    years: frozenset[int]


@once
def named_products(snapshot: Snapshot) -> tuple[NamedProduct, ...]:
    """Return every product and line of nieuw beleid under every name, in the order of the file."""
    years: dict[tuple[Scope, str, bool], set[int]] = {}
    columns = ("programme", "goal", "product", "name", "kind", "year")
    for *codes, name, kind, year in snapshot.amounts.select(columns).iter_rows():
        scope = snapshot.register.scope(*codes)
        if scope.product is not None:
            known = (scope, name, AmountKind(kind).term is None)
            years.setdefault(known, set()).add(year)
    return tuple(NamedProduct(*known, frozenset(there)) for known, there in years.items())
