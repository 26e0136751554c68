"""What can be found on the page with the money: products, new policy, remarks, the result."""

from collections.abc import Iterator, Set

from lib import measures
from lib.model import MUNICIPALITY, Scope
from lib.page import Link
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.views.finding.folding import explained, meanings
from lib.views.finding.goals import goal_name
from lib.wording import addresses, money, municipality, scopes
from lib.wording.search import Kind


def on_finance(snapshot: Snapshot) -> Iterator[Found]:
    """Yield products, lines of new policy, the result and remarks, with the last year of each."""
    known = meanings(snapshot.register)
    for named in measures.named_products(snapshot):
        scope = named.scope
        goal = (("Doelstelling", goal_name(snapshot, scope.goal)),) if scope.goal else ()
        texts = (*goal, *explained(named.name, known))
        if named.new_policy:
            place = _finance(snapshot, scope, named.years, "nieuw-beleid")
            yield Found(Kind.POLICY, named.name, texts, place)
        else:
            place = _finance(snapshot, scope, named.years, addresses.products(scope.goal or ""))
            yield Found(Kind.PRODUCT, f"{scope.product} {named.name}", texts, place)
    if years := measures.years_of_municipality(snapshot):
        place = _finance(snapshot, MUNICIPALITY, years, addresses.MUNICIPALITY)
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
            place = _finance(snapshot, remark.scope, {remark.year}, part)
            name = f"{scopes.code(remark.scope)} {remark.name}"
            yield Found(Kind.REMARK, name, texts, place)


def _finance(snapshot: Snapshot, scope: Scope, years: Set[int], part: str) -> Link:
    """Return the place of a part of Financiën, in the last reported year if it is there."""
    default = measures.default_year(snapshot)
    year = default if default in years else max(years)
    several = len(snapshot.register.programmes) > 1 and scope.programme is not None
    only = {"programma": scope.programme} if several else {}
    return addresses.page("financien", part, jaar=year, **only)
