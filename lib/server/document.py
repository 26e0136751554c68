"""The one HTML document that is served: Streamlit's own, in Dutch and with our own script."""

import base64
import hashlib
import re
from pathlib import Path

from streamlit.file_util import get_static_dir

_NOSCRIPT = (
    "<p>Dit dashboard heeft JavaScript nodig. Zet JavaScript aan in uw browser en laad de pagina "
    "opnieuw.</p>"
)
_PRELUDE = "".join(
    Path(__file__).with_name(name).read_text(encoding="utf-8")
    for name in ("prelude.js", "frame.js", "connection.js")
)
_REWRITTEN = (
    (r'<html lang="en">', '<html lang="nl">'),
    (r"<title>[^<]*</title>", "<title>Doel gehaald?</title>"),
    (r"<noscript>.*?</noscript>", f"<noscript>{_NOSCRIPT}</noscript>"),
    (r'<link rel="service-desc"[^>]*>', ""),  # the interface for programs is not offered
    (r"<!--.*?-->", ""),
    (r"<head>", f"<head><script>{_PRELUDE}</script>"),
)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class UnknownDocumentError(RuntimeError):
    """Streamlit's document is not the one that we know how to rewrite."""


def index() -> str:
    """Return Streamlit's own page with our language, title and address of the server."""
    html = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    for pattern, wanted in _REWRITTEN:
        found = re.findall(pattern, html, re.DOTALL)
        for text in found:
            html = html.replace(text, wanted)
        if not found:
            message = f"Streamlit's index.html has no {pattern}"
            raise UnknownDocumentError(message)
    return html.strip()


def script_hashes(html: str) -> list[str]:
    """Return the hash of each script that stands in the page, as a security policy names it."""
    return [
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in _INLINE.findall(html)
    ]
