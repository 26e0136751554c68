"""What the page Controle shows of contradictions in the documents."""

from collections.abc import Iterator

from lib import measures
from lib.model import Weight
from lib.page import Clashes, Folded, Lead, Note, Part, Referral
from lib.sources import Snapshot
from lib.wording import addresses
from lib.wording import contradictions as wording


def contradictions(snapshot: Snapshot) -> Iterator[Part]:
    """Yield every contradiction, the light ones folded, and the way to what is computed."""
    found = measures.contradictions(snapshot)
    if not found:
        return
    yield Lead(wording.summary(found))
    yield Note(wording.scale())
    yield from _computed(snapshot)
    clashes = [wording.clash(each, snapshot.register) for each in found]
    light = [c for c, each in zip(clashes, found, strict=True) if each.about.weight is Weight.LIGHT]
    heavier = clashes[: len(clashes) - len(light)]
    if heavier:
        yield Clashes(tuple(heavier))
    if heavier and light:
        yield Folded(wording.light(len(light)), (Clashes(tuple(light)),))
    elif light:
        yield Clashes(tuple(light))


def _computed(snapshot: Snapshot) -> Iterator[Part]:
    """Yield the way to what the dashboard computes itself: that is not told twice."""
    if measures.conflicts(snapshot):
        place = addresses.page("controle", "oordelen")
        yield Referral(wording.CONFLICTS, "Bekijk die oordelen", place)
    if any(each.holds is False for each in measures.claims(snapshot)):
        place = addresses.page("controle", "beweringen")
        yield Referral(wording.CLAIMS, "Bekijk die uitleg", place)
