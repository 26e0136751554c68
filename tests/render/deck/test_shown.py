"""The presentation in a browser: it fits, is read from afar, and needs neither mouse nor script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from lib.render.deck import html
from lib.sources import DEFAULT_FOLDER, load
from tests.render.deck import presented
from tests.render.deck.cases import CASES

pytestmark = pytest.mark.browser

SCREENS = [(1920, 1080), (1280, 720)]
# Shows each sheet, and returns of those that do not fit their screen, or have letters below the
# bound, what sticks out. Sources may be smaller; what is for the ear alone is not seen.
MEASURE = """() => {
  const least = 28 * innerHeight / 1080 - .3, found = [];
  const root = document.documentElement, sheets = [...document.querySelectorAll('.sheet')];
  for (const sheet of sheets) {
    for (const each of sheets) each.classList.toggle('shown', each === sheet);
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) found.push([sheet.id]);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode, holder = text.parentElement;
      if (!text.data.trim() || !holder.checkVisibility() || holder.closest('.unseen')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const out = [...range.getClientRects()].some(box => box.left < -1 || box.top < -1
        || box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
      const scale = holder.closest('svg') ? Math.hypot(holder.getScreenCTM().a, 0) : 1;
      const size = parseFloat(getComputedStyle(holder).fontSize) * scale;
      if (out || size < least && !holder.closest('.source')) {
        found.push([sheet.id, text.data.trim(), size, out]);
      }
    }
    const body = sheet.querySelector('.body').lastElementChild;
    const foot = sheet.querySelector('footer').getBoundingClientRect();
    if (body && body.getBoundingClientRect().bottom > foot.top + 1) found.push([sheet.id, 'foot']);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("presentatie") / "index.html"
    path.write_text(html(presented(load(DEFAULT_FOLDER))), encoding="utf-8")
    return path


@pytest.fixture
def shown(browser: Browser, file: Path) -> Iterator[Page]:
    """Open the presentation as a file, without a server."""
    with browser.new_context(viewport={"width": 1280, "height": 720}) as context:
        page = context.new_page()
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(file.as_uri())
        yield page
        assert problems == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_every_sheet_fits_and_is_read_from_afar(width: int, height: int, shown: Page) -> None:
    shown.set_viewport_size({"width": width, "height": height})
    assert shown.evaluate(MEASURE) == []


def test_awkward_sources_fit(browser: Browser, tmp_path: Path) -> None:
    with browser.new_context(viewport={"width": 1920, "height": 1080}) as context:
        page = context.new_page()
        for name, snapshot in CASES.items():
            path = tmp_path / f"{name}.html"
            path.write_text(html(presented(snapshot)), encoding="utf-8")
            page.goto(path.as_uri())
            assert page.evaluate(MEASURE) == [], name


def test_what_is_too_large_is_measured(shown: Page) -> None:
    """Let the measure find what it is there for."""
    shown.evaluate("document.querySelector('.sheet .far').style.height = '200vh'")
    shown.evaluate("document.querySelector('.sheet h2 .above').style.fontSize = '5px'")
    assert len(shown.evaluate(MEASURE)) >= 2


def _here(page: Page) -> str:
    expect(page.locator(".sheet:visible")).to_have_count(1)
    return page.locator(".sheet:visible").get_attribute("id") or ""


def test_keys_lead_through_the_sheets(shown: Page) -> None:
    assert _here(shown) == "begin"
    for key, place in (
        ("ArrowRight", 1), (" ", 2), ("PageDown", 3), ("ArrowLeft", 2), ("PageUp", 1),
        ("End", -1), ("ArrowRight", -1), ("Home", 0), ("ArrowLeft", 0), ("ArrowDown", 1),
    ):  # fmt: skip
        ids = shown.locator(".sheet").evaluate_all("all => all.map(each => each.id)")
        shown.keyboard.press(key)
        assert _here(shown) == ids[place], key
        heard = shown.evaluate("document.activeElement.id")
        assert heard == f"{ids[place]}:kop"
        assert shown.url.endswith(f"#{ids[place].replace(':', '%3A')}")
    shown.keyboard.press("?")
    expect(shown.get_by_role("dialog", name="Toetsen")).to_be_visible()
    shown.keyboard.press("Escape")
    expect(shown.get_by_role("dialog")).to_be_hidden()
    shown.keyboard.press("End")
    shown.keyboard.press("Home")
    shown.keyboard.press("n")
    expect(shown.locator(".sheet:visible .notes")).to_be_visible()
    shown.keyboard.press("n")
    expect(shown.locator(".sheet:visible .notes")).to_be_hidden()


def test_a_link_opens_its_sheet(shown: Page, file: Path) -> None:
    shown.goto(f"{file.as_uri()}#geld:1.6")
    shown.reload()
    assert _here(shown) == "geld:1.6"
    shown.evaluate("location.hash = '#doel:1.5'")
    assert _here(shown) == "doel:1.5"
    shown.get_by_role("link", name="Uitstroom naar werk").click()
    assert _here(shown) == "indicator:1.5:uitstroom_naar_werk"
    shown.go_back()
    assert _here(shown) == "doel:1.5"
    shown.evaluate("location.hash = '#bestaat-niet'")
    assert _here(shown) == "doel:1.5"


def test_a_finger_leads_through_the_sheets(browser: Browser, file: Path) -> None:
    with browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    ) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        session = context.new_cdp_session(page)
        for begin, end, place in ((300, 60, 1), (300, 60, 2), (60, 300, 1), (200, 190, 1)):
            for kind, x in (("touchStart", begin), ("touchMove", end)):
                points = [{"x": x, "y": 300}]
                session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
            session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
            expect(page.locator(".bar .number")).to_have_text(str(place + 1))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_a_script_every_sheet_stands_below_the_other(browser: Browser, file: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        count = page.locator(".sheet").count()
        assert page.locator(".sheet:visible").count() == count > 40
        assert page.locator(".bar:visible").count() == 0
        page.locator(".notes summary").first.click()
        expect(page.locator(".notes .note").first).to_be_visible()


def test_on_paper_every_sheet_has_its_notes(shown: Page) -> None:
    shown.emulate_media(media="print")
    assert shown.locator(".sheet:visible").count() == shown.locator(".sheet").count()
    assert shown.locator(".bar:visible").count() == 0
    hidden = ".notes > :not(summary)"
    assert all(shown.locator(hidden).evaluate_all("all => all.map(it => it.checkVisibility())"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(scheme: str, shown: Page) -> None:
    shown.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for place in ("begin", "doel:1.5", "indicator:1.6:bijstandsuitkeringen", "geld:1.6",
                  "beloften", "beloften:1.1", "vragen:1.5", "bronnen"):  # fmt: skip
        shown.evaluate("place => { location.hash = place }", place)
        assert _here(shown) == place
        results = Axe().run(shown)
        assert results.violations_count == 0, results.generate_report()
    shown.keyboard.press("n")
    shown.keyboard.press("?")
    results = Axe().run(shown)
    assert results.violations_count == 0, results.generate_report()
