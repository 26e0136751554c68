"""A page as a value: everything that stands on it, in its order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.page.parts import Card, Columns, Failed, Part, Section, Title


@dataclass(frozen=True, eq=False)
class Page:
    """What one view shows for one choice. Two pages are the same only if they are one value.

    A lasting page is kept and asked for again, so what is made of it is worth keeping too.
    """

    parts: tuple[Part, ...]
    lasting: bool = False

    @property
    def title(self) -> str:
        """Return the first-level heading; every page has one."""
        return next(part.text for part in self.walk() if isinstance(part, Title))

    @property
    def whole(self) -> bool:
        """Tell whether every part could be made."""
        return not any(isinstance(part, Failed) for part in self.walk())

    def walk(self) -> Iterator[Part]:
        """Yield every part in reading order, also those in columns and sections."""
        return _walk(self.parts)


def _walk(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        if isinstance(part, Section | Card):
            yield from _walk(part.parts)
        elif isinstance(part, Columns):
            for column in part.columns:
                yield from _walk(column)
