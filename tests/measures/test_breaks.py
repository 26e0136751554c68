"""Breaks in a series: two or more, and what compares across them, which is nothing."""

import pytest

from lib import export, measures, views, wording
from lib.model import Verdict
from lib.sources import Snapshot
from tests import made

FIRST, SECOND = "2023, b2023", "2024, b2024"
YEARS = "2021: {gerealiseerd: 1}, 2022: {gerealiseerd: 2}, 2023: {gerealiseerd: 3}, 2024: "
FOUR = f"jv2024: {{{YEARS}{{gerealiseerd: 4}}}}"


def _breaks(*told: str) -> str:
    """Write breaks, each told as "2024, b2024": the year and the document that reports it."""
    parts = [each.split(", ") for each in told]
    lines = [f"- {{vanaf: {y}, reden: Reden {y}, document: {d}}}" for y, d in parts]
    return "breuk:\n" + "".join(f"  {line}\n" for line in lines)


def _snapshot(values: str, *told: str) -> Snapshot:
    return made.snapshot(values, extra=_breaks(*told))


@pytest.mark.parametrize(
    ("breaks", "values", "changes", "segments"),
    [
        ((FIRST, SECOND), FOUR, [None, 1, None, None], [0, 0, 1, 2]),
        ((SECOND, FIRST), FOUR, [None, 1, None, None], [0, 0, 1, 2]),
        (("2022, b2023", SECOND), FOUR, [None, None, 1, None], [0, 1, 1, 2]),
        (("2022, jv2024", "2023, jv2024"), FOUR, [None, None, None, 1], [0, 1, 2, 2]),
        (("2022, b2023", FIRST, SECOND), FOUR, [None] * 4, [0, 1, 2, 3]),
        ((SECOND,), FOUR, [None, 1, 1, None], [0, 0, 0, 1]),
        (  # the middle year was counted again by the newest definition
            ("2022, b2023", SECOND), FOUR.replace("erd: 3", "erd: {waarde: 3, definitie: nieuw}"),
            [None, None, None, 1], [0, 1, 2, 2],
        ),
        (  # the last year still by the definition before the last break
            ("2022, b2023", SECOND), FOUR.replace("erd: 4", "erd: {waarde: 4, definitie: oud}"),
            [None, None, 1, 1], [0, 1, 1, 1],
        ),
        (  # the middle year compares with nothing, and those beside it with each other
            ("2022, b2023",), FOUR.replace("erd: 3", "erd: {waarde: 3, definitie: onbekend}"),
            [None, None, None, 2], [0, 1, 2, 3],
        ),
        (  # years of two documents: the older one does not know the second break
            (FIRST, SECOND), f"b2023: {{{YEARS}{{gerealiseerd: 4}}}}",
            [None, 1, None, 1], [0, 0, 1, 1],
        ),
    ],
)  # fmt: skip
def test_no_line_and_no_change_crosses_a_break(
    breaks: tuple[str, ...], values: str, changes: list[int | None], segments: list[int]
) -> None:
    readings = measures.readings(_snapshot(values, *breaks))
    found = [reading.measurement for reading in readings if reading.measurement]
    assert [each.change and each.change.amount for each in found] == changes
    assert [each.segment for each in found] == segments


@pytest.mark.parametrize(
    ("breaks", "target", "definitions", "around"),
    [
        ((FIRST, SECOND), "b2023: {2024: {begroot: 3}}", (1, 2), "2024"),
        ((FIRST, SECOND), "b2024: {2024: {begroot: 3}}", (2, 2), None),
        (("2023, b2024", "2024, jv2024"), "b2023: {2024: {begroot: 3}}", (0, 2), "2023 en 2024"),
        (("2023, b2024", "2024, jv2024"), "b2024: {2024: {begroot: 3}}", (1, 2), "2024"),
        (("2022, b2023", FIRST, SECOND), "b2023: {2024: {begroot: 3}}", (2, 3), "2024"),
        (("2022, b2024", FIRST, "2024, jv2024"), "b2023: {2024: {begroot: 3}}", (None, 3),
         "2022, 2023 en 2024"),
        (("2023, jv2024", SECOND), "b2024: {2024: {begroot: 3}}", (None, 2), "2023 en 2024"),
        ((FIRST, SECOND), "b2024: {2024: {begroot: {waarde: 3, definitie: oud}}}", (1, 2), "2024"),
        ((FIRST, SECOND), "b2023: {2024: {begroot: {waarde: 3, definitie: oud}}}", (0, 2),
         "2023 en 2024"),
        ((FIRST, SECOND), "b2023: {2024: {begroot: {waarde: 3, definitie: nieuw}}}", (1, 2),
         "2024"),
        ((SECOND, "2025, jv2024"), "b2023: {2024: {begroot: {waarde: 3, definitie: nieuw}}}",
         (1, 1), None),
        ((FIRST, SECOND), "b2024: {2024: {begroot: {waarde: 3, definitie: onbekend}}}", (None, 2),
         "2023 en 2024"),
    ],
)  # fmt: skip
def test_only_a_target_of_the_same_definition_is_judged(
    breaks: tuple[str, ...], target: str, definitions: tuple[int | None, int], around: str | None
) -> None:
    snapshot = _snapshot(f"{target}\njv2024: {{2024: {{gerealiseerd: 4}}}}", *breaks)
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.target
    assert reading.outcome
    assert (reading.target.definition, reading.outcome.definition) == definitions
    assert reading.verdict is (Verdict.UNDECIDABLE if around else Verdict.REACHED)
    told = wording.sums.sum_sentence(reading, snapshot.register)
    assert (f"de definitie veranderde rond {around} en" in told) is (around is not None), told


