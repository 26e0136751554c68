"""What the pages show of the texts of documents."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.measures import Home, Promised
from lib.page import Folded, Listing, Note, Outwards, Part, Stories, Story, Tabular
from lib.sources import Snapshot, once
from lib.wording import addresses, outward, stories

_MOST_UNFOLDED = 3  # links
_LONGEST_UNFOLDED = 400  # characters that a document tells


def there(snapshot: Snapshot) -> bool:
    """Tell whether the sources tell anything of programmes beside their figures."""
    has_facts = any(fact.goal is None for fact in snapshot.facts.told)
    return has_facts or not (snapshot.texts.empty and snapshot.promises.empty)


@once
def effect(snapshot: Snapshot, programme: str, year: int) -> tuple[Story, ...]:
    """Return what the documents about a year say that a programme is there for."""
    said = stories.sourced(measures.effects(snapshot, programme, year), snapshot.register)
    return (Story("", "", "", said),) if said else ()


@once
def themes(snapshot: Snapshot, programme: str, year: int) -> tuple[Story, ...]:
    """Return the themes of a programme with what came of their speerpunten."""
    return tuple(
        stories.theme(each, _parts(snapshot, each.first), snapshot.register, programme)
        for each in measures.themes(snapshot, programme, year)
    )


@once
def policy(snapshot: Snapshot, programme: str, year: int) -> tuple[Story, ...]:
    """Return what the budget of a year asks extra money for, with the promises of each."""
    return tuple(
        stories.policy(each, _parts(snapshot, each.promised), snapshot.register)
        for each in measures.policy_changes(snapshot, programme, year)
    )


@once
def risks(snapshot: Snapshot, programme: str, year: int) -> tuple[Story, ...]:
    """Return what the documents about a year say of risks."""
    found = measures.risks(snapshot, programme, year)
    said = tuple(stories.risks(found, snapshot.register))
    return (Story("", "", _silent(snapshot, programme, year), said),) if said else ()


def introduction(snapshot: Snapshot, goal: str, year: int) -> Iterator[Part]:
    """Yield how the documents about a year introduce a goal; what is long stands folded."""
    said = stories.sourced(measures.introduction(snapshot, goal, year), snapshot.register)
    if not said:
        return
    shown = Stories((Story("", "", "", said),))
    long = any(len(each.text) > _LONGEST_UNFOLDED for each in said)
    yield Folded(stories.folded([each.head for each in said]), (shown,)) if long else shown


def told(found: tuple[Story, ...]) -> Iterator[Part]:
    """Yield stories, where there are any."""
    if found:
        yield Stories(found)


def more(snapshot: Snapshot, at: Home, year: int) -> Iterator[Part]:
    """Yield where the documents about a year send who wants to read more; many links folded."""
    register = snapshot.register
    pointers = measures.pointers(snapshot, at, year)
    if pointers:
        yield Listing(tuple(outward.pointer(each, register) for each in pointers))
    links = Outwards(
        tuple(outward.link(each, register) for each in measures.links(snapshot, at, year))
    )
    if len(links.links) > _MOST_UNFOLDED:
        yield Folded(outward.folded(len(links.links)), (Note(outward.LEAVES), links))
    elif links.links:
        yield Note(outward.LEAVES)
        yield links


def references(snapshot: Snapshot, programme: str, year: int) -> Iterator[Part]:
    """Yield a fold with the other documents that are named."""
    found = measures.references(snapshot, programme, year)
    if found:
        table = stories.references(found, snapshot.register)
        anchor = addresses.anchor_of("tabel", table.caption)
        yield Folded(f"{table.caption} ({len(found)})", (Tabular(table, anchor),))


def _parts(snapshot: Snapshot, found: Sequence[Promised]) -> list[Sequence[Promised]]:
    return [measures.parts_of(snapshot, each.name, each.year) for each in found]


def _silent(snapshot: Snapshot, programme: str, year: int) -> str:
    """Name the documents about a year that tell of this programme here, and nothing of risks."""
    register = snapshot.register
    texts = snapshot.texts.programmes[programme]
    tell = {key for lines in (texts.effect, *texts.themes.values()) for key in lines}
    silent = [
        key
        for key, document in register.documents.items()
        if key in tell and key not in texts.risks and document.year == year
    ]
    return stories.without_risks(silent, register)
