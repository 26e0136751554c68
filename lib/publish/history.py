"""The editions that were published, as data: in the manifest of a folder and in a file of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lib.measures.revisions import RevisionKind
from lib.wording.revisions import ToldRevision
from lib.wording.revisions.editions import Edition, Since


def as_data(editions: Sequence[Edition]) -> list[dict[str, object]]:
    """Return editions as JSON has them, from old to new."""
    return [
        {
            "datum": each.on.isoformat(),
            "versie": each.version,
            "vergeleken_met": None if each.since is None else _since(each.since),
        }
        for each in editions
    ]


def from_data(found: Sequence[Mapping[str, Any]]) -> tuple[Edition, ...]:
    """Return editions from what `as_data` made; raises ValueError, KeyError or TypeError."""
    return tuple(
        Edition(
            date.fromisoformat(each["datum"]),
            str(each["versie"]),
            None if each["vergeleken_met"] is None else _told(each["vergeleken_met"]),
        )
        for each in found
    )


def _since(since: Since) -> dict[str, object]:
    return {
        "datum": since.on.isoformat(),
        "versie": since.version,
        "samengevat": since.opening,
        "veranderingen": [
            {"soort": each.kind.value, "let_op": each.warning, "zin": each.sentence}
            for each in since.changes
        ],
    }


def _told(found: Mapping[str, Any]) -> Since:
    return Since(
        date.fromisoformat(found["datum"]),
        str(found["versie"]),
        str(found["samengevat"]),
        tuple(
            ToldRevision(RevisionKind(each["soort"]), bool(each["let_op"]), str(each["zin"]))
            for each in found["veranderingen"]
        ),
    )
