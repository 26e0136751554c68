"""What the annotation of a field says: which types it allows, and of what."""

from collections.abc import Iterator, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from lib.model import Closed


def fields(model: type[Closed]) -> list[tuple[str, Any]]:
    """Return the words that can stand in a mapping of this type, each with what it can hold."""
    return [(str(one.alias or name), one.annotation) for name, one in model.model_fields.items()]


def is_a(annotation: Any, origin: type) -> bool:
    """Tell whether a mapping, or a tuple, is among what an annotation allows."""
    return any(
        isinstance(get_origin(part), type) and issubclass(get_origin(part), origin)
        for part in options(annotation)
    )


def options(annotation: Any) -> Iterator[Any]:
    """Yield the types of a union, each without what is annotated."""
    if get_origin(annotation) is Annotated:
        yield from options(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from options(part)
    else:
        yield annotation


def bare(annotation: Any) -> Any:
    """Return a type without what is annotated."""
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def leaves(annotation: Any) -> Iterator[type]:
    """Yield every type in an annotation such as Mapping[str, Figure] | None."""
    for part in options(annotation):
        if isinstance(part, type) and not get_args(part):
            yield part
        elif get_origin(part) is not Literal:
            for inner in get_args(part):
                yield from leaves(inner)


def literals(annotation: Any) -> Sequence[str]:
    """Return the words of a Literal, none of another type."""
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def closed_in(annotation: Any) -> type[Closed] | None:
    """Return the type with fields of its own in an annotation, None where there is none."""
    return next((one for one in leaves(annotation) if issubclass(one, Closed)), None)
