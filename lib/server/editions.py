"""What was made to be read without the dashboard: below /lees, /presentatie and /uitgaven."""

import mimetypes
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from lib.server.answers import answer as refused
from lib.server.answers import coming, none_made
from lib.server.making import Editions
from lib.server.packed import Form, answer, form_of, wanted

DRAFT = "/concept"
TOPS = {"/lees": "site/", "/presentatie": "presentatie/", "/uitgaven": "", DRAFT: ""}
"""Each address with where in an edition its files stand; those without a folder have them all."""
ADDRESSES = (*TOPS, "/index.html")
CARDS = "/lees/kaart/"
"""The only pages that may stand inside pages of others."""

_PAGE = "index.html"
_SMALLER = ("gzip",)
_PACKED = frozenset({".html", ".js", ".css", ".csv", ".json", ".svg", ".ttl", ".txt", ".xml"})
_MOST_KEPT = 300
_KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".ttl": "text/turtle",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_NEWS = "no-cache"
"""A browser asks whether there is a newer one each time, and mostly hears that there is not."""


def routes(editions: Editions, drafts: Editions) -> list[Route]:
    """Return the addresses of everything in the newest edition, and in that of the draft."""

    def read(request: Request) -> Response:  # beside the loop: it reads a file and packs it
        path = request.url.path
        top = next(known for known in TOPS if path == known or path.startswith(f"{known}/"))
        if path == top:
            return RedirectResponse(f"{top.rpartition('/')[2]}/")
        shown = drafts if top == DRAFT else editions
        return _read(request, shown, TOPS[top] + path.removeprefix(f"{top}/"))

    below = [Route(path, read) for top in TOPS for path in (top, f"{top}/{{rest:path}}")]
    return [*below, Route(f"/{_PAGE}", _to_all)]


async def _to_all(_: Request) -> Response:
    """Lead on who comes from a page below /lees: in a folder that page stands beside all others."""
    return RedirectResponse("uitgaven/")


def _read(request: Request, editions: Editions, place: str) -> Response:
    """Answer with a file of the newest edition; nothing but what the edition lists is there."""
    newest = editions.newest
    if newest is None:
        return coming(request.scope) if editions.coming else none_made(request.scope)
    name = f"{place}{_PAGE}" if place.endswith("/") or not place else place
    if name in newest.files:
        return _answered(request, newest.folder, name)
    if f"{name}/{_PAGE}" in newest.files:
        return RedirectResponse(f"{name.rpartition('/')[2]}/")
    return refused(request.scope, 404)


def _answered(request: Request, folder: Path, name: str) -> Response:
    kind = Path(name).suffix
    there = _SMALLER if kind in _PACKED else ()
    try:
        form = _form(folder, name, wanted(request.scope, there))
    except FileNotFoundError:  # thrown away since, for a newer edition
        return refused(request.scope, 404)
    told = _KINDS.get(kind) or mimetypes.types_map.get(kind, "application/octet-stream")
    return answer(request.scope, form, told, _NEWS)


@lru_cache(maxsize=_MOST_KEPT)
def _form(folder: Path, name: str, encoding: str) -> Form:
    return form_of((folder / name).read_bytes(), encoding)
