"""Spoiled bytes in both sources: refused with a place in the file, or read exactly as written."""

import re
import time
from collections.abc import Iterator, Mapping
from decimal import Decimal
from random import Random

from lib.sources import DEFAULT_FOLDER, FILES, Fault, SourceError
from lib.sources.snapshot import build

INDICATORS, FINANCE = FILES
SIGNS = b"\t\n\r :,.-#{}[]\"'%&*!|>@`?;=0159abeuz\\\x00\xa0\xe2\x80\x9c\xff"
KINDS = (
    "replace", "insert", "delete", "swap", "cut", "bit", "end", "repeat", "splice", "huge",
    "unicode", "nul", "encoding", "number",
)  # fmt: skip
_ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252", "cp850", "utf-32", "cp037")
_HUGE = (1_000, 20_000, 200_000)


def small_sources() -> dict[str, bytes]:
    """Return the real files with one goal and two indicators, most of the prose left out."""
    yaml = (DEFAULT_FOLDER / INDICATORS).read_text(encoding="utf-8")
    title, *rows = (DEFAULT_FOLDER / FINANCE).read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if row.startswith("1;1.1;")]
    return {INDICATORS: _shrunk(yaml).encode(), FINANCE: "\n".join([title, *kept, ""]).encode()}


def _shrunk(yaml: str) -> str:
    head, rest = yaml.split("programmas:\n", 1)
    programme, indicators = rest.split("indicatoren:\n", 1)
    first = programme.split("        geld:\n", 1)[0]
    blocks = indicators.split("\n\n  ")
    kept = [re.sub(r"    (?:let_op|toelichting):\n(?:      .*\n)+", "", b) for b in blocks[:3:2]]
    kept = [re.sub(r'doelstelling: "1.\d"', 'doelstelling: "1.1"', block) for block in kept]
    head = re.sub(r"(?m)^#.*\n", "", head)
    return f"{head}programmas:\n{first}indicatoren:\n" + "\n\n  ".join(kept).rstrip() + "\n"


def spoiled(files: Mapping[str, bytes], chance: Random) -> tuple[str, dict[str, bytes]]:
    """Return how one of the files was spoiled, and both files."""
    file = chance.choice(FILES)
    kind = chance.choice(KINDS)
    other = files[FILES[FILES.index(file) - 1]]
    return f"{kind} in {file}", {**files, file: _spoiled(kind, files[file], other, chance)}


def _spoiled(kind: str, data: bytes, other: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(data))
    before, here, after = data[:place], data[place : place + 1], data[place + 1 :]
    sign = bytes([chance.choice(SIGNS)])
    length = chance.randrange(1, 400)
    block = chance.choice([sign, data[place : place + 20], sign + here])
    borrowed = other[chance.randrange(len(other)) :][:length]
    return {
        "replace": lambda: before + sign + after,
        "insert": lambda: before + sign + here + after,
        "delete": lambda: before + after,
        "swap": lambda: before + after[:1] + here + after[1:],
        "cut": lambda: before + after[chance.randrange(1, 40) :],
        "bit": lambda: before + bytes([here[0] ^ (1 << chance.randrange(8))]) + after,
        "end": lambda: before,
        "nul": lambda: before + b"\0" * chance.randrange(1, 4) + after,
        "repeat": lambda: before + data[place:][:length] * chance.randrange(2, 6) + after,
        "splice": lambda: before + borrowed + after[length:],
        "huge": lambda: before + block * (chance.choice(_HUGE) // len(block)) + after,
        "unicode": lambda: before + _sign(chance) + after,
        "encoding": lambda: _encoded(chance.choice([data, before + after]), chance),
        "number": lambda: before + _number(chance) + after,
    }[kind]()


def _sign(chance: Random) -> bytes:
    return chr(chance.randrange(0x110000)).encode("utf-8", "surrogatepass")


def _encoded(data: bytes, chance: Random) -> bytes:
    return data.decode("utf-8", "ignore").encode(chance.choice(_ENCODINGS), "replace")


def _number(chance: Random) -> bytes:
    digits = str(chance.randrange(10 ** chance.choice([1, 3, 9, 15, 30, 60, 400])))
    return (chance.choice(["", "-", "0", "1e", ".", "0x"]) + digits).encode()


def judged(files: Mapping[str, bytes]) -> tuple[bool, str]:
    """Return whether spoiled sources were accepted, and what was silently wrong with that."""
    texts = {name: as_text(data) for name, data in files.items()}
    try:
        snapshot = build(files)
    except SourceError as error:
        wrong = "" if error.faults else "refused without a fault"
        return False, wrong or _misplaced(error.faults, texts)
    rows = snapshot.figures.select("value", "decimals").drop_nulls().iter_rows()
    read = {f"{abs(value) if value == 0 else value:.{decimals}f}" for value, decimals in rows}
    if invented := read - numbers(texts[INDICATORS]):
        return True, f"numbers that are not in the file: {sorted(invented)[:5]}"
    amounts = {str(abs(amount)) for amount in snapshot.amounts["amount"].drop_nulls()}
    if invented := amounts - _whole_numbers(texts[FINANCE]):
        return True, f"amounts that are not in the file: {sorted(invented)[:5]}"
    return True, _misplaced(snapshot.warnings, texts)


def timed(files: Mapping[str, bytes]) -> tuple[bool, str, float]:
    """Judge, and tell the seconds of the processor that it took, whatever else it has to do."""
    started = time.process_time()
    accepted, wrong = judged(files)
    return accepted, wrong, time.process_time() - started


def numbers(text: str) -> set[str]:
    """Return every number as it is written; a zero has no sign."""
    found = re.findall(r"-?[0-9]+(?:\.[0-9]+)?", text)
    return {re.sub(r"^-(0(?:\.0+)?)$", r"\1", number) for number in found}


def _whole_numbers(text: str) -> set[str]:
    found = re.findall(r"[0-9]+(?:[.,][0-9]+)*", text)
    plain = (re.sub(r"[.,]", "", re.sub(r"[.,]0{1,2}$", "", number)) for number in found)
    return {number.lstrip("0") or "0" for number in plain} | {
        part.lstrip("0") or "0" for part in re.findall("[0-9]+", text)
    }


def decimals(content: object) -> Iterator[Decimal]:
    """Yield every number in a tree; a zero has no sign."""
    if isinstance(content, Decimal):
        yield abs(content) if content == 0 else content
    for part in content.values() if isinstance(content, dict) else ():
        yield from decimals(part)


def _misplaced(faults: tuple[Fault, ...], texts: Mapping[str, str]) -> str:
    lines = {name: lines_of(text) for name, text in texts.items()}
    wrong = (fault for fault in faults if not within(fault, lines[fault.file]))
    return next((f"a place that is not in the file: {fault}" for fault in wrong), "")


def within(fault: Fault, lines: list[str]) -> bool:
    """Tell whether a fault stands at a place in these lines, or at most just behind one."""
    return 1 <= fault.line <= len(lines) and 1 <= fault.column <= len(lines[fault.line - 1]) + 1


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, whatever ends them; what is behind the last end is none."""
    lines = re.split("\r\n|\r|\n", text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


def as_text(data: bytes) -> str:
    """Return the text of a file, however it was encoded; of bytes that are none, one for each."""
    marks = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\xef\xbb\xbf": "utf-8"}
    for mark, encoding in marks.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    first, second = data[::2].count(0), data[1::2].count(0)
    if max(first, second) > len(data) // 4 and not min(first, second):
        return data.decode("utf-16-le" if second else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
