"""Signs that Word and web pages put where YAML wants plain ones: spaces and quotes."""

import re

ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
ODD_SPACE_IN_LAYOUT = re.compile(rf"(?:^\s*|^\s*[^\s:#\"']+:|^\s*-)([{ODD_SPACES}])")
UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
CURLY_VALUE = re.compile(r"(?:^\s*|[:,{\[]\s*|-\s+)([“”„‘’‚])")

_IN_KEY = re.compile(f"[{ODD_SPACES}]")
_VALUE_SPACE = re.compile(rf"^[^\s:]+:[{ODD_SPACES}]")
_OPENING, _CLOSING = "“”„‘’‚", "”“’‘"


def has_odd_space(text: str, *, key: bool) -> bool:
    """Tell whether a plain text holds a space that should have been an ordinary one."""
    return bool((_IN_KEY if key else _VALUE_SPACE).search(text))


def is_curly_quoted(text: str) -> bool:
    """Tell whether a plain text was meant as quoted, but with the quotes of a printed text."""
    if text[:1] not in _OPENING or len(text) < 2:  # noqa: PLR2004 a quote and something behind it
        return False
    closed = [index for index, sign in enumerate(text) if index and sign in _CLOSING]
    return not closed or closed == [len(text) - 1]


def odd_space(sign: str) -> str:
    """Return the message for a space that is not an ordinary one."""
    return (
        f"Hier staat een bijzondere spatie (U+{ord(sign):04X}), bijvoorbeeld uit Word of van een "
        "webpagina. Verwacht: een gewone spatie. Vervang hem door een gewone spatie."
    )


def curly_quote(sign: str) -> str:
    """Return the message for a printed quote in the place of a straight one."""
    straight = "'" if sign in ("‘", "’", "‚") else '"'
    return (
        f"Gekrulde aanhalingstekens werken niet in YAML. Gevonden: {sign}, verwacht: {straight}. "
        f"Vervang ze door {straight}. Horen ze bij de tekst? Zet er dan rechte omheen."
    )
