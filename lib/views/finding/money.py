"""What can be found on the page with the money: products, new policy and remarks."""

from collections.abc import Iterator

from lib import measures
from lib.model import AmountKind
from lib.page import Link
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.views.finding.goals import goal_name
from lib.wording import addresses
from lib.wording.search import Kind


def on_finance(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every product, line of new policy and remark, each with the last year that has it."""
    years: dict[tuple[AmountKind | None, str, str, str, str], set[int]] = {}
    for row in snapshot.amounts.iter_rows(named=True):
        if row["product"]:
            policy = AmountKind.NEW_POLICY if row["kind"] == AmountKind.NEW_POLICY else None
            known = (policy, row["programme"], row["goal"] or "", row["product"], row["name"])
            years.setdefault(known, set()).add(row["year"])
    for (policy, programme, goal, product, name), there in years.items():
        place = _finance(snapshot, programme, there, "nieuw-beleid")
        above = (("Doelstelling", goal_name(snapshot, goal)),) if goal else ()
        if policy:
            yield Found(Kind.POLICY, name, above, place)
        else:
            place = _finance(snapshot, programme, there, addresses.products(goal))
            yield Found(Kind.PRODUCT, f"{product} {name}", above, place)
    yield from _remarks(snapshot)


def _remarks(snapshot: Snapshot) -> Iterator[Found]:
    for row in measures.remarks(snapshot).iter_rows(named=True):
        if row["explanation"]:
            code = row["product"] or row["goal"] or f"Programma {row['programme']}"
            document = snapshot.register.documents[row["document"]].name
            texts = (
                ("Toelichting", row["explanation"]),
                ("Bij", f"{row['kind']} in {row['year']} ({row['stage']}), {document}"),
            )
            place = _finance(snapshot, row["programme"], {row["year"]}, "bijzonderheden")
            yield Found(Kind.REMARK, f"{code} {row['name']}", texts, place)


def _finance(snapshot: Snapshot, programme: str, years: set[int], part: str) -> Link:
    """Return the place of a part of Financiën, in the last reported year if it is there."""
    default = measures.default_year(snapshot)
    year = default if default in years else max(years)
    only = {} if len(snapshot.register.programmes) == 1 else {"programma": programme}
    return addresses.page("financien", part, jaar=year, **only)
