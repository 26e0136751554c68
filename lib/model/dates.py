"""Days as people write them beside a document: 2024-11-11, 11-11-2024 or 11 november 2024."""

import re
from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DUTCH = re.compile(
    rf"(?P<day>\d{{1,2}})[- ](?P<month>\d{{1,2}}|{'|'.join(MONTHS)})[- ](?P<year>\d{{4}})"
)


def day_of(text: str | None) -> date | None:
    """Return the day that a text names, None when it names none or one that does not exist."""
    folded = (text or "").strip().casefold()
    found = _ISO.fullmatch(folded) or _DUTCH.fullmatch(folded)
    if found is None:
        return None
    named = found["month"]
    month = int(named) if named.isdigit() else MONTHS.index(named) + 1
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None
