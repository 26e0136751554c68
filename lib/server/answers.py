"""What a visitor reads instead of a page: a few plain sentences in Dutch, and no machine words."""

from html import escape
from pathlib import Path
from string import Template

from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

SECONDS_TO_RETRY = 15

_PAGE = Template(Path(__file__).with_name("answer.html").read_text(encoding="utf-8"))
_REFRESH = f'<meta http-equiv="refresh" content="{SECONDS_TO_RETRY}">\n'
_FULL = 503
_SENTENCES = {
    400: ("Dit adres klopt niet", "De server begrijpt deze vraag niet. Controleer het adres."),
    403: ("Dit mag niet", "De server neemt deze vraag niet aan van een andere website."),
    404: ("Deze pagina is er niet", "Misschien is het adres verkeerd getypt, of verouderd."),
    405: ("Dit kan hier niet", "De server beantwoordt alleen vragen om een pagina te zien."),
    500: ("Er ging iets mis", "Probeer het later opnieuw."),
    _FULL: (
        "Het is druk",
        "Er kijken nu te veel mensen tegelijk. U hoeft niets te doen: "
        f"deze pagina probeert het elke {SECONDS_TO_RETRY} seconden opnieuw.",
    ),
}
_NONE_MADE = (
    "Deze uitgave is er niet",
    "Deze server maakt haar niet. Alle cijfers kunt u bewaren op de pagina Gegevens.",
)
_COMING = (
    "Deze pagina wordt nog gemaakt",
    f"U hoeft niets te doen: deze pagina probeert het elke {SECONDS_TO_RETRY} seconden opnieuw.",
)


def answer(scope: Scope, status: int, code: str = "") -> HTMLResponse:
    """Return the page for a status; `code` leads an administrator to the line in the journal."""
    title, text = _SENTENCES.get(status) or _SENTENCES[500 if status > _FULL else 400]
    if code:
        text = f"Er ging iets mis. Code: {code}"
    return _page(scope, status, title, text)


def none_made(scope: Scope) -> HTMLResponse:
    """Return the page for what this server does not make."""
    return _page(scope, 404, *_NONE_MADE)


def coming(scope: Scope) -> HTMLResponse:
    """Return the page that comes again by itself, for what is not made yet."""
    return _page(scope, _FULL, *_COMING)


def _page(scope: Scope, status: int, title: str, text: str) -> HTMLResponse:
    html = _PAGE.substitute(
        title=escape(title),
        text=escape(text),
        refresh=_REFRESH if status == _FULL else "",
        home=_home(scope),
    )
    headers = {"Cache-Control": "no-store"}
    if status == _FULL:
        headers["Retry-After"] = str(SECONDS_TO_RETRY)
    return HTMLResponse(html, status, headers)


async def refuse(scope: Scope, receive: Receive, send: Send, status: int) -> None:
    """Answer with a status; a websocket is refused before it opens."""
    if scope["type"] == "websocket" and "websocket.http.response" not in scope.get(
        "extensions", {}
    ):
        await send({"type": "websocket.close", "code": 1008})
        return
    await answer(scope, status)(scope, receive, send)


def _home(scope: Scope) -> str:
    """Return the first page's address, relative: we do not know below which path a proxy has us.

    The path is counted as it was asked for: a slash that was written as %2F is no step up.
    """
    asked: bytes = scope.get("raw_path") or scope["path"].encode()
    return "../" * (asked.count(b"/") - 1) or "./"
