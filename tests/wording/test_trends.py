"""The title of a trend: how it moved, how far it is from its target, and nothing it cannot say."""

import re

import pytest

from lib import measures, wording
from lib.measures import Reading
from lib.model import Verdict
from lib.sources import Snapshot
from tests import made
from tests.wording.random_figures import random_figures

BREAK = "breuk: {vanaf: 2024, reden: Anders geteld, document: b2024}\n"


def _title(values: str, year: int = 2024, **options: str) -> str:
    snapshot = made.snapshot(values, **options)
    indicator = snapshot.register.indicators["proef"]
    told = wording.trends.finding(measures.readings(snapshot), year, indicator)
    return told.replace("\N{NO-BREAK SPACE}", " ")


def _came(*years: str) -> str:
    return f"jv2024: {{{', '.join(years)}}}"


@pytest.mark.parametrize(
    ("values", "title"),
    [
        (_came("2023: {gerealiseerd: 209}", "2024: {gerealiseerd: 181}"),
         "Gedaald van 209 in 2023 naar 181 in 2024"),
        (_came("2022: {gerealiseerd: 1}", "2024: {gerealiseerd: 3}"),
         "Gestegen van 1 in 2022 naar 3 in 2024"),
        (_came("2023: {gerealiseerd: 3}", "2024: {gerealiseerd: 3}"),
         "Gelijk gebleven: 3 in 2023 en 2024"),
        (_came("2023: {gerealiseerd: 2564}", "2024: {gerealiseerd: 2568}"),
         "Bijna gelijk: 2.564 in 2023 en 2.568 in 2024"),
        (_came("2023: {gerealiseerd: 100}", "2024: {gerealiseerd: 102}"),
         "Gestegen van 100 in 2023 naar 102 in 2024"),
        (_came("2022: {gerealiseerd: 2571}", "2023: {gerealiseerd: 2564}",
               "2024: {begroot: 2600, gerealiseerd: 2568}"),
         "Al 3 metingen rond 2.568; 32 onder het doel"),
        (_came("2024: {gerealiseerd: 3}"), "3 in 2024, de eerste uitkomst in deze documenten"),
        (_came("2024: {begroot: 3, gerealiseerd: 3}"),
         "3 in 2024, de eerste uitkomst in deze documenten; precies het doel"),
        (_came("2023: {gerealiseerd: 3}", "2024: {begroot: 5}"),
         "Geen nieuwe uitkomst over 2024; de laatste is 3 in 2023"),
        (_came("2024: {begroot: 5}"), "Geen uitkomst tot en met 2024"),
        (_came("2024: {begroot: {meer_dan: 3}, gerealiseerd: 3}"),
         "3 in 2024, de eerste uitkomst in deze documenten; precies de grens, en die telt niet "
         "mee"),
        (_came("2024: {begroot: {ten_minste: 3, hoogstens: 5}, gerealiseerd: 4}"),
         "4 in 2024, de eerste uitkomst in deze documenten; binnen de grenzen van het doel"),
        (_came("2023: {gerealiseerd: 1}",
               "2024: {begroot: {waarde: 5, opgeteld_vanaf: 2023}, gerealiseerd: 2}"),
         "Gestegen van 1 in 2023 naar 2 in 2024"),
    ],
)  # fmt: skip
def test_the_title_of_a_trend(values: str, title: str) -> None:
    assert _title(values) == title


def test_what_counts_as_reached_by_the_rule_is_told_so() -> None:
    text = made.indicators("jv2024: {2024: {begroot: 100, gerealiseerd: 99}}")
    snapshot = made.built(f"oordeelregel: 2%\n{text}")
    indicator = snapshot.register.indicators["proef"]
    told = wording.trends.finding(measures.readings(snapshot), 2024, indicator)
    assert told.endswith("; 1 onder het doel, en dat telt als gehaald")


