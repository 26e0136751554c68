"""What can be found in the static edition, as a script reads it."""

import json
from pathlib import Path

from lib.render.html import Here
from lib.sources import Snapshot
from lib.views import index
from lib.views.finding import LONGEST_QUERY, MOST_SHOWN
from lib.wording import search

SCRIPT = "zoeken/zoek.js"
_ASKED, _COUNT = "zoekwoord", 7777
"""What stands in a sentence where a script puts what was asked, and how much was found."""


def script(snapshot: Snapshot, here: Here) -> bytes:
    """Return the script of the page Zoeken, with everything that it finds.

    It finds what the dashboard finds, in the same order. `here` is the page that it runs on.
    """
    entries = [
        [each.found.kind.value, each.found.name, here.link(each.found.place), each.found.texts]
        for each in index(snapshot)
    ]
    told = {
        "all": entries,
        "most": MOST_SHOWN,
        "longest": LONGEST_QUERY,
        "least": search.LEAST,
        "input": search.INPUT,
        "example": search.EXAMPLE,
        "asked": _ASKED,
        "count": str(_COUNT),
        "short": search.opening("x", 0),
        "none": search.opening(_ASKED, 0),
        "one": search.opening(_ASKED, 1),
        "many": search.opening(_ASKED, _COUNT),
        "more": search.more(_COUNT),
    }
    code = Path(__file__).with_name("zoek.js").read_text(encoding="utf-8")
    return f"{code}\nfind({_literal(told)});\n".encode()


def _literal(value: object) -> str:
    """Write a value so that a script reads it and nothing in it ends the script."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
