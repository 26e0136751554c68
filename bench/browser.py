"""A real browser, and the moment at which a page stands still."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

QUIET = 500  # milliseconds without a change, after which a page is called drawn
PATIENCE = 180_000  # milliseconds
MOMENT = (
    "The moment is the last change before half a second of quiet: of the document, outside the "
    "toolbar, or of a canvas. By then the script has ended, no place is empty and every chart has "
    "its marks; the half second itself does not count."
)

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_WATCH = """(() => {
    window.lastChange = 0;
    window.lastClick = 0;
    const changed = () => { window.lastChange = performance.now(); };
    const counts = record => {
        const element = record.target.nodeType === 1 ? record.target : record.target.parentElement;
        return !element?.closest('[data-testid="stToolbar"]');
    };
    const observer = new MutationObserver(records => { if (records.some(counts)) changed(); });
    const watch = root => {
        roots.push(root);
        observer.observe(root, {childList: true, characterData: true, subtree: true});
    };
    const roots = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (...details) {
        const root = attach.apply(this, details);
        watch(root);
        return root;
    };
    watch(document);
    window.deep = selector => roots.flatMap(root => [...root.querySelectorAll(selector)])
        .filter(element => element.isConnected);
    for (const name of ['fill', 'stroke', 'fillRect', 'fillText', 'strokeText', 'clearRect']) {
        const draw = CanvasRenderingContext2D.prototype[name];
        CanvasRenderingContext2D.prototype[name] = function (...details) {
            changed();
            return draw.apply(this, details);
        };
    }
    addEventListener('click', () => { window.lastClick = performance.now(); }, true);
})()"""
STREAMLIT_READY = """document.querySelector('.stApp[data-test-script-state="notRunning"]')
    && document.querySelector('h1')
    && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
    && [...document.querySelectorAll('.stVegaLiteChart')].every(it => it.querySelector('svg'))"""


@dataclass(frozen=True)
class Drawn:
    """When a page stood still, in milliseconds, and how many charts and bytes it then had.

    `size` counts what came over the network for it, as it was sent, without the websocket.
    """

    milliseconds: float
    charts: int
    size: int


@dataclass(frozen=True)
class Device:
    """What a page is opened on: its screen, and how much slower than here all of it is.

    `bits` is what its network carries in a second, 0 for as much as it can; `latency` is how many
    milliseconds each question waits; `slower` is how many times its processor is slower.
    """

    width: int
    height: int
    touch: bool = False
    bits: int = 0
    latency: int = 0
    slower: float = 1

    @contextmanager
    def profile(self, browser: Browser) -> Iterator[BrowserContext]:
        """Begin a profile without anything in it."""
        with browser.new_context(
            locale="nl-NL",
            viewport={"width": self.width, "height": self.height},
            is_mobile=self.touch,
            has_touch=self.touch,
        ) as context:
            yield context

    def window(self, context: BrowserContext) -> Page:
        """Open an empty window that is as slow as the device."""
        page = context.new_page()
        protocol = context.new_cdp_session(page)
        if self.bits:
            protocol.send("Network.enable")
            speed = self.bits / 8
            limits = {
                "latency": self.latency,
                "downloadThroughput": speed,
                "uploadThroughput": speed,
            }
            protocol.send("Network.emulateNetworkConditions", {"offline": False, **limits})
        protocol.send("Emulation.setCPUThrottlingRate", {"rate": self.slower})
        return page


DESKTOP = Device(1280, 720)
PHONE = Device(375, 667, touch=True, bits=1_600_000, latency=150, slower=4)
"""A cheap phone, in a building where the mobile network hardly comes."""


def find() -> str | None:
    """Return the browser that CHROMIUM names, or the first one found."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else _NAMES
    return next((path for name in names if (path := shutil.which(name))), None)


@contextmanager
def browsing() -> Iterator[Browser]:
    """Start the browser; raises RuntimeError when there is none."""
    found = find()
    if found is None:
        message = "no browser: install chromium or name one in CHROMIUM"
        raise RuntimeError(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield browser
        browser.close()


def open_page(page: Page, address: str, ready: str = STREAMLIT_READY) -> Drawn:
    """Open an address in a new page; counted from the start of the navigation."""
    page.set_default_timeout(PATIENCE)
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="commit")
    return _still(page, ready, "0")


def click(page: Page, text: str, ready: str = STREAMLIT_READY) -> Drawn:
    """Click on what reads so in an open page; counted from the moment that the page hears it."""
    page.evaluate("window.lastClick = window.lastChange = 0")
    page.get_by_text(text, exact=True).first.click()
    return _still(page, f"window.lastChange > window.lastClick && {ready}", "window.lastClick")


def _still(page: Page, ready: str, since: str) -> Drawn:
    page.wait_for_function(
        f"() => performance.now() - window.lastChange > {QUIET} && window.lastChange && ({ready})",
        polling=50,
    )
    found = page.evaluate(
        f"""() => [
            window.lastChange - {since},
            window.deep('.vega-embed svg, .vega-embed canvas').length,
            performance.getEntriesByType('resource').concat(performance.getEntriesByType(
                'navigation')).reduce((sum, entry) => sum + entry.transferSize, 0),
        ]"""
    )
    return Drawn(*found)
