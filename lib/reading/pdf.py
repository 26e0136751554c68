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
_LINES = 1.8  # a gap this high, in parts of the size, is white space
_BOLD = 600
_SMALL, _LIFTED, _RISE = 0.8, 0.1, 0.15
_SCALED = 2.5
_BIGGER = 1.12
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
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
    at: int


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
        return list(_printed(text, number))
    finally:
        text.close()


def _printed(text: pypdfium2.PdfTextPage, number: int) -> Iterator[tuple[Line, float, bool]]:
    before: float | None = None
    for at, letters in enumerate(map(_noted, _lines(list(_letters(text)))), 1):
        size = max(letter.size for letter in letters)
        base = letters[0].base
        alone = before is None or before - base > _LINES * size
        words = tuple(_words(letters, size))
        line = Line(words, Place(number, at), _PART_OF_SIZE * size, alone)
        yield line, round(size, 1), _is_bold(text, letters)
        before = base


def _letters(text: pypdfium2.PdfTextPage) -> Iterator[_Letter]:
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        found = raw.FPDFText_GetUnicode(text.raw, at)
        sign = _SIGNS.get(found) or chr(found)
        if not sign.strip() or not raw.FPDFText_GetLooseCharBox(text.raw, at, box):
            continue
        raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
        size = raw.FPDFText_GetFontSize(text.raw, at)
        size = size if size > _SCALED else box.top - box.bottom  # some write size 1 and scale it
        sign = (
            sign.translate(_RAISED)
            if sign.isdigit() and _is_raised(text, at, y.value + _RISE * size)
            else sign
        )
        yield _Letter(sign, box.left, box.right, y.value, size, at)


def _is_raised(text: pypdfium2.PdfTextPage, at: int, above: float) -> bool:
    """Tell whether a sign starts above a height, as the raised digits of a font do."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text.raw, at, left, right, bottom, top)
    return bottom.value > above


def _is_bold(text: pypdfium2.PdfTextPage, letters: Sequence[_Letter]) -> bool:
    """Tell whether a line is bold, by its first letter and its last."""
    return all(
        raw.FPDFText_GetFontWeight(text.raw, it.at) >= _BOLD or "bold" in _font(text, it.at)
        for it in (letters[0], letters[-1])
    )


def _noted(letters: Sequence[_Letter]) -> list[_Letter]:
    """Return the letters of a line; a raised small digit is the sign of a footnote."""
    size = max(it.size for it in letters)
    base = min(it.base for it in letters if it.size == size)
    return [
        replace(it, sign=it.sign.translate(_RAISED))
        if it.size < _SMALL * size and it.base > base + _LIFTED * size
        else it
        for it in letters
    ]


def _font(text: pypdfium2.PdfTextPage, at: int) -> str:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, at, name, 128, flags)
    return name.value.decode("utf-8", errors="replace").casefold()


def _lines(letters: Sequence[_Letter]) -> list[list[_Letter]]:
    """Return the letters line by line: what stands on one height, from the top of the page."""
    rows: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda it: -it.base):
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
