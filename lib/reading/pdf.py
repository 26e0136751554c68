"""A PDF with text in it: words by their place on the page. The home of pypdfium2."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from lib.reading.laid_out import Block, Place, UnreadableError
from lib.reading.lines import Line, Word
from lib.reading.plain import of_lines
from lib.reading.vocabulary import said

_PART_OF_SIZE = 0.75  # a gap this wide, in parts of the size of the letters, parts two columns
_PART_OF_WORD = 0.1
_BIGGER = 1.12
_SIGNS = {0: " ", 2: "-"}
"""What pdfium has in the place of a sign: nothing, and the hyphen that ends a line."""
_FURNITURE_LINES = 2  # at the top and at the bottom of a page


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def blocks(path: Path) -> tuple[Block, ...]:
    """Return what a PDF says; raises UnreadableError for a scan, a locked file or another file."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(
            "Deze PDF is niet te openen: beschadigd, of met een wachtwoord."
        ) from error
    with document:
        pages = [_page(document[number], number + 1) for number in range(len(document))]
    if not any(pages):
        raise UnreadableError(
            "In deze PDF staat geen tekst, alleen beeld (een scan). Vraag het document als tekst."
        )
    return tuple(of_lines(_headed(_without_furniture(pages))))


def _page(page: pypdfium2.PdfPage, number: int) -> list[tuple[Line, float, bool]]:
    """Return the lines of a page with the size of their letters and whether they are bold."""
    text = page.get_textpage()
    try:
        letters = list(_letters(text))
    finally:
        text.close()
    found = []
    before: float | None = None
    for at, letters_here in enumerate(_lines(letters), 1):
        size = max(letter.size for letter in letters_here)
        base = letters_here[0].base
        words = tuple(_words(letters_here, size))
        if not words:
            continue
        alone = before is None or before - base > 1.8 * size
        bold = all(letter.bold for letter in letters_here if letter.sign.strip())
        line = Line(words, Place(number, at), _PART_OF_SIZE * size, alone)
        found.append((line, round(size, 1), bold))
        before = base
    return found


def _letters(text: pypdfium2.PdfTextPage) -> Iterator[_Letter]:
    for at in range(text.count_chars()):
        sign = _SIGNS.get(found := raw.FPDFText_GetUnicode(text.raw, at), chr(found))
        box = raw.FS_RECTF()
        if not raw.FPDFText_GetLooseCharBox(text.raw, at, box):
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
        size = raw.FPDFText_GetFontSize(text.raw, at)
        if sign in "\r\n":
            continue
        bold = raw.FPDFText_GetFontWeight(text.raw, at) >= 600 or "bold" in _font(text, at)  # noqa: PLR2004
        scaled = _scaled(text, at, size)
        yield _Letter(sign, box.left, box.right, y.value, scaled, bold)


def _scaled(text: pypdfium2.PdfTextPage, at: int, size: float) -> float:
    """Return the size of a letter on the page: some programs write size 1 and scale it."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text.raw, at, matrix):
        return size
    return abs(size * (matrix.d or 1)) or 1


def _font(text: pypdfium2.PdfTextPage, at: int) -> str:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, at, name, 128, flags)
    return name.value.decode("utf-8", errors="replace").casefold()


def _lines(letters: Sequence[_Letter]) -> list[list[_Letter]]:
    """Return the letters line by line: what stands on one height, from the top of the page."""
    rows: list[list[_Letter]] = []
    for letter in sorted((it for it in letters if it.sign.strip()), key=lambda it: -it.base):
        if rows and abs(rows[-1][0].base - letter.base) < 0.35 * letter.size:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [sorted(row, key=lambda it: it.left) for row in rows]


def _words(letters: Sequence[_Letter], size: float) -> Iterator[Word]:
    """Yield the words of a line: a gap between letters parts them."""
    group: list[_Letter] = []
    for letter in letters:
        if group and letter.left - group[-1].right > _PART_OF_WORD * size:
            yield _word(group)
            group = []
        group.append(letter)
    if group:
        yield _word(group)


def _word(letters: Sequence[_Letter]) -> Word:
    return Word("".join(it.sign for it in letters), letters[0].left, letters[-1].right)


def _headed(lines: Sequence[tuple[Line, float, bool]]) -> list[Line]:
    """Return lines with the level of the headings among them: bigger letters than most, or bold."""
    letters = Counter[float]()
    for line, size, _ in lines:
        letters[size] += len(line.text)
    usual = letters.most_common(1)[0][0]
    sizes = sorted({size for _, size, _ in lines if size > usual * _BIGGER}, reverse=True)
    return _joined([
        replace(line, level=sizes.index(size) + 1) if size in sizes and len(line.segments) == 1
        else replace(line, bold=bold)
        for line, size, bold in lines
    ])  # fmt: skip


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Join a heading that goes on on the next line."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and line.level and last.level == line.level and not line.alone:
            joined[-1] = replace(last, words=(*last.words, *line.words), space=float("inf"))
        else:
            joined.append(line)
    return joined


def _without_furniture(
    pages: Sequence[list[tuple[Line, float, bool]]],
) -> list[tuple[Line, float, bool]]:
    """Return all lines but what stands at the top or the bottom of many pages, and page numbers."""
    edges = Counter(
        _plain(line)
        for page in pages
        for line, _, _ in {id(it): it for it in _edges(page)}.values()
    )
    many = max(2, len(pages) // 2)
    found = []
    for page in pages:
        outer = {id(it) for it in _edges(page)}
        found += [
            it for it in page
            if not (id(it) in outer and (_plain(it[0]) == "" or edges[_plain(it[0])] >= many)
                    and len(pages) > 1 and _is_furniture(it[0]))
        ]  # fmt: skip
    return found


def _edges(page: list[tuple[Line, float, bool]]) -> list[tuple[Line, float, bool]]:
    return [*page[:_FURNITURE_LINES], *page[-_FURNITURE_LINES:]]


def _is_furniture(line: Line) -> bool:
    """Tell whether a line may stand around the text: the heading of a table is repeated too."""
    told = said(line.text)
    return not (len(line.segments) > 2 or told.kind or len(told.years) > 1)  # noqa: PLR2004


def _plain(line: Line) -> str:
    return "".join(sign for sign in line.text.casefold() if sign.isalpha()).replace("pagina", "")