@pytest.mark.parametrize(
    ("breaks", "since", "verdict"),
    [
        ((FIRST, SECOND), 2024, Verdict.REACHED),
        ((FIRST, SECOND), 2023, Verdict.UNDECIDABLE),
        (("2022, b2023", FIRST), 2023, Verdict.REACHED),
        (("2022, b2023", FIRST), 2022, Verdict.UNDECIDABLE),
        ((SECOND,), 2022, Verdict.UNDECIDABLE),
    ],
)
def test_no_sum_of_years_crosses_a_break(
    breaks: tuple[str, ...], since: int, verdict: Verdict
) -> None:
    target = f"{{begroot: {{waarde: 3, opgeteld_vanaf: {since}}}, gerealiseerd: 4}}"
    snapshot = _snapshot(f"jv2024: {{{YEARS}{target}}}", *breaks)
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is verdict
    told = wording.sums.sum_sentence(reading, snapshot.register)
    missing = f"Niet elk jaar vanaf {since} is gemeten en op dezelfde manier geteld"
    assert (missing in told) is (verdict is Verdict.UNDECIDABLE), told


def test_no_pace_and_no_moved_target_crosses_a_break() -> None:
    values = f"b2024: {{2025: {{begroot: 9}}, 2026: {{begroot: 7}}}}\n{FOUR}"
    plain = made.snapshot(values)
    assert len(measures.moved_targets(plain)) == 1
    pace = measures.pace(plain, "proef")
    assert pace
    assert pace.so_far
    assert pace.so_far.since == 2021
    later = _snapshot(values, FIRST, "2026, b2024")
    assert measures.moved_targets(later) == ()
    assert measures.pace(later, "proef") is None
    between = measures.pace(_snapshot(values, "2022, b2023", FIRST), "proef")
    assert between
    assert between.so_far
    assert between.so_far.since == 2023


@pytest.mark.parametrize("known", [True, False])
def test_what_nobody_knows_the_definition_of_has_no_pace_and_no_move(known: bool) -> None:
    beside = "" if known else ", definitie: onbekend"
    targets = ", ".join(
        f"{y}: {{begroot: {{waarde: {v}{beside}}}}}" for y, v in ((2025, 9), (2026, 7))
    )
    came = f"jv2024: {{2024: {{gerealiseerd: {{waarde: 4{beside}}}}}}}"
    snapshot = _snapshot(f"b2024: {{{targets}}}\n{came}", FIRST)
    assert (measures.pace(snapshot, "proef") is not None) is known
    assert (measures.moved_targets(snapshot) != ()) is known


@pytest.mark.parametrize(
    ("year", "recounted"), [(2021, True), (2022, True), (2023, True), (2024, False)]
)
def test_a_value_from_before_the_newest_break_can_be_recounted(year: int, recounted: bool) -> None:
    values = f"jv2024: {{{year}: {{gerealiseerd: {{waarde: 4, definitie: nieuw}}}}}}"
    outcome = measures.reading(_snapshot(values, "2022, b2023", SECOND), "proef", year).outcome
    assert outcome
    assert outcome.recounted is recounted


def test_each_break_is_told_with_its_reason_and_document() -> None:
    snapshot = _snapshot(FOUR, SECOND, FIRST)
    whys = ["Reden 2023 (Begroting 2023)", "Reden 2024 (Begroting 2024)"]
    facts = dict(views.indicators.facts(snapshot, "proef"))
    assert [facts[f"Andere definitie vanaf {year}"] for year in (2023, 2024)] == whys
    figure = views.indicators.trend(snapshot, "proef", 2024)
    assert figure.caption.spoken.endswith(
        f"Andere definitie vanaf 2023: {whys[0]}. Andere definitie vanaf 2024: {whys[1]}."
    )
    years = [row[0] for row in figure.table.rows]
    assert years == ["2024 (andere telling)", "2023 (andere telling)", "2022", "2021"]
    (row,) = export.told.indicators(snapshot).to_dicts()
    assert row["breuken"] == " ".join(
        f"Andere definitie vanaf {year}: {why}."
        for year, why in zip((2023, 2024), whys, strict=True)
    )
