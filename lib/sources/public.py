"""The sources as everybody may have them: the same content, without notes of staff."""

from collections.abc import Mapping

from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files.comments import without_comments
from lib.sources.snapshot import Snapshot


def public(snapshot: Snapshot) -> Mapping[str, bytes]:
    """Return the files of a snapshot by name in UTF-8; an equal snapshot can be made of them."""
    texts = {name: decode(content, name) for name, content in snapshot.read.items()}
    return {name: _bare(name, text).encode() for name, text in texts.items()}


def _bare(name: str, text: str) -> str:
    return without_comments(text) if name.endswith(".yaml") else text
