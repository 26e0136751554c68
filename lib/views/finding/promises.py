"""What can be found on the page with the promises: each promise, and each motion."""

from collections.abc import Iterator

from lib import measures
from lib.measures import Promised
from lib.model import Register
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.wording import addresses, motions, promises
from lib.wording.search import Kind


def on_promises(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every promise of every year, what was told without a promise, and every motion."""
    for year in measures.years_of_promises(snapshot):
        for each in measures.promises(snapshot, year):
            place = addresses.promises(year, promises.promise_part(each.name))
            yield Found(Kind.PROMISE, each.text, tuple(_texts(each, snapshot.register)), place)
    yield from _untold(snapshot)
    year = measures.default_year(snapshot)
    for moved in measures.motions(snapshot):
        texts = [("Gevraagd", asked) for asked in moved.about.asked]
        texts += [
            (snapshot.register.documents[key].name, line.told)
            for key, line in moved.about.lines.items()
        ]
        place = addresses.promises(year, motions.part(moved.number))
        name = f"{moved.number} {moved.about.subject}"
        yield Found(Kind.MOTION, name, tuple(texts), place)


def _texts(found: Promised, register: Register) -> Iterator[tuple[str, str]]:
    yield "Bij", promises.home_name(found.home, register)
    if found.about.theme:
        yield "Thema", found.about.theme
    if found.about.new_policy:
        yield "Nieuw beleid", found.about.new_policy
    for account in found.accounts:
        if account.line.told:
            yield register.documents[account.document].name, account.line.told


def _untold(snapshot: Snapshot) -> Iterator[Found]:
    register = snapshot.register
    for year in sorted({document.year for document in register.documents.values()}):
        found = measures.unpromised(snapshot, year)
        caption = promises.untold(found, register).caption
        place = addresses.promises(year, addresses.anchor_of("tabel", caption))
        for each in found:
            texts = (("Bij", promises.home_name(each.home, register)),)
            yield Found(Kind.UNPROMISED, each.line.told, texts, place)
