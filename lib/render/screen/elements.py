"""A page as Streamlit takes it: HTML that follows each other is one element.

Streamlit spends half a millisecond on each element, on the server and again in the browser, and a
page of a goal had nearly fifty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias, assert_never

from lib.page import (
    Card,
    Chart,
    Columns,
    Controls,
    Download,
    Failed,
    Page,
    Part,
    Prose,
    Refusal,
    Section,
    Spec,
    Title,
)
from lib.render.screen.here import Here, title
from lib.render.templates import Markup, below_each_other
from lib.render.written import Written, finding, heading, html, source

_MOST_KEPT = 200  # pages, of some 100 kB


@dataclass(frozen=True)
class Html:
    """HTML that is ready: Streamlit neither cleans it nor looks for a file of that name."""

    text: str

    def _repr_html_(self) -> str:
        return self.text


@dataclass(frozen=True)
class Drawn:
    """A chart alone; `spoken` says in words what it shows."""

    spec: Spec
    spoken: str


@dataclass(frozen=True)
class Beside:
    """Elements beside each other."""

    widths: tuple[int, ...]
    columns: tuple[tuple["Element", ...], ...]


Element: TypeAlias = Html | Drawn | Beside | Controls | Download | Prose | Refusal | Failed
Waiting: TypeAlias = Markup | Element


def elements(page: Page, here: Here) -> tuple[Element, ...]:
    """Return what goes to the browser, in its order; of a lasting page made once for each address.

    Others never come again, and would push those out.
    """
    return _kept(page, here) if page.lasting else _made(page, here)


@lru_cache(maxsize=_MOST_KEPT)
def _kept(page: Page, here: Here) -> tuple[Element, ...]:
    return _made(page, here)


def _made(page: Page, here: Here) -> tuple[Element, ...]:
    return _joined(_laid(page.parts, here))


def _joined(found: Iterator[Waiting]) -> tuple[Element, ...]:
    """Make one element of the HTML that follows each other."""
    done: list[Element] = []
    texts: list[Markup] = []

    def send() -> None:
        if texts:
            done.append(Html(below_each_other(texts)))
            texts.clear()

    for each in found:
        if isinstance(each, Markup):
            texts.append(each)
        else:
            send()
            done.append(each)
    send()
    return tuple(done)


def _laid(parts: Sequence[Part], here: Here) -> Iterator[Waiting]:
    for part in parts:
        if isinstance(part, Written):
            yield html(part, here)
            continue
        match part:
            case Title():
                yield title(part, here)
            case Card():
                yield from _laid(part.parts, here)
            case Section():
                if part.title:
                    yield heading(part.title, part.anchor, here)
                yield from _laid(part.parts, here)
            case Chart():
                yield finding(part, here)
                yield Drawn(part.figure.spec, part.figure.caption.spoken)
                yield source(part)
            case Columns():
                columns = tuple(_joined(_laid(column, here)) for column in part.columns)
                yield Beside(part.widths, columns)
            case Controls() | Download() | Prose() | Refusal() | Failed():
                yield part
            case _:
                assert_never(part)
