"""YAML as staff mean it: nothing guessed, nothing lost; the one home of PyYAML.

The tree is built from the parser's events, not by a constructor: so a key given twice is a
fault instead of a loss, `no` and `010` stay the text that was typed, `2.30` keeps its last
zero, and a file that is too deep or repeats itself through aliases is refused at once.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any

import yaml

from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.gathered import MOST_KEPT, gathered
from lib.sources.reading.known import thousands
from lib.sources.reading.yaml_files.placed_tree import Path, Place, PlacedTree, Tree
from lib.sources.reading.yaml_files.yaml_syntax import (
    Complaint,
    Finding,
    Seen,
    explain,
    shortened,
    slips,
)

__all__ = ["Path", "Place", "PlacedTree", "Tree", "read", "tokens"]

MOST_CHARACTERS = 20_000_000
MOST_COMMENT = 1_000_000
MOST_VALUES = 500_000
LONGEST_TEXT = 20_000
MOST_DIGITS = 30
DEEPEST = 20

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(text: str, file: str) -> PlacedTree:
    """Read YAML text into a placed tree; raises SourceError with the place of every fault."""
    if len(text) > MOST_CHARACTERS:
        message = (
            f"Het bestand is te groot: {thousands(len(text))} tekens, en het kunnen er hoogstens "
            f"{thousands(MOST_CHARACTERS)} zijn. Splits het, of haal weg wat er niet hoort."
        )
        raise SourceError([Fault(file, 1, 1, "yaml-te-groot", message)])
    findings = slips.unreadable(text) or slips.too_much_comment(text, MOST_COMMENT)
    builder = _Builder(PlacedTree(file), text)
    if not findings:
        findings = builder.build()
    if findings:
        raise SourceError(
            gathered((finding.fault(file) for finding in dict.fromkeys(findings)), text)
        )
    return builder.tree


def tokens(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where each token of good YAML text begins and ends, and whether it is a block of text.

    What stands between two of them is blank or a comment.
    """
    for token in yaml.scan(text, Loader=_LOADER):
        block = isinstance(token, yaml.ScalarToken) and token.style in ("|", ">")
        yield token.start_mark.index, token.end_mark.index, block


class _Stop(Exception):  # noqa: N818 it ends the reading; the finding itself is already noted
    """The rest of the file cannot be read safely."""


