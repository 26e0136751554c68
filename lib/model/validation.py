"""Checking a tree against the model, and what the model can tell an editor about itself."""

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from lib.model.base import Closed, Path

Kind = TypeVar("Kind", bound=Closed)


class Field(NamedTuple):
    """A word that staff can write: under which words, its type's name, and what it means."""

    where: str
    key: str
    required: bool
    description: str
    block: str


def validate(
    tree: object, kind: type[Kind]
) -> tuple[Kind | None, list[tuple[Path, str, dict[str, Any]]]]:
    """Check a tree of mappings, lists, text and Decimals against the model of a file.

    Returns the content and no problems, or None and every problem as
    (path in the tree, pydantic's error type, its context).
    """
    try:
        return kind.model_validate(tree), []
    except ValidationError as error:
        return None, [
            (tuple(e["loc"]), e["type"], {"input": e["input"], **e.get("ctx", {})})
            for e in error.errors(include_url=False)
        ]


def keys_at(kind: type[Closed], path: Path) -> list[str]:
    """Return the keys that may stand in the mapping at `path`; none where names are free."""
    here: object = kind
    for step in path:
        here = _below(here, step)
    known = _closed(_one_of(here))
    return [] if known is None else [str(f.alias or n) for n, f in known.model_fields.items()]


def is_text_at(kind: type[Closed], path: Path) -> bool:
    """Tell whether staff write a text of their own at `path`, rather than a word from a list."""
    here: object = kind
    for step in path:
        here = _below(here, step)
    return any(
        option is str or (get_origin(option) is Annotated and get_args(option)[0] is str)
        for option in _options(here)
    )


def fields(kind: type[Closed]) -> list[Field]:
    """Return every word that staff can write in a file."""
    found: list[Field] = []
    _walk("", kind, found, set())
    return found


def _walk(where: str, kind: type[Closed], found: list[Field], seen: set[type[Closed]]) -> None:
    """Collect the keys of a type and of what stands under it; a type is told once."""
    if kind in seen:
        return
    seen.add(kind)
    below: list[tuple[str, type[Closed]]] = []
    for name, field in kind.model_fields.items():
        key = str(field.alias or name)
        described = field.description or ""
        found.append(Field(where, key, field.is_required(), described, kind.__name__))
        inner = _innermost(field.annotation)
        if inner is not None:
            below.append((f"{where}.{key}" if where else key, inner))
    for place, inner in below:
        _walk(place, inner, found, seen)


def _innermost(kind: object) -> type[Closed] | None:
    """Return the closed type at the end of mappings, lists and unions: Mapping[Text, Goal]."""
    known = _closed(kind)
    if known is not None:
        return known
    for option in _options(kind):
        if get_origin(option) is Mapping:
            return _innermost(get_args(option)[1])
        if get_origin(option) is tuple:
            return _innermost(get_args(option)[0])
    return None


def _one_of(kind: object) -> object:
    """Return what one thing of a list is, for a field where one may stand without a list."""
    options = _options(kind)
    return next((get_args(each)[0] for each in options if get_origin(each) is tuple), kind)


def _options(kind: object) -> tuple[object, ...]:
    """Return what a union may be; anything else is its own only option."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _closed(kind: object) -> type[Closed] | None:
    """Return the closed type in an annotation such as `Target | None`."""
    for option in _options(kind):
        if isinstance(option, type) and issubclass(option, Closed):
            return option
    return None


def _below(kind: object, step: str | int) -> object:
    """Return the annotation of what stands under `step` in a closed type, a mapping or a list."""
    known = _closed(kind if isinstance(step, int) else _one_of(kind))
    if known is not None:
        return next(
            (f.annotation for n, f in known.model_fields.items() if step in (f.alias, n)), None
        )
    for option in _options(kind):
        if get_origin(option) is Mapping:
            return get_args(option)[1]
        if get_origin(option) is tuple and isinstance(step, int):
            return get_args(option)[0]
    return None
