"""Every member of every closed set about texts: told on its page and saved in its file."""

import pytest

from lib import measures
from lib.export.texts import texts
from lib.measures import Contradicted
from lib.model import ContradictionKind, NewRisks, ReferenceKind, Weight
from lib.sources import Snapshot
from lib.wording import contradictions, stories
from tests.made_texts import TEXTS, snapshot


@pytest.mark.parametrize("weight", Weight)
def test_every_weight_is_told_and_counted(weight: Weight) -> None:
    found = snapshot(TEXTS.replace("gewicht: zwaar", f"gewicht: {weight}"))
    shown = contradictions.clash(_named(found, "proef-naam"), found.register)
    assert shown.labels[0] == f"Weegt {weight.value}"
    assert f"{weight.value.capitalize()}: " in contradictions.scale()
    assert f"{weight.value}" in contradictions.summary(_all(found))
    assert weight.value in texts(found)["gewicht"].to_list()


@pytest.mark.parametrize("kind", ContradictionKind)
def test_every_kind_of_contradiction_is_told(kind: ContradictionKind) -> None:
    found = snapshot(TEXTS.replace("soort: naam", f"soort: {kind}"))
    shown = contradictions.clash(_named(found, "proef-naam"), found.register)
    assert shown.labels[1].casefold().endswith(kind.value)
    assert kind.value in texts(found)["woord"].to_list()


def test_no_two_kinds_of_contradiction_read_the_same() -> None:
    assert len({contradictions.kind(each) for each in ContradictionKind}) == len(ContradictionKind)


@pytest.mark.parametrize("kind", ReferenceKind)
def test_every_kind_of_reference_is_told(kind: ReferenceKind) -> None:
    found = snapshot(TEXTS.replace("soort: plan", f"soort: {kind}"))
    table = stories.references(found.texts.references, found.register)
    assert [row[1].casefold() for row in table.rows] == [kind.value]
    assert kind.value in texts(found)["woord"].to_list()


@pytest.mark.parametrize(
    ("risks", "told"), [(NewRisks.NONE, "geen nieuwe risico's"), (NewRisks.SOME, "nieuwe risico's")]
)
def test_every_answer_about_risks_is_told(risks: NewRisks, told: str) -> None:
    found = snapshot(TEXTS.replace("nieuwe: geen", f"nieuwe: {risks}"))
    (said,) = stories.risks(measures.risks(found, "1", 2024), found.register)
    assert said.head == f"Begroting 2024: {told}"
    assert {NewRisks.NONE, NewRisks.SOME} == set(NewRisks)


def _all(found: Snapshot) -> tuple[Contradicted, ...]:
    return measures.contradictions(found)


def _named(found: Snapshot, name: str) -> Contradicted:
    return next(each for each in _all(found) if each.name == name)
