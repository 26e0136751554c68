"""`teksten.yaml`: the story of the documents in short, their links, and where they clash."""

from collections.abc import Iterable, Iterator

from lib.model import Texts
from lib.sources import indicators
from lib.sources.losses import fewer, gone
from lib.sources.reading.faults import Fault
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files import modelled
from lib.sources.reading.yaml_files.placed_tree import PlacedTree
from lib.sources.source import Contents, Source
from lib.sources.texts.limits import LIMITS
from lib.sources.texts.rules import text_faults
from lib.sources.texts.rules.held import Held

FILE = "teksten.yaml"


def _read(data: bytes, before: Contents) -> tuple[Texts, tuple[Fault, ...]]:
    """Read the texts beside the register, and do without it where it is faulty."""
    known = before.get(indicators.SOURCE)

    def rules(content: Texts, tree: PlacedTree) -> Iterator[Fault]:
        return text_faults(Held(content, tree, known.register if known else None))

    return modelled.read(decode(data, FILE), FILE, Texts, rules, LIMITS)


def _lost(before: Texts, after: Texts) -> Iterator[str]:
    yield gone("programma's met teksten", _names(before.programmes), _names(after.programmes))
    yield gone(
        "doelstellingen met een inleiding",
        _names(before.introductions),
        _names(after.introductions),
    )
    yield gone("tegenspraken", _subjects(before), _subjects(after))
    yield fewer("links", len(before.links), len(after.links))
    yield fewer("verwijzingen", len(before.references), len(after.references))


def _names(found: Iterable[str]) -> dict[str, str]:
    return {name: name for name in found}


def _subjects(content: Texts) -> dict[str, str]:
    return {name: one.subject for name, one in content.contradictions.items()}


def _meaning(content: Texts) -> str:
    return content.model_dump_json()


SOURCE = Source(FILE, _read, _meaning, _lost, model=Texts, limits=LIMITS, absent=Texts)
