"""Made sources of any size, with the shape of the real ones."""

import re
from collections.abc import Sequence
from pathlib import Path

from lib.sources import DEFAULT_FOLDER, FILES

_BESIDE = ("afspraken.yaml", "teksten.yaml")
_ONCE = ("moties", "verwijzingen", "tegenspraak")
_FACTS = "feiten.csv"


def sources(indicators: int, amounts: int) -> dict[str, bytes]:
    """Return both files: the real ones, indicators and amounts repeated under new names."""
    yaml, finance = ((DEFAULT_FOLDER / name).read_text(encoding="utf-8") for name in FILES)
    head, body = yaml.split("indicatoren:\n", 1)
    parts = [part for part in body.split("\n\n") if part.strip()]
    repeated = []
    for number in range(indicators):
        name, rest = parts[number % len(parts)].split(":", 1)
        repeated.append(f"{name}_{number}:{rest}")
    title, *rows = finance.splitlines()
    products = [row for row in rows if ";610.02.100;" in row or ";920.01.001;" in row]
    lines = [title]
    for number in range(amounts):
        row = products[number % len(products)]
        code = f"9{number // len(products):07d}"
        lines.append(row.replace("610.02.100", f"{code}.1").replace("920.01.001", f"{code}.2"))
    return {
        FILES[0]: (head + "indicatoren:\n" + "\n\n".join(repeated) + "\n").encode(),
        FILES[1]: ("\n".join(lines) + "\n").encode(),
    }


def programmes(copies: int) -> dict[str, bytes]:
    """Return all files with the whole programme this many times, each with goals of its own.

    A larger municipality does not have more indicators per goal but more goals in more programmes:
    with 10 copies the sources are those of a whole municipality, with 100 of ten municipalities.
    """
    yaml, finance = ((DEFAULT_FOLDER / name).read_text(encoding="utf-8") for name in FILES)
    head, rest = yaml.split("programmas:\n", 1)
    described, indicators = rest.split("\nindicatoren:\n", 1)
    title, *rows = finance.splitlines()
    numbers = range(1, copies + 1)
    made = [
        f"{head}programmas:",
        *(_renumbered(described, number) for number in numbers),
        "\nindicatoren:",
        *(_renumbered(_renamed(indicators, number), number) for number in numbers),
    ]
    lines = [title, *(_row(row, number) for number in numbers for row in rows)]
    return {
        FILES[0]: "\n".join(part.rstrip("\n") for part in made).encode() + b"\n",
        FILES[1]: ("\n".join(lines) + "\n").encode(),
        **{file: _repeated(file, numbers).encode() for file in _BESIDE},
        _FACTS: _facts(numbers).encode(),
    }


def write(files: dict[str, bytes], folder: Path) -> Path:
    """Put the files in a folder and return it."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def _repeated(file: str, numbers: Sequence[int]) -> str:
    """Return every section of a YAML file for every copy; what names no goal of its own once."""
    text = (DEFAULT_FOLDER / file).read_text(encoding="utf-8")
    _, *sections = re.split(r"(?m)^(\w+):.*\n", text)
    return "\n".join(
        f"{head}:\n"
        + "\n".join(
            _renumbered(_named(body, number), number)
            for number in (numbers[:1] if head in _ONCE else numbers)
        )
        for head, body in zip(sections[::2], sections[1::2], strict=True)
    )


def _named(yaml: str, number: int) -> str:
    """Give everything a name of its own, also where something else names it."""
    if number == 1:
        return yaml
    yaml = re.sub(r"(?m)^  ([\w-]+):$", rf"  \1_{number}:", yaml)
    return re.sub(
        r"(?m)^    (?:onderdeel_van|uitgewerkt_in|indicator):.*$",
        lambda line: re.sub(r"[\w-]+(?=[],]|$)", rf"\g<0>_{number}", line[0]),
        yaml,
    )


def _facts(numbers: Sequence[int]) -> str:
    """Return the figures in texts of every copy, beside indicators of its own."""
    text = (DEFAULT_FOLDER / _FACTS).read_text(encoding="utf-8")
    title, *rows = text.splitlines()
    place = title.split(";").index("indicator")
    lines = [title]
    for number in numbers:
        for row in rows:
            cells = _row(row, number).split(";")
            cells[place] = cells[place] and (
                cells[place] if number == 1 else f"{cells[place]}_{number}"
            )
            lines.append(";".join(cells))
    return "\n".join(lines) + "\n"


def _renumbered(yaml: str, number: int) -> str:
    """Give the programme of the real sources, and the goals in it, another number."""
    return re.sub(r'"1(\.\d+)?"', rf'"{number}\1"', yaml)


def _renamed(yaml: str, number: int) -> str:
    """Give every indicator a name of its own; the first copy keeps the real names."""
    return yaml if number == 1 else re.sub(r"(?m)^  (\w+):$", rf"  \1_{number}:", yaml)


def _row(row: str, number: int) -> str:
    _, goal, rest = row.split(";", 2)
    return ";".join((str(number), goal and f"{number}.{goal.partition('.')[2]}", rest))
