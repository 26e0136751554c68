"""The files that a workbook was made from, kept in it: so that only what was changed comes back."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping

MARK = "Doel gehaald? werkmap 1"
"""What the first cell of the hidden sheet says; the number is that of the layout."""
_MOST = 30_000  # signs; a cell holds 32,767
_LARGEST = 100_000_000


class NotOursError(Exception):
    """A workbook was not made here, or what it kept of the files is damaged."""


def kept(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the cells that hold these files: the mark, their hash, and what they say."""
    told = {name: base64.b64encode(data).decode() for name, data in files.items()}
    packed = base64.b64encode(zlib.compress(json.dumps(told).encode(), 9)).decode()
    yield MARK
    yield hash_of(files)
    yield from (packed[at : at + _MOST] for at in range(0, len(packed), _MOST))


def unpacked(cells: Iterable[str]) -> dict[str, bytes]:
    """Return the files that cells hold; raises NotOursError for anything else."""
    mark, told, *packed = [*cells, "", ""][:2] + list(cells)[2:]
    if mark != MARK:
        raise NotOursError
    try:
        unzipped = zlib.decompressobj().decompress(
            base64.b64decode("".join(packed), validate=True), _LARGEST
        )
        files = {name: base64.b64decode(data) for name, data in json.loads(unzipped).items()}
    except (ValueError, TypeError, AttributeError, zlib.error) as error:
        raise NotOursError from error
    if hash_of(files) != told:
        raise NotOursError
    return files


def hash_of(files: Mapping[str, bytes]) -> str:
    """Return the hash of the bytes of some files, each by its name."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        total.update(f"{name}\n{len(data)}\n".encode())
        total.update(data)
    return total.hexdigest()
