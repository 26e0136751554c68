"""Every sentence that the pages can say, each once: `python -m tests.every_sentence` lists them.

Sentences that differ only in their numbers and names are one: the first that was met stands in the
list, with the page that says it. Read it aloud now and then; no test can hear what is odd.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from lib.page import Figure, Link, Table
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from tests.generated.cases import Cases
from tests.generated.choices import new_seed
from tests.generated.shown import parts
from tests.generated.test_awkward import KINDS
from tests.wording.random_figures import random_figures

_NUMBER = re.compile(r"[+−-]?\d[\d.,]*")
_VERSION = re.compile(r"\b[0-9a-f]{12}\b")
_QUOTED = re.compile(r"“[^”]*”")
_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z€“*\d])")
_PLACES = {"anchor", "address", "place", "part", "name", "code", "goal", "programme"}
_MADE = 12  # sources made from the model


@dataclass(frozen=True)
class Said:
    """A sentence as it was met, and the page that says it."""

    text: str
    page: str


def awkward() -> Iterator[Snapshot]:
    """Yield sources with everything that is odd but accepted, in plain words of our own."""
    yield load(DEFAULT_FOLDER)
    yield from KINDS.values()
    yield from random_figures(rounds=2)


def every_sentence(snapshots: Iterable[Snapshot]) -> dict[str, Said]:
    """Return the sentences of all pages by their template, in the order in which they are met."""
    found: dict[str, Said] = {}
    for snapshot in snapshots:
        names = _names(snapshot)
        for page, make in parts(snapshot, most_years=4):
            if page.startswith(("search", "table", "package")):  # pieces of texts, and numbers
                continue
            for text in _texts(make()):
                for sentence in _END.split(text.replace("\N{NO-BREAK SPACE}", " ")):
                    if " " in sentence.strip():
                        found.setdefault(_template(sentence, names), Said(sentence, page))
    return found


def _names(snapshot: Snapshot) -> re.Pattern[str]:
    """Return what finds a name from the sources, the longest first."""
    register = snapshot.register
    known = {document.name for document in register.documents.values()}
    known |= {each.name for each in register.indicators.values()}
    known |= {each.short_name for each in register.indicators.values()}
    for programme in register.programmes.values():
        known |= {programme.name, *(goal.name for goal in programme.goals.values())}
    return re.compile("|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)))


def _template(sentence: str, names: re.Pattern[str]) -> str:
    return _NUMBER.sub("0", _VERSION.sub("0", names.sub("…", _QUOTED.sub("“…”", sentence))))


def _texts(shown: object) -> Iterator[str]:
    """Yield the texts of a page; of a table its caption and the cells that are sentences."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, Table):
        yield shown.caption
        yield from (cell for row in shown.rows for cell in row if cell.endswith((".", "?")))
    elif isinstance(shown, Figure):
        caption = shown.caption
        yield from (caption.finding, caption.about, caption.spoken, f"Bron: {caption.source}")
        yield from _texts(shown.table)
    elif isinstance(shown, Mapping | bytes | Link):
        return
    elif is_dataclass(shown):
        for field in fields(shown):
            if field.name not in _PLACES:
                yield from _texts(getattr(shown, field.name))
    elif isinstance(shown, list | tuple):
        for part in shown:
            yield from _texts(part)


def _from_the_model() -> Iterator[Snapshot]:
    cases = Cases(new_seed())
    while cases.made < _MADE:
        case = cases.next()
        if case is not None:
            yield case.snapshot


def main() -> None:
    """Write the list, a sentence a line, template by template."""
    found = every_sentence([*awkward(), *_from_the_model()])
    for template in sorted(found, key=str.casefold):
        sys.stdout.write(f"{found[template].text}    [{found[template].page}]\n")


if __name__ == "__main__":
    main()