@pytest.mark.parametrize(
    ("values", "title"),
    [
        (_came("2023: {gerealiseerd: 3}", "2024: {gerealiseerd: 9}"),
         "9 in 2024; niet te vergelijken met eerdere jaren"),
        (_came("2022: {gerealiseerd: {waarde: 7, definitie: nieuw}}", "2023: {gerealiseerd: 3}",
               "2024: {gerealiseerd: 9}"),
         "Gestegen van 7 in 2022 naar 9 in 2024 (2023 is niet te vergelijken)"),
        (_came("2021: {gerealiseerd: {waarde: 7, definitie: nieuw}}", "2022: {gerealiseerd: 3}",
               "2023: {gerealiseerd: {waarde: 3, definitie: onbekend}}", "2024: {gerealiseerd: 9}"),
         "Gestegen van 7 in 2021 naar 9 in 2024 (2022 en 2023 zijn niet te vergelijken)"),
        (_came("2022: {gerealiseerd: {waarde: 7, definitie: onbekend}}",
               "2023: {gerealiseerd: {waarde: 8, definitie: onbekend}}",
               "2024: {gerealiseerd: {waarde: 9, definitie: onbekend}}"),
         "9 in 2024; niet te vergelijken met eerdere jaren"),
    ],
)  # fmt: skip
def test_a_number_is_compared_with_the_newest_that_compares(values: str, title: str) -> None:
    assert _title(values, extra=BREAK) == title


def test_the_table_says_since_when_a_number_changed() -> None:
    values = _came("2022: {gerealiseerd: {waarde: 70.4, definitie: nieuw}}",
                   "2023: {gerealiseerd: {waarde: 72, definitie: onbekend}}",
                   "2024: {gerealiseerd: 76}")  # fmt: skip
    snapshot = made.snapshot(values, extra=BREAK, unit="procent")
    rows = wording.tables.trend(measures.readings(snapshot), snapshot.register).rows
    assert [row[3] for row in rows] == ["+5,6 (sinds 2022)", "–", "–"]


@pytest.mark.parametrize(
    ("source", "value", "told"),
    [
        ("{b2024: Prognose, jv2024: Register}", "5", True),
        ("{b2024: Prognose, jv2024: Prognose}", "5", False),
        ("Prognose", "{waarde: 5, bron: Register}", True),
        ("Prognose", "5", False),
    ],
)
def test_another_source_is_part_of_the_title(source: str, value: str, *, told: bool) -> None:
    text = made.indicators(
        f"b2024: {{2023: {{gerealiseerd: 9}}}}\njv2024: {{2024: {{gerealiseerd: {value}}}}}"
    ).replace("bron: Eigen telling", f"bron: {source}")
    snapshot = made.built(text)
    indicator = snapshot.register.indicators["proef"]
    title = wording.trends.finding(measures.readings(snapshot), 2024, indicator)
    assert title.endswith("; de bron veranderde") is told


def test_random_titles_say_what_their_numbers_say() -> None:
    for snapshot in random_figures():
        for name, indicator in snapshot.register.indicators.items():
            readings = measures.of_indicator(snapshot, name)
            for reading in readings:
                title = wording.trends.finding(readings, reading.year, indicator)
                _check_movement(title, reading)
                _check_target(title, reading)


def _check_movement(title: str, reading: Reading) -> None:
    change = reading.measurement.change if reading.measurement else None
    if title.startswith(("Gestegen", "Gedaald")):
        assert change
        assert change.amount > 0 if title.startswith("Gestegen") else change.amount < 0
        before, now = re.findall(r"(?:van|naar) (.*?) in ", title)[:2]
        assert before != now
    if title.startswith(("Bijna gelijk", "Gelijk gebleven", "Al ")):
        assert change


def _check_target(title: str, reading: Reading) -> None:
    """Hold the side of the target that a title names against the difference."""
    if " het doel" not in title or reading.difference is None:
        return
    assert ("boven het doel" in title) is (reading.difference.amount > 0)
    assert ("onder het doel" in title) is (reading.difference.amount < 0)
    assert not re.search(r"; (€.)?0(,0+)?[ \N{NO-BREAK SPACE}]", title), title
    assert reading.verdict in (Verdict.REACHED, Verdict.MISSED)


def test_the_real_titles_of_2024(snapshot: Snapshot) -> None:
    told = {
        name: wording.trends.finding(measures.of_indicator(snapshot, name), 2024, indicator)
        for name, indicator in snapshot.register.indicators.items()
    }
    assert told["bijstandsuitkeringen"] == "Al 3 metingen rond 2.568; 48 boven het doel"
    assert told["arbeidsparticipatie"] == (
        "Gestegen van 70,4% in 2022 naar 76% in 2024 (2023 is niet te vergelijken); 4 procentpunt "
        "boven het doel"
    )