class _Builder:
    """Builds a placed tree from the parser's events, in one pass."""

    def __init__(self, tree: PlacedTree, text: str) -> None:
        self.tree = tree
        self.text = text
        self.findings: list[Finding] = []

        self._hashes = "#" in text

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines of the file, at least one; asked for only when something is wrong."""
        return self.text.splitlines() or [""]

    def build(self) -> list[Finding]:
        """Read everything; returns what was found wrong."""
        self._loader = _LOADER(self.text)
        self._next = self._loader.get_event
        try:
            self._documents()
        except _Stop:
            pass
        except yaml.MarkedYAMLError as error:
            if error.problem_mark and "maximum nesting depth" in (error.problem or ""):
                return self._up_to(error.problem_mark.index)
            self.findings.append(explain(self._complaint(error)))
        finally:
            self._loader.dispose()
        return self.findings

    def _up_to(self, index: int) -> list[Finding]:
        """Return what is wrong before the place where the parser met a limit of its own.

        libyaml reads ahead on a line, so since 0.2.6 it may stop 1,000 levels deep before it has
        told of the first. Of a text that ends there it tells all, and our own limit comes first.
        """
        return _Builder(self.tree, self.text[:index]).build()

    def _documents(self) -> None:
        documents = 0
        while not isinstance(event := self._next(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if (documents := documents + 1) > 1:
                    message = "Na --- begint een tweede deel. Dat wordt niet gelezen: verwijder "
                    self._note(event, "yaml-documenten", message + "de regel met ---.")
                    return
            elif isinstance(event, yaml.NodeEvent):
                self.tree.content = self._node(event, ())

    def _complaint(self, error: yaml.MarkedYAMLError) -> Complaint:
        lines = self.lines
        place = _place(error.problem_mark or error.context_mark)
        if place[0] > len(lines):
            place = (len(lines), len(lines[-1]) + 1)
        start = _place(error.context_mark) if error.context_mark else place
        last = _last_seen(self.text)
        return Complaint(error.problem or "", error.context or "", place, start, last, lines)

    def _node(self, event: Any, path: Path) -> Tree:
        mark = event.start_mark
        self.tree.values[path] = (mark.line + 1, mark.column + 1)
        if len(self.tree.values) > MOST_VALUES:
            message = (
                f"Er staan meer dan {thousands(MOST_VALUES)} waarden in dit bestand. Splits het, "
                "of haal weg wat er niet hoort."
            )
            self._note(event, "yaml-te-groot", message)
            raise _Stop
        if event.anchor or type(event) is yaml.AliasEvent or event.tag:
            self._refuse_reference(event)
        if type(event) is yaml.ScalarEvent:
            return self._scalar(event, path)
        if len(path) > DEEPEST:
            self._note(event, "yaml-te-diep", f"Meer dan {DEEPEST} niveaus diep kan niet.")
            raise _Stop
        if type(event) is yaml.MappingStartEvent:
            return self._mapping(path)
        return self._sequence(path)

    def _scalar(self, event: Any, path: Path) -> Tree:
        """Only true, false, plain decimal numbers and nothing at all are more than text."""
        text: str = event.value
        if len(text) > LONGEST_TEXT:
            message = (
                f"Deze tekst heeft {thousands(len(text))} tekens, en het kunnen er hoogstens "
                f"{thousands(LONGEST_TEXT)} zijn. Kort hem in."
            )
            self._note(event, "tekst-te-lang", message)
        if event.start_mark.line < event.end_mark.line:
            self._note_swallowed(event, path)
        if event.style:  # quoted or a block of text; the C parser says "" for plain, the other None
            if event.style in "|>" and not text.strip():
                self._find(slips.empty_block(_place(event.start_mark), self.lines))
            return text
        if text == "":
            return None
        if text in ("true", "false"):
            return text == "true"
        if _NUMBER.fullmatch(text):
            return self._number(event, text)
        if not text.isascii():
            self._find(slips.plain_text(text, _place(event.start_mark), key=False))
        if self._hashes:
            line, column = _place(event.end_mark)
            if behind := slips.behind_hash(self.lines[line - 1], column - 1):
                self.tree.unread[path] = behind
        return text

    def _number(self, event: Any, text: str) -> Tree:
        """Refuse a number before anything computes with it: a million digits take minutes."""
        digits = len(text) - text.count(".") - text.count("-")
        if digits <= MOST_DIGITS:
            return Decimal(text)
        message = (
            f"Dit getal heeft {thousands(digits)} cijfers, en het kunnen er hoogstens {MOST_DIGITS}"
            " zijn. Is het een code of een tekst? Zet hem dan tussen aanhalingstekens."
        )
        self._note(event, "getal-te-lang", message)
        return text

    def _note_swallowed(self, event: Any, path: Path) -> None:
        """Note the lines of a long text that look like the start of something else."""
        first, last = event.start_mark.line + 1, event.end_mark.line + 1
        found = slips.look_like_keys(self.lines[first : last - bool(event.style)], first + 1)
        if found:
            self.tree.swallowed[path] = found

    def _mapping(self, path: Path) -> Tree:
        mapping: dict[str, Tree] = {}
        before: Place | None = None
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event, path, mapping)
            value = self._node(self._next(), (*path, key))
            if value is None:
                self._find(slips.nothing(key, _place(event.start_mark), before, self.lines))
            before = self.tree.values[(*path, key)] if isinstance(value, Decimal) else None
            mapping.setdefault(key, value)
        return mapping

    def _key(self, event: Any, path: Path, mapping: dict[str, Tree]) -> str:
        if type(event) is not yaml.ScalarEvent or event.anchor or event.tag:
            self._refuse_reference(event)
        key: str = event.value
        mark, here = event.start_mark, (*path, key)
        if key in mapping:
            message = (
                f"'{shortened(key)}' staat hier voor de tweede keer; de eerste staat op regel "
            )
            first = self.tree.keys[here][0]
            advice = (
                "Staat er twee keer hetzelfde? Houd er één over. Staat er iets anders? Verander "
                "dan een van de twee woorden, of zet alles onder één."
            )
            self._note(event, "dubbel", f"{message}{first}. {advice}")
            return key
        self.tree.keys[here] = (mark.line + 1, mark.column + 1)
        if not event.style and not key.isascii():
            self._find(slips.plain_text(key, _place(mark), key=True))
        return key

    def _sequence(self, path: Path) -> Tree:
        sequence: list[Tree] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            sequence.append(self._node(event, (*path, len(sequence))))
        return sequence

    def _refuse_reference(self, event: Any) -> None:
        """Anchors, aliases and tags let one line stand for much more than it shows."""
        anchor, tag = event.anchor, getattr(event, "tag", None)
        if not anchor and not tag:
            self._note(event, "yaml-sleutel", "Voor de dubbele punt hoort een woord te staan.")
            raise _Stop
        alias = isinstance(event, yaml.AliasEvent)
        sign = f"{'*' if alias else '&'}{anchor}" if anchor else str(tag).replace(_LONG_TAG, "!!")
        message = (
            f"'{sign}' is een verwijzing of label van YAML en mag hier niet. Begint uw tekst met "
            "&, * of !? Zet hem tussen aanhalingstekens."
        )
        self._note(event, "yaml-verwijzing", message)
        raise _Stop

    def _note(self, event: Any, code: str, message: str) -> None:
        self._find(Finding(_place(event.start_mark), code, message))

    def _find(self, finding: Finding | None) -> None:
        if finding is not None:
            self.findings.append(finding)
        if len(self.findings) > MOST_KEPT:
            raise _Stop


_LONG_TAG = "tag:yaml.org,2002:"
_CLOSED: dict[type, str] = {yaml.MappingEndEvent: "}", yaml.SequenceEndEvent: "]"}


def _last_seen(text: str) -> Seen:
    """Return the last piece before the parser stops; read again, as only a fault needs it."""
    loader, event = _LOADER(text), yaml.StreamStartEvent(None, None)
    try:
        while not isinstance(event, yaml.StreamEndEvent):
            event = loader.get_event()
    except yaml.MarkedYAMLError:
        pass
    finally:
        loader.dispose()
    sign = str(getattr(event, "style", None) or _CLOSED.get(type(event), ""))
    return Seen(_place(event.start_mark), _place(event.end_mark), sign)


def _place(mark: Any) -> Place:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
