"""Every chart compiles in Vega-Lite, on the real figures and on awkward ones."""

import copy
import json
import re
from collections.abc import Mapping
from itertools import combinations, product
from typing import Any
from xml.etree import ElementTree

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
    width = 500 if spec["width"] == "container" else spec["width"]
    svg = vl_convert.vegalite_to_svg({**spec, "width": width})
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


MANY = ", ".join(f"{year}: {{gerealiseerd: {90 + year * 7 % 40}000}}" for year in range(1996, 2025))
MANY_TARGETS = ", ".join(f"{year}: {{begroot: {100 + year % 2}000}}" for year in range(1996, 2028))
CROWDED = {
    "outcomes": f"jv2024: {{{MANY}}}",
    "outcomes and targets": f"b2024: {{{MANY_TARGETS}}}\njv2024: {{{MANY}}}",
    "one target for thirty years": f"b2024: {{{MANY_TARGETS.replace('101', '100')}}}\n"
    f"jv2024: {{{MANY}}}",
    "nothing moves": f"jv2024: {{{re.sub('gerealiseerd: [0-9]+', 'gerealiseerd: 5', MANY)}}}",
    "long words": "jv2024: {" + re.sub("gerealiseerd: ([0-9]+)", r"gerealiseerd: {waarde: \1, "
    "status: voorlopig}", MANY) + "}",
}  # fmt: skip
_WRITTEN = re.compile(
    r'<text text-anchor="(\w+)" transform="translate\(([-\d.]+),([-\d.]+)\)" [^>]*?'
    r'font-size="(\d+)px"[^>]*>([^<]+)</text>'
)


@pytest.mark.parametrize("case", CROWDED)
@pytest.mark.parametrize("width", [288, 340, 620, 1100])
@pytest.mark.parametrize("year", [1996, 2010, 2024])
def test_no_text_of_a_trend_of_thirty_years_stands_on_another(
    case: str, width: int, year: int
) -> None:
    spec = {**_trend(made.snapshot(CROWDED[case]), "proef", year), "width": width}
    svg = vl_convert.vegalite_to_svg(spec)
    labels = {
        (float(x), float(y), int(size) * 0.5 * len(text), text)
        for anchor, x, y, size, text in _WRITTEN.findall(svg)
        if anchor == "middle"
    }
    assert len(labels) > 3
    meeting = [
        (one, other)
        for one, other in combinations(sorted(labels), 2)
        if abs(one[0] - other[0]) < (one[2] + other[2]) / 2 and abs(one[1] - other[1]) < 11
    ]
    assert meeting == []
    named = {int(label[-1]) for label in labels if re.fullmatch(r"(19|20)\d\d", label[-1])}
    assert year in named


@pytest.mark.parametrize("width", [288, 620])
def test_a_long_trend_names_its_year_its_ends_and_its_extremes(width: int) -> None:
    spec = _trend(made.snapshot(f"jv2024: {{{MANY}}}"), "proef", 2010)
    texts = set(_texts({**spec, "width": width}))
    values = [90 + year * 7 % 40 for year in range(1996, 2025)]
    wanted = (values[0], values[-1], values[2010 - 1996], max(values), min(values))
    missing = [f"{value}.000" for value in wanted if f"{value}.000" not in texts]
    assert len(missing) <= 1  # two that lie side by side


def test_a_trend_begins_where_its_figures_do() -> None:
    text = made.indicators(f"jv2024: {{{MANY}}}")
    young = (
        "jv2024: {2021: {gerealiseerd: 3}, 2024: {gerealiseerd: 4}}\nb2024: {2026: {begroot: 5}}"
    )
    other = made.indicators(young)
    snapshot = made.built(text + other[other.index("  proef:") :].replace("proef:", "jong:"))
    named = {label for label in _texts(_trend(snapshot, "jong")) if re.fullmatch(r"20\d\d", label)}
    assert named == {"2021", "2022", "2023", "2024", "2025", "2026"}


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
    for year in measures.years(snapshot):
        for picture in (charts.sparkline(readings, year), charts.small(readings, year)):
            assert _outside(picture) == []


def _outside(picture: str) -> list[str]:
    """Return the numbers of a picture that put a mark beyond its edges."""
    root = ElementTree.fromstring(picture)  # noqa: S314 our own
    ends = {"x": float(root.get("width", 0)), "y": float(root.get("height", 0))}
    return [
        f"{mark.tag} {name}={number} r={mark.get('r')}"
        for mark in root
        for name, number in mark.attrib.items()
        if (axis := ends.get(name.strip("c12")))
        and not float(mark.get("r", 0)) <= float(number) <= axis - float(mark.get("r", 0))
    ]


def _points(picture: str) -> list[tuple[str, str]]:
    """Return the size and the colour of each point of a picture."""
    tag = "{http://www.w3.org/2000/svg}circle"
    found = ElementTree.fromstring(picture).iter(tag)  # noqa: S314 our own
    return [(point.get("r", ""), point.get("fill", "")) for point in found]


@pytest.mark.parametrize(
    ("outcome", "colour"), [("9", "var(--good)"), ("3", "var(--bad)"), ("n.n.b.", None)]
)
def test_the_point_of_the_chosen_year_has_the_colour_of_its_verdict(
    outcome: str, colour: str | None
) -> None:
    values = f"jv2024: {{2023: {{gerealiseerd: 4}}, 2024: {{begroot: 5, gerealiseerd: {outcome}}}}}"
    readings = measures.of_indicator(made.snapshot(values), "proef")
    for picture in (charts.sparkline(readings, 2024), charts.small(readings, 2024)):
        chosen = [fill for size, fill in _points(picture) if size == "4.0"]
        assert chosen == ([colour] if colour else [])
        assert ("2.0", "var(--ink)") in _points(picture)


def test_a_long_line_in_a_small_picture_has_no_beads_but_a_point_alone_stays() -> None:
    years = [year for year in range(1990, 2025) if year not in (1999, 2001)]
    values = ", ".join(f"{year}: {{gerealiseerd: {year % 7}}}" for year in years)
    readings = measures.of_indicator(made.snapshot(f"jv2024: {{{values}}}"), "proef")
    for picture in (charts.sparkline(readings, 2024), charts.small(readings, 2024)):
        assert [size for size, _ in _points(picture)] == ["2.0", "4.0"]
        assert _outside(picture) == []


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
