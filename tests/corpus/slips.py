"""Slips as people and programs make them, drawn at random: one edit of one file at a time."""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Slip: TypeAlias = Callable[[str, Random], str]

_ROWS_OF_KEYS = ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./")
_INSERTED = " \t.,-'\":;#0{}[]"
_FROM_WORD = {
    '"': "“”„",
    "'": "‘’",
    " ": "\u00a0\u2009\u202f",
    "-": "–—−\u2011",
    ".": "…·",
    "\n": "\u000b\u2028\r",
}
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_SAID = (
    "ja", "nee", "Nee", "n.n.b.", "nnb", "N.v.t.", "nvt", "p.m.", "PM", "niet gemeten", "onbekend",
    "-", "–", "?", "x", "null", "~", "geen", "stabiel", "hoger", "lager", "0", "'46'", "46%", "€ 5",
)  # fmt: skip
_NUMBER = re.compile(r"-?\d+(?:\.\d+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW = 12
_FIGURES = re.compile(r"[{;]|: *\S{1,12}$")
_MOSTLY = 0.6


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _line(lines: Sequence[str], chance: Random) -> int:
    """Choose a line that says something, more often one with figures or a short word."""
    full = [place for place, line in enumerate(lines) if line.strip()]
    figures = [place for place in full if _FIGURES.search(lines[place])]
    return chance.choice(figures if figures and chance.random() < _MOSTLY else full)


def _spot(text: str, chance: Random) -> int:
    """Choose a place in the text."""
    lines = _lines(text)
    at = _line(lines, chance)
    return sum(len(line) + 1 for line in lines[:at]) + chance.randrange(len(lines[at]))


def _at_a_sign(change: Callable[[str, Random], str]) -> Slip:
    """Make a slip that puts something else in the place of one sign."""

    def slip(text: str, chance: Random) -> str:
        at = _spot(text, chance)
        return text[:at] + change(text[at], chance) + text[at + 1 :]

    return slip


def _neighbour(sign: str, chance: Random) -> str:
    for row in _ROWS_OF_KEYS:
        if (at := row.find(sign.lower())) >= 0:
            near = row[max(at - 1, 0) : at + 2].replace(sign.lower(), "")
            return chance.choice(near)
    return sign


def _case(sign: str, _: Random) -> str:
    return sign.swapcase()


def _from_word(text: str, chance: Random) -> str:
    """Put a sign of a printed text in the place of a plain one, or one that nobody sees."""
    at = _spot(text, chance)
    for step in range(min(len(text) - at, 40)):
        if signs := _FROM_WORD.get(text[at + step]):
            return text[: at + step] + chance.choice(signs) + text[at + step + 1 :]
    return text[:at] + chance.choice(_UNSEEN) + text[at:]


def _two_signs(text: str, chance: Random) -> str:
    at = _spot(text, chance)
    return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]


def _other_numbers(number: str, chance: Random) -> list[str]:
    """Return the ways in which a number goes wrong."""
    at = chance.randrange(len(number))
    digit = str(chance.randrange(10))
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", number)
    return [
        number[:at] + digit + number[at:],
        number[:at] + digit + number[at + 1 :],
        number[:at] + number[at + 1 :],
        number[:at] + number[at + 1 : at + 2] + number[at] + number[at + 2 :],
        grouped,
        f"{number[:-3]}.{number[-3:]}",
        number.replace(".", ","),
        number.replace(".", ""),
        f"{number}.{digit}",
        f"{number},{digit}",
        f"{number},00",
        f"-{number}",
        f"{number}-",
        f"+{number}",
        f"{number}%",
        f"{number} %",
        f"€ {number}",
        f"({number})",
        f"{number},-",
        f"0{number}",
        f"{number}000",
        number.replace("0", "O"),
        number.replace("1", "l"),
        f'"{number}"',
        f"{number[:at]} {number[at:]}",
        f"ca. {number}",
        f"{number}E+03",
        f"0.{number}",
    ]


def _number(text: str, chance: Random) -> str:
    found = _near(_NUMBER, text, chance)
    if not found:
        return text
    return _put(text, found, chance.choice(_other_numbers(found[0], chance)))


