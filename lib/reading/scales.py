"""In which unit amounts are printed: euros, thousands or millions."""

import re

from lib.reading.laid_out import tidy

_MILLIONS = re.compile(
    r"\(?(?:alle )?(?:bedragen )?(?:\(?(?:x|×|\*|in)\s*)(?:€|eur(?:o)?)?\s*"
    r"(?:1\.000\.000|1\s?mln\.?|1\s?miljoen|mln\.?|miljoen(?:en)?)(?:\s*(?:€|eur(?:o)?'?s?))?\)?"
    r"|€\s?(?:mln\.?|miljoen)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"\(?(?:alle )?(?:bedragen )?(?:\(?(?:x|×|\*)\s*)(?:€|eur(?:o)?)?\s*1[.,  ]?000(?![.\d])(?:,-)?"
    r"(?:\s*(?:€|euro'?s?))?\)?|\(?(?:bedragen )?(?:in )"
    r"(?:€\s*1\.000|duizend(?:en|tallen)?(?: euro'?s?| €)?)\)?|€\s*[x×*]\s*1[.  ]?000|"
    r"€\s?1\.000(?=\)|$)|\bk€|€k\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\(?(?:alle )?bedragen (?:(?:zijn|luiden) )?in (?:hele )?(?:€|eur(?:o'?s?)?)(?!\s*1)\)?"
    r"|\((?:in )?(?:€|hele euro'?s|euro'?s?)\)|\bin (?:hele )?euro'?s\b|\bin €(?!\s*1)",
    re.IGNORECASE,
)


def scale(text: str) -> int | None:
    """Return what the amounts under a text are multiplied with, None where it does not say so."""
    return without_scale(tidy(text))[0]


def without_scale(text: str) -> tuple[int | None, str]:
    """Return the scale that a text names and the text without it, None where it names none."""
    for pattern, factor in ((_MILLIONS, 1_000_000), (_THOUSANDS, 1_000), (_WHOLE, 1)):
        if found := pattern.search(text):
            return factor, tidy(text[: found.start()] + " " + text[found.end() :])
    return None, text
