"""The real promises beside what two readers found who did not see each other's list.

A reader may count finer than the file: a sentence with an example is one promise here. So what is
held is that no state has more promises than either reader found, none that neither found, and that
the numbers are those on which the two lists were settled.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from csv import DictReader
from pathlib import Path

import pytest

from lib import measures
from lib.model import Promises, Standing
from lib.sources import Snapshot
from tests.outline import strays

_READ = Path(__file__).resolve().parents[1] / "second_reading" / "promises.csv"


def _read() -> list[Mapping[str, str]]:
    with _READ.open(encoding="utf-8", newline="") as lines:
        return list(DictReader(lines, delimiter=";"))


@pytest.fixture(scope="module")
def ours(snapshot: Snapshot) -> Counter[tuple[str, str, str]]:
    return Counter(
        (each.home.goal or f"programma {each.home.programme}", each.kind.value, str(each.standing))
        for each in measures.counted(snapshot, 2024)
    )


@pytest.mark.parametrize("row", _read(), ids=lambda row: " ".join(list(row.values())[:3]))
def test_a_state_has_the_settled_number_and_no_more_than_a_reader_found(
    row: Mapping[str, str], ours: Counter[tuple[str, str, str]]
) -> None:
    many = ours[row["doelstelling"], row["soort"], row["stand"]]
    assert many == int(row["vastgesteld"])
    assert many <= max(int(row["lezer_a"]), int(row["lezer_b"]))


def test_no_reader_missed_a_state_of_a_goal(ours: Counter[tuple[str, str, str]]) -> None:
    assert set(ours) <= {(row["doelstelling"], row["soort"], row["stand"]) for row in _read()}
    assert ours.total() == 153
    assert sum(ours[key] for key in ours if key[2] == Standing.NOT_FOUND) == 63


def _places(told: Promises) -> Iterator[tuple[str, str]]:
    for promise in told.promises.values():
        yield from ((document, line.place) for document, line in promise.lines.items())
    for untold in told.unpromised.values():
        yield from ((document, line.place) for document, line in untold.lines.items())
    for motion in told.motions.values():
        yield from ((document, line.place) for document, line in motion.lines.items())
        yield from ((aside.document, aside.place) for aside in motion.asides)


def test_every_place_of_a_real_promise_stands_in_its_document(snapshot: Snapshot) -> None:
    assert strays(_places(snapshot.promises)) == []
