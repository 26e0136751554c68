"""What the model refuses, said to the person who wrote it: place, what was found, what to write."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from lib.sources.faults import Fault
from lib.sources.strict_yaml import Path, PlacedTree


def model_faults(
    tree: PlacedTree, problems: Iterable[tuple[Path, str, dict[str, Any]]]
) -> list[Fault]:
    """Turn what `model.validate` found into faults with their place in the file."""
    return [_model_fault(tree, *problem) for problem in _without_union_doubles(problems)]


_EXPECTED = {
    "missing": "Dit ontbreekt",
    "extra_forbidden": "Dit woord kent het dashboard hier niet",
    "enum": "Dit woord kan hier niet",
    "is_instance_of": "Hier hoort een getal",
    "decimal_type": "Hier hoort een getal",
    "string_type": "Hier hoort tekst",
    "string_too_short": "Hier hoort tekst",
    "int_parsing": "Hier hoort een jaartal",
    "int_type": "Hier hoort een jaartal",
    "greater_than_equal": "Dit jaartal kan niet kloppen",
    "less_than_equal": "Dit jaartal kan niet kloppen",
    "mapping_type": "Hier horen ingesprongen regels met 'woord: waarde'",
    "model_type": "Hier horen ingesprongen regels met 'woord: waarde'",
    "tuple_type": "Hier hoort een lijst: regels die met een streepje beginnen",
    "too_short": "Hier hoort ten minste één regel",
}


def _without_union_doubles(problems: Iterable[tuple[Path, str, dict[str, Any]]]) -> list[
    tuple[Path, str, dict[str, Any]]
]:  # fmt: skip
    """Keep one message for a field that may be text or a mapping and fails once for each."""
    seen: dict[Path, tuple[Path, str, dict[str, Any]]] = {}
    for path, kind, context in problems:
        plain = tuple(step for step in path if step != "[key]" and "[" not in str(step))
        seen.setdefault(plain, (plain, kind, context))
    return list(seen.values())


def _model_fault(tree: PlacedTree, path: Path, kind: str, context: Mapping[str, Any]) -> Fault:
    line, column = tree.place(path, of_key=kind == "extra_forbidden")
    name = str(path[-1]) if path else tree.file
    message = f"'{name}': {_EXPECTED.get(kind, 'Deze waarde kan hier niet')}."
    found = context.get("input")
    if kind in ("missing", "extra_forbidden"):
        pass
    elif found is None:
        message += " Gevonden: niets."
    elif isinstance(found, str | Decimal | bool):
        message += f" Gevonden: {str(found).lower() if isinstance(found, bool) else found}."
    if kind == "enum":
        message += f" Mogelijk zijn: {str(context['expected']).replace(' or ', ' of ')}."
    if kind in ("is_instance_of", "decimal_type") and isinstance(found, str):
        message += (
            " Schrijf alleen cijfers, met een punt als komma: 6,9 wordt 6.9 en 2.571 wordt 2571."
        )
    return Fault(tree.file, line, column, f"model-{kind.replace('_', '-')}", message)
