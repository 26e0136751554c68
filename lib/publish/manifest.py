"""What tells in a folder which editions are ours: which forms, with which files, and when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lib.publish.history import as_data, from_data
from lib.wording.revisions.editions import Edition

MANIFEST = "uitgave.json"
_FORMAT = 1


class NotOursError(Exception):
    """Something in a folder was not published by us, so that it must stay as it is."""

    def __init__(self, found: Path) -> None:
        super().__init__(str(found))
        self.found = found


@dataclass(frozen=True)
class Published:
    """What stands in a folder: files by form, and every edition that there was, the last one last.

    `version` and `on` are those of the last edition.
    """

    version: str = ""
    on: date | None = None
    forms: Mapping[str, list[str]] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()

    def before(self, version: str) -> tuple[Edition, ...]:
        """Return the editions that came before this version is published."""
        return self.editions[: -1 if self.version == version else None]


def read(folder: Path) -> Published | None:
    """Return what is told of a folder, None where nothing is; NotOursError for another's file."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        version, on = str(told["versie"]), date.fromisoformat(told["datum"])
        known = from_data(told.get("uitgaven", [])) or (Edition(on, version, None),)
        return Published(version, on, dict(told["vormen"]), known)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotOursError(folder / MANIFEST) from error


def written(found: Published) -> bytes:
    """Return what `read` can read back."""
    manifest = {
        "indeling": _FORMAT,
        "datum": found.on.isoformat() if found.on else None,
        "versie": found.version,
        "vormen": found.forms,
        "uitgaven": as_data(found.editions),
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n"
