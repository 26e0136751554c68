"""Answers that travel small: each form of a text is made once, and never while a visitor waits."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from lib.server.encodings import ENCODERS, PLAIN, preferred

VARY = "Accept-Encoding"


@dataclass(frozen=True)
class Form:
    """A text as it travels, with a tag that no other form of it has."""

    body: bytes = field(repr=False)
    encoding: str
    tag: str


def form_of(text: bytes, encoding: str) -> Form:
    """Return a text in one form."""
    body = text if encoding == PLAIN else ENCODERS[encoding](text)
    return Form(body, encoding, f'"{hashlib.sha256(body).hexdigest()[:32]}"')


def wanted(scope: Scope, there: Iterable[str]) -> str:
    """Return the encoding to answer in, of those that are there; PLAIN where none is asked for."""
    asked = Headers(scope=scope).getlist("accept-encoding")
    return preferred(",".join(asked), there)


def answer(scope: Scope, form: Form, kind: str, keep: str) -> Response:
    """Return a form, or that the browser still has it.

    `kind` is the content type, `keep` says how long a browser may keep it without asking.
    """
    headers = {"Vary": VARY, "ETag": form.tag, "Cache-Control": keep}
    if _has(scope, form.tag):
        return Response(status_code=304, headers=headers)
    if form.encoding != PLAIN:
        headers["Content-Encoding"] = form.encoding
    headers["Content-Length"] = str(len(form.body))
    body = b"" if scope["method"] == "HEAD" else form.body
    return Response(body, headers=headers, media_type=kind)


def _has(scope: Scope, tag: str) -> bool:
    """Tell whether the browser says that it has the form with this tag."""
    known = ",".join(Headers(scope=scope).getlist("if-none-match")).split(",")
    return any(text.strip().removeprefix("W/") in (tag, "*") for text in known)
