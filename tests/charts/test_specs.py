"""Every chart compiles in Vega-Lite, on the real figures and on awkward ones."""

import copy
import json
import re
from collections.abc import Mapping
from itertools import product
from typing import Any

import altair as alt
import pytest
import vl_convert
from jsonschema import ValidationError

from lib import charts, measures
from lib.page import Spec
from lib.sources import Snapshot
from tests import made, made_money

BREAK = "breuk: {vanaf: 2023, reden: Anders geteld, document: b2024}\n"
AWKWARD = {
    "one value": "jv2024: {2024: {gerealiseerd: 3}}",
    "one target": "b2024: {2024: {begroot: 3}}",
    "no target": "jv2024: {2023: {gerealiseerd: 3}, 2024: {gerealiseerd: 4}}",
    "gap at the start": "jv2024: {2022: {begroot: 1}, 2023: {gerealiseerd: 3}}",
    "gap in the middle": "jv2024: {2021: {gerealiseerd: 2}, 2024: {gerealiseerd: 4}}",
    "gap at the end": "jv2024: {2022: {gerealiseerd: 2}, 2024: {begroot: 4}}",
    "carried": "jv2024: {2023: {gerealiseerd: 2}, 2024: {begroot: 1, gerealiseerd: "
    "{waarde: 2, overgenomen_uit: 2023}}}",
    "negative": "jv2024: {2023: {begroot: -5, gerealiseerd: -9}, 2024: {begroot: -4}}",
    "zero": "jv2024: {2023: {begroot: 0, gerealiseerd: 0}, 2024: {begroot: 0, gerealiseerd: 0}}",
    "very large": "jv2024: {2023: {begroot: 99999999999, gerealiseerd: 1}}",
    "very small": "jv2024: {2023: {begroot: 0.000000001, gerealiseerd: 0.000000002}}",
}


def _texts(spec: Spec) -> list[str]:
    """Compile the spec and return what it writes; compiling fails on a spec that draws nothing."""
    svg = vl_convert.vegalite_to_svg({**spec, "width": 500})
    return [re.sub(r"<[^>]+>", "", text) for text in re.findall(r"<text.*?</text>", svg)]


def _trend(snapshot: Snapshot, indicator: str, year: int = 2024) -> Spec:
    return charts.trend(measures.of_indicator(snapshot, indicator), year)


def _money(snapshot: Snapshot) -> Spec:
    return charts.multi_year(measures.editions(snapshot, "1", measures.baseline(snapshot)))


SHAPES = ("arbeidsparticipatie", "rapportcijfer_dienstverlening")  # broken, and not every year


def test_every_shape_of_chart_is_good_vega_lite(snapshot: Snapshot) -> None:
    """Altair does not look itself any more: see `charts.config`."""
    specs = [_trend(snapshot, name) for name in SHAPES]
    specs.append(_money(snapshot))
    for spec in specs:
        alt.LayerChart.from_dict(spec)
    misspelt = copy.deepcopy(specs[0])
    misspelt["layer"][0]["mark"]["strokWidth"] = 1
    with pytest.raises(ValidationError):
        alt.LayerChart.from_dict(misspelt)


def test_every_real_trend_writes_its_figures_in_dutch(snapshot: Snapshot) -> None:
    for name in snapshot.register.indicators:
        texts = _texts(_trend(snapshot, name))
        assert {"2022", "2023", "2024", "2025", "2026", "2027"} <= set(texts)
        assert not [text for text in texts if re.search(r"\d,\d{3}|\d\.\d{1,2}(%|$)", text)]


def test_printed_precision_and_thousands_are_those_of_the_documents(snapshot: Snapshot) -> None:
    assert {"2,48%", "2,80%", "2,67%", "2,30%"} <= set(
        _texts(_trend(snapshot, "voortijdige_schoolverlaters"))
    )
    assert {"2.571", "2.564", "2.568", "2.520", "2.375"} <= set(
        _texts(_trend(snapshot, "bijstandsuitkeringen"))
    )


def test_the_direction_stands_at_the_axis(snapshot: Snapshot) -> None:
    assert "↓ lager is beter" in _texts(_trend(snapshot, "bijstandsuitkeringen"))
    assert "↑ hoger is beter" in _texts(_trend(snapshot, "uitstroom_naar_werk"))


def test_a_year_without_a_measurement_says_so_and_leaves_a_gap(snapshot: Snapshot) -> None:
    spec = _trend(snapshot, "rapportcijfer_dienstverlening")
    assert "nietgemeten" in "".join(_texts(spec)).replace(" ", "")
    assert _line_segments(spec) == {("2022",), ("2024",)}


