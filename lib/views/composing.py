"""Pages are composed of parts, each of which may fail without the others."""

from collections.abc import Callable, Iterable, Iterator

from lib.page import (
    Chart,
    Facts,
    Failed,
    Figure,
    Folded,
    Note,
    Part,
    Section,
    Tabular,
    Title,
)
from lib.page import Table as Content
from lib.wording import addresses, unknown

Make = Callable[[], Iterable[Part]]


def title(text: str, above: str) -> Title:
    """Return the heading of a page, under a small line."""
    return Title(text, above, unknown.GONE)


def heading(make: Callable[[], Title], otherwise: str) -> tuple[Part, ...]:
    """Return the heading that something gives; where it fails, a plain one and that it failed."""
    made = part(lambda: [make()])
    has_title = any(isinstance(each, Title) for each in made)
    return made if has_title else (title(otherwise, ""), *made)


def part(make: Make) -> tuple[Part, ...]:
    """Return the parts that something gives; where it fails, those before it and that it failed."""
    return tuple(_until_it_fails(make))


def section(heading: str, anchor: str, make: Make) -> tuple[Part, ...]:
    """Return the parts under a heading; without any there is no heading either."""
    parts = part(make)
    return (Section(heading, anchor, parts),) if parts else ()


def table(content: Content | None, anchor: str = "") -> Iterator[Tabular]:
    """Yield a table, if there is one; its anchor follows from its caption unless it is given."""
    if content is not None:
        yield Tabular(content, anchor or addresses.anchor_of("tabel", content.caption))


def folded(told: str, tables: Iterable[Tabular], *below: Note | Facts) -> Iterator[Folded]:
    """Yield a fold with tables and what stands below them; without any table nothing."""
    found = tuple(tables)
    if found:
        yield Folded(told, (*found, *below))


def chart(figure: Figure, anchor: str = "") -> Chart:
    """Return a chart; its anchor follows from the caption of its table unless it is given."""
    return Chart(figure, anchor or addresses.anchor_of("grafiek", figure.table.caption))


def note(text: str) -> Iterator[Part]:
    """Yield a remark, if there is one."""
    if text:
        yield Note(text)


def notes(texts: Iterable[str]) -> Iterator[Part]:
    """Yield remarks below each other."""
    for text in texts:
        yield from note(text)


def _until_it_fails(make: Make) -> Iterator[Part]:
    try:
        yield from make()
    except Exception as error:
        # Broad on purpose: whatever goes wrong in a part must not take the rest of the page from
        # who is reading it. Who shows the page writes the cause in the journal.
        yield Failed(error)
