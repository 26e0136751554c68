"""Links to other sites and contradictions in a browser: on the screen, and on paper."""

import pytest

from lib.sources import DEFAULT_FOLDER, load

from . import OpenPage

pytestmark = pytest.mark.browser
_SEEN = """selector => new Promise(done => requestAnimationFrame(() => {
    const found = [...document.querySelectorAll(selector)];
    found.forEach(each => each.checkVisibility());  // the first asked may not know the medium yet
    done(found.map(each => [each.textContent, each.checkVisibility()]));
}))"""


@pytest.mark.parametrize("path", ["/programma", "/doelstelling?doel=1.6", "/doelstelling?doel=1.3"])
def test_paper_has_the_address_of_each_link_also_of_those_that_are_folded(
    path: str, open_page: OpenPage
) -> None:
    visit = open_page(path)
    visit.page.wait_for_selector(".outward", state="attached")
    visit.page.emulate_media(media="print")
    goal = path.partition("=")[2] or None
    wanted = [link.to for link in load(DEFAULT_FOLDER).texts.links if link.goal == goal]
    assert visit.page.evaluate(_SEEN, ".outward .address") == [[to, True] for to in wanted]
    assert not any(seen for _, seen in visit.page.evaluate(_SEEN, ".outward .site"))
    visit.page.emulate_media(media="screen")
    visit.page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert not any(seen for _, seen in visit.page.evaluate(_SEEN, ".outward .address"))
    assert all(seen for _, seen in visit.page.evaluate(_SEEN, ".outward .site"))


def test_paper_has_the_light_contradictions_too(open_page: OpenPage) -> None:
    visit = open_page("/controle")
    visit.page.wait_for_selector(".clashes", state="attached")
    assert not all(seen for _, seen in visit.page.evaluate(_SEEN, ".clashes > li"))
    visit.page.emulate_media(media="print")
    found = visit.page.evaluate(_SEEN, ".clashes > li")
    assert len(found) == 27
    assert all(seen for _, seen in found)
