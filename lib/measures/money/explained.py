"""Whether anything explains the differences of a programme, and where a document sends on."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.measures.money.baselines import account_stages
from lib.measures.money.remarks import remarks_of
from lib.measures.money.variances import Variance
from lib.sources import Snapshot


@dataclass(frozen=True, slots=True)
class SentOn:
    """Differences without an explanation: the documents they are between, and which sends on."""

    documents: tuple[str, ...]
    sender: str
    place: str


def sent_on(snapshot: Snapshot, programme: str, found: Sequence[Variance]) -> SentOn | None:
    """Return where the account sends its reader; None where it doesn't, or explains anything."""
    both = [each for each in found if each.budget.printed and each.account.printed]
    accounts = dict.fromkeys(each.account.document for each in both)
    places = snapshot.register.refers_to
    sender = next((key for key in accounts if key is not None and key in places), None)
    if sender is None or _explained(snapshot, programme, {each.year for each in both}):
        return None
    sides = (side.document for each in both for side in (each.budget, each.account))
    known = tuple(dict.fromkeys(document for document in sides if document is not None))
    return SentOn(known, sender, places[sender])


def _explained(snapshot: Snapshot, programme: str, years: set[int]) -> bool:
    stages = account_stages(snapshot)
    return any(
        remark.explanation and remark.year in years and remark.stage in stages
        for remark in remarks_of(snapshot, programme)
    )