def _said_instead(text: str, chance: Random) -> str:
    found = _near(_NUMBER, text, chance)
    return _put(text, found, chance.choice(_SAID)) if found else text


def _word(text: str, chance: Random) -> str:
    """Change the case of a word, cut it short, or put another word of the file in its place."""
    found = _near(_WORD, text, chance)
    if not found:
        return text
    word = found[0]
    other = _near(_WORD, text, chance) or found
    changed = [
        word.upper(),
        word.title(),
        word.lower(),
        word[:-1],
        word + "e",
        f"{word}.",
        f'"{word}"',
    ]
    return _put(text, found, chance.choice([*changed, other[0]]))


def _two_of(pattern: re.Pattern[str]) -> Slip:
    """Make a slip that exchanges two pieces of the text that look alike."""

    def slip(text: str, chance: Random) -> str:
        one, two = _near(pattern, text, chance), _near(pattern, text, chance)
        if not one or not two or one.end() > two.start():
            return text
        return (
            text[: one.start()]
            + two[0]
            + text[one.end() : two.start()]
            + one[0]
            + text[two.end() :]
        )

    return slip


def _hash(text: str, chance: Random) -> str:
    """Type a hash: before a word, behind a line, or in front of it."""
    lines = _lines(text)
    at = _line(lines, chance)
    blanks = [found.start() for found in re.finditer(r"(?<=\S) ", lines[at])]
    place = chance.choice([*blanks, len(lines[at])])
    said = [
        f"{lines[at][:place]} #{lines[at][place:].lstrip()}",
        f"{lines[at]} # nakijken",
        f"#{lines[at]}",
    ]
    lines[at] = chance.choice(said)
    return "\n".join(lines)


def _on_lines(change: Callable[[list[str], int, Random], None]) -> Slip:
    """Make a slip that moves, doubles or changes whole lines."""

    def slip(text: str, chance: Random) -> str:
        lines = _lines(text)
        change(lines, _line(lines, chance), chance)
        return "\n".join(lines)

    return slip


def _drop_line(lines: list[str], at: int, _: Random) -> None:
    del lines[at]


def _double_line(lines: list[str], at: int, _: Random) -> None:
    lines.insert(at, lines[at])


def _swap_lines(lines: list[str], at: int, chance: Random) -> None:
    other = min(max(at + chance.choice((-1, 1, 2, 5)), 0), len(lines) - 1)
    lines[at], lines[other] = lines[other], lines[at]


def _move_line(lines: list[str], at: int, chance: Random) -> None:
    line = lines.pop(at)
    lines.insert(chance.randrange(len(lines)), line)


def _copy_line(lines: list[str], at: int, chance: Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines[at])


def _indent(lines: list[str], at: int, chance: Random) -> None:
    for place in range(at, min(at + chance.choice((1, 1, 2, 4)), len(lines))):
        lines[place] = " " * chance.choice((1, 2, 4)) + lines[place]


def _outdent(lines: list[str], at: int, chance: Random) -> None:
    for place in range(at, min(at + chance.choice((1, 1, 2, 4)), len(lines))):
        lines[place] = lines[place][chance.choice((1, 2, 4)) :]


def _join(lines: list[str], at: int, chance: Random) -> None:
    if at + 1 < len(lines):
        lines[at] += chance.choice(("", " ")) + lines.pop(at + 1).strip()


def _split(lines: list[str], at: int, chance: Random) -> None:
    blanks = [found.start() for found in re.finditer(" ", lines[at].rstrip())]
    if blanks:
        place = chance.choice(blanks)
        indentation = " " * (len(lines[at]) - len(lines[at].lstrip()) + chance.choice((0, 2)))
        lines[at : at + 1] = [lines[at][:place], indentation + lines[at][place + 1 :]]


def _blank_line(lines: list[str], at: int, chance: Random) -> None:
    lines.insert(at, chance.choice(("", "  ", "\t", "#", ";;;;;;;;;")))


def _cut_off(text: str, chance: Random) -> str:
    return text[: _spot(text, chance)]


def _cells(change: Callable[[list[str], int, Random], None]) -> Slip:
    """Make a slip in the cells of one row."""

    def slip(text: str, chance: Random) -> str:
        lines = _lines(text)
        at = _line(lines, chance)
        cells = lines[at].split(";")
        change(cells, chance.randrange(len(cells)), chance)
        lines[at] = ";".join(cells)
        return "\n".join(lines)

    return slip


