"""YAML as staff mean it: nothing guessed, nothing lost; the one home of PyYAML.

The tree is built from the parser's events, not by a constructor: so a key given twice is a
fault instead of a loss, `no` and `010` stay the text that was typed, `2.30` keeps its last
zero, and a file that is too deep or repeats itself through aliases is refused at once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

import yaml

from lib.sources.faults import Fault, SourceError

MOST_CHARACTERS = 20_000_000
DEEPEST = 20

Key: TypeAlias = str | int
Path: TypeAlias = tuple[Key, ...]
Place: TypeAlias = tuple[int, int]
Tree: TypeAlias = "str | bool | Decimal | list[Tree] | dict[str, Tree] | None"

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class PlacedTree:
    """The content of a file and, per path, the line and column of the key and of the value."""

    file: str
    content: Tree = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Return the place of the value (or key) at `path`, or of its nearest known parent."""
        if of_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))


def read(text: str, file: str) -> PlacedTree:
    """Read YAML text into a placed tree; raises SourceError with the place of every fault."""
    if len(text) > MOST_CHARACTERS:
        message = f"Het bestand is te groot: meer dan {MOST_CHARACTERS} tekens."
        raise SourceError([Fault(file, 1, 1, "yaml-te-groot", message)])
    builder = _Builder(PlacedTree(file))
    try:
        builder.build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        raise SourceError([*builder.faults, _syntax_fault(error, text, file)]) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, error.position - before.rfind("\n")
        message = "Hier staat een teken dat niet in YAML mag. Verwijder dit teken."
        raise SourceError([Fault(file, line, column, "yaml-teken", message)]) from None
    if builder.faults:
        raise SourceError(builder.faults)
    return builder.tree


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, file: str) -> Fault:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.splitlines() or [""]
    if line > len(lines):  # what is missing at the end is named at the last character
        line, column = len(lines), len(lines[-1]) + 1
    message = (
        "De regels passen niet bij elkaar. Kijk op deze regel en de regel erboven of het "
        "inspringen klopt, of elke { en elk aanhalingsteken een einde heeft, en of een tekst met "
        "een dubbele punt tussen aanhalingstekens staat."
    )
    return Fault(file, line, column, "yaml-opbouw", message)


class _Stop(Exception):  # noqa: N818 it ends the reading; the fault itself is already noted
    """The rest of the file cannot be read safely."""


class _Builder:
    """Builds a placed tree from the parser's events."""

    def __init__(self, tree: PlacedTree) -> None:
        self.tree = tree
        self.faults: list[Fault] = []

    def build(self, events: Iterator[yaml.Event]) -> None:
        documents = 0
        try:
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._fault(
                            event,
                            "yaml-documenten",
                            "Na --- begint een tweede deel. "
                            "Dat wordt niet gelezen: verwijder de regel met ---.",
                        )
                        return
                elif isinstance(event, yaml.NodeEvent):
                    self.tree.content = self._node(event, events, ())
        except _Stop:
            return

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Tree:
        self._refuse_references(event)
        self.tree.values[path] = _place(event)
        if len(path) > DEEPEST:
            self._fault(event, "yaml-te-diep", f"Meer dan {DEEPEST} niveaus diep kan niet.")
            raise _Stop
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return _scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> Tree:
        mapping: dict[str, Tree] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            self._refuse_references(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._fault(event, "yaml-sleutel", "Voor de dubbele punt hoort een woord te staan.")
                raise _Stop
            key = event.value
            here = (*path, key)
            if key in mapping:
                first = self.tree.keys[here][0]
                self._fault(
                    event,
                    "dubbel",
                    f"'{key}' staat hier voor de tweede keer; de eerste "
                    f"staat op regel {first}. Houd er één over.",
                )
            else:
                self.tree.keys[here] = _place(event)
            value = self._node(next(events), events, here)
            if value is None:
                message = f"Achter '{key}:' staat niets. Vul iets in of haal '{key}' weg."
                self._fault(event, "leeg", message)
            mapping.setdefault(key, value)
        return mapping

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> Tree:
        sequence: list[Tree] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            sequence.append(self._node(event, events, (*path, len(sequence))))
        return sequence

    def _refuse_references(self, event: yaml.Event) -> None:
        """Anchors, aliases and tags let one line stand for much more than it shows."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor or (tag and tag != "!"):
            sign = (
                f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{anchor}" if anchor else tag
            )
            self._fault(
                event,
                "yaml-verwijzing",
                f"'{sign}' is een verwijzing of label van YAML en "
                "mag hier niet. Begint uw tekst met &, * of !? Zet hem tussen aanhalingstekens.",
            )
            raise _Stop

    def _fault(self, event: yaml.Event, code: str, message: str) -> None:
        line, column = _place(event)
        self.faults.append(Fault(self.tree.file, line, column, code, message))


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _scalar(event: yaml.ScalarEvent) -> Tree:
    """Only true, false, plain decimal numbers and nothing at all are more than text."""
    text: str = event.value
    if event.style:  # quoted or a block of text; the C parser says "" for plain, the other None
        return text
    if text == "":
        return None
    if text in ("true", "false"):
        return text == "true"
    return Decimal(text) if _NUMBER.fullmatch(text) else text
