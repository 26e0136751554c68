"""What editions cost: each form, and a static page beside the same page of the dashboard."""

import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias
from urllib.error import HTTPError
from urllib.request import urlopen

from playwright.sync_api import Browser

from bench.browser import (
    DESKTOP,
    MOMENT,
    PHONE,
    STREAMLIT_READY,
    Device,
    Drawn,
    browsing,
    open_page,
)
from bench.pages import FIRST_PAGE, GOAL_PAGE, ROOT, address_of
from bench.plan import Plan
from bench.report import Cell, Goal, Part, table
from bench.servers import DEFAULT, OURS, serving
from bench.spread import Spread

DEVICES = {"desktop": (DESKTOP, 1 / 8), "slow phone": (PHONE, 1 / 12)}
"""Each device with the share of the time of the page in Streamlit that a static page may take."""
MOST_BYTES = 100_000

_STATIC = {FIRST_PAGE: "/lees/", GOAL_PAGE: "/lees/doelstelling/1.5/2024/"}
_STATIC_READY = "document.querySelector('h1')"
_SECONDS_TO_MAKE = 600
_METHOD = (
    "The forms as the command says them. The pages: first of a browser profile without anything in "
    "it, in milliseconds from the start of the navigation, median; each round opens the page "
    "static, in our dashboard and as `streamlit run` has it. "
)
_FORM = re.compile(r"^(\S+): ([\d.]+) bestand(?:en)?, ([\d.]+) kB, ([\d,]+) s$", re.MULTILINE)

Views: TypeAlias = dict[tuple[str, str], list[Drawn]]


def part(plan: Plan) -> Part:
    """Publish everything once, and open the first page and that of a goal in each way."""
    forms = _forms()
    with ExitStack() as stack:
        ours = stack.enter_context(serving(OURS, settings={"DOELGEHAALD_UITGAVEN": "ja"}))
        _wait_for(f"{ours.address}/lees/")
        default = stack.enter_context(serving(DEFAULT))
        browser = stack.enter_context(browsing())
        addresses = {
            page: {
                "static": ours.address + _STATIC[page],
                "ours": ours.address + address_of(page),
                "default": default.address + address_of(page),
            }
            for page in _STATIC
        }
        views = {name: _measured(browser, addresses, device, plan.views)
                 for name, (device, _) in DEVICES.items()}  # fmt: skip
    return Part(
        f"Editions ({plan.views} of each page)",
        _METHOD + MOMENT,
        [table(("form", "files", "kB", "seconds"), forms), _table(views)],
        [*_goals(views), _small(views)],
    )


def _forms() -> list[tuple[Cell, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "lib", "publiceer", "--naar", str(Path(folder) / "uit")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 our own
    return [
        (
            word,
            int(files.replace(".", "")),
            int(size.replace(".", "")),
            float(took.replace(",", ".")),
        )
        for word, files, size, took in _FORM.findall(done.stdout)
    ]


def _wait_for(address: str) -> None:
    end = time.monotonic() + _SECONDS_TO_MAKE
    while time.monotonic() < end:
        try:
            urlopen(address).close()  # noqa: S310 our own server
        except HTTPError:
            time.sleep(1)
        else:
            return
    message = f"{address} is not there after {_SECONDS_TO_MAKE} s"
    raise TimeoutError(message)


def _measured(
    browser: Browser, addresses: Mapping[str, Mapping[str, str]], device: Device, times: int
) -> Views:
    found: Views = defaultdict(list)
    for number in range(1 + times):  # the first round is for the server
        for page, ways in addresses.items():
            for way, address in ways.items():
                ready = _STATIC_READY if way == "static" else STREAMLIT_READY
                with device.profile(browser) as context:
                    drawn = open_page(device.window(context), address, ready)
                if number:
                    found[page, way].append(drawn)
    return found


def _middle(views: Views, page: str, way: str) -> float:
    return Spread.of([view.milliseconds for view in views[page, way]]).middle


def _table(views: Mapping[str, Views]) -> str:
    titles = (
        "page", "on", "static", "ours", "default", "static / ours", "static / default",
        "kB static", "kB ours",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for device, found in views.items():
        for page in _STATIC:
            static, ours, default = (
                _middle(found, page, way) for way in ("static", "ours", "default")
            )
            sizes = [found[page, way][-1].size / 1000 for way in ("static", "ours")]
            rows.append(
                (page, device, static, ours, default, static / ours, static / default, *sizes)
            )
    return table(titles, rows)


def _goals(views: Mapping[str, Views]) -> list[Goal]:
    found = []
    for device, (_, most) in DEVICES.items():
        for page in _STATIC:
            share = _middle(views[device], page, "static") / _middle(views[device], page, "default")
            found.append(
                Goal(f"{page}, {device}, static at most 1/{1 / most:.0f} of plain Streamlit",
                     f"1/{1 / share:.1f}", share <= most)
            )  # fmt: skip
    return found


def _small(views: Mapping[str, Views]) -> Goal:
    largest = max(views["desktop"][page, "static"][-1].size for page in _STATIC)
    return Goal(f"a static page at most {MOST_BYTES / 1000:.0f} kB with its letters",
                f"{largest / 1000:.0f} kB", largest <= MOST_BYTES)  # fmt: skip
