"""The same ten charts in others: how long until they stand, and how long a click."""

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import (
    DESKTOP,
    MOMENT,
    STREAMLIT_READY,
    Device,
    browsing,
    click,
    open_page,
)  # fmt: skip
from bench.pages import ROOT
from bench.plan import Plan
from bench.report import Part, table
from bench.servers import (
    ALIVE,
    EMPTY,
    LOCAL,
    Kind,
    behind_ours,
    free_port,
    plain_streamlit,
    running,
    serving,
    wait,
)
from bench.spread import Spread
from lib import charts, measures, sources

YEARS = ("Dit jaar", "Vorig jaar")
PACKAGES = {"Dash": ("dash", "dash_vega_components", "waitress"), "Panel": ("panel",)}
_OURS = Kind("ours", behind_ours("bench.peers.streamlit_server:app"), "/gereed", ("",))
_HERE = Path(__file__).parent
_PLAIN = Kind("Streamlit", plain_streamlit(_HERE / "streamlit_app.py"), ALIVE, ("",))
_CLICKS = 4
_METHOD = (
    "The trend of each indicator of the real sources as the same Vega-Lite spec, with a choice of "
    "year above it that changes all of them. Load: cold, in milliseconds from the start of the "
    "navigation. Click: from the click on the other year until all charts show it. Medians; each "
    "round opens each page once. Ours is Streamlit behind our server, Streamlit is the same script "
    "under `streamlit run`; Dash runs in waitress, Panel in its own server. "
)


@dataclass(frozen=True)
class Charts:
    """What was found: milliseconds of each load and each click by name, and how many charts."""

    loads: Mapping[str, list[float]]
    clicks: Mapping[str, list[float]]
    count: int
    notes: list[str]


def part(plan: Plan) -> Part:
    """Measure ours, those that are installed, and the empty page, in one run."""
    found = measure(plan, DESKTOP)
    empty = Spread.of(found.loads[EMPTY.name]).middle
    rows = []
    for name, loads in found.loads.items():
        load = Spread.of(loads).middle
        rows.append((name, load, load / empty, _middle(found.clicks[name])))
    titles = ("", "load ms", "/ empty page", "click ms")
    shown = [table(titles, rows)]
    return Part(f"Peers ({found.count} charts)", _METHOD + MOMENT, shown, notes=found.notes)


def measure(plan: Plan, device: Device, times: int = _CLICKS) -> Charts:
    """Open the charts of everyone who is installed, and an empty page, and click so many times."""
    loads: dict[str, list[float]] = defaultdict(list)
    clicks: dict[str, list[float]] = defaultdict(list)
    absent = {name: _absent(plan.peers, packages) for name, packages in PACKAGES.items()}
    with ExitStack() as stack:
        file = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "charts.json"
        count = _write_charts(file)
        settings = {"BENCH_CHARTS": str(file)}
        pages = {
            kind.name: stack.enter_context(serving(kind, settings=settings | more)).address
            for kind, more in ((EMPTY, {}), (_OURS, {"BENCH_LINKS": "1"}), (_PLAIN, {}))
        }
        for name in (name for name in PACKAGES if not absent[name]):
            pages[name] = stack.enter_context(_peer(plan.peers, name, settings))
        browser = stack.enter_context(browsing())
        for number in range(1 + plan.views):  # the first round is for the servers
            for name, address in pages.items():
                shown = 0 if name == EMPTY.name else count
                streamlit = name not in PACKAGES
                load, clicked = _visit(
                    browser, device, address, shown, times, is_streamlit=streamlit
                )
                if number:
                    loads[name].append(load)
                    clicks[name] += clicked
    notes = [
        f"{name} was not measured: {', '.join(packages)} not installed; `make bench` installs it."
        for name, packages in absent.items()
        if packages
    ]
    return Charts(loads, clicks, count, notes)


def _write_charts(file: Path) -> int:
    """Write the specs of all trends, for two years; returns how many charts that is."""
    snapshot = sources.load(sources.DEFAULT_FOLDER)
    year = measures.default_year(snapshot)
    specs = {
        name: [
            charts.trend(measures.of_indicator(snapshot, indicator), shown)
            for indicator in snapshot.register.indicators
        ]
        for name, shown in zip(YEARS, (year, year - 1), strict=True)
    }
    text = charts.painted(json.dumps(specs), charts.PALETTES["light"])
    file.write_text(text, encoding="utf-8")
    return len(snapshot.register.indicators)


def _absent(python: Path, packages: tuple[str, ...]) -> list[str]:
    """Return the packages that a Python does not have."""
    if python == Path(sys.executable):
        return [name for name in packages if importlib.util.find_spec(name) is None]
    code = (
        "import importlib.util, sys;"
        "print(*(name for name in sys.argv[1:] if importlib.util.find_spec(name) is None))"
    )
    asked = subprocess.run(  # noqa: S603 the Python that the caller chose
        [str(python), "-c", code, *packages], check=True, capture_output=True, text=True
    )
    return asked.stdout.split()


@contextmanager
def _peer(python: Path, name: str, settings: dict[str, str]) -> Iterator[str]:
    """Run one of the others and return its address."""
    port = free_port()
    command = [str(python), str(_HERE / f"{name.lower()}_app.py"), str(port)]
    with running(command, ROOT, {"PATH": "", "BOKEH_RESOURCES": "server", **settings}) as process:
        address = f"http://{LOCAL}:{port}"
        wait(address, "/", process)
        yield address


def _visit(
    browser: Browser, device: Device, address: str, count: int, times: int, *, is_streamlit: bool
) -> tuple[float, list[float]]:
    """Open a page and click through the years; returns milliseconds of the load and of clicks."""
    drawn = f"window.deep('.vega-embed svg, .vega-embed canvas').length === {count}"
    ready = f"{drawn} && {STREAMLIT_READY}" if is_streamlit else drawn
    with device.profile(browser) as context:
        page = device.window(context)
        load = open_page(page, address, ready).milliseconds
        clicks = [
            click(page, YEARS[(number + 1) % len(YEARS)], ready).milliseconds
            for number in range(times if count else 0)
        ]
    return load, clicks


def _middle(measured: list[float]) -> float | None:
    return Spread.of(measured).middle if measured else None
