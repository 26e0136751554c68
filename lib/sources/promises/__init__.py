"""`afspraken.yaml`: promises and motions, and what each document says of them."""

from collections.abc import Iterator

from lib.model import AmountKind, Promises
from lib.sources import indicators, money
from lib.sources.losses import gone
from lib.sources.promises.limits import LIMITS
from lib.sources.promises.rules import promise_faults
from lib.sources.promises.rules.held import Held
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import modelled
from lib.sources.reading.yaml_files.placed_tree import PlacedTree
from lib.sources.source import Contents, Source

FILE = "afspraken.yaml"


def _read(data: bytes, before: Contents) -> tuple[Promises, tuple[Fault, ...]]:
    """Read the promises beside the sources before it, and do without those that are faulty."""
    known = before.get(indicators.SOURCE)

    def rules(content: Promises, tree: PlacedTree) -> Iterator[Fault]:
        register = known.register if known else None
        return promise_faults(Held(content, tree, register, _new_policy(before)))

    return modelled.read(decode(data, FILE), FILE, Promises, rules, LIMITS)


def _new_policy(before: Contents) -> Known | None:
    """Return the rows of new policy by name and by code; None where the money was not read.

    Without a register no amount is kept, so that nothing can be said of its rows.
    """
    paid = before.get(money.SOURCE)
    if paid is None or before.get(indicators.SOURCE) is None:
        return None
    rows = paid.amounts.filter(kind=AmountKind.NEW_POLICY.value).drop_nulls("product")
    names = (*rows["name"], *rows["product"])
    return Known(" ".join(name.split()) for name in names if name)


def _lost(before: Promises, after: Promises) -> Iterator[str]:
    yield gone("beloften", _promised(before), _promised(after))
    yield gone("moties", _motions(before), _motions(after))
    yield gone(
        "dingen zonder belofte",
        {name: name for name in before.unpromised},
        {name: name for name in after.unpromised},
    )


def _promised(content: Promises) -> dict[str, str]:
    return {name: name for name in content.promises}


def _motions(content: Promises) -> dict[str, str]:
    return {number: f"{number} {one.subject}" for number, one in content.motions.items()}


def _meaning(content: Promises) -> str:
    return content.model_dump_json()


SOURCE = Source(FILE, _read, _meaning, _lost, model=Promises, limits=LIMITS, absent=Promises)