def test_the_line_breaks_where_the_definition_changed(snapshot: Snapshot) -> None:
    spec = _trend(snapshot, "arbeidsparticipatie")
    assert "andere telling" in _texts(spec)
    assert _line_segments(spec) == {("2022",), ("2023",), ("2024",)}
    whole = _trend(snapshot, "uitstroom_naar_werk")
    assert "andere telling" not in _texts(whole)
    assert _line_segments(whole) == {("2022", "2023", "2024")}


def _line_segments(spec: Spec) -> set[tuple[str, ...]]:
    """Return the years that each piece of the line joins."""
    (line,) = [layer for layer in _layers(spec) if layer["mark"].get("type") == "line"]
    segments: dict[int, list[str]] = {}
    for row in _values(spec, line):
        segments.setdefault(row["segment"], []).append(row["year"])
    return {tuple(years) for years in segments.values()}


def _layers(spec: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if "layer" not in spec:
        return [spec]
    return [found for layer in spec["layer"] for found in _layers({**layer, "up": spec})]


def _values(spec: Spec, layer: Mapping[str, Any]) -> list[dict[str, Any]]:
    data = layer["data"]
    values: list[dict[str, Any]] = (
        spec["datasets"][data["name"]] if "name" in data else data["values"]
    )
    return values


@pytest.mark.parametrize(
    ("case", "unit", "extra"),
    [*product(AWKWARD, ("aantal", "procent"), ("", BREAK))],
)
def test_awkward_trends_compile(case: str, unit: str, extra: str) -> None:
    snapshot = made.snapshot(AWKWARD[case], unit=unit, extra=extra)
    for year in measures.years(snapshot):
        assert _texts(_trend(snapshot, "proef", year))
    readings = measures.of_indicator(snapshot, "proef")
    assert charts.sparkline(readings, 2024).startswith("<svg ")


def test_the_years_write_what_their_table_says_and_need_no_axis(snapshot: Snapshot) -> None:
    spec = _money(snapshot)
    texts = _texts(spec)
    assert {"59,3", "58,6", "56,4"} <= set(texts)
    assert not [text for text in texts if re.search(r"\d,\d{3}|\d\.\d{1,2}(%|$)|mln", text)]
    assert spec["layer"][0]["encoding"]["y"]["axis"] is None


def test_a_plan_is_outlined_and_an_account_solid(snapshot: Snapshot) -> None:
    bars = [it["mark"] for it in _layers(_money(snapshot)) if it["mark"]["type"] == "bar"]
    assert [bar.get("filled") for bar in bars] == [False, None]


def test_a_budget_in_two_editions_is_outlined_once_and_dotted_once() -> None:
    snapshot = made_money.whole_budget()
    editions = measures.editions(snapshot, "1", measures.baseline(snapshot))
    spec = charts.multi_year(editions)
    _, older, actual, *_ = _layers(spec)
    assert older["mark"]["strokeDash"]
    assert [(row["year"], row["other"]) for row in _values(spec, older)] == [
        ("2024", 1010), ("2025", 1100),
    ]  # fmt: skip
    drawn = {row["year"]: (row["budget"], row["account"]) for row in _values(spec, actual)}
    assert drawn == {"2024": (1000, 1050), "2025": (1200, None)}
    texts = [text.replace("\N{NO-BREAK SPACE}", " ") for text in _texts(spec)]
    assert {"1.000", "1.050", "1.200", "2024", "2025"} <= set(texts)


def test_one_edition_draws_no_dotted_bar(snapshot: Snapshot) -> None:
    layers = _layers(_money(snapshot))
    assert not [layer for layer in layers if "strokeDash" in layer["mark"]]


def test_money_that_comes_in_runs_away_from_zero_like_costs_do() -> None:
    snapshot = made_money.whole_budget()
    editions = measures.editions(snapshot, "dekkingsmiddelen", measures.baseline(snapshot))
    spec = charts.multi_year(editions)
    scale = next(layer for layer in _layers(spec))["encoding"]["y"]["scale"]
    low, high = scale["domain"]
    assert (low, high > 1720) == (0, True)
    assert "reverse" not in scale


@pytest.mark.parametrize("programme", ["1", "2", "overhead", "dekkingsmiddelen"])
@pytest.mark.parametrize("plan", [None, "begroting na wijziging"])
def test_the_money_charts_of_a_whole_budget_compile(programme: str, plan: str | None) -> None:
    snapshot = made_money.whole_budget()
    baseline = measures.baseline(snapshot, plan)
    assert _texts(charts.multi_year(measures.editions(snapshot, programme, baseline)))


def test_no_chart_carries_descriptions_in_english(snapshot: Snapshot) -> None:
    spec = _money(snapshot)
    assert spec["config"]["mark"]["aria"] is False
    assert spec["config"]["locale"]["number"]["decimal"] == ","
    json.dumps(spec)
