"""The files of a municipality with a new document in them, made and checked before any is written.

Nothing that stands in them changes: something is put between.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff

from lib.model import Register
from lib.preparing.year.amounts import rows
from lib.preparing.year.asked import Asked, Chosen, chosen, place
from lib.preparing.year.lines import lines
from lib.sources import Snapshot, indicators, money
from lib.sources.changing.edits import Edit, edited
from lib.sources.changing.entries import Content, added, scalar
from lib.sources.changing.rows import added_rows
from lib.sources.reading.text import decode
from lib.sources.reading.yaml_files.spans import Span, spans
from lib.sources.snapshot import build


@dataclass(frozen=True)
class Prepared:
    """The files before and after, by their names, and what was put in.

    `follows` is the name of the document that the new one is like, None where there is none.
    `indicators` and `lines` count what got a place to enter figures, `amounts` the rows of money;
    `left_out` counts the rows of new policy that were not repeated.
    """

    document: str
    name: str
    follows: str | None
    is_new: bool
    indicators: int
    lines: int
    amounts: int
    left_out: int
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]

    @property
    def adds_nothing(self) -> bool:
        """Tell whether everything is there already."""
        return self.before == self.after

    def difference(self) -> Iterator[str]:
        """Yield the lines of a diff of each file."""
        for name, new in self.after.items():
            old = decode(self.before[name], name).splitlines()
            yield from unified_diff(old, decode(new, name).splitlines(), name, name, lineterm="")


def prepare(files: Mapping[str, bytes], snapshot: Snapshot, asked: Asked) -> Prepared:
    """Return the files with a document and a place for everything that its predecessor printed.

    `files` are the content of the snapshot. Raises SourceError if the result would not be read,
    NotWritableError for a sign that the encoding of a file does not have.
    """
    register = snapshot.of(indicators.SOURCE).register
    document = chosen(asked, register)
    contents = dict(lines(asked, document, register))
    money_rows = rows(files[money.FILE], money.FILE, document, register)
    ledger = files[money.FILE]
    put = added_rows(decode(ledger, money.FILE), money_rows.cells, money_rows.separator)
    after = {
        indicators.FILE: _with_lines(files[indicators.FILE], asked, document, register, contents),
        money.FILE: edited(ledger, put),
    }
    build({**files, **after})
    return Prepared(
        document.key,
        document.name,
        register.documents[document.follows].name if document.follows else None,
        document.content is not None,
        len({path[1] for path in contents}),
        sum(map(len, contents.values())),
        len(money_rows.cells),
        money_rows.left_out,
        {name: files[name] for name in after},
        after,
    )


def _with_lines(
    data: bytes,
    asked: Asked,
    document: Chosen,
    register: Register,
    contents: Mapping[tuple[str, ...], Content],
) -> bytes:
    """Return the register with a document and its lines put in."""
    text = decode(data, indicators.FILE)
    found = spans(text) or Span(0, 0)
    put = list(_document(text, found, asked, document, register))
    for path, content in contents.items():
        put += added(text, found.at(*path), None, scalar(document.key), content)
    return edited(data, put)


def _document(
    text: str, found: Span, asked: Asked, document: Chosen, register: Register
) -> Iterator[Edit]:
    """Yield what puts a new document among the others, from old to new."""
    if document.content is None:
        return
    documents = found.at("documenten")
    after = place(asked, register, documents.entries)
    yield from added(text, documents, after, scalar(document.key), document.content)
