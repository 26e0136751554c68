"""The JSON Schema of a source: what the model, its limits and its conditions say, for an editor."""

from collections.abc import Mapping
from typing import Any

from lib.model import END
from lib.model.base import SAID
from lib.reference.conditions import conditions, of_an_end
from lib.reference.said import WRONG, Schema, kinds
from lib.sources.reading.yaml_files.sizes import LONGEST_KEY, LONGEST_WORD, Limits
from lib.sources.source import Source

_NULL = {"type": "null"}
_WORD_TOO_LONG = {
    "pattern": rf"^(?![\s\S]*\S{{{LONGEST_WORD + 1}}})",
    WRONG: f"Hoogstens {LONGEST_WORD} tekens zonder spatie ertussen.",
}


def schema(source: Source[Any]) -> Schema:
    """Return the JSON Schema of a source with a model, with Dutch descriptions; ValueError without.

    It says what the check says of one block at a time; of what stands in two blocks it says
    nothing.
    """
    if source.model is None:
        raise ValueError(source.file)
    described = source.model.model_json_schema(by_alias=True)
    blocks = described.pop("$defs", {})
    for block in (described, *blocks.values()):
        _block(block).pop("description", None)  # a class's docstring is for developers
    for name, more in conditions().items():
        if name in blocks:
            _block(blocks[name])["allOf"] = more
    for block in (described, *(_block(each) for each in blocks.values())):
        _limit_texts(block, source.limits)
    _limit_numbers(described, blocks, source.limits)
    written = _written({**described, "$defs": blocks})
    used = {kind: said.schema for kind, said in kinds().items() if _names(written, kind)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **written,
        "$defs": {**written["$defs"], **used},
    }


def _block(described: Schema) -> Schema:
    """Return the long form of a type that can also be written short."""
    forms = described.get("anyOf", [])
    return next((each for each in forms if "properties" in each), described)


def _limit_texts(block: Schema, limits: Limits) -> None:
    """Say how long the text of each word of a block can be."""
    for word, described in block.get("properties", {}).items():
        if word in limits.longest:
            _no_longer(described, limits.longest[word], deep=word in limits.per_document)
        if word in limits.in_one_line:
            described["allOf"] = [_WORD_TOO_LONG]


def _no_longer(described: Schema, most: int, *, deep: bool) -> None:
    """Set the longest text of a value, of each in a list, and of each per document if so asked."""
    described["maxLength"] = most
    below = [*described.get("anyOf", []), described.get("items")]
    below += [described.get("additionalProperties")] if deep else []
    for each in below:
        if isinstance(each, dict) and each != _NULL:
            _no_longer(each, most, deep=deep)


def _limit_numbers(described: Schema, blocks: Mapping[str, Schema], limits: Limits) -> None:
    """Say how many can stand under each path that has a number of its own."""
    for path, most in limits.most.items():
        here: Any = described
        for step in path:
            here = _below(here, step, blocks)
        here["maxItems" if here.get("type") == "array" else "maxProperties"] = most


def _below(here: Schema, step: str, blocks: Mapping[str, Schema]) -> Schema:
    """Return what stands under a word, or under any name for an empty step."""
    known = blocks[here["$ref"].rpartition("/")[2]] if "$ref" in here else here
    found: Schema = known["properties"][step] if step else known["additionalProperties"]
    return found


def _written(part: Any) -> Any:
    """Write out what the models leave to editors: kinds of values, keys, and what is not there."""
    if isinstance(part, list):
        return [_written(each) for each in part]
    if not isinstance(part, dict):
        return part
    part = _without_null(part)
    if SAID in part:
        others = {key: each for key, each in part.items() if key not in (SAID, "type")}
        return {"$ref": f"#/$defs/{part[SAID]}", **_written(others)}
    titled = isinstance(part.get("title"), str)
    found = {key: _written(each) for key, each in part.items() if not (titled and key == "title")}
    return _limited(found)


def _without_null(part: Schema) -> Schema:
    """Leave out null: a word without a value is a fault, whatever it says by default."""
    found = dict(part)
    if "default" in found and found["default"] is None:
        del found["default"]
    if _NULL in found.get("anyOf", []):
        options = [each for each in found.pop("anyOf") if each != _NULL]
        found = {**options[0], **found} if len(options) == 1 else {"anyOf": options, **found}
    return found


def _limited(part: Schema) -> Schema:
    """Set the limits that hold for every list and for every block with free names."""
    if part.get("type") == "array":
        return {"maxItems": Limits().under(()), **part}
    if part.get("type") != "object" or not isinstance(part.get("additionalProperties"), dict):
        return part
    names = {**part.get("propertyNames", {}), "maxLength": LONGEST_KEY}
    found = {"maxProperties": Limits().under(()), **part, "propertyNames": names}
    if names.get("$ref", "").endswith("/jaartal-of-eind"):
        found["properties"] = {END: of_an_end(part["additionalProperties"])}
    return found


def _names(part: object, kind: str) -> bool:
    """Tell whether a kind of value is named anywhere in a schema."""
    if isinstance(part, dict):
        return part.get("$ref") == f"#/$defs/{kind}" or any(_names(p, kind) for p in part.values())
    return isinstance(part, list) and any(_names(each, kind) for each in part)
