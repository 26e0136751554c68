"""What every answer tells the browser: load nothing from elsewhere, be framed by nobody.

Cards may stand inside pages of the origins that the administrator names, and nothing else may.
"""

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib.server.editions import CARDS
from lib.server.hosts import well_formed
from lib.settings import ServerSettings

_STARTS = ("http.response.start", "websocket.http.response.start")
_NOTHING = (
    "accelerometer", "autoplay", "camera", "display-capture", "fullscreen",
    "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _NOTHING),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NOBODY = "'none'"
_TLS = {"Strict-Transport-Security": "max-age=31536000"}


class SecurityHeaders:
    """Puts the headers on every answer; `scripts` are the hashes of the page's own scripts.

    No answer leaves a cookie behind. Streamlit's only one guards uploads and signing in, which are
    closed here; it would be readable by scripts and travel without TLS.
    """

    def __init__(self, app: ASGIApp, settings: ServerSettings, scripts: Iterable[str]) -> None:
        self._app = app
        self._always = ALWAYS | (_TLS if settings.tls else {})
        self._framing = " ".join(sorted(settings.embedding))
        self._scripts = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in scripts)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, with headers on what comes back."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        framed = self._framing if scope["path"].startswith(CARDS) else ""
        policy = self._policy(Headers(scope=scope).get("host", ""), framed)

        async def send_with_headers(message: Message) -> None:
            if message["type"] in _STARTS:
                message.setdefault("headers", [])
                headers = MutableHeaders(scope=message)
                del headers["set-cookie"]
                headers.update(self._always | {"Content-Security-Policy": policy})
                if framed:
                    del headers["x-frame-options"]
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _policy(self, host: str, framed: str) -> str:
        """Return the policy; the websocket is named, as not every browser counts it as 'self'."""
        sockets = f" ws://{host} wss://{host}" if well_formed(host) else ""
        return "; ".join(
            (
                "default-src 'self'",
                f"script-src {self._scripts}",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                f"connect-src 'self'{sockets}",
                "worker-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                f"frame-ancestors {framed or _NOBODY}",
            )
        )