def _swap_cells(cells: list[str], at: int, chance: Random) -> None:
    other = chance.randrange(len(cells))
    cells[at], cells[other] = cells[other], cells[at]


def _empty_cell(cells: list[str], at: int, _: Random) -> None:
    cells[at] = ""


def _drop_cell(cells: list[str], at: int, _: Random) -> None:
    del cells[at]


def _extra_cell(cells: list[str], at: int, chance: Random) -> None:
    cells.insert(at, chance.choice(("", cells[at])))


def _quoted_cell(cells: list[str], at: int, chance: Random) -> None:
    cells[at] = chance.choice(('"{}"', '"{}', "'{}'", "“{}”", " {} ", "={}", "\u00a0{}")).format(
        cells[at]
    )


def _cells_of_two_rows(text: str, chance: Random) -> str:
    """Exchange the cells of two rows in one column, or copy one over the other."""
    lines = _lines(text)
    one, two = _line(lines, chance), _line(lines, chance)
    cells, others = lines[one].split(";"), lines[two].split(";")
    at = chance.randrange(min(len(cells), len(others)))
    if chance.random() < _MOSTLY:
        cells[at], others[at] = others[at], cells[at]
    else:
        cells[at] = others[at]
    lines[one], lines[two] = ";".join(cells), ";".join(others) if one != two else ";".join(cells)
    return "\n".join(lines)


def _near(pattern: re.Pattern[str], text: str, chance: Random) -> re.Match[str] | None:
    """Return the first match behind a place in the text."""
    at = _spot(text, chance)
    return pattern.search(text, text.rfind("\n", 0, at) + 1 if chance.random() < _MOSTLY else at)


def _put(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]


_ANYWHERE: dict[str, Slip] = {
    "drop a sign": _at_a_sign(lambda _sign, _chance: ""),
    "double a sign": _at_a_sign(lambda sign, _: sign * 2),
    "a neighbouring key": _at_a_sign(_neighbour),
    "insert a sign": _at_a_sign(lambda sign, chance: chance.choice(_INSERTED) + sign),
    "another case": _at_a_sign(_case),
    "two signs": _two_signs,
    "from Word": _from_word,
    "a number": _number,
    "a number again": _number,
    "a number more": _number,
    "a word for a number": _said_instead,
    "a word": _word,
    "two numbers": _two_of(_NUMBER),
    "two words": _two_of(_WORD),
    "drop a line": _on_lines(_drop_line),
    "double a line": _on_lines(_double_line),
    "swap lines": _on_lines(_swap_lines),
    "move a line": _on_lines(_move_line),
    "copy a line": _on_lines(_copy_line),
    "join lines": _on_lines(_join),
    "split a line": _on_lines(_split),
    "a blank line": _on_lines(_blank_line),
    "cut off": _cut_off,
}
_IN_YAML: dict[str, Slip] = {
    **_ANYWHERE,
    "a hash": _hash,
    "a hash again": _hash,
    "indent": _on_lines(_indent),
    "outdent": _on_lines(_outdent),
}
_IN_CSV: dict[str, Slip] = {
    **_ANYWHERE,
    "swap cells": _cells(_swap_cells),
    "an empty cell": _cells(_empty_cell),
    "drop a cell": _cells(_drop_cell),
    "an extra cell": _cells(_extra_cell),
    "a quoted cell": _cells(_quoted_cell),
    "cells of two rows": _cells_of_two_rows,
}
SLIPS = {"indicators.yaml": _IN_YAML, "finance.csv": _IN_CSV}
_TWICE = 0.1


def slipped(file: str, text: str, chance: Random) -> tuple[str, str]:
    """Return which slip was made and the text after it, sometimes after two; never the same."""
    kinds: list[str] = []
    changed = text
    while changed == text or (len(kinds) == 1 and chance.random() < _TWICE):
        kind = chance.choice(list(SLIPS[file]))
        if (after := SLIPS[file][kind](changed, chance)) not in (changed, text):
            kinds.append(kind)
            changed = after
    return " + ".join(kinds), changed
