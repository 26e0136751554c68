"""Changes as sentences: the careful ones first, then kind by kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.measures.revisions import RevisionKind
from lib.wording.prose import begun

_CAREFUL = "Let op"
_FIRST = "Eerst bekijken"
"""The head above what asks for a second look."""


@dataclass(frozen=True, slots=True)
class ToldRevision:
    """One change as a sentence, with what it is about."""

    kind: RevisionKind
    warning: bool
    sentence: str


def told(kind: RevisionKind, sentence: str, *, warning: bool = False) -> ToldRevision:
    """Return a change; its sentence is written as it stands behind "Let op:"."""
    full = f"{_CAREFUL}: {sentence}" if warning else begun(sentence)
    return ToldRevision(kind, warning, full)


def listed_by_kind(found: Sequence[ToldRevision]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the sentences under their heads: what asks for a second look, then kind by kind."""
    careful = tuple(each.sentence for each in found if each.warning)
    by_kind = [
        (
            begun(kind.value),
            tuple(each.sentence for each in found if each.kind is kind and not each.warning),
        )
        for kind in RevisionKind
    ]
    return [(head, lines) for head, lines in [(_FIRST, careful), *by_kind] if lines]


def as_text(head: str, found: Sequence[ToldRevision]) -> str:
    """Write all changes out as plain text below `head`."""
    blocks = [
        "\n".join([name, *(f"- {line}" for line in lines)]) for name, lines in listed_by_kind(found)
    ]
    return "\n\n".join([head, *blocks])
