"""The schema and the list of fields are those of the model, and the real file obeys the schema."""

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lib import reference
from lib.model import (
    AmountKind,
    FactKind,
    Frequency,
    PromiseState,
    ReferenceKind,
    SaldoSign,
    StageRole,
    fields,
)
from lib.reference.schema import schema
from lib.sources import DEFAULT_FOLDER, facts, listed, money
from lib.sources.facts import cells
from lib.sources.money import amounts
from lib.sources.money.amount_cells import UNITS
from lib.sources.reading.yaml_files import strict_yaml
from lib.sources.source import Column, Source, listed_words

ROOT = Path(__file__).resolve().parents[1]
FIELDS = (ROOT / "docs/velden.md").read_text(encoding="utf-8")


def _plain(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_plain(value) for value in tree]
    return float(tree) if isinstance(tree, Decimal) else tree


def _real(name: str) -> Any:
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


@pytest.mark.parametrize("source", [one for one in listed.SOURCES if one.model is not None])
def test_the_real_files_obey_their_schema(source: Source[Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(source))
    jsonschema.validate(_real(source.file), schema(source))


def test_a_source_without_a_model_has_no_schema() -> None:
    with pytest.raises(ValueError, match=r"finance\.csv"):
        schema(money.SOURCE)


@pytest.mark.parametrize("source", [one for one in listed.SOURCES if one.model is not None])
def test_every_key_is_described_in_dutch_and_nothing_is_left_in_english(
    source: Source[Any],
) -> None:
    assert source.model is not None
    assert all(field.description for field in fields(source.model))
    assert '"title"' not in json.dumps(schema(source))
    assert "One printed" not in json.dumps(schema(source))


@pytest.mark.parametrize(
    ("model", "columns"),
    [({*amounts.REQUIRED, *amounts.OPTIONAL}, money.SOURCE.columns),
     ({*cells.REQUIRED, *cells.OPTIONAL}, facts.SOURCE.columns)],
)  # fmt: skip
def test_every_column_is_listed(model: set[str], columns: tuple[Column, ...]) -> None:
    assert {column.name for column in columns} == model
    for column in columns:
        assert f"| `{column.name}` | {'●' if column.required else ''} | " in FIELDS


@pytest.mark.parametrize(
    "words",
    [AmountKind, SaldoSign, StageRole, Frequency, PromiseState, ReferenceKind, UNITS, FactKind],
)
def test_every_word_that_can_be_chosen_is_listed(words: Iterable[str]) -> None:
    assert listed_words(words) in FIELDS
