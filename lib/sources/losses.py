"""What is gone from one version of a file to the next, in words for whoever keeps it."""

from collections.abc import Mapping

_SHARE = 0.2  # of what comes by the hundred; one indicator or document less is always told
_MOST_NAMED = 5


def gone(what: str, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Name what is not there any more, by its key; empty when all is."""
    lost = [name for key, name in before.items() if key not in after]
    if not lost:
        return ""
    more = "; ..." if len(lost) > _MOST_NAMED else ""
    return f"{len(lost)} van de {len(before)} {what} ({'; '.join(lost[:_MOST_NAMED])}{more})"


def fewer(what: str, before: int, after: int) -> str:
    """Count what is not there any more; empty when that is not much."""
    lost = before - after
    return f"{lost} van de {before} {what}" if lost > 0 and lost >= before * _SHARE else ""
