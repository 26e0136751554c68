"""An outcome over a part of a year is not held against a whole one, unless the file says it may."""

import pytest

from lib import measures, wording
from lib.model import Verdict
from tests import made

EIGHT = "januari tot en met augustus"


@pytest.mark.parametrize(
    ("outcome", "target", "verdict"),
    [
        (f"{{waarde: 6, peildatum: {EIGHT}}}", "5", Verdict.UNDECIDABLE),
        (f"{{waarde: 6, peildatum: {EIGHT}, telt_voor_jaar: ja}}", "5", Verdict.REACHED),
        ("{waarde: 6, peildatum: najaar, telt_voor_jaar: nee}", "5", Verdict.UNDECIDABLE),
        ("{waarde: 6, telt_voor_jaar: nee}", "5", Verdict.UNDECIDABLE),
        ("{waarde: 6, peildatum: najaar}", "5", Verdict.REACHED),
        ("{waarde: 6, peildatum: 1 oktober}", "5", Verdict.REACHED),
        (f"{{waarde: 6, peildatum: {EIGHT}}}", f"{{waarde: 5, peildatum: {EIGHT}}}",
         Verdict.REACHED),
        ("6", f"{{waarde: 5, peildatum: {EIGHT}}}", Verdict.UNDECIDABLE),
    ],
)  # fmt: skip
def test_a_part_is_judged_by_the_same_part_only(
    outcome: str, target: str, verdict: Verdict
) -> None:
    snapshot = made.snapshot(f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {outcome}}}}}")
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is verdict
    told = wording.sums.sum_sentence(reading, snapshot.register)
    assert ("dat is niet te vergelijken" in told) is (verdict is Verdict.UNDECIDABLE)
    asked = "periode-onduidelijk" in {fault.code for fault in snapshot.warnings}
    assert asked is (outcome == "{waarde: 6, peildatum: najaar}")


def test_a_part_stands_beside_its_number_and_is_no_step_between_years() -> None:
    part = f"{{waarde: 2146, peildatum: {EIGHT}}}"
    values = (
        f"jv2024: {{2022: {{gerealiseerd: 4200}}, 2023: {{gerealiseerd: {part}}}, "
        f"2024: {{begroot: 4300, gerealiseerd: 4400}}, 2025: {{gerealiseerd: {part}}}}}"
    )
    snapshot = made.snapshot(values)
    readings = measures.of_indicator(snapshot, "proef")
    table = wording.tables.trend(readings, snapshot.register)
    assert [row[0] for row in table.rows] == ["2025", "2024", "2023", "2022"]
    assert table.rows[2][2] == f"2.146 (over {EIGHT})"
    measured = [r.measurement.change for r in readings if r.measurement]
    steps = [(change.year, int(change.amount)) for change in measured if change]
    assert steps == [(2022, 200), (2023, 0)]
    assert len({r.measurement.segment for r in readings if r.measurement}) == 4
