"""What can stand behind a word, said to staff as its JSON Schema says it to an editor."""

from lib.reference.said import Schema, kinds
from lib.sources.source import listed_words

_PLAIN = {"string": "tekst", "boolean": listed_words(("true", "false"))}


def told(schema: Schema, block: str, word: str) -> str:
    """Return what can stand behind a word of a type, by the schema of its file."""
    described = schema["$defs"].get(block, schema)
    long = next((f for f in described.get("anyOf", ()) if "properties" in f), described)
    return _told(schema, long["properties"][word])


def _told(schema: Schema, part: Schema) -> str:
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return kinds()[name].told if name in kinds() else _told(schema, schema["$defs"][name])
    if "anyOf" in part:
        *others, last = dict.fromkeys(_told(schema, each) for each in part["anyOf"])
        return " of ".join([", ".join(others), last])
    if "enum" in part:
        return listed_words(part["enum"])
    return _of_a_type(schema, part)


def _of_a_type(schema: Schema, part: Schema) -> str:
    match part["type"]:
        case "array":
            return f"lijst: {_told(schema, part['items'])}"
        case "object":
            return _block(schema, part)
        case other:
            return _PLAIN[other]


def _block(schema: Schema, part: Schema) -> str:
    """Say what a block with free names has under each name; one with known words is a block."""
    below = part.get("additionalProperties")
    inner = _told(schema, below) if isinstance(below, dict) else ""
    return "blok" if inner in ("", "blok") else f"per naam: {inner}"
