"""Accepted sources never break a page: made from the model, fresh on every run."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from streamlit.testing.v1 import AppTest

from lib.check import check
from lib.export import export
from lib.model import AmountKind
from lib.sources import load
from tests.generated.cases import ALL, Case, Cases
from tests.generated.choices import SEED, new_seed, pairs
from tests.generated.shown import problems, wrong
from tests.generated.walk import fields

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*.py"))
SECONDS = 20  # of the processor, for cases that are shown directly
ON_PAGES = 1
SHOWN = 5


def test_every_level_of_every_field_is_shown_without_a_fault(
    record_property: Callable[[str, object], None],
) -> None:
    """A pair at a time, the levels that were not seen yet first."""
    seed = new_seed()
    record_property("seed", seed)
    print(f"{SEED}={seed}")  # noqa: T201 to repeat this run
    cases = Cases(seed)
    found: list[str] = []
    end = time.process_time() + SECONDS
    while time.process_time() < end and len(found) < SHOWN:
        case = cases.next()
        if case is not None:
            compiled = cases.made % 8 == 0
            found += [f"{case.name}\n{it}" for it in wrong(case.snapshot, compiled=compiled)]
    assert not found, f"{SEED}={seed}\n" + "\n\n".join(found[:SHOWN])
    assert cases.made > cases.refused, cases.codes.most_common(5)


def test_what_is_accepted_opens_on_every_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = new_seed()
    print(f"{SEED}={seed}")  # noqa: T201
    cases = Cases(seed)
    for number in range(ON_PAGES):
        case = cases.next()
        if case is None:
            continue
        folder = tmp_path / str(number)
        _write(case, folder)
        assert check(folder).status() == 0, case.name
        export(load(folder), folder / "export")
        monkeypatch.setenv("DOELGEHAALD_DATA", str(folder))
        for page in PAGES:
            html = _html(page)
            assert "kan nu niet worden getoond" not in html, f"{SEED}={seed} {case.name} {page}"
            assert not list(problems(html)), f"{SEED}={seed} {case.name} {page}"


def _write(case: Case, folder: Path) -> None:
    folder.mkdir()
    for name, content in case.files.items():
        (folder / name).write_bytes(content)


def _html(page: str) -> str:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    if page != "pages/overzicht.py":
        app.switch_page(page)
        app.run()
    assert not app.exception, page
    bodies = [element.proto.body for element in app.get("html")]
    return "\n".join(body for body in bodies if not body.startswith("<style"))


def _marks() -> Iterator[dict[str, str]]:
    for kind in AmountKind:
        for role in ("begroting", "rekening"):
            for mark in ("0", "p.m.", "-", "getal"):
                yield {"soort": kind.value, "rol": role, "bedrag": mark}


@pytest.mark.parametrize("asked", list(_marks()), ids=lambda asked: " ".join(asked.values()))
def test_every_kind_of_amount_alone_in_every_stage_with_every_mark(asked: dict[str, str]) -> None:
    """Each scope has this one kind of amount, in this one stage, with this one mark."""
    seed = new_seed()
    case = Cases(seed).of_one_amount(**asked)
    found = list(wrong(case.snapshot))
    assert not found, f"{SEED}={seed} {case.name}\n" + "\n\n".join(found[:SHOWN])


def test_every_field_of_the_model_is_made() -> None:
    """A new field has levels by its type; one that nobody makes is told here."""
    cases, met = Cases(new_seed()), set()
    for _ in range(40):
        case = cases.next()
        if case is not None:
            met |= {factor for factor, _ in case.met}
    fixed = {
        "Document.kind", "Document.year", "StageDescription.role", "Programme.kind",
        "Programme.goals", "Contact.mail", "Contact.website", "Figure.word", "Target.by_unit",
            "Indicator.values",
    }  # fmt: skip
    many = {name for name, levels in fields().items() if len(levels) > 1}
    assert many - fixed <= met


def test_the_same_seed_makes_the_same_sources() -> None:
    one, other = Cases(1), Cases(1)
    for _ in range(3):
        first, second = one.next(), other.next()
        assert first is not None
        assert second is not None
        assert first.files == second.files


def test_pairs_are_of_two_fields() -> None:
    found = pairs({"a": ("1", "2"), "b": ("1",)})
    assert found == {frozenset({("a", level), ("b", "1")}) for level in ("1", "2")}
    assert Random(1).choice(list(ALL))  # noqa: S311
