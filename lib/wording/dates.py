"""Dates and times as Dutch readers write them, in Dutch time wherever the server stands."""

from datetime import date, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_datetime

_LOCALE = "nl_NL"


def moment(when: date) -> str:
    """Write a moment, given with its time zone, as 21 november 2026 om 20:35; a day as itself."""
    if not isinstance(when, datetime):
        return date_of(when)
    return str(format_datetime(when.astimezone(_zone()), "d MMMM y 'om' HH:mm", locale=_LOCALE))


def date_of(day: date) -> str:
    """Write a day as 21 november 2026."""
    return str(format_date(day, "d MMMM y", locale=_LOCALE))


def day(when: date, now: datetime) -> str:
    """Write a moment as 26 november: with its year if that is not this one, its time if today.

    It never says "vandaag": on a page that stays open that would be wrong after midnight.
    """
    if not isinstance(when, datetime):
        return date_of(when)
    there, here = when.astimezone(_zone()), now.astimezone(_zone())
    pattern = "d MMMM" if there.year == here.year else "d MMMM y"
    time = ", HH:mm 'uur'" if there.date() == here.date() else ""
    return str(format_datetime(there, pattern + time, locale=_LOCALE))


@cache
def _zone() -> tzinfo | None:
    """Return Dutch time; None, the server's own, on a machine that knows no time zones."""
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        return None
