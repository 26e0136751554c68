"""An editor and the check say the same of what is typed; where one can't, the list says why."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

import jsonschema
import pytest
import yaml

from lib.model import Closed, fields, keys_at
from lib.reference.schema import schema
from lib.sources import SourceError, listed
from lib.sources.source import Contents, Source
from tests.reference import editor
from tests.reference.variants import Variant, base, reasons, variants

VARIANTS = variants()
FIGURE = re.compile(r"^indicatoren\.(?:nulmeting\.uitkomst|waarden\.(?:begroot|gerealiseerd))\.")
LISTS = ("beweringen", "termijnen", "zie_ook", "links", "elders", "verwijzingen")
SOURCES: Mapping[str, Source[Any]] = {
    source.file: source for source in listed.SOURCES if source.model is not None
}


@cache
def _before(file: str) -> Contents:
    """Return what stands in the sources before a file."""
    found = Contents()
    for name, source in SOURCES.items():
        if name == file:
            break
        found = found.and_(source, source.read(base(name).encode(), found)[0])
    return found


@cache
def _validator(file: str) -> Any:
    asked = schema(SOURCES[file])
    jsonschema.Draft202012Validator.check_schema(asked)
    return jsonschema.Draft202012Validator(asked)


def _check_takes(file: str, text: str) -> bool:
    try:
        SOURCES[file].read(text.encode(), _before(file))
    except SourceError:
        return False
    return True


def _editor_takes(file: str, text: str) -> bool:
    try:
        content = editor.read(text)
    except yaml.YAMLError:
        return False
    return bool(_validator(file).is_valid(content))


def _model(file: str) -> type[Closed]:
    model = SOURCES[file].model
    assert model is not None
    return model


def _field(variant: Variant) -> str:
    """Return a field as the list of fields has it: without free names and numbers of a list."""
    found: list[str] = []
    path: tuple[str | int, ...] = ()
    for step in variant.at.split("/"):
        if step in keys_at(_model(variant.file), path):
            found.append(step)
        path = (*path, int(step) if step in ("0", "1") and path[-1] in LISTS else step)
    return ".".join(found)


@pytest.mark.parametrize("file", SOURCES)
def test_both_take_the_file_that_the_variants_change(file: str) -> None:
    assert _check_takes(file, base(file))
    assert _editor_takes(file, base(file))


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_an_editor_says_what_the_check_says(variant: Variant) -> None:
    text = variant.text()
    assert _check_takes(variant.file, text) == variant.good
    assert _editor_takes(variant.file, text) == variant.editor_takes_it


@pytest.mark.parametrize("file", SOURCES)
def test_every_field_is_tried_both_ways(file: str) -> None:
    tried = {(_shared(_field(one)), one.good) for one in VARIANTS if one.file == file}
    every = {_shared(f"{where}.{key}".lstrip(".")) for where, key, *_ in fields(_model(file))}
    both = {(field, way) for field in every for way in (True, False)}
    assert sorted(both - tried) == []


def _shared(field: str) -> str:
    """Call a field of any figure the same: a start and a target are written as an outcome is."""
    return FIGURE.sub("een cijfer.", field)


def test_what_an_editor_cannot_say_is_little_and_has_a_reason() -> None:
    apart = Counter(one.why for one in VARIANTS if one.why is not None)
    assert set(apart) == set(reasons())
    assert all(reasons().values())
    assert len(VARIANTS) > 1_000
    assert apart.total() < len(VARIANTS) / 20
