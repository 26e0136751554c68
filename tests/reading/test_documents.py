"""Documents of made municipalities: what is offered as certain is what they say."""

from pathlib import Path

import pytest

from lib.model import DocumentKind
from lib.reading.document import findings
from lib.reading.formats import laid_out
from tests.reading.measured import CASES, HERE, Case, expected, score

_RECALL = {
    "sprengen": 0.79, "veldhoeve": 0.72, "waardkwartier": 0.46, "snoekenveen": 0.59,
    "turfland": 0.89,
}  # fmt: skip
"""How much of a document has to be certain, where that is not all: it leaves things open."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_what_is_certain_is_what_the_document_says(case: Case, tmp_path: Path) -> None:
    found = score(case.read(tmp_path), expected(case.name))
    assert not found.wrong
    assert found.recall >= _RECALL.get(case.name, 1), sorted(found.lacking)
    assert found.offered == found.expected, sorted(found.lacking)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_every_value_has_its_place(case: Case, tmp_path: Path) -> None:
    found = case.read(tmp_path)
    places = [it.place for one in found.indicators for it in one.figures]
    places += [amount.place for amount in found.amounts]
    assert all(str(place) for place in places)


@pytest.mark.parametrize("kind", DocumentKind)
def test_of_what_is_no_such_document_nothing_is_certain(kind: DocumentKind) -> None:
    found = findings(laid_out(HERE / "documents" / "kaderkrant.txt"), kind, 2024)
    assert found.certain == 0
    assert found.skipped
