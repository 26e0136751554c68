"""The one HTML document that is served: Streamlit's own, in Dutch and with our own script."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from lib.server import bundle
from lib.server.encodings import ENCODERS, PLAIN
from lib.server.packed import Form, answer, form_of, wanted
from lib.settings import beside

_NOSCRIPT = (
    "Deze pagina's hebben JavaScript nodig. Zet JavaScript aan in uw browser en laad de pagina "
    "opnieuw"
)
_READ = ', of <a href="lees/">lees dezelfde cijfers op pagina\'s zonder script</a>'
_PRELUDE = "".join(
    Path(__file__).with_name(name).read_text(encoding="utf-8")
    for name in ("prelude.js", "frame.js", "connection.js", "picking.js")
)
_HIDDEN = '[data-testid="stStatusWidget"] { display: none; }'
"""A little man who runs while a page does, and with whom a font of 375 kB comes along."""
_REWRITTEN = (
    (r'<html lang="en">', '<html lang="nl">'),
    (r"<title>[^<]*</title>", "<title>Doel gehaald?</title>"),
    (r'<link rel="service-desc"[^>]*>', ""),  # the interface for programs is not offered
    (r"<!--.*?-->", ""),
    (r"<head>", f"<head><style>{_HIDDEN}</style><script>{_PRELUDE}</script>"),
    (r'\s*<link rel="modulepreload"[^>]*>', ""),  # ours name more, in another order
)
_FONT = re.compile(r'\s*<link\s+rel="preload"[^>]*as="font"[^>]*/>')
_LATE = ' fetchpriority="low"'
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class UnknownDocumentError(RuntimeError):
    """Streamlit's document is not the one that we know how to rewrite."""


@cache
def index(components: tuple[str, ...] = ()) -> str:
    """Return Streamlit's own page with our language, title and address of the server.

    Its head names the files of these components of the frontend as well: the browser would hear of
    them one after the other, each when the one before it has arrived. The font, a quarter of all
    bytes, waits for prelude.js: nothing is read before the others are there.
    """
    html = (bundle.folder() / "index.html").read_text(encoding="utf-8")
    for pattern, ours in (*_REWRITTEN, (r"<noscript>.*?</noscript>", _without_a_script())):
        found = re.findall(pattern, html, re.DOTALL)
        for text in found:
            html = html.replace(text, ours)
        if not found:
            message = f"Streamlit's index.html has no {pattern}"
            raise UnknownDocumentError(message)
    fonts = [font.replace('rel="preload"', 'rel="later"') for font in _FONT.findall(html)]
    named = "".join([*_named(components), *fonts])
    return _FONT.sub("", html).replace("</head>", f"{named}</head>").strip()


def _without_a_script() -> str:
    """Return what somebody reads whose browser runs no script, with where he can read on."""
    return f"<noscript><p>{_NOSCRIPT}{_READ if beside('site') else ''}.</p></noscript>"


def document(request: Request, components: tuple[str, ...]) -> Response:
    """Answer with the page that names these components; a browser asks anew whether it changed."""
    forms = _forms(index(components))
    form = forms[wanted(request.scope, forms)]
    return answer(request.scope, form, "text/html", "no-cache")


@cache
def _forms(html: str) -> dict[str, Form]:
    return {name: form_of(html.encode(), name) for name in (PLAIN, *ENCODERS)}


def _named(components: Iterable[str]) -> Iterator[str]:
    """Yield a link to each script that the page loads; what is not the frame's may wait for it."""
    frame = bundle.files()
    for path in bundle.files(components):
        if path.endswith(".js"):
            late = "" if path in frame else _LATE
            yield f'<link rel="modulepreload" crossorigin href=".{path}"{late}>'


def script_hashes(html: str) -> list[str]:
    """Return the hash of each script that stands in the page, as a security policy names it."""
    return [
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in _INLINE.findall(html)
    ]
