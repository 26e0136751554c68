"""The schema and the list of fields are those of the model, and the real file obeys the schema."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lib import reference
from lib.model import Promises, Register, Texts, fields, schema
from lib.sources import DEFAULT_FOLDER, listed
from lib.sources.reading.yaml_files import strict_yaml

ROOT = Path(__file__).resolve().parents[1]


def _plain(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_plain(value) for value in tree]
    return float(tree) if isinstance(tree, Decimal) else tree


def _real(name: str = "indicators.yaml") -> Any:
    text = (DEFAULT_FOLDER / name).read_text(encoding="utf-8")
    return _plain(strict_yaml.read(text, name).content)


def test_the_files_are_in_step_with_the_model() -> None:
    texts = reference.written()
    assert [path.name for path in texts] == [
        "indicators.schema.json", "afspraken.schema.json", "teksten.schema.json", "velden.md",
        "settings.json", "extensions.json", "tasks.json",
    ]  # fmt: skip
    for path, text in texts.items():
        assert path.read_text(encoding="utf-8") == text, "run: python -m lib schema"


def test_an_editor_is_told_which_schema_belongs_to_which_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {
        f"data/{source.schema_file}": f"data/{source.file}"
        for source in listed.SOURCES
        if source.model is not None
    }


def test_the_real_file_obeys_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(Register))
    jsonschema.validate(_real(), schema(Register))


def test_the_real_promises_obey_their_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(Promises))
    jsonschema.validate(_real("afspraken.yaml"), schema(Promises))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"beloften": {"brug": {"soort": "wens"}}}, schema(Promises))


def test_the_real_texts_obey_their_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(Texts))
    jsonschema.validate(_real("teksten.yaml"), schema(Texts))
    wrongs: list[dict[str, Any]] = [{"links": [{"naar": "javascript:alert(1)"}]}, {"themas": {}}]
    for wrong in wrongs:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema(Texts))


@pytest.mark.parametrize(("key", "value"), [("beter", "hooger"), ("naam", None), ("onbekend", "x")])
def test_the_schema_refuses_what_the_model_refuses(key: str, value: str | None) -> None:
    tree = _real()
    tree["indicatoren"]["uitstroom_naar_werk"][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tree, schema(Register))


def test_every_key_is_described_in_dutch_and_nothing_is_left_in_english() -> None:
    for model in (Register, Promises, Texts):
        assert all(description for *_, description in fields(model))
        assert '"title"' not in json.dumps(schema(model))
