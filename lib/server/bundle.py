"""What Streamlit's frontend is made of, as its own list tells: which files a component needs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from streamlit.file_util import get_static_dir

Chunks: TypeAlias = Mapping[str, Mapping[str, Any]]

_ENTRY = "index.html"


class UnknownBundleError(RuntimeError):
    """Streamlit's frontend has no component of this name."""


def folder() -> Path:
    """Return where Streamlit's own files stand."""
    return Path(get_static_dir())


def files(components: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the addresses of all that loads at once: the frame, then what components add to it.

    Each of the two has its largest file first: what takes longest then begins soonest. Raises
    UnknownBundleError for a component that does not exist.
    """
    known = _chunks()
    frame = _reached(known, [_ENTRY])
    added = _reached(known, [_key(known, name) for name in components]) - frame
    return tuple(path for keys in (frame, added) for path in _largest_first(known, keys))


@cache
def _chunks() -> Chunks:
    found: Chunks = json.loads((folder() / "manifest.json").read_text(encoding="utf-8"))
    return found


def _key(known: Chunks, component: str) -> str:
    for key, chunk in known.items():
        if chunk.get("name") == component:
            return key
    message = f"Streamlit's manifest.json has no {component}"
    raise UnknownBundleError(message)


def _reached(known: Chunks, keys: Iterable[str]) -> set[str]:
    """Return what these chunks import, and what that imports; not what they may load later."""
    found: set[str] = set()
    waiting = list(keys)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += known[key].get("imports", ())
    return found


def _largest_first(known: Chunks, keys: Iterable[str]) -> Iterator[str]:
    paths = {path for key in keys for path in (known[key]["file"], *known[key].get("css", ()))}
    sizes = {path: (folder() / path).stat().st_size for path in paths}
    for path in sorted(paths, key=lambda path: (-sizes[path], path)):
        yield f"/{path}"
