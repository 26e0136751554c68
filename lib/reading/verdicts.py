"""The verdict that a document states, in a table or on a line of its own."""

import re

_VERDICTS = (
    (r"niet te bepalen", "niet te bepalen"),
    (r"deels|gedeeltelijk|grotendeels|ten dele", "deels"),
    (r"nee|neen|niet|✗|✘|❌|✖|🔴|onvoldoende", "nee"),
    (r"ja|✓|✔|✅|☑|gehaald|behaald|bereikt|gerealiseerd|voldaan", "ja"),
)
_VERDICT_LINE = re.compile(
    r"(?:is (?:het|de) )?(?:doel(?:stelling)?|streefwaarde|norm|resultaat|ambitie)?\s*(?:is )?"
    r"(?:gehaald|behaald|bereikt|gerealiseerd|oordeel)\s*[?:]+\s*(?P<word>\S.*)", re.IGNORECASE,
)  # fmt: skip


def stated(text: str) -> str | None:
    """Return the verdict that a cell or line gives, None where it is in other words."""
    plain = text.strip(" .\t").casefold()
    for words, verdict in _VERDICTS:
        if re.match(rf"(?:{words})(?!\w)", plain):
            return verdict
    return None


def verdict_behind(text: str) -> str | None:
    """Return what a line states as a verdict, as printed; None for any other line."""
    found = _VERDICT_LINE.fullmatch(text)
    return found["word"] if found else None
