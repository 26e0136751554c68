"""What can be held of the bench without a clock: its sums, its tables, and its completeness."""

import importlib
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench import made, report
from bench.__main__ import PARTS
from bench.default_app import charting
from bench.frontend import Frontend
from bench.pages import PAGES, choices_of
from bench.servers import DEFAULT, OURS
from bench.spread import Spread, percentile
from lib import charts, sources, views
from lib.page import Chooser, Link, Option
from lib.render.screen.controls import choices
from lib.render.screen.here import Here
from lib.sources.snapshot import build

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("measured", "share", "found"),
    [
        ([7.0], 95, 7.0),
        ([1.0, 2.0], 50, 1.0),
        ([3.0, 1.0, 2.0], 95, 3.0),
        ([float(number) for number in range(1, 101)], 95, 95.0),
        ([float(number) for number in range(1, 101)], 0, 1.0),
    ],
)
def test_a_percentile_is_a_measurement(measured: list[float], share: float, found: float) -> None:
    assert percentile(measured, share) == found


def test_a_spread_says_how_many_it_is_of() -> None:
    assert Spread.of([4.0, 1.0, 2.0, 9.0]) == Spread(3.0, 9.0, 4)


def test_a_table_sets_numbers_to_the_right_and_writes_what_is_absent() -> None:
    rows = [("a|b", 1234.5, None), ("c", 0.125, 7)]
    assert report.table(("page", "ms", "count"), rows).splitlines() == [
        "| page | ms | count |",
        "| -- | --: | --: |",
        "| a\\|b | 1,234 | – |",
        "| c | 0.12 | 7 |",
    ]


def test_a_part_says_which_goals_were_met() -> None:
    goals = [report.Goal("fast", "1 ms", met=True), report.Goal("small", "9 MB", met=False)]
    text = report.Part("Title", "How.", ["table"], goals, ["said"]).text()
    assert text.startswith("## Title\n\nHow.\n\ntable\n\n- said\n\n")
    assert text.endswith("| fast | 1 ms | yes |\n| small | 9 MB | **no** |")


def test_every_part_can_be_chosen() -> None:
    for name in PARTS:
        assert callable(importlib.import_module(f"bench.{name}").part)


def test_every_page_is_measured_and_the_goal_page_at_its_fullest() -> None:
    assert set(PAGES) == {file.stem for file in (ROOT / "pages").glob("*.py")}
    assert OURS.pages == DEFAULT.pages == PAGES
    assert choices_of("doelstelling") == "doel=1.5"
    assert choices_of("financien") == ""


def test_the_default_app_draws_every_chart_itself() -> None:
    no_chart = {
        "sparkline", "small", "painted", "beside", "by_year", "differences", "small_years"
    }  # fmt: skip
    drawn = {name for name in charts.__all__ if callable(getattr(charts, name)) and name.islower()}
    assert set(charting.DRAWN) == drawn - no_chart


@pytest.mark.parametrize("copies", [1, 3])
def test_made_programmes_are_good_sources_of_the_same_shape(copies: int) -> None:
    real, snapshot = sources.load(sources.DEFAULT_FOLDER), build(made.programmes(copies))
    assert snapshot.amounts.height == copies * real.amounts.height
    assert len(snapshot.register.indicators) == copies * len(real.register.indicators)
    assert len(snapshot.register.programmes) == copies * len(real.register.programmes)
    assert not snapshot.warnings
    if copies == 1:
        assert snapshot == real


def test_a_frontend_remembers_charts_and_controls() -> None:
    frontend = Frontend("http://127.0.0.1:1", "", "jaar=2024")
    chart, control = ForwardMsg(hash="one"), ForwardMsg()
    chart.metadata.cacheable = True
    chart.delta.new_element.vega_lite_chart.spec = "{}"
    control.delta.new_element.button_group.id = "doel"
    for option in ("1.1", "1.2"):
        control.delta.new_element.button_group.options.add(content=option)
    heard = frontend.listen()
    for message in (chart, ForwardMsg(ref_hash="one"), control):
        frontend.hear(message, 10)
    assert (heard.charts, heard.size) == (2, 30)
    frontend.choose()
    state = frontend.state()
    assert state.cached_message_hashes == ["one"]
    assert [(it.id, it.string_array_value.data) for it in state.widget_states.widgets] == [
        ("doel", ["1.2"])
    ]


def test_a_frontend_follows_a_choice_that_is_a_link() -> None:
    frontend, header = Frontend("http://127.0.0.1:1", "", "jaar=2024"), ForwardMsg()
    options = [
        Option(year, year, Link("financien", "", (("programma", "1"), ("jaar", year))), year == "1")
        for year in ("2023", "2024")
    ]
    chooser = Chooser("jaar", "Jaar", tuple(options))
    header.delta.new_element.html.body = str(choices((chooser,), Here(views.FINANCE, (), "light")))
    frontend.hear(header, 10)
    assert not frontend.state().is_history_navigation
    asked = []
    for _ in range(2):
        frontend.choose()
        asked.append(frontend.state().query_string)
    assert asked == ["programma=1&jaar=2024", "programma=1&jaar=2023"]
    assert frontend.state().is_history_navigation
    assert not frontend.state("fragment").is_history_navigation


def test_a_frontend_looks_when_the_server_says_so() -> None:
    frontend, message = Frontend("http://127.0.0.1:1", "", ""), ForwardMsg()
    message.auto_rerun.fragment_id = "looks"
    for seconds, hurried in ((60.0, True), (60.0, False), (0.25, True)):
        frontend.hurried.clear()
        message.auto_rerun.interval = seconds
        frontend.hear(message, 1)
        assert (frontend.timers, frontend.hurried.is_set()) == ({"looks": seconds}, hurried)


def test_a_frontend_notices_the_end_a_fault_and_a_lost_connection() -> None:
    frontend = Frontend("http://127.0.0.1:1", "", "")
    fault = ForwardMsg()
    fault.delta.new_element.exception.message = "wrong"
    heard = frontend.listen()
    frontend.hear(fault, 1)
    frontend.hear(ForwardMsg(script_finished=ForwardMsg.FINISHED_EARLY_FOR_RERUN), 1)
    assert not heard.finished.is_set()
    frontend.hear(ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY), 1)
    assert heard.finished.is_set()
    assert frontend.polled.is_set()
    assert heard.fault == "wrong"
    heard = frontend.listen()
    frontend.lose()
    assert heard.finished.is_set()
    assert heard.fault
