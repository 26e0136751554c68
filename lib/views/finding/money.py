"""What can be found on the page with the money: products, new policy, remarks, the result."""

from collections.abc import Iterator, Set

from lib import measures
from lib.model import MUNICIPALITY, Scope
from lib.page import Link
from lib.sources import Snapshot
from lib.views.finance.offered import offered
from lib.views.finding.entries import Found
from lib.views.finding.folding import explained, meanings
from lib.views.finding.goals import goal_name
from lib.wording import addresses, money, municipality, scopes
from lib.wording.parts_of_money import MoneyPart
from lib.wording.search import Kind


def on_finance(snapshot: Snapshot) -> Iterator[Found]:
    """Yield products, lines of new policy, the result and remarks, with the last year of each."""
    known = meanings(snapshot.register)
    for named in measures.named_products(snapshot):
        scope = named.scope
        goal = (("Doelstelling", goal_name(snapshot, scope.goal)),) if scope.goal else ()
        texts = (*goal, *explained(named.name, known))
        if named.new_policy:
            place = _place(snapshot, scope, named.years, MoneyPart.NEW_POLICY, "nieuw-beleid")
            yield Found(Kind.POLICY, named.name, texts, place)
        else:
            place = _of_product(snapshot, scope, named.years)
            yield Found(Kind.PRODUCT, f"{scope.product} {named.name}", texts, place)
    if years := measures.years_of_municipality(snapshot):
        place = _place(snapshot, MUNICIPALITY, years, MoneyPart.GOALS, addresses.MUNICIPALITY)
        texts = (("Resultaat", municipality.found_text(years)),)
        name = f"Resultaat van de gemeente {snapshot.register.municipality}"
        yield Found(Kind.MUNICIPALITY, name, texts, place)
    yield from _remarks(snapshot)


def _remarks(snapshot: Snapshot) -> Iterator[Found]:
    for remark in measures.remarks(snapshot):
        if remark.explanation is not None:
            document = money.document_name(remark.amount, snapshot.register)
            texts = (
                ("Toelichting", remark.explanation),
                ("Bij", f"{remark.kind} in {remark.year} ({remark.stage}), {document}"),
            )
            whole = remark.scope == MUNICIPALITY
            part = addresses.MUNICIPALITY if whole else "bijzonderheden"
            place = _place(snapshot, remark.scope, {remark.year}, MoneyPart.GOALS, part)
            name = f"{scopes.code(remark.scope)} {remark.name}"
            yield Found(Kind.REMARK, name, texts, place)


def _of_product(snapshot: Snapshot, scope: Scope, years: Set[int]) -> Link:
    """Return where a product stands: with its goal, or among the lines of its programme."""
    if scope.goal is None:
        return _place(snapshot, scope, years, MoneyPart.GOALS, "doelen")
    return _place(snapshot, scope, years, MoneyPart.PRODUCTS, addresses.products(scope.goal))


def _place(snapshot: Snapshot, scope: Scope, years: Set[int], part: MoneyPart, anchor: str) -> Link:
    """Return the place of something in a part of the money, in the last reported year if it can."""
    default, budget = measures.default_year(snapshot), measures.baseline(snapshot)
    programme = scope.programme or next(iter(snapshot.register.programmes))
    shown = {
        year for year in years
        if part in offered(snapshot, programme, year, budget)
    } or years  # fmt: skip
    year = default if default in shown else max(shown)
    several = len(snapshot.register.programmes) > 1 and scope.programme is not None
    only = {"programma": scope.programme} if several else {}
    return addresses.money(part.value, anchor, jaar=year, **only)
