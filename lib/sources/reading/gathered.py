"""Faults as they are gathered: no more than people can use, each at a place in its file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lib.sources.reading.faults import Fault
from lib.sources.reading.known import thousands

MOST_KEPT = 1_000


def gathered(found: Iterable[Fault], text: str | None = None) -> tuple[Fault, ...]:
    """Return the first MOST_KEPT faults and as many warnings, each at a place within the text.

    After so many faults the rest is not looked for; of so many warnings the rest is left out, as a
    fault may still come. Then one more says that there are more.
    """
    faults: list[Fault] = []
    warnings: list[Fault] = []
    for fault in found:
        kept = warnings if fault.warning else faults
        if len(kept) < MOST_KEPT:
            kept.append(fault)
        elif len(kept) == MOST_KEPT:
            kept.append(_more(kept[-1]))
        if len(faults) > MOST_KEPT:
            break
    kept = [*faults, *warnings]
    return tuple(kept if text is None else _inside(kept, text))


def _more(last: Fault) -> Fault:
    many = thousands(MOST_KEPT)
    found = f"keer 'let op' dan deze {many}" if last.warning else f"fouten dan deze {many}"
    message = f"In dit bestand zijn meer {found}. Verbeter deze eerst, dan ziet u de volgende."
    return replace(last, code="meer-meldingen", message=message)


def _inside(found: list[Fault], text: str) -> Iterator[Fault]:
    """Move a place past the end of its line, or of the file, to that end."""
    lines = text.split("\n") if found else []
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    for fault in found:
        line = min(fault.line, len(lines))
        past = line < fault.line or fault.column > len(lines[line - 1]) + 1
        yield replace(fault, line=line, column=len(lines[line - 1]) + 1) if past else fault
