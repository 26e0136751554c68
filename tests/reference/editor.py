"""What an editor makes of a YAML file before it asks a schema: YAML 1.2, as the core schema has it.

An officer's editor reads 010 as ten and True as true; the dashboard reads what was typed. PyYAML
knows YAML 1.1 alone, so its types are replaced by those of 1.2. Keys become text, as in JavaScript.
"""

import re
from typing import Any

import yaml


class _Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads with the types of YAML 1.2 and with no others."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 the loader's own way


def _number(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int | float:
    text = loader.construct_scalar(node)
    for sign, base in (("0o", 8), ("0x", 16)):
        if text.startswith(sign):
            return int(text, base)
    value = float(text.replace(".inf", "inf").replace(".nan", "nan"))
    return int(text) if re.fullmatch(r"[-+]?[0-9]+", text) else value


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, Any]:
    pairs = [
        (loader.construct_object(key, deep=True), loader.construct_object(value, deep=True))
        for key, value in node.value
    ]
    return {_key(key): value for key, value in pairs}


def _key(key: object) -> str:
    if isinstance(key, bool) or key is None:
        return "null" if key is None else str(key).lower()
    return str(int(key)) if isinstance(key, float) and key.is_integer() else str(key)


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan)$",
        list("-+.0123456789"),
    ),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)
_Core.add_constructor("tag:yaml.org,2002:int", _number)
_Core.add_constructor("tag:yaml.org,2002:float", _number)
_Core.add_constructor("tag:yaml.org,2002:map", _mapping)


def read(text: str) -> Any:
    """Return what a schema is asked about; raises yaml.YAMLError where an editor reads nothing."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 it makes plain values only
