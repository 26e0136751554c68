"""A made source: what a council wishes for its goals. It costs this file and a line in the list."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import Field

from lib.model import Closed
from lib.sources import indicators, money
from lib.sources.losses import gone
from lib.sources.reading.faults import Fault
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import modelled
from lib.sources.reading.yaml_files.placed_tree import PlacedTree
from lib.sources.source import Contents, Source

FILE = "wensen.yaml"


class Wish(Closed):
    """What is wished for one goal."""

    goal: str = Field(alias="doelstelling", description="De code van het doel.")
    text: str = Field(alias="tekst", description="De wens in eigen woorden.")
    year: str | None = Field(None, alias="jaar", description="Voor welk jaar.")


class Wishes(Closed):
    """The whole file."""

    wishes: Mapping[str, Wish] = Field(
        default_factory=dict, alias="wensen", description="De wensen, elk onder een vaste naam."
    )


def _read(data: bytes, before: Contents) -> tuple[Wishes, tuple[Fault, ...]]:
    known = before.get(indicators.SOURCE)

    def unknown_goals(content: Wishes, tree: PlacedTree) -> Iterator[Fault]:
        goals = {g for p in known.register.programmes.values() for g in p.goals} if known else set()
        for name, wish in content.wishes.items():
            if known and wish.goal not in goals:
                place = tree.place(("wensen", name, "doelstelling"))
                yield Fault(FILE, *place, "onbekende-naam", f"Doel {wish.goal} bestaat niet.")

    return modelled.read(decode(data, FILE), FILE, Wishes, unknown_goals)


def _goals_without_money(found: Contents) -> Iterable[Fault]:
    wished, paid = found.get(SOURCE), found.get(money.SOURCE)
    if wished is None or paid is None:
        return
    for wish in wished.wishes.values():
        if wish.goal not in paid.amounts["goal"]:
            message = f"Voor doel {wish.goal} staat er geen bedrag."
            yield Fault(FILE, 1, 1, "document-zonder-bedragen", message, warning=True)


def _lost(before: Wishes, after: Wishes) -> Iterator[str]:
    names = ({name: name for name in content.wishes} for content in (before, after))
    yield gone("wensen", *names)


SOURCE = Source(
    FILE,
    _read,
    Wishes.model_dump_json,
    _lost,
    rules=(_goals_without_money,),
    model=Wishes,
    absent=lambda: Wishes.model_validate({}),
)
