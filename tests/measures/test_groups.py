"""Indicators of which only groups or districts have figures; series with a unit of their own."""

from textwrap import dedent, indent

import pytest

from lib import measures, views, wording
from lib.measures import Groups
from lib.model import Verdict
from lib.sources import Snapshot, SourceError
from tests import made


def _snapshot(series: str, values: str = "") -> Snapshot:
    """Return one indicator with these series; without values of its own unless given."""
    text = made.indicators(values or "weg: 1")
    if not values:
        text = text[: text.index("    waarden:")]
    return made.built(text + "    reeksen:\n" + indent(dedent(series), "      "))


def _of(*lines: str, kind: str = "wijk") -> str:
    return "".join(
        f"w{n}: {{naam: Wijk {n}, soort: {kind}, waarden: {{jv2024: {{2024: {line}}}}}}}\n"
        for n, line in enumerate(lines)
    )


@pytest.mark.parametrize(
    ("lines", "verdict", "groups", "told"),
    [
        (("{begroot: 75, gerealiseerd: 82}", "{begroot: 82, gerealiseerd: 78}"), Verdict.PER_GROUP,
         Groups(2, 1, 1), "per wijk gemeten (2 wijken). In 2024 haalde 1 van de 2 het doel."),
        (("{begroot: 5, gerealiseerd: 6}", "{begroot: 5, gerealiseerd: 7}", "{gerealiseerd: 1}"),
         Verdict.PER_GROUP, Groups(3, 2, 0),
         "In 2024 haalden 2 van de 3 het doel; bij 1 is er geen oordeel."),
        (("{gerealiseerd: 6}", "{gerealiseerd: 7}"), Verdict.NO_TARGET, Groups(2, 0, 0),
         "Voor 2024 noemen de documenten geen doel."),
        (("{begroot: 5, gerealiseerd: n.n.b.}",), Verdict.NOT_YET_KNOWN, Groups(1, 0, 0),
         "per wijk gemeten (1 wijk). De uitkomsten over 2024 zijn nog niet bekend."),
        (("{begroot: 5, gerealiseerd: n.n.b.}", "{begroot: 5, gerealiseerd: n.v.t.}"),
         Verdict.PER_GROUP, Groups(2, 0, 0), "bij 2 is er geen oordeel."),
    ],
)  # fmt: skip
def test_an_indicator_without_figures_of_its_own_counts_its_groups(
    lines: tuple[str, ...], verdict: Verdict, groups: Groups, told: str
) -> None:
    snapshot = _snapshot(_of(*lines))
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is verdict
    assert reading.groups == groups
    assert wording.sums.sum_sentence(reading, snapshot.register).endswith(told)
    counts = measures.counts(snapshot, 2024)
    assert counts.indicators == 1
    assert counts.per_group == (verdict is Verdict.PER_GROUP)
    counted, _ = wording.overview.counted(counts, 2024)
    assert ("alleen groepen of wijken" in counted) is (verdict is Verdict.PER_GROUP)
    assert not counts.reached + counts.missed


def test_a_report_that_is_filled_in_for_one_group_only_is_not_whole() -> None:
    half = "w0: {naam: A, soort: groep, waarden: {b2024: {2024: {begroot: 5}}}}\n"
    snapshot = _snapshot(half + _of("{begroot: 5, gerealiseerd: 6}").replace("w0", "w1"))
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is Verdict.NOT_YET_ENTERED
    assert "per groep gemeten" in wording.sums.sum_sentence(reading, snapshot.register)


def test_two_indicators_of_one_name_stay_two() -> None:
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}")
    own = text[text.index("  proef:") :]
    other = own.replace("  proef:", "  tweede:").replace("gerealiseerd: 4", "gerealiseerd: 6")
    snapshot = made.built(text + other)
    rows = wording.tables.matrix(measures.readings(snapshot))[0].rows
    assert [row[0] for row in rows] == ["1.1 Proef", "1.1 Proef"]
    assert rows[0][1] != rows[1][1]


def test_an_indicator_with_figures_of_its_own_is_judged_by_those() -> None:
    snapshot = _snapshot(
        _of("{begroot: 5, gerealiseerd: 6}"), "jv2024: {2024: {begroot: 5, gerealiseerd: 4}}"
    )
    reading = measures.reading(snapshot, "proef", 2024)
    assert (reading.verdict, reading.groups) == (Verdict.MISSED, None)


@pytest.mark.parametrize("series", ["", _of("{gerealiseerd: 6}", kind="vergelijking")])
def test_something_of_the_municipality_itself_must_have_figures(series: str) -> None:
    with pytest.raises(SourceError) as refused:
        _snapshot(series or "{}")
    assert "waarden" in str(refused.value)


def test_a_series_has_its_own_unit_direction_and_decimals() -> None:
    own = """
        uren: {naam: Uren, soort: groep, eenheid: uur, beter: lager, decimalen: 3,
          waarden: {jv2024: {2024: {begroot: 2.500, gerealiseerd: 2.125}}}}
        land: {naam: Land, soort: vergelijking, eenheid: procent,
          waarden: {jv2024: {2024: {gerealiseerd: 60}}}}
    """
    snapshot = _snapshot(own, "jv2024: {2024: {begroot: 5, gerealiseerd: 4}}")
    uren, land = (r for r in measures.of_series(snapshot, "proef") if r.year == 2024)
    assert uren.verdict is Verdict.REACHED
    table = views.indicators.series(snapshot, "proef", 2024)
    assert table
    assert table.rows[0][2:] == ("uur", "2,500\N{NO-BREAK SPACE}uur", "2,125\N{NO-BREAK SPACE}uur",
                                 "Gehaald")  # fmt: skip
    assert land.about.unit == "procent"
    assert "Land" not in str(views.indicators.trend(snapshot, "proef", 2024).spec)
