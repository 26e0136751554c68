"""What the model refuses, said to the person who wrote it: place, what was found, what to write."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lib.model import Closed
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.remedies import EXPECTED, remedy, shown_value
from lib.sources.reading.yaml_files.strict_yaml import Path, PlacedTree

_CODES = {
    "missing": "ontbreekt",
    "extra_forbidden": "onbekend-woord",
    "enum": "verkeerd-woord",
    "literal_error": "verkeerd-woord",
    "is_instance_of": "geen-getal",
    "decimal_type": "geen-getal",
    "decimal_parsing": "geen-getal",
    "string_type": "geen-tekst",
    "year": "geen-jaartal",
    "greater_than_equal": "geen-jaartal",
    "less_than_equal": "geen-jaartal",
    "bool_type": "geen-true-false",
    "bool_parsing": "geen-true-false",
    "mapping_type": "geen-blok",
    "dict_type": "geen-blok",
    "model_type": "geen-blok",
    "model_attributes_type": "geen-blok",
    "tuple_type": "geen-lijst",
    "list_type": "geen-lijst",
    "too_short": "te-weinig",
    "string_too_short": "te-weinig",
    "nothing_said": "te-weinig",
    "one_form": "een-vorm",
    "unreadable_sign": "onleesbaar-teken",
    "lookalike_sign": "teken-lijkt-op-ander",
    "number_as_text": "getal-als-woord",
}
_AT_KEY = ("onbekend-woord",)
_FOUND_SAID = ("ontbreekt", "onbekend-woord", "onleesbaar-teken", "teken-lijkt-op-ander")


class _Problem(NamedTuple):
    """A problem of the model, led back to what stands in the file."""

    path: Path
    code: str
    context: Mapping[str, Any]
    at_key: bool
    in_union: bool


def model_faults(
    tree: PlacedTree, problems: Iterable[tuple[Path, str, dict[str, Any]]], kind: type[Closed]
) -> Iterator[Fault]:
    """Yield what `model.validate` found as faults with their place in the file.

    A field that may be several things fails once for each: that is one fault, and none if
    something deeper in it is the true fault.
    """
    placed = [_placed(tree, *problem) for problem in problems]
    inner = {problem.path[:depth] for problem in placed for depth in range(len(problem.path))}
    together: dict[Path, list[_Problem]] = {}
    for problem in placed:
        if not (problem.in_union and problem.path in inner):
            together.setdefault(problem.path, []).append(problem)
    return (_fault(tree, same, kind) for same in together.values())


def _placed(tree: PlacedTree, path: Path, kind: str, context: dict[str, Any]) -> _Problem:
    """Leave out the steps that stand only in the model, such as the branch of a union."""
    code = _CODES.get(kind, "verkeerde-waarde")
    here: Path = ()
    for step in path:
        below = next((p for p in ((*here, step), (*here, str(step))) if p in tree.values), None)
        here = below or here
    union = any("[" in str(step) and step != "[key]" for step in path)
    if code == "ontbreekt":
        here = (*here, path[-1])
    at_key = code in _AT_KEY or path[-1:] == ("[key]",)
    return _Problem(here, code, context, at_key, union)


def _fault(tree: PlacedTree, same: list[_Problem], kind: type[Closed]) -> Fault:
    problem = same[0]
    line, column = _place(tree, problem)
    found = problem.path[-1] if problem.at_key and problem.path else problem.context.get("input")
    name = f"'{problem.path[-1]}': " if problem.path else ""
    expected = " of ".join(dict.fromkeys(EXPECTED[other.code] for other in same))
    message = f"{name}{expected[0].upper()}{expected[1:]}."
    if problem.code not in _FOUND_SAID:
        message += f" Gevonden: {shown_value(found)}."
    message += remedy(problem.code, problem.path, found, problem.context, kind)
    return Fault(tree.file, line, column, problem.code, message)


def _place(tree: PlacedTree, problem: _Problem) -> tuple[int, int]:
    """Return the place: what is missing is named at the word that it should stand under."""
    if problem.code == "ontbreekt":
        return tree.place(problem.path[:-1], of_key=True)
    return tree.place(problem.path, of_key=problem.at_key)
