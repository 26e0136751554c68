"""The made municipalities that staff can look at: they load, show, and are what they say."""

import re
from pathlib import Path

import pytest

from lib import measures, wording
from lib.sources import load
from lib.wording.readings import outcome_cell, target
from tests.generated.shown import wrong

FOLDERS = sorted(
    path for path in (Path(__file__).parents[1] / "docs" / "voorbeelden").iterdir() if path.is_dir()
)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_example_has_no_fault_and_every_page(folder: Path) -> None:
    snapshot = load(folder)
    assert snapshot.warnings == ()
    assert snapshot.sums["ok"].all()
    assert list(wrong(snapshot)) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_its_page_says_what_the_dashboard_says(folder: Path) -> None:
    snapshot = load(folder)
    page = (folder / "README.md").read_text(encoding="utf-8")
    (year,) = re.findall(r"over (\d{4}):", page)
    told = [
        (
            reading.about.short_name,
            target(reading.target, reading.about.unit),
            outcome_cell(reading.outcome, reading.about.unit),
            wording.verdicts.label(reading.verdict).lower(),
            reading.stated.word if reading.stated else "–",
        )
        for reading in measures.of_year(snapshot, int(year))
    ]
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| ")]
    assert [tuple(row) for row in rows[1:]] == [
        tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row) for row in told
    ]
